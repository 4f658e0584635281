/// The dates that an incident can have which is imported on a day.
package struct DateLimits: Hashable, Sendable {
  /// The first year that is believed.
  private static let firstYear = 1900

  private let today: CalendarDay

  /// The limits of an import on a day.
  package init(today: CalendarDay) { self.today = today }

  /// The reason why something cannot have happened at a date, in a sentence; nil where it can.
  ///
  /// A date may lie so many years ahead of the import; for 0 the day after is the last, as it may have
  /// begun elsewhere.
  package func problem(with date: PartialDate, yearsAhead years: Int = 0) -> String? {
    guard let start = date.start, let end = date.end else { return nil }
    let last = CalendarDay(year: today.year + years, month: today.month, day: min(today.day, 28))
    guard let limit = years > 0 ? last : today.adding(days: 1) else { return nil }
    if start.year < Self.firstYear {
      return refusal(date, "is before \(Self.firstYear)", start.year)
    }
    // A month or a year that has begun is not over.
    guard start > limit || (date.precision == .range && end.year > limit.year) else { return nil }
    let than = years > 0 ? "\(years) years after" : "after"
    return refusal(date, "is \(than) the day of the import (\(today.iso))", max(start, end).year)
  }

  private func refusal(_ date: PartialDate, _ fault: String, _ year: Int) -> String {
    "Impossible date: \(date.edtf) \(fault)\(calendar(year)). Correct it (write unknown for an "
      + "unknown date), or accept such dates with --allow-dates or \"allow_dates\": true in the mapping."
  }

  /// The hint at a year of another calendar; empty where it is none.
  private func calendar(_ year: Int) -> String {
    if (1300...1420).contains(year) {
      return "; \(year) of the Persian calendar would be \(year + 621)"
    }
    if (1421...1460).contains(year) { return "; it may be of the Islamic calendar" }
    if (today.year + 500...today.year + 543).contains(year) {
      return "; \(year) of the Buddhist calendar would be \(year - 543)"
    }
    return ""
  }
}
