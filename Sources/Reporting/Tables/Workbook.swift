internal import Incidents

/// Writes rows as a workbook of one sheet, its headings bold and frozen.
///
/// Numbers are numbers, and texts that are whole ISO 8601 dates (`2019-06-09`, or with a time in
/// UTC, `2019-06-09T10:00:00Z`) are dates. Every other text is a text, formulas and links too, and
/// what would act on a terminal or on the direction of text is shown as an escape. Numbers that a
/// sheet cannot hold exactly, which are whole ones beyond 2^53, are texts. Nulls are empty cells
/// unless the style has a text for them.
struct Workbook: ResultFormatter {
  private let style: TableStyle
  private var sheet: WorkbookSheet?
  private let isOneOfSeveral: Bool
  private var columns: [Column] = []
  /// The characters that the widest cell of each column has, of those that are measured.
  private var widths: [Int] = []
  private var row = 0
  private var column = 0

  /// Number of rows that are measured to find the widths of the columns.
  private static let measuredRows = 1000
  /// The widths that columns have in characters, whatever is in them.
  private static let widthLimits = 6...60

  init(style: TableStyle) {
    self.style = style
    isOneOfSeveral = false
  }

  /// Rows for a sheet of a workbook that somebody else ends.
  init(on sheet: WorkbookSheet) {
    style = TableStyle()
    self.sheet = sheet
    isOneOfSeveral = true
  }

  mutating func begin(_ columns: [Column], into output: inout [UInt8]) throws {
    guard columns.count <= WorkbookSheet.mostColumns else {
      throw TableProblem.tooManyColumns(most: WorkbookSheet.mostColumns)
    }
    self.columns = columns
    widths = columns.map { _ in 0 }
    let sheet = try sheet ?? WorkbookFile(isStreamed: true).addSheet()
    self.sheet = sheet
    guard style.hasHeader else { return }
    for (index, column) in columns.enumerated() {
      try write(column.name, of: .heading, at: index)
    }
    sheet.freezeFirstRow()
    row = 1
  }

  mutating func null(into output: inout [UInt8]) throws {
    if !style.nullText.isEmpty { try write(style.nullText, of: .plain, at: column) }
    column += 1
  }

  mutating func integer(_ number: Int64, into output: inout [UInt8]) throws {
    if let exact = Double(exactly: number), exact.magnitude <= 9_007_199_254_740_992 {
      try write(exact, of: .plain)
    } else {
      try write(String(number), of: .plain, at: column)
      column += 1
    }
  }

  mutating func real(_ number: Double, into output: inout [UInt8]) throws {
    guard number.isFinite else {
      try write(number.description, of: .plain, at: column)
      column += 1
      return
    }
    try write(number, of: .plain)
  }

  mutating func text(_ utf8: Span<UInt8>, into output: inout [UInt8]) throws {
    let text = String(copying: utf8)
    if let date = SerialDate(text) {
      try write(date.number, of: date.hasTime ? .time : .day)
    } else {
      try write(text, of: .plain, at: column)
      column += 1
    }
  }

  mutating func blob(_ bytes: Span<UInt8>, into output: inout [UInt8]) throws {
    try write(Base16.text(of: bytes), of: .plain, at: column)
    column += 1
  }

  mutating func endRow(into output: inout [UInt8]) throws {
    // A row of nulls counts as well.
    try checkRow()
    row += 1
    column = 0
  }

  mutating func end(into output: inout [UInt8]) throws {
    guard let sheet else { return }
    for (column, width) in widths.enumerated() {
      // Two characters are for the room around a text, and for the bold letters of a heading.
      let limits = Self.widthLimits
      try sheet.setWidth(
        min(max(width + 2, limits.lowerBound), limits.upperBound), ofColumn: column)
    }
    if !isOneOfSeveral { output += try sheet.file.finish() }
    self.sheet = nil
  }

  /// Notes the width of a cell, of the longest line of a text.
  private mutating func measure(_ text: @autoclosure () -> String, at column: Int) {
    guard row <= Self.measuredRows else { return }
    let width = text().split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
    widths[column] = max(widths[column], width)
  }

  private mutating func write(_ number: Double, of kind: WorkbookSheet.CellKind) throws {
    try checkRow()
    switch kind {
    case .plain, .heading: measure(Cell.real(number).plainText ?? "", at: column)
    case .day, .time: measure(kind.numberFormat ?? "", at: column)
    }
    try sheet?.write(number, of: kind, row: row, column: column)
    column += 1
  }

  private mutating func write(_ text: String, of kind: WorkbookSheet.CellKind, at column: Int)
    throws
  {
    try checkRow()
    let shown = TerminalSafe.lines(text)
    guard shown.utf16.count <= WorkbookSheet.longestText else {
      throw TableProblem.cellTooLong(
        row: row + (style.hasHeader ? 0 : 1), column: columns[column].name,
        most: WorkbookSheet.longestText)
    }
    guard !shown.isEmpty else { return }
    measure(shown, at: column)
    try sheet?.write(shown, of: kind, row: row, column: column)
  }

  private func checkRow() throws {
    guard row < WorkbookSheet.mostRows else {
      throw TableProblem.tooManyRows(most: WorkbookSheet.mostRows)
    }
  }
}
