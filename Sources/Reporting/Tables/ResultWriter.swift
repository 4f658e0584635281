import Tabular

/// Writes a result table in a format, row by row, to whatever takes the bytes.
///
/// Call ``begin(_:)`` once, then for each row either ``row(_:)``, or a function for each of its
/// cells and ``endRow()``, then ``end()`` once. The bytes are handed on in pieces of about 64 KiB,
/// so that a table of any length needs little memory. Text tables hold back their first 1,000
/// rows to find the widths of the columns, and later rows use those widths. A workbook is handed
/// on when it ends.
package struct ResultWriter {
  private static let pieceSize = 64 * 1024

  private var formatter: any ResultFormatter
  private var output: [UInt8] = []
  private var columnCount: Int?
  private var cellsInRow = 0
  private let sink: ([UInt8]) throws -> Void

  /// A writer of a format to a sink.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - style: How the table is set.
  ///   - provenance: Where its figures come from; `csv`, `tsv`, `json` and `html` have a place for it,
  ///     in the other formats it is passed over.
  ///   - sink: What takes the bytes.
  package init(
    format: OutputFormat, style: TableStyle = TableStyle(), provenance: Provenance? = nil,
    sink: @escaping (_ bytes: [UInt8]) throws -> Void
  ) {
    self.sink = sink
    output.reserveCapacity(Self.pieceSize * 2)
    formatter =
      switch format {
      case .text: AlignedTable(frame: .open, style: style)
      case .box: AlignedTable(frame: .box, style: style)
      case .csv:
        DelimitedRecords(dialect: .csv, lineEnding: .crlf, style: style, provenance: provenance)
      case .tsv:
        DelimitedRecords(dialect: .tsv, lineEnding: .lf, style: style, provenance: provenance)
      case .json: JSONObjects(framing: provenance.map { .document($0) } ?? .array)
      case .ndjson: JSONObjects(framing: .lines)
      case .markdown: MarkdownTable(style: style)
      case .html: HTMLPage(style: style, provenance: provenance)
      case .xlsx: Workbook(style: style)
      }
  }

  /// A writer of rows to a sheet of a workbook that somebody else ends.
  init(on sheet: WorkbookSheet) {
    sink = { _ in }
    formatter = Workbook(on: sheet)
  }

  /// Starts the table with its columns.
  ///
  /// - Throws: ``TableProblem``, and whatever the sink throws.
  package mutating func begin(_ columns: [Column]) throws {
    precondition(columnCount == nil, "A result table begins once.")
    columnCount = columns.count
    try formatter.begin(columns, into: &output)
    try passOn(atLeast: Self.pieceSize)
  }

  /// Writes a row with as many cells as there are columns.
  ///
  /// - Throws: As ``begin(_:)`` does.
  package mutating func row(_ cells: [Cell]) throws {
    for cell in cells { try self.cell(cell) }
    try endRow()
  }

  /// Ends a row with as many cells as there are columns.
  ///
  /// - Throws: As ``begin(_:)`` does.
  package mutating func endRow() throws {
    precondition(cellsInRow == columnCount, "A row has a cell for each column.")
    cellsInRow = 0
    try formatter.endRow(into: &output)
    try passOn(atLeast: Self.pieceSize)
  }

  /// Ends the table and hands on all that is left of it.
  ///
  /// - Throws: As ``begin(_:)`` does.
  package mutating func end() throws {
    precondition(columnCount != nil, "A result table begins before it ends.")
    try formatter.end(into: &output)
    try passOn(atLeast: 1)
  }

  private mutating func passOn(atLeast size: Int) throws {
    guard output.count >= size else { return }
    try sink(output)
    output.removeAll(keepingCapacity: true)
  }
}

// The cells of a row, one after the other.
extension ResultWriter {
  /// Writes a cell of the current row.
  ///
  /// - Throws: ``TableProblem``.
  package mutating func cell(_ cell: Cell) throws {
    switch cell {
    case .null: try null()
    case .integer(let number): try integer(number)
    case .real(let number): try real(number)
    case .text(let text): try self.text(text.utf8Span.span)
    case .blob(let bytes): try blob(bytes.span)
    }
  }

  /// Writes a cell that holds nothing.
  ///
  /// - Throws: ``TableProblem``.
  package mutating func null() throws {
    cellsInRow += 1
    try formatter.null(into: &output)
  }

  /// Writes a cell that holds a whole number.
  ///
  /// - Throws: ``TableProblem``.
  package mutating func integer(_ number: Int64) throws {
    cellsInRow += 1
    try formatter.integer(number, into: &output)
  }

  /// Writes a cell that holds a number with a fraction.
  ///
  /// - Throws: ``TableProblem``.
  package mutating func real(_ number: Double) throws {
    cellsInRow += 1
    try formatter.real(number, into: &output)
  }

  /// Writes a cell that holds a text, whose bytes are UTF-8, without copying it elsewhere first.
  ///
  /// - Throws: ``TableProblem``.
  package mutating func text(_ utf8: Span<UInt8>) throws {
    cellsInRow += 1
    try formatter.text(utf8, into: &output)
  }

  /// Writes a cell that holds bytes.
  ///
  /// - Throws: ``TableProblem``.
  package mutating func blob(_ bytes: Span<UInt8>) throws {
    cellsInRow += 1
    try formatter.blob(bytes, into: &output)
  }
}

/// Turns the parts of a result table into bytes of one format.
///
/// The cells of a row come one after the other, each in the form in which it is stored, so that a
/// text's bytes can go straight to the output.
protocol ResultFormatter {
  /// Starts the table.
  mutating func begin(_ columns: [Column], into output: inout [UInt8]) throws
  /// Adds a cell without a value.
  mutating func null(into output: inout [UInt8]) throws
  /// Adds a whole number.
  mutating func integer(_ number: Int64, into output: inout [UInt8]) throws
  /// Adds a number with a fraction.
  mutating func real(_ number: Double, into output: inout [UInt8]) throws
  /// Adds a text, whose bytes are UTF-8.
  mutating func text(_ utf8: Span<UInt8>, into output: inout [UInt8]) throws
  /// Adds bytes that are not text.
  mutating func blob(_ bytes: Span<UInt8>, into output: inout [UInt8]) throws
  /// Ends a row.
  mutating func endRow(into output: inout [UInt8]) throws
  /// Ends the table.
  mutating func end(into output: inout [UInt8]) throws
}

extension Array<UInt8> {
  /// Appends bytes that are lent.
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends a text.
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}

extension String {
  /// A copy of a text's bytes, which are UTF-8.
  init(copying utf8: Span<UInt8>) {
    self = unsafe utf8.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
