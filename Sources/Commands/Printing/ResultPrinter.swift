import CommandLineParsing
import Reporting
import SQLite

extension OutputFormat: ArgumentValue {}

extension Cell {
  /// A cell that holds a value of a database.
  init(_ value: Value) {
    switch value {
    case .null: self = .null
    case .integer(let number): self = .integer(number)
    case .real(let number): self = .real(number)
    case .text(let text): self = .text(text)
    case .blob(let bytes): self = .blob(bytes)
    }
  }

  /// A cell that holds a number, or nothing.
  init(_ number: Int64?) { self = number.map(Cell.integer) ?? .null }

  /// A cell that holds a number, or nothing.
  init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }
}

/// Prints a table of results in the format that was asked for, or that fits where it is read.
struct ResultPrinter {
  private var writer: ResultWriter
  private let isHarmless: Bool

  /// A printer to a context's output: an aligned table on a terminal and CSV elsewhere, unless a
  /// format is given.
  init(_ format: OutputFormat?, in context: CommandContext, nullText: String = "") {
    let format = format ?? (context.isOutputTerminal ? .text : .csv)
    writer = ResultWriter(
      format: format, terminalWidth: context.terminalWidth, nullText: nullText,
      sink: context.output)
    // The other formats make data harmless for a terminal wherever it goes.
    isHarmless = format != .csv || !context.isOutputTerminal
  }

  /// Starts the table.
  mutating func begin(_ columns: [Column]) throws {
    try writer.begin(
      isHarmless
        ? columns
        : columns.map { Column(TerminalSafe.text($0.name), alignment: $0.alignment) })
  }

  /// Prints a row.
  mutating func row(_ cells: [Cell]) throws {
    try writer.row(isHarmless ? cells : cells.map(Self.harmless))
  }

  /// Ends the table.
  mutating func end() throws { try writer.end() }

  private static func harmless(_ cell: Cell) -> Cell {
    if case .text(let text) = cell { .text(TerminalSafe.text(text)) } else { cell }
  }
}
