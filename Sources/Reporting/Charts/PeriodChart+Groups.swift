extension PeriodChart {
  /// The most groups that are drawn, each by itself.
  package static let mostPanels = 12

  /// Groups to be drawn: the greatest by themselves, and the others together.
  ///
  /// - Parameters:
  ///   - groups: The groups, in any order.
  ///   - addUp: Whether the figures of groups can be added. Where they cannot, the smaller groups are
  ///     left out.
  /// - Returns: At most ``mostPanels`` groups, the greatest first, and how many were left out.
  package static func panels(_ groups: [Panel], addUp: Bool) -> (panels: [Panel], leftOut: Int) {
    let sorted = groups.enumerated().map { (place: $0, panel: $1, size: $1.size) }
      .sorted { ($1.size, $0.place) < ($0.size, $1.place) }.map(\.panel)
    guard sorted.count > mostPanels else { return (sorted, 0) }
    guard addUp else { return (Array(sorted.prefix(mostPanels)), sorted.count - mostPanels) }
    let own = sorted.prefix(mostPanels - 1)
    let others = sorted.dropFirst(own.count)
    var periods: [String] = []
    var rows: [String: [Row]] = [:]
    for row in others.flatMap(\.rows) {
      if rows[row.period] == nil { periods.append(row.period) }
      rows[row.period, default: []].append(row)
    }
    let sum = Panel(
      name: "\(others.count) other groups",
      rows: periods.map { Row(period: $0, addingUp: rows[$0] ?? []) })
    return (own + [sum], 0)
  }
}

extension PeriodChart.Panel {
  /// The sum of the greatest figures, by which groups are put in order.
  fileprivate var size: Int64 {
    rows.reduce(0) { sum, row in
      let (total, isTooGreat) = sum.addingReportingOverflow(row.largest)
      return isTooGreat ? .max : total
    }
  }
}

extension PeriodChart.Row {
  /// The figures of several groups in one period added up, as those of incidents are: the best figure
  /// adds the least one where there is no best, and the greatest is open where one is.
  fileprivate init(period: String, addingUp rows: [PeriodChart.Row]) {
    func sum(_ figures: [Int64?]) -> Int64? {
      let known = figures.compactMap(\.self)
      return known.isEmpty
        ? nil
        : known.reduce(0) { total, figure in
          let (sum, isTooGreat) = total.addingReportingOverflow(figure)
          return isTooGreat ? .max : sum
        }
    }
    let given = rows.filter { $0.state != .blank }
    let hasBest =
      given.contains { $0.best != nil && $0.largest > 0 } || given.allSatisfy { $0.best != nil }
    let isOpen = given.contains { $0.state == .open }
    self.init(
      period: period, incidents: sum(given.map(\.incidents)), low: sum(given.map(\.low)),
      best: hasBest ? sum(given.map { $0.best ?? $0.low }) : nil,
      high: isOpen ? nil : sum(given.map(\.high)),
      unknownSize: sum(given.map(\.unknownSize)) ?? 0)
  }
}
