package import Incidents

/// Counting rules 1 and 2: the row of the published count that a date belongs to.
///
/// Source: the project's counting rules, version 2.
package enum CountingPeriod {
  /// Length of the period that one row is of.
  package enum Length: Hashable, Sendable {
    /// A week from Monday to Sunday, `2019-W23` (ISO 8601): that of the year which holds its Thursday.
    case week
    /// A month, `2019-06`.
    case month
    /// A quarter, `2019-Q2`.
    case quarter
    /// A year, `2019`.
    case year
    /// Twelve months from the first day of a month on, named by the first and the last of them:
    /// `2019-07/2020-06`.
    case fiscalYear(startingIn: Int)

    /// The lengths of which each is made up of the ones before it.
    package static let nested: [Length] = [.month, .quarter, .year]
  }

  /// The row of dates that are not known.
  package static let unknown = "XXXX-XX"

  /// The month of a date, `2019-06`, where all the days that it may mean lie in one month.
  ///
  /// A date that spans months is never put into one of them: its row is that of the year in which
  /// it starts, `2019-XX`. So it is with periods of other lengths.
  package static func of(_ date: PartialDate, per length: Length = .month) -> String {
    of(start: date.start, end: date.end, per: length)
  }

  /// The row of a date by the first and the last day that it may mean.
  package static func of(start: CalendarDay?, end: CalendarDay?, per length: Length) -> String {
    guard let start, let end else { return unknown }
    let first = length.period(of: start)
    return first == length.period(of: end) ? first : undated(in: start.year)
  }

  /// The row that a month is in; of weeks, that of its first day.
  package static func of(_ month: Month, per length: Length) -> String {
    length.period(of: month.firstDay)
  }

  /// The longer period that holds a period of a table; that of dates which fit none is the same.
  package static func of(period: String, per length: Length) -> String {
    days(of: period).map { length.period(of: $0.lowerBound) } ?? period
  }

  /// Whether a row is that of dates which fit no single month, quarter or year.
  package static func isUndated(_ period: String) -> Bool { period.hasSuffix("-XX") }

  /// The row of dates that start in a year and fit no single period: `2019-XX`.
  package static func undated(in year: Int) -> String { "\(year.padded(to: 4))-XX" }

  /// The first and the last day of a period of any length; nil for dates that fit none, and for any
  /// text that names no period.
  package static func days(of period: String) -> ClosedRange<CalendarDay>? {
    named(period)?.days
  }

  /// The length and the days of a period; nil for a text that names none.
  package static func named(_ period: String) -> (length: Length, days: ClosedRange<CalendarDay>)? {
    guard let (length, first) = lengthAndFirstDay(of: period), length.period(of: first) == period,
      let last = length.lastDay(from: first)
    else { return nil }
    return (length, first...last)
  }

  private static func lengthAndFirstDay(of period: String) -> (Length, CalendarDay)? {
    let digits = period.prefix(4)
    guard digits.utf8.count == 4, digits.utf8.allSatisfy(\.isDigit),
      let year = Int(digits)
    else { return nil }
    let rest = period.dropFirst(4)
    func first(_ month: Int) -> CalendarDay? { CalendarDay(year: year, month: month, day: 1) }
    if rest.isEmpty { return first(1).map { (.year, $0) } }
    let number = Int(rest.dropFirst(2).prefix(2)) ?? 0
    if rest.hasPrefix("-Q") { return first(number * 3 - 2).map { (.quarter, $0) } }
    if rest.hasPrefix("-W") {
      // 4 January is in the first week of its year.
      let fourth = CalendarDay(year: year, month: 1, day: 4)
      return fourth?.adding(days: number * 7 - 7).map { (.week, $0.monday) }
    }
    guard let month = Month(String(period.prefix(7))) else { return nil }
    return (
      period.utf8.count == 7 ? .month : .fiscalYear(startingIn: month.month), month.firstDay
    )
  }
}

extension CountingPeriod.Length {
  /// The period that holds a day.
  package func period(of day: CalendarDay) -> String {
    switch self {
    case .week:
      let thursday = day.monday.adding(days: 3) ?? day
      let newYear = CalendarDay(year: thursday.year, month: 1, day: 1) ?? thursday
      let week = (thursday.ordinal - newYear.ordinal) / 7 + 1
      return "\(thursday.year.padded(to: 4))-W\(week.padded(to: 2))"
    case .month: return Self.month(day.year, day.month)
    case .quarter: return "\(day.year.padded(to: 4))-Q\((day.month + 2) / 3)"
    case .year: return day.year.padded(to: 4)
    case .fiscalYear(let first):
      let year = day.month < first ? day.year - 1 : day.year
      let last = first == 1 ? Self.month(year, 12) : Self.month(year + 1, first - 1)
      return Self.month(year, first) + "/" + last
    }
  }

  private static func month(_ year: Int, _ month: Int) -> String {
    "\(year.padded(to: 4))-\(month.padded(to: 2))"
  }

  /// The last day of the period that begins on a day; that of the calendar where it ends before.
  fileprivate func lastDay(from first: CalendarDay) -> CalendarDay? {
    let months =
      switch self {
      case .week: 0
      case .month: 1
      case .quarter: 3
      case .year, .fiscalYear: 12
      }
    let days = (0..<months).reduce(months == 0 ? 7 : 0) { days, month in
      let index = first.month - 1 + month
      return days
        + CalendarDay.lastDay(ofMonth: index % 12 + 1, year: first.year + index / 12)
    }
    return first.adding(days: days - 1) ?? CalendarDay(year: 9999, month: 12, day: 31)
  }
}

extension CalendarDay {
  /// The Monday of its week.
  fileprivate var monday: CalendarDay { adding(days: -(ordinal % 7)) ?? self }
}
