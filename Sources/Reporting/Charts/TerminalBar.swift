/// The signs of a chart that is drawn with characters, each of one column.
struct TerminalSigns {
  /// Up to the least figure.
  let low: Character
  /// From there to the greatest.
  let high: Character
  /// The best figure.
  let best: Character
  /// The end of a bar without an upper bound.
  let open: Character
  /// A line for periods that are left out.
  let gap: String

  static let unicode = TerminalSigns(low: "█", high: "░", best: "┃", open: "→", gap: "⋮")
  static let ascii = TerminalSigns(low: "#", high: "-", best: "|", open: ">", gap: ":")
}

/// Draws the bars of a chart with characters.
struct TerminalBar {
  private let width: Int
  private let largest: Int64
  private let signs: TerminalSigns

  /// Bars in a width in columns, for figures up to a largest one.
  ///
  /// The last column is kept for the sign of an open end where there is room.
  init(width: Int, largest: Int64, signs: TerminalSigns) {
    self.width = max(width, 1)
    self.largest = max(largest, 1)
    self.signs = signs
  }

  /// The bar of a row, no longer than the width; empty where there are no figures or only zeros.
  func drawn(_ row: PeriodChart.Row) -> String {
    guard row.state == .bounded || row.state == .open else { return "" }
    let low = columns(row.low ?? 0)
    let end = columns(row.largest)
    var bar = Array(repeating: signs.low, count: low)
    bar += Array(repeating: signs.high, count: max(end - low, 0))
    if let best = row.best, !row.isExact, best > 0 {
      let place = max(columns(best), 1) - 1
      if bar.indices.contains(place) { bar[place] = signs.best }
    }
    return String(bar) + (row.state == .open ? String(signs.open) : "")
  }

  /// How many columns a figure takes; at least one where it is not zero.
  private func columns(_ figure: Int64) -> Int {
    guard figure > 0 else { return 0 }
    let room = max(width - 1, 1)
    return max(Int((Double(figure) / Double(largest) * Double(room)).rounded()), 1)
  }
}
