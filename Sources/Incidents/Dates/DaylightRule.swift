/// A zone's rule for all years, as `CET-1CEST,M3.5.0,M10.5.0/3`: its distance from UTC and, where it
/// has one, its daylight saving time.
///
/// The form is that of the variable TZ in POSIX.1-2017, section 8.3, with the hours beyond a day that
/// RFC 9636 adds.
struct DaylightRule: Hashable, Sendable {
  /// The time of a year at which the clocks change.
  fileprivate struct Moment: Hashable {
    /// The days that a year may name.
    enum Day: Hashable {
      /// `M3.5.0`: a day of the week (0 is Sunday) in a week of a month; the fifth is the last.
      case weekday(month: Int, week: Int, weekday: Int)
      /// `J60`: a day of the year from 1, without the leap day.
      case julian(Int)
      /// `59`: a day of the year from 0, with the leap day.
      case ordinal(Int)
    }

    let day: Day
    /// Seconds after midnight, on the clock before the change.
    let seconds: Int
  }

  private let standard: Int
  private let daylight: Int
  private let start: Moment?
  private let end: Moment?

  /// The rule that a text gives; nil where it has not the form.
  init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    var names = parts.first ?? ""
    guard Self.skipName(&names), let standard = Self.time(&names) else { return nil }
    self.standard = -standard
    guard !names.isEmpty else {
      guard parts.count == 1 else { return nil }
      daylight = -standard
      start = nil
      end = nil
      return
    }
    guard Self.skipName(&names), parts.count == 3, let start = Moment(parts[1]),
      let end = Moment(parts[2])
    else { return nil }
    let shift = names.isEmpty ? standard - 3600 : Self.time(&names)
    guard let shift, names.isEmpty else { return nil }
    daylight = -shift
    self.start = start
    self.end = end
  }

  /// Seconds east of UTC at a number of seconds since 1970.
  func offset(atUnixSeconds seconds: Int) -> Int {
    guard let start, let end, let year = CalendarDay(unixSeconds: seconds + standard)?.year,
      let begins = start.unixSeconds(year: year), let ends = end.unixSeconds(year: year)
    else { return standard }
    let first = begins - standard
    let last = ends - daylight
    // South of the equator the daylight saving time goes over the new year.
    let isDaylight =
      first < last ? (first..<last).contains(seconds) : !(last..<first).contains(seconds)
    return isDaylight ? daylight : standard
  }

  /// Takes a name such as `CET` or `<+05>` from the front.
  private static func skipName(_ text: inout Substring) -> Bool {
    if text.first == "<" {
      guard let end = text.firstIndex(of: ">") else { return false }
      text = text[text.index(after: end)...]
      return true
    }
    let rest = text.drop { $0.isLetter }
    guard rest.startIndex != text.startIndex else { return false }
    text = rest
    return true
  }

  /// Takes a time such as `-1`, `+5:30` or `3` from the front, in seconds.
  fileprivate static func time(_ text: inout Substring) -> Int? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == "-" || $0 == "+") }
    text = text[digits.endIndex...]
    let isNegative = digits.first == "-"
    let parts = (isNegative || digits.first == "+" ? digits.dropFirst() : digits)
      .split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    let numbers = parts.compactMap(\.self)
    guard numbers.count == parts.count, (1...3).contains(numbers.count),
      numbers.allSatisfy({ (0...167).contains($0) })
    else { return nil }
    let seconds = zip(numbers, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    return isNegative ? -seconds : seconds
  }
}

extension DaylightRule.Moment {
  /// `M3.5.0`, `J60` or `59`, and a time after `/`; nil where it is none of them.
  fileprivate init?(_ text: Substring) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    var time = parts.count > 1 ? parts[1] : "2"
    guard parts.count <= 2, let day = parts.first.flatMap(Day.init),
      let seconds = DaylightRule.time(&time), time.isEmpty
    else { return nil }
    self.day = day
    self.seconds = seconds
  }

  /// The seconds from 1970 to the moment in a year, as if the clock that is left showed UTC.
  func unixSeconds(year: Int) -> Int? { day.day(in: year).map { $0.unixSeconds + seconds } }
}

extension DaylightRule.Moment.Day {
  fileprivate init?(_ text: Substring) {
    let numbers = text.drop { $0 == "M" || $0 == "J" }.split(separator: ".").map { Int($0) }
    switch (text.first, numbers.count) {
    case ("M", 3):
      guard let month = numbers[0], let week = numbers[1], let weekday = numbers[2],
        (1...12).contains(month), (1...5).contains(week), (0...6).contains(weekday)
      else { return nil }
      self = .weekday(month: month, week: week, weekday: weekday)
    case ("J", 1):
      guard let day = numbers[0], (1...365).contains(day) else { return nil }
      self = .julian(day)
    case (_, 1):
      guard let day = numbers[0], (0...365).contains(day) else { return nil }
      self = .ordinal(day)
    default: return nil
    }
  }

  /// The day in a year; nil outside the calendar.
  func day(in year: Int) -> CalendarDay? {
    switch self {
    case .weekday(let month, let week, let weekday):
      guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
      // 1970-01-01 was a Thursday, the fourth day after a Sunday.
      let firstWeekday = ((first.unixSeconds / 86_400 + 4) % 7 + 7) % 7
      var offset = (weekday - firstWeekday + 7) % 7 + 7 * (week - 1)
      while offset >= CalendarDay.lastDay(ofMonth: month, year: year) { offset -= 7 }
      return CalendarDay(ordinal: first.ordinal + offset)
    case .julian(let number):
      return CalendarDay(year: year, month: 1, day: 1).flatMap { first in
        let leap = number >= 60 && CalendarDay.lastDay(ofMonth: 2, year: year) == 29 ? 1 : 0
        return CalendarDay(ordinal: first.ordinal + number - 1 + leap)
      }
    case .ordinal(let number):
      return CalendarDay(year: year, month: 1, day: 1)
        .flatMap { CalendarDay(ordinal: $0.ordinal + number) }
    }
  }
}
