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
  /// True after rows, or headings without rows, have been written.
  private var hasSettled = false

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
    if let layout { return layout.appendRule(.bottom, to: &output) }
    guard !pending.isEmpty || !hasSettled else { return }
    settle(into: &output)
    layout?.appendRule(.bottom, to: &output)
  }

  /// Finds the layout and writes all that waited for it.
  ///
  /// On a terminal the rows that follow are set as a table of their own, for what is left out here may
  /// be in them.
  private mutating func settle(into output: inout [UInt8]) {
    let rows = pending.map(texts)
    let layout = layout(rows)
    layout.appendRule(.top, to: &output)
    if style.hasHeader {
      layout.appendHeadings(to: &output)
      layout.appendRule(.belowHeadings, to: &output)
    }
    for row in rows { layout.append(row, to: &output) }
    pending = []
    hasSettled = true
    guard layout.lineWidth != nil else {
      self.layout = layout
      return
    }
    layout.appendRule(.bottom, to: &output)
    for note in layout.notes { output.append(note + "\n") }
  }

  private func layout(_ rows: [[String]]) -> TextLayout {
    let alignments = alignments()
    let measures = columns.enumerated().map { index, column in
      ColumnMeasure(
        column, at: index, alignment: alignments[index], cells: pending.map { $0[index] },
        texts: rows.map { $0[index] })
    }
    guard let width = style.terminalWidth else {
      return TextLayout(whole: measures, frame: frame, hasHeader: style.hasHeader)
    }
    return FittedTable(
      measures: measures, frame: frame, hasHeader: style.hasHeader, terminalWidth: width
    ).layout
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
