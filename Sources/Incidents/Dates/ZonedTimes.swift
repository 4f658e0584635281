/// The times with a stated distance from UTC in a column of dates, and the days that they fall on
/// in local time.
package struct ZonedTimes: Hashable, Sendable {
  /// Numbers of dates.
  package struct Tally: Hashable, Sendable {
    /// Dates whose time is of another zone than the local one.
    package fileprivate(set) var count = 0
    /// Those of them that are in UTC.
    package fileprivate(set) var utc = 0
    /// Those that are another day in local time.
    package fileprivate(set) var otherDay = 0
    /// Those that are in another month in local time.
    package fileprivate(set) var otherMonth = 0
  }

  /// The dates of rows whose zone is known.
  package private(set) var placed = Tally()
  /// The dates of rows whose zone is not known, compared with the zone of Kazakhstan.
  package private(set) var unplaced = Tally()
  private var zoned = 0
  private var midnights = 0

  /// A column without a text.
  package init() {}

  /// Whether each such time is midnight in UTC: dates without a time, as programs write them.
  package var areMidnights: Bool { zoned > 0 && midnights == zoned }

  /// Whether the column has any such time.
  package var isEmpty: Bool { zoned == 0 }

  /// Adds a text of the column, in a row of the zone or of one that is not known.
  package mutating func add(_ text: String, zone: LocalZone?) {
    guard let (written, time) = Self.moment(text), let offset = time.offset else { return }
    zoned += 1
    if time.isMidnightUTC { midnights += 1 }
    let local = zone ?? .almaty
    guard let day = local.day(of: time, on: written) else { return }
    let seconds = written.unixSeconds + time.seconds - offset
    guard local.offset(atUnixSeconds: seconds) != offset else { return }
    if zone == nil {
      Self.count(day, written, offset, in: &unplaced)
    } else {
      Self.count(day, written, offset, in: &placed)
    }
  }

  private static func count(
    _ day: CalendarDay, _ written: CalendarDay, _ offset: Int, in tally: inout Tally
  ) {
    tally.count += 1
    if offset == 0 { tally.utc += 1 }
    if day != written { tally.otherDay += 1 }
    if day.month != written.month || day.year != written.year { tally.otherMonth += 1 }
  }

  /// The day and the time that a text states with a distance from UTC; nil for any other text.
  private static func moment(_ text: String) -> (CalendarDay, ClockTime)? {
    if let (kind, number) = SerialDays.read(text), let seconds = kind.unixSeconds(number),
      let day = CalendarDay(unixSeconds: seconds)
    {
      return (day, ClockTime(seconds: seconds - day.unixSeconds, offset: 0))
    }
    guard let time = ColumnEvidence(text).zonedTime,
      let date = try? PartialDate(reading: text, order: .dayFirst, century: 2000),
      date.precision == .day, let day = date.start
    else { return nil }
    return (day, time)
  }
}
