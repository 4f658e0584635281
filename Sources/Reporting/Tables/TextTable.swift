/// Writes rows as a table for people: headings, a rule, and aligned columns.
struct TextTable: ResultFormatter {
  /// How many rows are held back to find the widths of the columns.
  static let measuredRows = 1000

  private let terminalWidth: Int?
  private let nullText: String
  private var columns: [Column] = []
  private var pending: [[Cell]] = []
  /// How the columns are set; nil while rows are held back.
  private var layout: TextLayout?

  init(terminalWidth: Int?, nullText: String) {
    self.terminalWidth = terminalWidth
    self.nullText = TerminalSafe.text(nullText)
  }

  mutating func begin(_ columns: [Column], into output: inout [UInt8]) {
    self.columns = columns
  }

  mutating func row(_ cells: [Cell], into output: inout [UInt8]) {
    if let layout {
      layout.append(texts(of: cells), to: &output)
      return
    }
    pending.append(cells)
    if pending.count == Self.measuredRows { settle(into: &output) }
  }

  mutating func end(into output: inout [UInt8]) {
    if layout == nil { settle(into: &output) }
  }

  /// Finds the layout and writes all that waited for it.
  private mutating func settle(into output: inout [UInt8]) {
    let headings = columns.map { TerminalSafe.text($0.name) }
    let rows = pending.map(texts)
    let layout = TextLayout(
      measuring: [headings] + rows, alignments: alignments(), terminalWidth: terminalWidth)
    layout.append(headings, to: &output)
    layout.appendRule(to: &output)
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
