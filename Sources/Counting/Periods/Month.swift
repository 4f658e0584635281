package import Incidents

/// A month of a year.
package struct Month: Comparable, Hashable, Sendable {
  /// The year, 1 to 9999.
  package let year: Int

  /// The month, 1 to 12.
  package let month: Int

  /// The month written as `2019-06`, or nil for any other text.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 7, parts.count == 2, parts[0].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), year >= 1, (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  private init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// The month as `2019-06`.
  package var text: String {
    "\(year.padded(to: 4))-\(month.padded(to: 2))"
  }

  /// Its first day.
  package var firstDay: CalendarDay { CalendarDay(trustedYear: year, month: month, day: 1) }

  /// Its last day.
  package var lastDay: CalendarDay {
    CalendarDay(
      trustedYear: year, month: month, day: CalendarDay.lastDay(ofMonth: month, year: year))
  }

  /// The month of a day.
  package init(of day: CalendarDay) { self.init(year: day.year, month: day.month) }

  /// The number of months from another month to this one.
  package func months(since other: Month) -> Int {
    (year - other.year) * 12 + month - other.month
  }

  /// The month after it; nil at the end of the calendar.
  package var next: Month? {
    if month < 12 { return Month(year: year, month: month + 1) }
    return year < 9999 ? Month(year: year + 1, month: 1) : nil
  }

  /// Whether one month comes before another.
  package static func < (left: Month, right: Month) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
