package import Incidents

/// Counting rule 7: what is accepted where the reports of one incident disagree.
///
/// Source: the project's counting rules, version 2.
package enum AcceptedCount {
  /// The bounds that hold for all reports of one incident together.
  ///
  /// - The lower bound is the least that a report states; it is absent where another report's
  ///   figure lies below it.
  /// - The upper bound is the greatest that a report states; it is absent where a report leaves it
  ///   open ("more than 100"), or states a figure above it.
  /// - The best figure is that of the most reliable source; among equally reliable ones that of the
  ///   latest report, and among those of one day the lowest.
  ///
  /// Reports that state no bound at all do not widen what the others state.
  package static func combining(_ counts: [StatedCount]) -> Bounds {
    let stated = counts.filter { !$0.bounds.isUnknown }
    guard stated.count > 1 else { return stated.first?.bounds ?? .unknown }
    let figures = stated.map(\.bounds)
    let everyFigure = figures.flatMap { [$0.low, $0.best, $0.high].compactMap(\.self) }

    var bounds = Bounds()
    if let low = figures.compactMap(\.low).min(), everyFigure.allSatisfy({ $0 >= low }) {
      bounds.low = low
    }
    if let high = figures.compactMap(\.high).max(), everyFigure.allSatisfy({ $0 <= high }),
      !figures.contains(where: \.isOpenAbove)
    {
      bounds.high = high
    }
    bounds.best = stated.filter { $0.bounds.best != nil }.min(by: weighsMore)?.bounds.best
    return bounds
  }

  /// Whether the first of two figures is taken before the second.
  private static func weighsMore(_ first: StatedCount, _ second: StatedCount) -> Bool {
    if first.reliability != second.reliability {
      return first.reliability.rawValue < second.reliability.rawValue
    }
    let days = (first.reportedOn ?? "", second.reportedOn ?? "")
    if days.0 != days.1 { return days.0 > days.1 }
    return (first.bounds.best ?? .max) < (second.bounds.best ?? .max)
  }
}

/// One report's figure for one quantity, with what decides how much it weighs.
package struct StatedCount: Hashable, Sendable {
  /// The bounds that the report states.
  package var bounds: Bounds

  /// The reliability of the report's source.
  package var reliability: Reliability

  /// The last day on which the report can have been made (ISO 8601), where known.
  package var reportedOn: String?

  /// A figure with its weight.
  package init(
    _ bounds: Bounds, reliability: Reliability = .cannotBeJudged, reportedOn: String? = nil
  ) {
    self.bounds = bounds
    self.reliability = reliability
    self.reportedOn = reportedOn
  }
}
