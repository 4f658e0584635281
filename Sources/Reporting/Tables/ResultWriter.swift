/// Writes a result table in a format, row by row, to whatever takes the bytes.
///
/// Call ``begin(_:)`` once, ``row(_:)`` for each row and ``end()`` once. The bytes are UTF-8 and
/// are handed on in pieces of about 64 KiB, so that a table of any length needs little memory.
/// Text tables are the exception: their first 1,000 rows are held back to find the widths of the
/// columns, and later rows use those widths.
package struct ResultWriter {
  private static let pieceSize = 64 * 1024

  private var formatter: any ResultFormatter
  private var output: [UInt8] = []
  private var columnCount: Int?
  private let sink: ([UInt8]) throws -> Void

  /// A writer of a format to a sink.
  ///
  /// The terminal's width, in columns, and the text for null are heeded by text tables only: with
  /// a width, cells are cut so that lines fit; without one, they are whole.
  package init(
    format: OutputFormat, terminalWidth: Int?, nullText: String = "",
    sink: @escaping (_ bytes: [UInt8]) throws -> Void
  ) {
    self.sink = sink
    formatter =
      switch format {
      case .text: TextTable(terminalWidth: terminalWidth, nullText: nullText)
      case .csv: CSVRecords()
      case .json: JSONObjects(framing: .array)
      case .ndjson: JSONObjects(framing: .lines)
      }
  }

  /// Starts the table with its columns.
  ///
  /// - Throws: Whatever the sink throws.
  package mutating func begin(_ columns: [Column]) throws {
    precondition(columnCount == nil, "A result table begins once.")
    columnCount = columns.count
    formatter.begin(columns, into: &output)
    try passOn(atLeast: Self.pieceSize)
  }

  /// Writes a row with as many cells as there are columns.
  ///
  /// - Throws: Whatever the sink throws.
  package mutating func row(_ cells: [Cell]) throws {
    precondition(cells.count == columnCount, "A row has a cell for each column.")
    formatter.row(cells, into: &output)
    try passOn(atLeast: Self.pieceSize)
  }

  /// Ends the table and hands on all that is left of it.
  ///
  /// - Throws: Whatever the sink throws.
  package mutating func end() throws {
    precondition(columnCount != nil, "A result table begins before it ends.")
    formatter.end(into: &output)
    try passOn(atLeast: 1)
  }

  private mutating func passOn(atLeast size: Int) throws {
    guard output.count >= size else { return }
    try sink(output)
    output.removeAll(keepingCapacity: true)
  }
}

/// Turns the parts of a result table into bytes of one format.
protocol ResultFormatter {
  mutating func begin(_ columns: [Column], into output: inout [UInt8])
  mutating func row(_ cells: [Cell], into output: inout [UInt8])
  mutating func end(into output: inout [UInt8])
}
