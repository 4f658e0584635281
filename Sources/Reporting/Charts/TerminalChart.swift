/// Draws a chart with characters: a line for each period, with its bar and its figures.
///
/// Where lines are narrow the figures stand on lines of their own, and nothing is ever cut.
package struct TerminalChart {
  /// The characters that a chart is drawn with.
  package enum Characters: Sendable {
    /// Block characters and arrows.
    case unicode
    /// The printable characters of ASCII, for locales that are not UTF-8.
    case ascii
  }

  private let chart: PeriodChart
  private let timeline: ChartTimeline
  private let width: Int
  private let signs: TerminalSigns
  private let words: ChartWords

  /// The least room for a bar beside its figures.
  private static let leastBar = 12

  /// A chart for lines of a width in columns; what is less than 2 counts as 2.
  package init(_ chart: PeriodChart, width: Int, characters: Characters) {
    self.chart = chart
    self.width = max(width, 2)
    timeline = ChartTimeline(chart.rows)
    switch characters {
    case .unicode: (signs, words) = (.unicode, ChartWords())
    case .ascii: (signs, words) = (.ascii, ChartWords(gap: "", dash: "-", atLeast: ">="))
    }
  }

  /// The lines of the chart as UTF-8, each ended with a line feed.
  package var bytes: [UInt8] {
    var lines = wrapped(chart.title) + wrapped("Number of \(chart.unit)") + [""]
    lines += periods
    lines += [""] + TerminalText.lines(legend, width: width, gap: "  ")
    lines += words.caption(chart, undated: timeline.undated, hasHash: true).flatMap(wrapped)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private var periods: [String] {
    let rows = timeline.slots.map(\.row)
    guard !rows.isEmpty else { return wrapped("No period has figures.") }
    let largest = rows.map(\.largest).max() ?? 0
    let labelWidth = rows.map { DisplayWidth.of($0.period) }.max() ?? 0
    let figures = rows.map { self.figures($0).joined(separator: " ") }
    let figureWidth = figures.map(DisplayWidth.of).max() ?? 0
    let room = width - labelWidth - figureWidth - 4
    let isBeside = room >= Self.leastBar
    let bar = TerminalBar(width: isBeside ? room : width, largest: largest, signs: signs)
    var lines: [String] = []
    var next = 0
    for (slot, figure) in zip(timeline.slots, figures) {
      if slot.place > next { lines.append(signs.gap) }
      next = slot.place + 1
      if isBeside {
        let drawn = bar.drawn(slot.row)
        let space = String(repeating: " ", count: room - drawn.count + 2)
        lines.append("\(slot.row.period)  \(drawn)\(space)\(figure)")
      } else {
        lines += TerminalText.lines([slot.row.period] + self.figures(slot.row), width: width)
        lines += [bar.drawn(slot.row)].filter { !$0.isEmpty }
      }
    }
    return lines
  }

  /// The figures of a row in parts that stay together.
  private func figures(_ row: PeriodChart.Row) -> [String] {
    let unknown = row.unknownSize > 0 ? ["?\(words.number(row.unknownSize))"] : []
    return words.brief(row) + unknown
  }

  /// The signs in words, only those that the chart holds.
  private var legend: [String] {
    let rows = timeline.slots.map(\.row)
    let drawn = rows.filter { $0.state == .bounded || $0.state == .open }
    var lines: [String] = []
    if !drawn.isEmpty {
      lines += ["\(signs.low) at least", "\(signs.high) up to", "\(signs.best) best figure"]
    }
    if drawn.contains(where: { $0.state == .open }) {
      lines.append("\(signs.open) no upper bound known")
    }
    if rows.contains(where: { $0.unknownSize > 0 }) {
      lines.append("?1 one incident of unknown size")
    }
    if rows.contains(where: { $0.state == .zero }) { lines.append("0 nothing recorded") }
    if rows.contains(where: \.isSuppressed) {
      lines.append("\(Provenance.suppressed): \(ChartWords.whySuppressed)")
    }
    if timeline.slots.count < timeline.count { lines.append("\(signs.gap) periods left out") }
    return lines
  }

  private func wrapped(_ text: String) -> [String] { TerminalText.lines([text], width: width) }
}

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

  /// The number of columns that a figure takes; at least one where it is not zero.
  private func columns(_ figure: Int64) -> Int {
    guard figure > 0 else { return 0 }
    let room = max(width - 1, 1)
    return max(Int((Double(figure) / Double(largest) * Double(room)).rounded()), 1)
  }
}
