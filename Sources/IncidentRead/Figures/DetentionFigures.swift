package import Counting
package import IncidentStore
import Incidents
import SQLite

/// The published count of detentions, or of another unit, per month or another period.
package struct DetentionFigures: Sendable {
  /// How months without a record are shown (counting rule 9).
  package enum Fill: String, CaseIterable, Sendable {
    /// As zero recorded detentions.
    case zero
    /// With empty figures.
    case blank
    /// Not at all.
    case none
  }

  /// Which incidents are counted, and how the figures are told apart.
  package var scope: FigureScope
  /// How months without a record are shown.
  package var fill: Fill
  /// Whether each row holds all that comes before it in the range too.
  ///
  /// Dates that fit no single month are in none of these sums.
  package var isCumulative = false

  /// Which figures are too small to be shown; nil to show all of them.
  ///
  /// Running sums, the differences of which would tell small figures, are not made where it is set.
  package var suppression: SuppressionRule?

  /// A count of the incidents of a scope.
  package init(_ scope: FigureScope, fill: Fill = .zero) {
    self.scope = scope
    self.fill = fill
  }

  /// A count over all months, or over those of a range.
  package init(from: Month? = nil, to: Month? = nil, fill: Fill = .zero) {
    self.init(FigureScope(), fill: fill)
    scope.from = from?.firstDay
    scope.to = to?.lastDay
  }

  /// The figures of a table, and what is to be said beside them.
  package struct Table: Sendable {
    /// The rows in order: the months, each year's dates without a month after its last month, and the
    /// unknown dates at the end.
    package let rows: [FigureRow]
    /// The waves of which a figure takes some parts only.
    package let splitWaves: Int
    /// The names of the articles that somebody was charged under, in order.
    package var articles: [String] {
      Set(rows.flatMap(\.articles)).sorted()
    }
  }

  /// The figures.
  ///
  /// - Throws: ``UnhiddenFigures``, ``StoreProblem``, ``StoredValueProblem`` or ``FigureTooGreat``.
  package func table(in store: IncidentStore) throws -> Table {
    if let suppression { return try suppressedTable(by: suppression, in: store) }
    let (sums, split) = try store.read {
      try FigureReader(connection: store.connection, scope: scope).sumsAndSplitFamilies()
    }
    return Table(rows: try rows(of: sums), splitWaves: split)
  }

  /// The rows of the table.
  ///
  /// - Throws: As ``table(in:)`` does.
  package func rows(in store: IncidentStore) throws -> [FigureRow] { try table(in: store).rows }

  private func rows(of sums: [FigureKey: FigureSum]) throws -> [FigureRow] {
    let sums = isCumulative ? try running(sums) : sums
    var rows = sums.map { (key: $0, count: $1.count($0)) }
    if fill != .none {
      let groups = scope.dimensions.isEmpty ? [[]] : Array(Set(sums.keys.map(\.groups)))
      for period in periods(of: sums) {
        for group in groups {
          let key = FigureKey(period: period, groups: group)
          if sums[key] == nil { rows.append((key, .empty(key, isZero: fill == .zero))) }
        }
      }
    }
    return rows.sorted { $0.key < $1.key }.map(\.count)
  }

  /// The longest time, in months, of which periods without a record are shown: a wrong year would
  /// else make a table of many thousand rows.
  package static let mostMonths = 200 * 12

  /// All periods from the first to the last; only those with a record where the time is too long.
  private func periods(of sums: [FigureKey: FigureSum]) -> [String] {
    let dated = Set(sums.keys.map(\.period).filter { !CountingPeriod.isUndated($0) })
    guard let first = scope.firstPeriod ?? dated.min(), let last = scope.lastPeriod ?? dated.max(),
      let start = CountingPeriod.days(of: first), let end = CountingPeriod.days(of: last)
    else { return [] }
    guard Month(of: end.lowerBound).months(since: Month(of: start.lowerBound)) < Self.mostMonths
    else { return dated.sorted() }
    var periods: [String] = []
    var day: CalendarDay? = start.lowerBound
    while let next = day, next <= end.lowerBound {
      let period = scope.length.period(of: next)
      periods.append(period)
      day = CountingPeriod.days(of: period)?.upperBound.adding(days: 1)
    }
    return periods
  }

  /// The sums from the first period of the range on.
  private func running(_ sums: [FigureKey: FigureSum]) throws -> [FigureKey: FigureSum] {
    var result = sums.filter { CountingPeriod.isUndated($0.key.period) }
    let periods = periods(of: sums)
    for group in Set(sums.keys.map(\.groups)) {
      var sum = FigureSum()
      for period in periods {
        let key = FigureKey(period: period, groups: group)
        if let own = sums[key] {
          try sum.add(own)
        } else if fill == .none {
          continue
        }
        result[key] = sum
      }
    }
    return result
  }
}
