/// Writes rows as a table for people: headings, a rule, and aligned columns.
struct AlignedTable: ResultFormatter {
  /// How many rows are held back to find the widths of the columns.
  static let measuredRows = 1000

  private let frame: TextLayout.Frame
  private let style: TableStyle
  private let nullText: String
  private var columns: [Column] = []
  /// The cells of the row that is being written.
  private var row: [Cell] = []
  private var pending: [[Cell]] = []
  /// How the columns are set; nil while rows are held back.
  private var layout: TextLayout?

  init(frame: TextLayout.Frame, style: TableStyle) {
    self.frame = frame
    self.style = style
    nullText = TerminalSafe.text(style.nullText)
  }

  mutating func begin(_ columns: [Column], into output: inout [UInt8]) {
    self.columns = columns
  }

  mutating func null(into output: inout [UInt8]) { row.append(.null) }

  mutating func integer(_ number: Int64, into output: inout [UInt8]) {
    row.append(.integer(number))
  }

  mutating func real(_ number: Double, into output: inout [UInt8]) { row.append(.real(number)) }

  mutating func text(_ utf8: Span<UInt8>, into output: inout [UInt8]) {
    row.append(.text(String(copying: utf8)))
  }

  mutating func blob(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    row.append(.text(Base16.text(of: bytes)))
  }

  mutating func endRow(into output: inout [UInt8]) {
    if let layout {
      layout.append(texts(of: row), to: &output)
    } else {
      pending.append(row)
      if pending.count == Self.measuredRows { settle(into: &output) }
    }
    row.removeAll(keepingCapacity: true)
  }

  mutating func end(into output: inout [UInt8]) {
    if layout == nil { settle(into: &output) }
    layout?.appendRule(.bottom, to: &output)
  }

  /// Finds the layout and writes all that waited for it.
  private mutating func settle(into output: inout [UInt8]) {
    let headings = style.hasHeader ? columns.map { TerminalSafe.text($0.name) } : nil
    let rows = pending.map(texts)
    let layout = TextLayout(
      headings: headings, measuring: rows, alignments: alignments(),
      copied: columns.map(\.isCopied), frame: frame, terminalWidth: style.terminalWidth)
    layout.appendRule(.top, to: &output)
    if let headings {
      layout.append(headings, areHeadings: true, to: &output)
      layout.appendRule(.belowHeadings, to: &output)
    }
    for row in rows { layout.append(row, to: &output) }
    self.layout = layout
    pending = []
  }

  private func texts(of cells: [Cell]) -> [String] {
    cells.map { cell in cell.plainText.map(TerminalSafe.text) ?? nullText }
  }

  /// The alignments asked for, else trailing where all measured cells are numbers.
  private func alignments() -> [Column.Alignment] {
    columns.enumerated().map { index, column in
      if let alignment = column.alignment { return alignment }
      let cells = pending.lazy.map { $0[index] }.filter { $0 != .null }
      return !cells.isEmpty && cells.allSatisfy(\.isNumber) ? .trailing : .leading
    }
  }
}
