import CommandLineParsing
import Tabular
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

  /// The cell with nothing in it that acts on a terminal.
  var harmless: Cell {
    if case .text(let text) = self { .text(TerminalSafe.text(text)) } else { self }
  }

  /// The cell as one that no spreadsheet runs as a formula.
  var guarded: Cell {
    if case .text(let text) = self { .text(FormulaGuard.added(to: text)) } else { self }
  }
}

extension Column {
  /// The column with a name that no spreadsheet runs as a formula.
  var guarded: Column { Column(Cell.text(name).guarded.plainText ?? name, alignment: alignment) }
}

/// Hands on the columns of a statement's row as they are stored.
extension ResultWriter: ValueReceiver {}

/// Prints tables of results in one format, one under the other where it holds several.
struct ResultPrinter {
  let format: OutputFormat
  private let style: TableStyle
  private let provenance: Provenance?
  private let sink: CommandContext.Sink
  /// Whether the data must be made harmless for a terminal here; the formats for people do so.
  private let isMadeHarmless: Bool
  private var writer: ResultWriter
  private var tables = 0
  /// The most rows of each table; nil for all.
  private let limit: Int?
  private var rowsLeft: Int
  /// True if the table that was begun last has more rows than are printed.
  private(set) var isCut = false
  /// True if any table has.
  private(set) var wasCut = false

  /// A printer to a sink, which may be a terminal.
  init(
    _ format: OutputFormat, style: TableStyle, provenance: Provenance? = nil, isTerminal: Bool,
    limit: Int? = nil, sink: @escaping CommandContext.Sink
  ) {
    self.format = format
    self.style = style
    self.provenance = provenance
    self.sink = sink
    self.limit = limit
    rowsLeft = limit ?? .max
    isMadeHarmless = isTerminal && (format == .csv || format == .tsv)
    writer = ResultWriter(format: format, style: style, provenance: provenance, sink: sink)
  }

  /// Starts a table, under an empty line where another stands before it.
  mutating func begin(_ columns: [Column]) throws {
    if tables > 0 {
      try sink(Array("\n".utf8))
      writer = ResultWriter(format: format, style: style, provenance: provenance, sink: sink)
    }
    tables += 1
    rowsLeft = limit ?? .max
    isCut = false
    try writer.begin(
      isMadeHarmless
        ? columns.map { Column(TerminalSafe.text($0.name), alignment: $0.alignment) } : columns)
  }

  /// Prints a row, unless there are as many as are asked for.
  mutating func row(_ cells: [Cell]) throws {
    guard takesRow() else { return }
    try writer.row(isMadeHarmless ? cells.map(\.harmless) : cells)
  }

  /// Prints the current row of a statement, unless there are as many as are asked for.
  mutating func row(_ row: borrowing Row) throws {
    guard !isMadeHarmless else {
      try self.row(row.values().map(Cell.init))
      return
    }
    guard takesRow() else { return }
    try row.handOver(to: &writer)
    try writer.endRow()
  }

  private mutating func takesRow() -> Bool {
    guard rowsLeft > 0 else {
      (isCut, wasCut) = (true, true)
      return false
    }
    rowsLeft -= 1
    return true
  }

  /// Ends the table.
  mutating func end() throws { try writer.end() }
}
