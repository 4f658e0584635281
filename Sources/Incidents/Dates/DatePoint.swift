/// One side of a date: a day or a longer stretch of the calendar that has a name of its own.
enum DatePoint: Hashable, Sendable {
  /// A day.
  case day(CalendarDay)
  /// A month of a year.
  case month(year: Int, month: Int)
  /// A season of a year, 21 (spring) to 24 (winter), or a quarter, 33 to 36.
  case season(year: Int, season: Int)
  /// A week of ISO 8601, by its Monday and Sunday.
  case week(monday: CalendarDay, sunday: CalendarDay)
  /// A year.
  case year(Int)

  /// The point that a text's fields name.
  ///
  /// - Throws: The cause, where the calendar has no such point or a field is missing.
  init(_ fields: DateFields) throws(ValueProblem.Cause) {
    guard let year = fields.year else { throw .notADate }
    guard (1...9999).contains(year) else { throw .yearOutOfRange }
    if let week = fields.week {
      self = try Self.week(week, of: year)
    } else if let month = fields.month {
      if fields.mayBeSeason, (21...24).contains(month) || (33...36).contains(month) {
        // The winter of a year ends in the next, which the calendar may not have.
        guard year < 9999 || month != 24 else { throw .yearOutOfRange }
        self = .season(year: year, season: month)
        return
      }
      guard (1...12).contains(month) else { throw .noSuchMonth(month) }
      guard let day = fields.day else {
        self = .month(year: year, month: month)
        return
      }
      guard let date = CalendarDay(year: year, month: month, day: day) else {
        throw .noSuchDay(year: year, month: month, day: day)
      }
      self = .day(date)
    } else {
      guard fields.day == nil else { throw .notADate }
      self = .year(year)
    }
  }

  /// The Monday and Sunday of a week; week 1 of a year is the one that holds 4 January.
  private static func week(_ week: Int, of year: Int) throws(ValueProblem.Cause) -> DatePoint {
    let fourth = CalendarDay(trustedYear: year, month: 1, day: 4).ordinal
    let monday = fourth - fourth % 7 + (week - 1) * 7
    guard (1...53).contains(week) else { throw .noSuchWeek(year: year, week: week) }
    guard let first = CalendarDay(ordinal: monday), let last = CalendarDay(ordinal: monday + 6)
    else { throw .yearOutOfRange }
    guard CalendarDay(ordinal: monday + 3)?.year == year else {
      throw .noSuchWeek(year: year, week: week)
    }
    return .week(monday: first, sunday: last)
  }

  /// The week that holds a day, or nil where the calendar ends before it does.
  static func week(containing day: CalendarDay) -> DatePoint? {
    let monday = day.ordinal - day.ordinal % 7
    guard let first = CalendarDay(ordinal: monday), let last = CalendarDay(ordinal: monday + 6)
    else { return nil }
    return .week(monday: first, sunday: last)
  }

  /// The first day.
  var start: CalendarDay {
    switch self {
    case .day(let day): day
    case .month(let year, let month): CalendarDay(trustedYear: year, month: month, day: 1)
    case .season(let year, let season):
      CalendarDay(trustedYear: year, month: Self.firstMonth(ofSeason: season), day: 1)
    case .week(let monday, _): monday
    case .year(let year): CalendarDay(trustedYear: year, month: 1, day: 1)
    }
  }

  /// The last day.
  var end: CalendarDay {
    switch self {
    case .day(let day): return day
    case .month(let year, let month): return Self.end(ofMonth: month, year: year)
    case .season(let year, let season):
      return season == 24
        ? Self.end(ofMonth: 2, year: year + 1)
        : Self.end(ofMonth: Self.firstMonth(ofSeason: season) + 2, year: year)
    case .week(_, let sunday): return sunday
    case .year(let year): return CalendarDay(trustedYear: year, month: 12, day: 31)
    }
  }

  private static func firstMonth(ofSeason season: Int) -> Int {
    season > 32 ? (season - 33) * 3 + 1 : (season - 20) * 3
  }

  private static func end(ofMonth month: Int, year: Int) -> CalendarDay {
    let last = CalendarDay.lastDay(ofMonth: month, year: year)
    return CalendarDay(trustedYear: year, month: month, day: last)
  }

  /// The point as the start of a span: EDTF knows no weeks.
  var asStart: DatePoint {
    if case .week(let monday, _) = self { .day(monday) } else { self }
  }

  /// The point as the end of a span: EDTF knows no weeks.
  var asEnd: DatePoint {
    if case .week(_, let sunday) = self { .day(sunday) } else { self }
  }

  /// How precise the point is.
  var precision: PartialDate.Precision {
    switch self {
    case .day: .day
    case .month: .month
    case .season(_, let season): season > 32 ? .quarter : .season
    case .week: .week
    case .year: .year
    }
  }

  /// The point in EDTF, with a qualifier after each day, month, season or year; a week, which EDTF
  /// does not have, is the interval of its days.
  func edtf(qualifier: String) -> String {
    switch self {
    case .day(let day): day.iso + qualifier
    case .month: String(start.iso.prefix(7)) + qualifier
    case .season(_, let season): String(start.iso.prefix(4)) + "-\(season)" + qualifier
    case .week(let monday, let sunday): monday.iso + qualifier + "/" + sunday.iso + qualifier
    case .year: String(start.iso.prefix(4)) + qualifier
    }
  }
}
