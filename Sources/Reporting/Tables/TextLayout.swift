/// The widths and alignments of a text table's columns.
struct TextLayout {
  /// The narrowest that columns of text become before columns of numbers are cut as well.
  private static let narrowestText = 8
  /// The narrowest that any column becomes, even where the line then is wider than the terminal.
  private static let narrowest = 3
  private static let gap = 2

  private let alignments: [Column.Alignment]
  private let widths: [Int]
  /// Whether what is wider than its column is cut rather than shown whole.
  private let cuts: Bool

  /// Columns as wide as the widest of their texts, less where a line must fit a terminal.
  init(measuring rows: [[String]], alignments: [Column.Alignment], terminalWidth: Int?) {
    self.alignments = alignments
    cuts = terminalWidth != nil
    var widths = Array(repeating: 0, count: alignments.count)
    for row in rows {
      for (index, text) in row.enumerated() {
        widths[index] = max(widths[index], DisplayWidth.of(text))
      }
    }
    if let terminalWidth {
      let room = terminalWidth - Self.gap * max(0, widths.count - 1)
      let text = alignments.indices.filter { alignments[$0] == .leading }
      Self.shrink(&widths, at: text, to: room, narrowest: Self.narrowestText)
      Self.shrink(&widths, at: Array(widths.indices), to: room, narrowest: Self.narrowest)
    }
    self.widths = widths
  }

  /// Appends a line with the texts in their columns and no spaces at its end.
  func append(_ texts: [String], to output: inout [UInt8]) {
    var spaces = 0
    for (index, whole) in texts.enumerated() {
      let text = cuts ? DisplayWidth.shortened(whole, to: widths[index]) : whole
      let padding = max(0, widths[index] - DisplayWidth.of(text))
      if alignments[index] == .trailing { spaces += padding }
      if !text.isEmpty {
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spaces))
        output.append(contentsOf: text.utf8)
        spaces = 0
      }
      if alignments[index] == .leading { spaces += padding }
      spaces += Self.gap
    }
    output.append(UInt8(ascii: "\n"))
  }

  /// Appends the line that stands between the headings and the rows.
  func appendRule(to output: inout [UInt8]) {
    append(widths.map { String(repeating: "─", count: $0) }, to: &output)
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
