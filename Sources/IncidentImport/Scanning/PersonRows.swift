import Cryptography
import Incidents

/// Tells apart the rows of a list of persons that has no identifiers.
///
/// Such a list knows a row by a digest of the name and the date. Rows of one person and day that
/// differ only in the charge are reports of one detention. A row that names nobody is a person of its
/// own, known by all that it says but the charge, so that a row added above changes nothing of it.
struct PersonRows {
  private struct Entry {
    /// The content of the row but for the charge.
    let rest: Int
    /// The content of each of its cells, to tell which of them differ; a few bits are enough for that.
    let cells: [UInt16]
    /// The rows so far: their whole content and their lines.
    var rows: [(content: Int, line: Int)]
  }

  private let header: [String]
  private let protection: Protection?
  /// The columns of the charge, and those that only number the rows.
  private let chargeColumns: Set<Int>
  private let numberColumns: Set<Int>
  private let noun: (inside: String, start: String)
  private var entries: [IdentityDigest: Entry] = [:]
  private var unnamed: [IdentityDigest: Int] = [:]

  /// The state before the first row; nil for a list whose rows say by themselves which they are.
  init?(_ mapping: Mapping, header: Header, protection: Protection?) {
    guard mapping.unit == .person, mapping.fields[.report] == nil, mapping.fields[.person] == nil,
      let id = mapping.fields[.id], id.otherwise.isEmpty, case .digest(let names?) = id.origin
    else { return nil }
    self.header = header.names
    self.protection = protection
    noun = (mapping.lineNoun, mapping.lineNounAtStart)
    let identifying = Set(names.compactMap { header.index(of: $0) })
    chargeColumns = ChargeColumns.indices(mapping, header).subtracting(identifying)
    numberColumns = Set(header.names.indices.filter { RowNumbers.mayNumberRows(header.names[$0]) })
  }

  /// Gives a row that was read its identity among the rows before it.
  mutating func settle(_ reading: inout ParsedRow, _ cells: some RowCells, line: Int) {
    guard !reading.externalID.isEmpty else { return }
    let texts = (0..<cells.count).map { cells.text(at: $0).trimmedOfSpace }
    if reading.account.isOfUnnamedPerson {
      identifyUnnamed(&reading, texts)
    } else {
      settleNamed(&reading, texts, line: line)
    }
  }

  /// True if a column says something of the detention, and not of a charge or the row.
  private func isOfDetention(_ column: Int) -> Bool {
    !numberColumns.contains(column) && !chargeColumns.contains(column)
  }

  private mutating func identifyUnnamed(_ reading: inout ParsedRow, _ texts: [String]) {
    let said = texts.indices.filter(isOfDetention).map { texts[$0] }
    let content = Array((["unnamed"] + said).joined(separator: "\u{1F}").utf8)
    let digest = protection?.digest(of: content) ?? ContentDigest(of: content)
    reading.externalID = digest.hexadecimal
    let number = unnamed[IdentityDigest(reading.externalID), default: 0] + 1
    unnamed[IdentityDigest(reading.externalID)] = number
    if number > 1 {
      reading.externalID = ValidatedRow.identifier(reading.externalID, repeated: number)
    }
  }

  private mutating func settleNamed(
    _ reading: inout ParsedRow, _ texts: [String], line: Int
  ) {
    let id = IdentityDigest(reading.externalID)
    let content = Self.hash(texts) { !numberColumns.contains($0) }
    let rest = Self.hash(texts, of: isOfDetention)
    guard var entry = entries[id] else {
      entries[id] = Entry(rest: rest, cells: Self.parts(of: texts), rows: [(content, line)])
      return
    }
    if let first = entry.rows.first(where: { $0.content == content }) {
      reading.repeatedLine = first.line
      reading.warnings = [
        CellProblem(
          reason: "\(noun.start) \(line) repeats \(noun.inside) \(first.line): it is skipped.",
          topic: .repeated)
      ]
    } else if rest != entry.rest {
      reading.key = "line \(line)"
      reading.problems.append(
        CellProblem(reason: question(entry, Self.parts(of: texts), line: line)))
    } else {
      entry.rows.append((content, line))
      entries[id] = entry
      reading.key = String(entry.rows.count)
    }
  }

  /// The question whether two rows are about one detention, with what to do in either case.
  private func question(_ entry: Entry, _ cells: [UInt16], line: Int) -> String {
    let differing = zip(entry.cells, cells).enumerated().filter { index, parts in
      parts.0 != parts.1 && isOfDetention(index)
    }.map { header[$0.offset] }
    let names = differing.map { "'\($0)'" }.joined(separator: ", ")
    let columns = differing.map { "\"\($0)\"" }.joined(separator: ", ")
    return
      "\(noun.start)s \(entry.rows[0].line) and \(line) are about the same person on the same day, and differ "
      + "in \(names). Was the person detained once or twice? If once, write the same in both "
      + "\(noun.inside)s there: each \(noun.inside) then adds its charge to the one detention. If twice, add \(columns) to the "
      + "columns under \"digest_of\" of \"id\" in a mapping "
      + "('aigaq inspect FILE --write-mapping MAPPING' writes one), which identify detentions."
  }

  private static func hash(_ texts: [String], of isMeant: (Int) -> Bool) -> Int {
    var hasher = Hasher()
    for index in texts.indices where isMeant(index) {
      hasher.combine(index)
      hasher.combine(texts[index])
    }
    return hasher.finalize()
  }

  private static func parts(of texts: [String]) -> [UInt16] {
    texts.map { UInt16(truncatingIfNeeded: $0.hashValue) }
  }
}

/// The columns that say something of a charge, so that rows of one detention may differ in them.
private enum ChargeColumns {
  /// The fields of a charge.
  private static let fields = Field.allCases.filter { $0.row.traits.contains(.ofCharge) }

  /// Concepts of which one makes a heading that of a charge.
  private static let concepts: Set<HeadingConcept> = [
    .article, .law, .accusation, .legalCase, .charged, .sentence, .status, .fine, .custody,
    .administrative,
  ]

  /// Concepts that may stand beside them in such a heading.
  private static let besides: Set<HeadingConcept> = [
    .date, .day, .year, .start, .end, .count, .size, .type, .kind, .title, .serial, .id, .note,
    .arrest, .detain, .release,
  ]

  /// Words that make a heading that of a charge, alone or beside such concepts: parts of articles,
  /// penalties and their terms.
  private static let words: Set<String> = [
    "part", "paragraph", "subsection", "clause", "penalty", "punishment", "term",
    "часть", "части", "ч", "пункт", "п", "наказание", "наказания", "срок", "мера", "меры",
    "пресечения",
    "бөлік", "бөлігі", "тармақ", "тармағы", "жаза", "жазасы", "мерзім", "мерзімі",
  ]

  static func indices(_ mapping: Mapping, _ header: Header) -> Set<Int> {
    let read = Set(
      mapping.fields.filter { !fields.contains($0.key) && $0.key != .id }
        .flatMap { $0.value.columns }.compactMap { header.index(of: $0) })
    let own = Set(
      fields.flatMap { mapping.fields[$0]?.columns ?? [] }.compactMap { header.index(of: $0) })
    let called = header.names.indices.filter { !read.contains($0) && isOfCharge(header.names[$0]) }
    return own.union(called)
  }

  private static func isOfCharge(_ heading: String) -> Bool {
    let heading = HeadingWords(heading)
    let others = heading.words.filter { !words.contains($0) }
    guard others.allSatisfy({ HeadingConcept(word: $0) != nil }) else { return false }
    let concepts = Set(others.compactMap { HeadingConcept(word: $0) }).subtracting([.filler])
    return (others.count < heading.words.count || !concepts.isDisjoint(with: Self.concepts))
      && concepts.isSubset(of: Self.concepts.union(besides))
  }
}
