/// Copy of a sheet in a temporary file without a name, as comma-separated text.
///
/// A sheet is unpacked and parsed once; the copy can be read as often as needed. Its lines are the
/// rows of the sheet: rows that hold nothing are empty lines.
final class SheetSpool: SheetSink {
  /// Counts of a column's cells by kind.
  private struct Tally {
    var cells = 0
    var numbers = 0

    var isOfNumbers: Bool { numbers * 2 > cells }
  }

  private let sheet: String
  private let writer: SpoolWriter
  private var lastRow = 0
  private var tallies: [Tally] = []
  private(set) var head = SheetHead()
  /// Number of rows with something in them.
  private(set) var rows = 0
  /// Number of the last column with something in it.
  private(set) var width = 0

  /// An empty copy for a sheet of a workbook.
  init(of sheet: String, in workbook: InputFile) throws {
    self.sheet = sheet
    writer = try SpoolWriter(
      for: workbook.path, limit: WorkbookLimits.sheetBytes(ofWorkbook: workbook.status.size))
  }

  var isDone: Bool { false }

  func take(_ row: SheetRow) throws {
    guard let last = row.cells.last else { return }
    guard row.number <= WorkbookLimits.rows else {
      throw WorkbookProblem.malformed(
        sheet: sheet, row: row.number, column: last.column,
        reason:
          "a sheet has at most \(WorkbookLimits.rows) rows. Remove everything below the table.")
    }
    guard last.column <= WorkbookLimits.columns else {
      throw WorkbookProblem.malformed(
        sheet: sheet, row: row.number, column: last.column,
        reason:
          "a table has at most \(WorkbookLimits.columns) columns. Remove everything right of it.")
    }
    try Self.checkSize(row, of: sheet)
    count(row)
    head.add(row)
    let gap = row.number - lastRow - 1
    try writer.append { bytes in
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: gap))
      Self.append(row, to: &bytes)
    }
    lastRow = row.number
  }

  /// Whether more than half of a column's cells are numbers.
  func isOfNumbers(_ column: Int) -> Bool {
    tallies.indices.contains(column - 1) && tallies[column - 1].isOfNumbers
  }

  /// Hands the copy over, to be read from its beginning.
  func finish() throws -> InputFile { try writer.finish() }

  /// Refuses a row that no table has: one whose cells are longer together than a record may be.
  private static func checkSize(_ row: SheetRow, of sheet: String) throws {
    let size = row.cells.reduce(0) { $0 + $1.range.count }
    guard size <= ReadingLimits.standard.longestRecord else {
      throw WorkbookProblem.malformed(
        sheet: sheet, row: row.number, column: nil, reason: "the row is too long.")
    }
  }

  private func count(_ row: SheetRow) {
    rows += 1
    for cell in row.cells {
      if cell.column > width {
        width = cell.column
        tallies += Array(repeating: Tally(), count: width - tallies.count)
      }
      tallies[cell.column - 1].cells += 1
      if cell.kind == .number { tallies[cell.column - 1].numbers += 1 }
    }
  }

  private static func append(_ row: SheetRow, to bytes: inout [UInt8]) {
    var column = 1
    for cell in row.cells {
      while column < cell.column {
        bytes.append(UInt8(ascii: ","))
        column += 1
      }
      append(row.bytes, cell.range, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Adds the text of a cell as a field, between quotes where it needs them.
  static func append(_ text: [UInt8], _ range: Range<Int>, to bytes: inout [UInt8]) {
    let needsQuotes = text[range].contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else {
      bytes.append(contentsOf: text[range])
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text[range] {
      bytes.append(byte)
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// Counter of a sheet's rows, which looks at its first rows and keeps nothing.
final class SheetSurvey: SheetSink {
  private let isBrief: Bool
  private(set) var head = SheetHead()
  private(set) var rows = 0

  /// - Parameter isBrief: Whether only the first rows are of interest.
  init(isBrief: Bool) { self.isBrief = isBrief }

  var isDone: Bool { isBrief && head.isFull }

  func take(_ row: SheetRow) {
    guard !row.cells.isEmpty else { return }
    rows += 1
    head.add(row)
  }
}
