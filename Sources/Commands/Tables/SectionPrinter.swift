import CommandLineParsing
import IncidentRead
import Reporting
import SQLite

/// Prints titled tables one under the other, or as one JSON object.
struct SectionPrinter {
  /// The formats that hold several tables.
  enum Format: String, CaseIterable, ArgumentValue {
    case text, json
  }

  private let format: Format
  private let context: CommandContext

  init(_ format: Format, in context: CommandContext) {
    self.format = format
    self.context = context
  }

  /// Prints the tables in their order, and a JSON text with its title at the end.
  mutating func print(
    _ sections: [IncidentDossier.Section], and json: (name: String, text: String)? = nil
  ) throws {
    switch format {
    case .text:
      for (index, section) in sections.enumerated() {
        try write("\(index == 0 ? "" : "\n")\(section.name)\n")
        try printText(section)
      }
      if let json { try write("\n\(json.name)\n" + Self.harmlessLines(json.text)) }
    case .json:
      for (index, section) in sections.enumerated() {
        try write("\(index == 0 ? "{" : ",")\"\(section.name)\":")
        try write(section.columns, section.rows, as: .json)
      }
      if let json { try write(",\"\(json.name)\":\(JSONPrinter.harmless(json.text))") }
      try write("}\n")
    }
  }

  private func write(_ text: String) throws { try context.output(Array(text.utf8)) }

  private static func harmlessLines(_ text: String) -> String {
    text.split(separator: "\n").map { JSONPrinter.harmless(String($0)) + "\n" }.joined()
  }

  /// A table of one row stands upright: a name and a value on each line.
  private func printText(_ section: IncidentDossier.Section) throws {
    guard section.rows.count == 1, section.columns.count > 2, let row = section.rows.first else {
      try write(section.columns, section.rows, as: .text)
      return
    }
    let record = UprightRecord(names: section.columns, terminalWidth: context.terminalWidth)
    try context.output(Array(record.text(row.map { Cell($0).plainText ?? "" }).utf8))
  }

  private func write(
    _ columns: [String], _ rows: [[Value]], as format: OutputFormat
  ) throws {
    var writer = ResultWriter(
      format: format, style: TableStyle(terminalWidth: context.terminalWidth),
      sink: context.output)
    try writer.begin(columns.map { Column($0) })
    for row in rows { try writer.row(row.map(Cell.init)) }
    try writer.end()
  }
}
