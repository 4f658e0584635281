import Counting
import IncidentRead
import Incidents
import Reporting
import SQLite

/// An explanation for people: a block for each incident, with what it adds, its rule and its reports.
struct ExplanationText {
  private static let indent = 2
  /// What stands before what is said, under its name.
  private static let margin = String(repeating: " ", count: 2 * indent + nameWidth)
  /// The room of the words before what is said.
  private static let nameWidth = 10
  private static let leastWidth = 20
  /// What stands under a heading with nothing to show.
  private static let nothing = String(repeating: " ", count: indent) + "none"

  /// What is explained, as titled tables.
  let sections: [IncidentDossier.Section]
  /// Width of a line.
  let width: Int
  /// The number that is explained.
  private let quantity: Quantity
  /// The rows of the tables that stand with their incidents.
  private let persons: [String: [Record]]
  private let reports: [String: [Record]]
  private let claims: [String: [Record]]
  private let decisions: [String: [Record]]

  /// The text of some titled tables.
  init(sections: [IncidentDossier.Section], counting quantity: Quantity, width: Int) {
    (self.sections, self.quantity, self.width) = (sections, quantity, width)
    func records(_ name: String, by columns: String...) -> [String: [Record]] {
      let records = sections.first { $0.name == name }.map(Record.all) ?? []
      return Dictionary(grouping: records) { record in Self.key(columns.map { record[$0] }) }
    }
    persons = records("persons", by: "uid")
    reports = records("reports", by: "uid")
    claims = records("claims", by: "uid", "report_id")
    decisions = records("decisions", by: "uid")
  }

  /// A row of a table.
  private struct Record {
    /// The places of the columns by their names, which all rows of a table share.
    let places: [String: Int]
    let row: [Value]

    /// The text in a column; nil where there is none.
    subscript(name: String) -> String? {
      places[name].flatMap { Cell(row[$0]).plainText.map(TerminalSafe.text) }
    }

    static func all(of section: IncidentDossier.Section) -> [Record] {
      let places = Dictionary(zip(section.columns, 0...)) { first, _ in first }
      return section.rows.map { Record(places: places, row: $0) }
    }
  }

  private static func key(_ texts: [String?]) -> String {
    texts.map { $0 ?? "" }.joined(separator: "\u{0}")
  }

  /// The lines, each with its end.
  var text: String {
    var lines: [String] = []
    for section in sections {
      switch section.name {
      case "figure": lines += ["figure"] + figure(section)
      case "contributions", "counted":
        lines += ["", section.name]
        lines += section.rows.isEmpty ? [Self.nothing] : Record.all(of: section).flatMap(incident)
      case "charges": lines += titled(section, charge)
      case "left_out": lines += titled(section, omission)
      // They stand with their incidents.
      default: break
      }
    }
    return lines.drop { $0.isEmpty }.map { $0 + "\n" }.joined()
  }

  private func titled(
    _ section: IncidentDossier.Section, _ lines: (Record) -> [String]
  ) -> [String] {
    section.rows.isEmpty ? [] : ["", section.name] + Record.all(of: section).flatMap(lines)
  }

  private func figure(_ section: IncidentDossier.Section) -> [String] {
    let charges = section.columns.filter { $0.hasPrefix("charges_") }
    let measures: [FigureMeasure] = [
      .incidents, .incidentsWithDetentions, .unknownSize, .personsNamed,
    ]
    return Record.all(of: section).flatMap { record in
      let said: [(String, String)] = [
        ("period", record["period"] ?? ""),
        (
          "counts",
          numbers(record, measures.map(name))
        ),
        (quantity.rawValue, bounds(record, [.low, .best, .high].map(name), none: "unknown")),
        ("lacking", numbers(record, ["without_best", "without_high"])),
        ("charges", numbers(record, charges)),
        ("dates", numbers(record, ["date_uncertain"])),
        ("rules", "version " + (record["rules_version"] ?? "")),
      ]
      return said.flatMap { line($0.0, $0.1) }
    }
  }

  private func incident(_ record: Record) -> [String] {
    let uid = record["uid"] ?? ""
    let persons = persons[uid, default: []].compactMap { $0["person"] }
    let isCounted = record["rule"] != IncidentExplanation.notCounted
    let lacking = record["without_best"] == "1" ? " (its low, for want of a best figure)" : ""
    let incidents = numbers(record, [FigureMeasure.incidents, .incidentsWithDetentions].map(name))
    let adds =
      record["rule"] == CountingRule.noDetention.rawValue
      ? incidents
      : incidents + "; " + bounds(record, Self.bounds(""), none: "nothing", best: lacking)
    let isStated =
      isCounted && record["rule"] != CountingRule.noDetention.rawValue
      || record["stated_low"] != nil || record["stated_high"] != nil
    var lines = block(
      record,
      [
        ("date", record["date"]), ("title", record["title"]), ("part of", record["part_of"]),
        ("counts in", record["period"]), ("adds", isCounted ? adds : "nothing"),
        ("states", isStated ? bounds(record, Self.bounds("stated_"), none: "unknown") : "nothing"),
        ("rule", (record["rule"] ?? "") + ": " + (record["meaning"] ?? "")),
        ("persons", persons.joined(separator: ", ")),
      ])
    for decision in decisions[uid, default: []] {
      let field = decision["field"] ?? ""
      let words = field.isEmpty ? decision["kind"] ?? "" : field
      lines += line(
        "decided",
        "\(decision["decision"] ?? ""): \(words) = \(decision["answer"] ?? "") (\(decision["author"] ?? ""): "
          + "\(decision["reason"] ?? ""))")
    }
    for report in reports[uid, default: []] {
      lines += line("report", source(report))
      // An address is not broken.
      if let url = report["url"] { lines.append(Self.margin + url) }
      for claim in claims[Self.key([uid, report["report_id"]]), default: []] {
        lines += line("", self.claim(claim))
      }
    }
    return lines
  }

  private func claim(_ claim: Record) -> String {
    let words = (claim["quantity"] ?? "") + ": \"" + (claim["text"] ?? "") + "\": "
    let rule = claim["rule"].map { "; rule " + $0 } ?? ""
    return words + bounds(claim, Self.bounds(""), none: "unknown") + rule
  }

  private func source(_ report: Record) -> String {
    var text = (report["report_id"] ?? "") + ": " + (report["source"] ?? "no source")
    if let day = report["reported_on"], !day.isEmpty { text += ", " + day }
    text += ", import " + (report["import"] ?? "")
    text += ", " + (report["file_name"] ?? "") + " line " + (report["line"] ?? "")
    return text
  }

  private func charge(_ record: Record) -> [String] {
    let date = (record["date"] ?? "unknown") + ", of the " + (record["date_of"] ?? "")
    return block(
      record,
      [("article", record["article"]), ("charges", record["charges"]), ("date", date)])
  }

  private func omission(_ record: Record) -> [String] {
    block(
      record,
      [
        ("date", record["date"]), ("title", record["title"]),
        ("adds", record["incidents"] == "1" ? numbers(record, ["incidents"]) : nil),
        ("reason", record["reason"]),
      ])
  }

  /// An incident's identifier, whole, with what is said under it.
  private func block(_ record: Record, _ said: [(name: String, text: String?)]) -> [String] {
    let head = String(repeating: " ", count: Self.indent) + (record["uid"] ?? "")
    return [head] + said.flatMap { line($0.name, $0.text ?? "") }
  }

  private func numbers(_ record: Record, _ names: [String]) -> String {
    names.compactMap { name in record[name].map { "\(name) \($0)" } }.joined(separator: ", ")
  }

  private func name(_ measure: FigureMeasure) -> String { measure.name(counting: quantity) }

  private static func bounds(_ prefix: String) -> [String] {
    ["low", "best", "high"].map { prefix + $0 }
  }

  /// The bounds in the columns of three names.
  private func bounds(
    _ record: Record, _ names: [String], none: String, best words: String = ""
  ) -> String {
    let low = record[names[0]] ?? none
    let best = record[names[1]] ?? none
    let high = record[names[2]] ?? "open"
    return "low " + low + ", best " + best + words + ", high " + high
  }

  /// A name and what is said, under itself where it is long; nothing where nothing is said.
  private func line(_ name: String, _ text: String) -> [String] {
    let start = 2 * Self.indent + Self.nameWidth
    let said = TerminalText.lines([text], width: max(width - start, Self.leastWidth))
    return said.enumerated().map { index, line in
      let head = index == 0 ? name : ""
      let gap = max(1, start - 2 * Self.indent - DisplayWidth.of(head))
      let margin = String(repeating: " ", count: 2 * Self.indent)
      return margin + head + String(repeating: " ", count: gap) + line
    }
  }
}
