import IncidentStore
import Reporting
import SQLite

/// Prints titled tables one under the other, or as one JSON object.
struct SectionPrinter {
  private let format: ShowCommand.Format
  private let context: CommandContext

  init(_ format: ShowCommand.Format, in context: CommandContext) {
    self.format = format
    self.context = context
  }

  /// Prints the tables in their order.
  mutating func print(_ sections: [IncidentDossier.Section]) throws {
    switch format {
    case .text:
      for (index, section) in sections.enumerated() {
        try context.output(Array("\(index == 0 ? "" : "\n")\(section.name)\n".utf8))
        try printText(section)
      }
    case .json:
      for (index, section) in sections.enumerated() {
        try context.output(Array("\(index == 0 ? "{" : ",")\"\(section.name)\":".utf8))
        try write(section.columns, section.rows, as: .json)
      }
      try context.output(Array("}\n".utf8))
    }
  }

  /// A table of one row stands upright: a name and a value on each line.
  private func printText(_ section: IncidentDossier.Section) throws {
    guard section.rows.count == 1, section.columns.count > 2, let row = section.rows.first else {
      try write(section.columns, section.rows, as: .text)
      return
    }
    let width = section.columns.map(DisplayWidth.of).max() ?? 0
    for (name, value) in zip(section.columns, row) {
      guard let text = Cell(value).plainText, !text.isEmpty else { continue }
      let padding = String(repeating: " ", count: width - DisplayWidth.of(name) + 2)
      try context.output(Array("  \(name)\(padding)\(TerminalSafe.text(text))\n".utf8))
    }
  }

  private func write(
    _ columns: [String], _ rows: [[Value]], as format: OutputFormat
  ) throws {
    var writer = ResultWriter(
      format: format, terminalWidth: context.terminalWidth, sink: context.output)
    try writer.begin(columns.map { Column($0) })
    for row in rows { try writer.row(row.map(Cell.init)) }
    try writer.end()
  }
}
