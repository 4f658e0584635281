/// The widths and alignments of a text table's columns.
struct TextLayout {
  /// What stands around the cells.
  enum Frame {
    /// Two spaces between columns, and a line under the headings.
    case open
    /// Lines on all sides and between columns.
    case box

    /// How many columns of the terminal stand between two texts, and outside of all.
    fileprivate var between: Int { self == .open ? 2 : 3 }
    fileprivate var outside: Int { self == .open ? 0 : 4 }
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

  /// The narrowest that columns of text become, even where the line then is wider than the terminal.
  private static let narrowestText = 8
  /// The narrowest that the heading of a column of numbers becomes.
  private static let narrowestHeading = 3

  private let alignments: [Column.Alignment]
  private let widths: [Int]
  private let frame: Frame
  /// Whether a line must fit a terminal.
  private let isFitted: Bool
  /// For each column, whether a text that is wider is cut then.
  ///
  /// Numbers are not, nor what is copied: a part of either is worth nothing, and a line that is too
  /// long goes on in the next.
  private let isCut: [Bool]

  /// Columns as wide as the widest of their texts, less where a line must fit a terminal and they may
  /// be cut.
  init(
    headings: [String]?, measuring rows: [[String]], alignments: [Column.Alignment],
    copied: [Bool], frame: Frame, terminalWidth: Int?
  ) {
    self.alignments = alignments
    self.frame = frame
    isFitted = terminalWidth != nil
    let isCut = zip(alignments, copied).map { $0 == .leading && !$1 }
    self.isCut = isCut
    var widths = Array(repeating: 0, count: alignments.count)
    for row in rows {
      for (index, text) in row.enumerated() {
        widths[index] = max(widths[index], DisplayWidth.of(text))
      }
    }
    let bare = widths
    for (index, text) in (headings ?? []).enumerated() {
      widths[index] = max(widths[index], DisplayWidth.of(text))
    }
    if let terminalWidth {
      let room = terminalWidth - frame.outside - frame.between * max(0, widths.count - 1)
      let cut = alignments.indices.filter { isCut[$0] }
      Self.shrink(&widths, at: cut, to: room, narrowest: Self.narrowestText)
      for index in alignments.indices where !isCut[index] && widths.reduce(0, +) > room {
        widths[index] = max(bare[index], min(widths[index], Self.narrowestHeading))
      }
    }
    self.widths = widths
  }

  /// Appends a line with the texts in their columns and no spaces at its end.
  func append(_ texts: [String], areHeadings: Bool = false, to output: inout [UInt8]) {
    var spaces = 0
    for (index, whole) in texts.enumerated() {
      if frame == .box { output.append(index == 0 ? "│ " : " │ ") }
      let isShortened = isFitted && (areHeadings || isCut[index])
      let text = isShortened ? DisplayWidth.shortened(whole, to: widths[index]) : whole
      let padding = max(0, widths[index] - DisplayWidth.of(text))
      if alignments[index] == .trailing { spaces += padding }
      if !text.isEmpty {
        Self.append(spaces: &spaces, to: &output)
        output.append(text)
      }
      if alignments[index] == .leading { spaces += padding }
      if frame == .box {
        Self.append(spaces: &spaces, to: &output)
      } else {
        spaces += frame.between
      }
    }
    output.append(frame == .box ? " │\n" : "\n")
  }

  /// Appends a line across the table, where its frame has one there.
  func appendRule(_ rule: Rule, to output: inout [UInt8]) {
    switch frame {
    case .open:
      guard rule == .belowHeadings else { return }
      append(widths.map { String(repeating: "─", count: $0) }, to: &output)
    case .box:
      let lines = widths.map { String(repeating: "─", count: $0 + 2) }
      let signs = rule.signs
      output.append(signs.left + lines.joined(separator: signs.middle) + signs.right + "\n")
    }
  }

  private static func append(spaces: inout Int, to output: inout [UInt8]) {
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spaces))
    spaces = 0
  }

  /// Cuts the widest of the named columns down to one width, so that all columns fit the room.
  private static func shrink(
    _ widths: inout [Int], at indices: [Int], to room: Int, narrowest: Int
  ) {
    let excess = widths.reduce(0, +) - room
    guard excess > 0 else { return }
    let candidates = indices.map { widths[$0] }
    let widest = candidates.max() ?? 0
    guard widest > narrowest else { return }
    let wanted = candidates.reduce(0, +) - excess
    var limit = min(widest, max(room, narrowest))
    while limit > narrowest, candidates.reduce(0, { $0 + min($1, limit) }) > wanted { limit -= 1 }
    for index in indices { widths[index] = min(widths[index], limit) }
  }
}
