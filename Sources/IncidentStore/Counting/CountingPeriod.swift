package import Incidents

/// Counting rules 1 and 2: the row of the published count that a date belongs to.
///
/// Source: the project's counting rules, version 2.
package enum CountingPeriod {
  /// How long the time is that one row is of.
  package enum Length: String, CaseIterable, Sendable {
    /// A month, `2019-06`.
    case month
    /// A quarter, `2019-Q2`.
    case quarter
    /// A year, `2019`.
    case year
  }

  /// The row of dates that are not known.
  package static let unknown = "XXXX-XX"

  /// The month of a date, `2019-06`, where all the days that it may mean lie in one month.
  ///
  /// A date that spans months is never put into one of them: its row is that of the year in which
  /// it starts, `2019-XX`. So it is with quarters and years.
  package static func of(_ date: PartialDate, per length: Length = .month) -> String {
    of(start: date.start, end: date.end, per: length)
  }

  /// The row of a date by the first and the last day that it may mean.
  static func of(start: CalendarDay?, end: CalendarDay?, per length: Length) -> String {
    guard let start, let end else { return unknown }
    let first = text(year: start.year, month: start.month, per: length)
    let last = text(year: end.year, month: end.month, per: length)
    return first == last ? first : "\(start.iso.prefix(4))-XX"
  }

  /// The row that a month is in.
  package static func of(_ month: Month, per length: Length) -> String {
    text(year: month.year, month: month.month, per: length)
  }

  /// The longer period that holds a period of a table; that of dates which fit none is the same.
  static func of(period: String, per length: Length) -> String {
    Month(first: period).map { of($0, per: length) } ?? period
  }

  /// Whether a row is that of dates which fit no single month, quarter or year.
  package static func isUndated(_ period: String) -> Bool { period.hasSuffix("-XX") }

  private static func text(year: Int, month: Int, per length: Length) -> String {
    let digits = String(year)
    let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    switch length {
    case .month: return name + (month < 10 ? "-0" : "-") + String(month)
    case .quarter: return "\(name)-Q\((month + 2) / 3)"
    case .year: return name
    }
  }
}
