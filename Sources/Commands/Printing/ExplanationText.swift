import IncidentStore
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
  /// How wide a line is.
  let width: Int

  /// A row of a table, by the names of its columns; what is not there is absent.
  private typealias Record = [String: String]

  /// The lines, each with its end.
  var text: String {
    var lines: [String] = []
    for section in sections {
      switch section.name {
      case "figure": lines += ["figure"] + figure(section)
      case "contributions", "counted":
        lines += ["", section.name]
        lines += section.rows.isEmpty ? [Self.nothing] : records(of: section).flatMap(incident)
      case "charges": lines += titled(section, charge)
      case "left_out": lines += titled(section, omission)
      // They stand with their incidents.
      default: break
      }
    }
    return lines.drop { $0.isEmpty }.map { $0 + "\n" }.joined()
  }

  private func records(of section: IncidentDossier.Section) -> [Record] {
    section.rows.map { row in
      var record: Record = [:]
      for (name, value) in zip(section.columns, row) {
        record[name] = Cell(value).plainText.map(TerminalSafe.text)
      }
      return record
    }
  }

  private func records(_ name: String, of uid: String) -> [Record] {
    sections.first { $0.name == name }.map(records)?.filter { $0["uid"] == uid } ?? []
  }

  private func titled(
    _ section: IncidentDossier.Section, _ lines: (Record) -> [String]
  ) -> [String] {
    section.rows.isEmpty ? [] : ["", section.name] + records(of: section).flatMap(lines)
  }

  private func figure(_ section: IncidentDossier.Section) -> [String] {
    let charges = section.columns.filter { $0.hasPrefix("charges_") }
    return records(of: section).flatMap { record in
      let said: [(String, String)] = [
        ("period", record["period"] ?? ""),
        (
          "counts",
          numbers(
            record, ["incidents", "incidents_with_detentions", "unknown_size", "persons_named"])
        ),
        ("detained", bounds(record, "detentions_", none: "unknown")),
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
    let persons = records("persons", of: uid).compactMap { $0["person"] }
    let isCounted = record["rule"] != IncidentExplanation.notCounted
    let lacking = record["without_best"] == "1" ? " (its low, for want of a best figure)" : ""
    let incidents = numbers(record, ["incidents", "incidents_with_detentions"])
    let adds =
      record["rule"] == CountingRule.noDetention.rawValue
      ? incidents : incidents + "; " + bounds(record, "", none: "nothing", best: lacking)
    let isStated =
      isCounted && record["rule"] != CountingRule.noDetention.rawValue
      || record["stated_low"] != nil || record["stated_high"] != nil
    var lines = block(
      record,
      [
        ("date", record["date"]), ("title", record["title"]), ("part of", record["part_of"]),
        ("counts in", record["period"]), ("adds", isCounted ? adds : "nothing"),
        ("states", isStated ? bounds(record, "stated_", none: "unknown") : "nothing"),
        ("rule", (record["rule"] ?? "") + ": " + (record["meaning"] ?? "")),
        ("persons", persons.joined(separator: ", ")),
      ])
    let claims = records("claims", of: uid)
    for report in records("reports", of: uid) {
      lines += line("report", source(report))
      // An address is not broken.
      if let url = report["url"] { lines.append(Self.margin + url) }
      for claim in claims where claim["report_id"] == report["report_id"] {
        lines += line("", self.claim(claim))
      }
    }
    return lines
  }

  private func claim(_ claim: Record) -> String {
    let words = (claim["quantity"] ?? "") + ": \"" + (claim["text"] ?? "") + "\": "
    let rule = claim["rule"].map { "; rule " + $0 } ?? ""
    return words + bounds(claim, "", none: "unknown") + rule
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

  private func bounds(
    _ record: Record, _ prefix: String, none: String, best words: String = ""
  ) -> String {
    let low = record[prefix + "low"] ?? none
    let best = record[prefix + "best"] ?? none
    let high = record[prefix + "high"] ?? "open"
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
