/// What charts say in words, the same in every form of chart.
struct ChartWords {
  /// What stands between groups of digits; a thin space that does not break unless told.
  var gap = "\u{202F}"
  /// What stands between two bounds.
  var dash = "–"
  /// What stands before a bound that is the only one.
  var atLeast = "≥"

  private static let namedSources = 12
  private static let suppressed = Provenance.suppressed
  /// What it means that figures are suppressed.
  static let whySuppressed = "suppressed: too small, or would reveal a small count"

  /// A number in groups of digits.
  func number(_ number: Int64) -> String { ChartNumber.grouped(number, gap: gap) }

  /// The figures of a row as briefly as they go: `4 000` with `(400–5 000)`, `57` with
  /// `(≥ 57)`, `0`.
  func brief(_ row: PeriodChart.Row) -> [String] {
    if row.state == .blank { return ["no figure"] }
    if row.state == .suppressed { return [Self.suppressed] }
    let best = figure(row, .best).map { [$0] } ?? []
    return row.isExact ? best : best + ["(\(bounds(row)))"]
  }

  /// The bounds of a row: `400–5 000`, or `≥ 57`.
  func bounds(_ row: PeriodChart.Row) -> String {
    let low = figure(row, .low) ?? number(0)
    return figure(row, .high).map { "\(low)\(dash)\($0)" } ?? "\(atLeast) \(low)"
  }

  /// One of the figures of a row, or the word for one that is not shown; nil where there is none.
  private func figure(_ row: PeriodChart.Row, _ bound: PeriodChart.Row.Bound) -> String? {
    if row.hidden.contains(bound) { return Self.suppressed }
    let figure =
      switch bound {
      case .low: row.low
      case .best: row.best
      case .high: row.high
      }
    return figure.map(number)
  }

  /// The figures of a row in a sentence's words, without the period.
  func full(_ row: PeriodChart.Row, unit: String) -> String {
    switch row.state {
    case .blank: return "no figure"
    case .suppressed: return Self.suppressed
    case .zero: return "nothing recorded"
    case .bounded, .open: break
    }
    if row.isExact, row.incidents == nil, let count = row.best { return "\(number(count)) \(unit)" }
    var parts: [String] = []
    if let incidents = row.incidents { parts.append(Self.incidents(number(incidents), incidents)) }
    parts.append(figure(row, .best).map { "best \($0) \(unit)" } ?? "no best figure of \(unit)")
    if let low = figure(row, .low) { parts.append("at least \(low)") }
    parts.append(figure(row, .high).map { "at most \($0)" } ?? "no upper bound")
    if row.unknownSize > 0 {
      parts.append(
        Self.incidents(number(row.unknownSize), row.unknownSize) + " of unknown size")
    }
    return parts.joined(separator: ", ")
  }

  /// The caption: rows without a place on the axis, and where the figures come from; the hash, which
  /// readers of a picture cannot use, only where it is asked for.
  func caption(_ chart: PeriodChart, undated: [PeriodChart.Row], hasHash: Bool = false) -> [String]
  {
    let provenance = chart.provenance
    var lines = undated.map {
      "Not on the axis: \($0.period): \(full($0, unit: chart.unit))."
    }
    lines.append(sources(provenance.sources))
    lines.append(
      provenance.filters.isEmpty
        ? "Filters: none." : "Filters: \(provenance.filters.joined(separator: "; ")).")
    lines.append(evidence(provenance))
    if hasHash, let hash = provenance.contentHash {
      lines.append("Content of the database: \(hash)")
    }
    lines.append(
      "Counting rules version \(provenance.rulesVersion). Exported \(provenance.exported) by Aigaq "
        + "\(provenance.version).")
    return lines
  }

  /// The whole chart in some sentences, for those who do not see it.
  func description(_ chart: PeriodChart, _ timeline: ChartTimeline) -> String {
    guard let first = timeline.slots.first, let last = timeline.slots.last else {
      return "No period has figures."
    }
    let isExact = timeline.slots.allSatisfy { $0.row.isExact || $0.row.largest == 0 }
    var text =
      "Figures of \(chart.unit) from \(first.row.period) to \(last.row.period), as bars from zero"
      + (isExact
        ? "." : ": solid to the least figure, light to the greatest, with a mark at the best.")
    if let most = timeline.slots.max(by: { $0.row.largest < $1.row.largest }), most.row.largest > 0
    {
      text += " The highest bar is \(most.row.period): \(full(most.row, unit: chart.unit))."
    }
    let open = timeline.slots.count { $0.row.state == .open }
    let unknown = timeline.slots.count { $0.row.unknownSize > 0 }
    let hidden = timeline.slots.count { $0.row.state == .suppressed }
    if isExact, hidden == 0 { return text }
    text +=
      hidden == 0 ? " Periods without" : " Periods not shown: \(hidden). Of the others, without"
    text += " an upper bound: \(open). With incidents of unknown size: \(unknown)."
    return text
  }

  func sources(_ names: [String]) -> String {
    if names.isEmpty { return "Sources: none." }
    let named = names.prefix(Self.namedSources).joined(separator: "; ")
    let rest = names.count - Self.namedSources
    return rest > 0 ? "Sources: \(named); and \(rest) more." : "Sources: \(named)."
  }

  private func evidence(_ provenance: Provenance) -> String {
    let counts: [(Int64?, String)] = [
      (provenance.incidents, "incident"), (provenance.reports, "report"),
      (Int64(provenance.sources.count), "source"),
    ]
    let words = counts.compactMap { count, name in
      count.map { "\(number($0)) \(name)\($0 == 1 ? "" : "s")" }
    }
    return "Behind the figures: \(words.joined(separator: ", "))."
  }

  private static func incidents(_ text: String, _ number: Int64) -> String {
    number == 1 ? "1 incident" : "\(text) incidents"
  }
}

/// Numbers as charts show them.
enum ChartNumber {
  /// The digits in groups of three, with a text between the groups.
  static func grouped(_ number: Int64, gap: String) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += gap }
      text.append(digit)
    }
    return text
  }
}
