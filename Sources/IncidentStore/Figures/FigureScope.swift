import SQLite

/// Which incidents figures are of, and how they are told apart.
package struct FigureScope: Sendable {
  /// Which incidents are counted.
  package var filter = IncidentFilter()
  /// What the figures are told apart by.
  package var dimensions: [FigureDimension] = []
  /// How long the time is that a row is of.
  package var length = CountingPeriod.Length.month
  /// The first month; nil for the first that has a record.
  package var from: Month?
  /// The last month; nil for the last that has a record.
  package var to: Month?

  /// All incidents, month by month.
  package init() {}

  /// What incidents must be; nil for all of them.
  var condition: SQLCondition? { filter.isEmpty ? nil : filter.condition }

  /// The numbers of the incidents, as a statement, where only those with a charge under some articles
  /// are asked for: nothing else need be known of them.
  var chargedAlone: SQLCondition? {
    filter.isEmpty(but: \.articles) ? filter.lists.first : nil
  }

  /// Whether what is kept can be summed as it is: whole families, month by month.
  var isWhole: Bool { filter.isEmpty && dimensions.isEmpty && length == .month }

  /// Whether a row is asked for.
  ///
  /// A row of dates without a month is where its year is in the range, that of unknown dates where no
  /// range is asked for. Of quarters and years, those that the range touches are given whole.
  func holds(_ period: String) -> Bool {
    if period == CountingPeriod.unknown { return from == nil && to == nil }
    if CountingPeriod.isUndated(period) {
      guard let year = Int(period.prefix(4)) else { return false }
      return (from.map { $0.year <= year } ?? true) && (to.map { year <= $0.year } ?? true)
    }
    return (from.map { CountingPeriod.of($0, per: length) <= period } ?? true)
      && (to.map { period <= CountingPeriod.of($0, per: length) } ?? true)
  }

  /// The years of the range as a condition on the months that are kept.
  func years(of table: String) -> SQLCondition? {
    var parts: [String] = []
    var values: [Value] = []
    if let from {
      parts.append("\(table).period >= ?")
      values.append(.text(String(from.text.prefix(4))))
    }
    if let to {
      parts.append("\(table).period <= ?")
      values.append(.text("\(to.text.prefix(4))-XX"))
    }
    return parts.isEmpty ? nil : SQLCondition(sql: parts.joined(separator: " AND "), values: values)
  }
}
