/// The columns of a text table, each with its place and width, and the lines that its rows take.
struct TextLayout {
  /// The signs around the cells.
  enum Frame {
    /// Two spaces between columns, and a line under the headings.
    case open
    /// Lines on all sides and between columns.
    case box

    /// How many columns of the terminal stand between two texts, and outside of all.
    var between: Int { self == .open ? 2 : 3 }
    var outside: Int { self == .open ? 0 : 4 }
  }

  /// The lines across a table.
  enum Rule {
    case top, belowHeadings, bottom

    /// The signs at the left, between columns and at the right, where the table is in a box.
    fileprivate var signs: (left: String, middle: String, right: String) {
      switch self {
      case .top: ("┌", "┬", "┐")
      case .belowHeadings: ("├", "┼", "┤")
      case .bottom: ("└", "┴", "┘")
      }
    }
  }

  /// A column that stands in the rows.
  struct Placed {
    /// Its place among the cells of a row.
    let index: Int
    let alignment: Column.Alignment
    let width: Int
    /// The lines of its heading.
    let heading: [String]
    /// After which characters a text that is wider than the column goes on in the next line; nil where
    /// it is never divided.
    let breaks: Set<Character>?
  }

  /// A column whose texts stand below the rows, each after its name.
  struct Lower {
    /// Its place among the cells of a row.
    let index: Int
    let name: String
    /// True if its texts have lines of their own and are never divided.
    let isCopied: Bool
  }

  /// Indentation of the texts below a row, in characters.
  static let indent = 4

  let frame: Frame
  let columns: [Placed]
  /// The columns for which there was no room.
  var lower: [Lower] = []
  /// The sentences below the table.
  var notes: [String] = []
  /// The width that lines must fit; nil where they may be of any width.
  var lineWidth: Int?

  /// Appends a row with the texts in their columns, in as many lines as they need.
  func append(_ texts: [String], to output: inout [UInt8]) {
    append(columns.map { lines(of: texts[$0.index], in: $0) }, to: &output)
    for line in lowerLines(texts) { appendAcross(line, to: &output) }
  }

  /// Appends the headings, a line for each part of the longest.
  func appendHeadings(to output: inout [UInt8]) {
    let height = columns.map(\.heading.count).max() ?? 0
    // They stand on the line under them.
    append(
      columns.map { Array(repeating: "", count: height - $0.heading.count) + $0.heading },
      to: &output)
  }

  /// Appends a line across the table, where its frame has one there.
  func appendRule(_ rule: Rule, to output: inout [UInt8]) {
    switch frame {
    case .open:
      guard rule == .belowHeadings else { return }
      append(columns.map { [String(repeating: "─", count: $0.width)] }, to: &output)
    case .box:
      let lines = columns.map { String(repeating: "─", count: $0.width + 2) }
      let signs = rule.signs
      output.append(signs.left + lines.joined(separator: signs.middle) + signs.right + "\n")
    }
  }

  private func lines(of text: String, in column: Placed) -> [String] {
    guard lineWidth != nil, let breaks = column.breaks, DisplayWidth.of(text) > column.width else {
      return [text]
    }
    return TerminalText.lines([text], width: column.width, breakingAfter: breaks)
  }

  /// Appends the lines of cells that stand beside each other, with no spaces at the ends of lines.
  private func append(_ cells: [[String]], to output: inout [UInt8]) {
    for line in 0..<(cells.map(\.count).max() ?? 0) {
      var spaces = 0
      for (place, (column, cell)) in zip(columns, cells).enumerated() {
        if frame == .box { output.append(place == 0 ? "│ " : " │ ") }
        let text = line < cell.count ? cell[line] : ""
        let padding = max(0, column.width - DisplayWidth.of(text))
        if column.alignment == .trailing { spaces += padding }
        if !text.isEmpty {
          Self.append(spaces: &spaces, to: &output)
          output.append(text)
        }
        if column.alignment == .leading { spaces += padding }
        if frame == .box {
          Self.append(spaces: &spaces, to: &output)
        } else {
          spaces += frame.between
        }
      }
      output.append(frame == .box ? " │\n" : "\n")
    }
  }

  /// The lines below a row: short texts beside each other, what is copied on lines of its own.
  private func lowerLines(_ texts: [String]) -> [String] {
    guard let lineWidth, !lower.isEmpty else { return [] }
    func parts(areCopied: Bool) -> [String] {
      lower.filter { $0.isCopied == areCopied && !texts[$0.index].isEmpty }
        .map { "\($0.name): \(texts[$0.index])" }
    }
    let width = max(lineWidth - Self.indent - frame.outside, Self.indent)
    return TerminalText.lines(parts(areCopied: false), width: width, gap: " · ")
      + parts(areCopied: true)
  }

  private func appendAcross(_ line: String, to output: inout [UInt8]) {
    let text = String(repeating: " ", count: Self.indent) + line
    guard frame == .box else { return output.append(text + "\n") }
    let inner = columns.map { $0.width + frame.between }.reduce(-frame.between, +)
    output.append("│ " + text)
    output.append(String(repeating: " ", count: max(0, inner - DisplayWidth.of(text))) + " │\n")
  }

  private static func append(spaces: inout Int, to output: inout [UInt8]) {
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spaces))
    spaces = 0
  }
}

extension TextLayout {
  /// The layout of columns as wide as the widest of their texts, for what is no terminal.
  init(whole columns: [ColumnMeasure], frame: Frame, hasHeader: Bool) {
    self.init(
      frame: frame,
      columns: columns.map { column in
        Placed(
          index: column.index, alignment: column.alignment,
          width: hasHeader ? max(column.width, DisplayWidth.of(column.name)) : column.width,
          heading: [column.name],
          breaks: nil)
      })
  }
}
