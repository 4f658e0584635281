import IncidentStore
import Reporting
import SQLite

/// An explanation for people: a block for each incident, with what it adds, its rule and its reports.
struct ExplanationText {
  private static let indent = 2
  /// The room of the words before what is said.
  private static let nameWidth = 10
  private static let leastWidth = 20

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
      case "figure": lines += ["figure"] + figure(records(of: section))
      case "contributions", "counted":
        lines += ["", section.name] + records(of: section).flatMap(incident)
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

  private func figure(_ records: [Record]) -> [String] {
    records.flatMap { record in
      line("period", record["period"] ?? "")
        + line("counts", numbers(record, ["incidents", "unknown_size", "persons_named"]))
        + line("detained", bounds(record, "detentions_", none: "unknown"))
        + line("charges", numbers(record, ["charges_174", "charges_274"]))
        + line("dates", numbers(record, ["date_uncertain"]))
        + line("rules", "version \(record["rules_version"] ?? "")")
    }
  }

  private func incident(_ record: Record) -> [String] {
    let uid = record["uid"] ?? ""
    let persons = records("persons", of: uid).compactMap { $0["person"] }
    var lines = [String(repeating: " ", count: Self.indent) + uid]
    lines += line("date", record["date"] ?? "") + line("title", record["title"] ?? "")
    lines += line("part of", record["part_of"] ?? "") + line("counts in", record["period"] ?? "")
    lines += line(
      "adds",
      numbers(record, ["incidents"]) + "; " + bounds(record, "", none: "nothing"))
    lines += line("states", bounds(record, "stated_", none: "unknown"))
    lines += line("rule", "\(record["rule"] ?? ""): \(record["meaning"] ?? "")")
    lines += line("persons", persons.joined(separator: ", "))
    let claims = records("claims", of: uid)
    for report in records("reports", of: uid) {
      lines += line("report", source(report))
      for claim in claims where claim["report_id"] == report["report_id"] {
        let rule = claim["rule"].map { "; rule \($0)" } ?? ""
        lines += line(
          "", "\(claim["quantity"] ?? ""): \"\(claim["text"] ?? "")\": "
            + bounds(claim, "", none: "unknown") + rule)
      }
    }
    return lines
  }

  private func source(_ report: Record) -> String {
    [
      report["report_id"].map { "\($0):" }, (report["source"] ?? "no source") + ",",
      report["reported_on"].map { "\($0)," },
      "import \(report["import"] ?? ""), \(report["file_name"] ?? "") line \(report["line"] ?? "")",
      report["url"],
    ].compactMap(\.self).joined(separator: " ")
  }

  private func charge(_ record: Record) -> [String] {
    [String(repeating: " ", count: Self.indent) + (record["uid"] ?? "")]
      + line("article", record["article"] ?? "")
      + line("charges", record["charges"] ?? "")
      + line("day", "\(record["from_day"] ?? "unknown"), of the \(record["day_of"] ?? "")")
  }

  private func omission(_ record: Record) -> [String] {
    [String(repeating: " ", count: Self.indent) + (record["uid"] ?? "")]
      + line("date", record["date"] ?? "") + line("title", record["title"] ?? "")
      + line("reason", record["reason"] ?? "")
  }

  private func numbers(_ record: Record, _ names: [String]) -> String {
    names.compactMap { name in record[name].map { "\(name) \($0)" } }.joined(separator: ", ")
  }

  private func bounds(_ record: Record, _ prefix: String, none: String) -> String {
    "low \(record[prefix + "low"] ?? none), best \(record[prefix + "best"] ?? none), "
      + "high \(record[prefix + "high"] ?? "open")"
  }

  /// A name and what is said, under itself where it is long; nothing where nothing is said.
  private func line(_ name: String, _ text: String) -> [String] {
    let start = 2 * Self.indent + Self.nameWidth
    let said = TerminalText.lines([text], width: max(width - start, Self.leastWidth))
    return said.enumerated().map { index, line in
      let head = index == 0 ? name : ""
      let gap = max(1, start - 2 * Self.indent - DisplayWidth.of(head))
      return String(repeating: " ", count: 2 * Self.indent) + head
        + String(repeating: " ", count: gap) + line
    }
  }
}
