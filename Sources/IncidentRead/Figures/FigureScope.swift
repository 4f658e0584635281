package import Counting
package import Incidents
import SQLite

/// Which incidents figures are of, and how they are told apart.
package struct FigureScope: Sendable {
  /// Which incidents are counted.
  package var filter = IncidentFilter()
  /// What the figures are told apart by.
  package var dimensions: [FigureDimension] = []
  /// Length of the period in each row.
  package var length = CountingPeriod.Length.month
  /// The number that is counted.
  package var quantity = Quantity.detained
  /// A day of the first period; nil for the first that has a record.
  package var from: CalendarDay?
  /// A day of the last period; nil for the last that has a record.
  package var to: CalendarDay?

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
  var isWhole: Bool { filter.isEmpty && dimensions.isEmpty && isKept }

  /// True if figures are of what the database keeps: people detained, month by month.
  var isKept: Bool { quantity == .detained && length == .month }

  /// Whether a row is asked for.
  ///
  /// A row of dates without a month is where its year is in the range, that of unknown dates where no
  /// range is asked for. Of other periods, those that the range touches are given whole.
  func holds(_ period: String) -> Bool {
    if period == CountingPeriod.unknown { return from == nil && to == nil }
    if CountingPeriod.isUndated(period) {
      guard let year = Int(period.prefix(4)) else { return false }
      return (from.map { $0.year <= year } ?? true) && (to.map { year <= $0.year } ?? true)
    }
    return (firstPeriod.map { $0 <= period } ?? true) && (lastPeriod.map { period <= $0 } ?? true)
  }

  /// The period in which the range begins.
  package var firstPeriod: String? { from.map { length.period(of: $0) } }

  /// The period in which the range ends.
  package var lastPeriod: String? { to.map { length.period(of: $0) } }

  /// The years of the range as a condition on the months that are kept.
  func years(of table: String) -> SQLCondition? {
    var parts: [String] = []
    var values: [Value] = []
    if let first = firstPeriod.flatMap(CountingPeriod.days)?.lowerBound {
      parts.append("\(table).period >= ?")
      values.append(.text(String(first.iso.prefix(4))))
    }
    if let last = lastPeriod.flatMap(CountingPeriod.days)?.upperBound {
      parts.append("\(table).period <= ?")
      values.append(.text(CountingPeriod.undated(in: last.year)))
    }
    return parts.isEmpty ? nil : SQLCondition(sql: parts.joined(separator: " AND "), values: values)
  }

  /// Conditions of the figures in words: `from 2019-01`, `region Almaty or Astana`; none where all
  /// are asked for.
  package var words: [String] {
    [firstPeriod.map { "from \($0)" }, lastPeriod.map { "to \($0)" }].compactMap(\.self)
      + filter.words
  }
}

extension FigureUnit {
  /// The incidents that are counted among those asked for; nil where none can be, as the conditions
  /// ask for other kinds alone.
  package func filter(_ asked: IncidentFilter) -> IncidentFilter? {
    guard let kind else { return asked }
    let kinds = asked[terms: .kind]
    guard kinds.isEmpty || kinds.contains(kind.rawValue) else { return nil }
    var filter = asked
    filter[terms: .kind] = [kind.rawValue]
    return filter
  }
}
