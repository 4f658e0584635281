/// A time zone by its name in the tz database or its distance from UTC.
///
/// Kazakhstan had two zones until 1 March 2024 and has one since; the database knows both.
package struct LocalZone: Hashable, Sendable {
  /// The name as `Asia/Almaty` or `+06:00`.
  package let name: String
  private let distance: Distance

  /// Seconds east of UTC: one number, or as the history of the zone tells.
  private enum Distance: Hashable {
    case fixed(Int)
    case history(ZoneHistory)
  }

  /// The zone of Kazakhstan, and of most of it before 2024.
  ///
  /// A system without a tz database has it from 2004 on, when daylight saving time ended there.
  package static let almaty =
    LocalZone("Asia/Almaty")
    ?? LocalZone(name: "Asia/Almaty", distance: .history(.almatySince2004))

  private init(name: String, distance: Distance) {
    self.name = name
    self.distance = distance
  }

  /// The zone of a name such as `Asia/Almaty`, `UTC` or `+06:00`; nil where there is none.
  ///
  /// Names with a slash are those that the system's tz database has.
  package init?(_ name: String) {
    if let seconds = name == "UTC" ? 0 : Self.offset(name) {
      distance = .fixed(seconds)
    } else if name.contains("/"), let history = ZoneHistory(named: name) {
      distance = .history(history)
    } else {
      return nil
    }
    self.name = name
  }

  /// The seconds of `+06:00`, `-0530` or `+6`, or nil for any other text.
  private static func offset(_ text: String) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    let isJoined = parts.count == 1 && text.utf8.count == 5
    let texts = isJoined ? [parts[0].prefix(2), parts[0].suffix(2)] : parts
    let numbers = texts.compactMap { $0.utf8.count <= 2 ? Int($0) : nil }
    guard numbers.count == texts.count, (1...2).contains(numbers.count),
      let hours = numbers.first, (0...14).contains(hours)
    else { return nil }
    let minutes = numbers.count == 2 ? numbers[1] : 0
    guard (0...59).contains(minutes) else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  /// The day here at a time that is written as one of another day and zone; nil for a local time.
  func day(of time: ClockTime, on day: CalendarDay) -> CalendarDay? {
    guard let offset = time.offset else { return nil }
    return self.day(ofUnixSeconds: day.unixSeconds + time.seconds - offset)
  }

  /// The day here at a number of seconds since 1970 in UTC.
  func day(ofUnixSeconds seconds: Int) -> CalendarDay? {
    CalendarDay(unixSeconds: seconds + offset(atUnixSeconds: seconds))
  }

  /// Seconds east of UTC at a moment.
  func offset(atUnixSeconds seconds: Int) -> Int {
    switch distance {
    case .fixed(let offset): offset
    case .history(let history): history.offset(atUnixSeconds: seconds)
    }
  }
}

extension CalendarDay {
  /// The ordinal of 1970-01-01.
  private static let epoch = 719_162

  /// The seconds from 1970 to the beginning of the day, in UTC.
  var unixSeconds: Int { (ordinal - Self.epoch) * 86_400 }

  /// The day, in UTC, at a number of seconds since 1970; nil outside the calendar.
  package init?(unixSeconds seconds: Int) {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    self.init(ordinal: days + Self.epoch)
  }
}
