import IncidentStore
import Incidents
import Tabular

// What is worth knowing of how a file is read, beside its rows.
extension FileImport {
  /// Sentences about the header, the identifiers, numbers that are sums, and columns that nothing reads.
  var notes: [String] {
    titleNotes + repeatedNotes + (identifierReason.map { ["Identifiers: \($0)."] } ?? [])
      + sumNotes + kindNotes + quantityNotes + nameNotes + personNotes
      + dateNotes(unread: unreadDates)
  }

  /// That the same bytes were read in another encoding before, and what becomes of their rows.
  func rereadingNotes(of plan: ImportPlan) throws -> [String] {
    guard plan.counts.changedReports > 0,
      let earlier = try repositories.batches.newest(sha256: plan.sha256, dataset: dataset)
    else { return [] }
    let before = try MappingReader.read(earlier.mapping).encoding ?? .utf8
    guard before != source.encoding, source.sheet == nil else { return [] }
    let rows = plan.counts.changedReports
    return [
      "Import \(earlier.batch) read this file as \(before.label): now it is read as "
        + "\(source.encoding.label), which corrects \(rows == 1 ? "1 row" : "\(rows) rows")."
    ]
  }

  private var titleNotes: [String] {
    switch source.titleLines {
    case 0: []
    case 1: ["1 line above the header is not read."]
    case let lines: ["\(lines) lines above the header are not read."]
    }
  }

  private var repeatedNotes: [String] {
    scanner.header.repeated.map { repeated in
      let others = Self.quoted(repeated.columns.dropFirst())
      return
        "The header has '\(repeated.name)' \(repeated.columns.count == 2 ? "twice" : "\(repeated.columns.count) times"): "
        + "the later one is read as \(others). A mapping names the first "
        + "'\(scanner.header.unambiguous(repeated.name))'."
    }
  }

  private var sumNotes: [String] {
    guard reason.isByHeadings else { return [] }
    return Field.allCases.filter(\.isCount).compactMap { field in
      guard let reading = mapping.fields[field], !reading.plus.isEmpty else { return nil }
      let columns = reading.origin.columns + reading.plus.flatMap(\.columns)
      return "'\(field.name)' is the sum of \(Self.quoted(columns[...]))."
    }
  }

  /// That some titles speak of protests, and too few for them to decide.
  private var kindNotes: [String] {
    guard let titles, titles.protests > 0 else { return [] }
    return [
      "\(titles.share) in '\(titles.column)' speak of a protest: too few to read those rows as protests. "
        + "If they are, state it in a column 'kind', or a mapping."
    ]
  }

  private var quantityNotes: [String] {
    let quantities = scanner.unreadQuantities.map { scanner.header.names[$0] }
    guard !quantities.isEmpty else { return [] }
    let names = Self.quoted(quantities[...])
    let looks = quantities.count == 1 ? "looks" : "look"
    return mapping.fields.keys.contains { $0.isCount }
      ? [
        "\(names) \(looks) like \(quantities.count == 1 ? "a number" : "numbers") of people, and "
          + "\(quantities.count == 1 ? "is" : "are") not read."
      ]
      : [
        "No numbers of people are read; \(names) \(looks) like \(quantities.count == 1 ? "one" : "some")."
      ]
  }

  /// That people are named in lists within cells, which are not counted.
  private var nameNotes: [String] {
    uncountedNames.map { name in
      "warning: Names are not counted: '\(name)' holds several names per cell. Give a row per person, or "
        + "a column with the number."
    }
  }

  /// That rows name persons, and nothing says that these were detained.
  private var personNotes: [String] {
    let telling: [Field] = [.kind, .detained, .arrested, .detentionKind]
    guard reason.isByHeadings, mapping.unit == .person,
      telling.allSatisfy({ mapping.fields[$0] == nil })
    else { return [] }
    return [
      "Each row names a person and no row has a detention, so no detention is counted. If the persons "
        + "were detained, state the kind ('aigaq help kinds')."
    ]
  }

  /// Columns of other dates than the incident's, or of a sentence, that nothing reads.
  private var unreadDates: [(name: String, role: DateRole)] {
    guard reason.isByHeadings else { return [] }
    let read = Set(
      (mapping.fields.values.flatMap(\.columns) + mapping.restrictedColumns).map(Header.folded))
    return scanner.header.names.compactMap { name in
      guard !read.contains(Header.folded(name)), let role = DateRole(heading: name),
        role.isOfTheCase
      else { return nil }
      return (name, role)
    }
  }

  private func dateNotes(unread: [(name: String, role: DateRole)]) -> [String] {
    guard !unread.isEmpty else { return [] }
    let columns = unread.map { "'\($0.name)' (\($0.role.meaning))" }.joined(separator: ", ")
    return ["Kept with each row, and not read: \(columns)."]
  }

  private static func quoted(_ names: ArraySlice<String>) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
  }
}
