/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
package struct CalendarDay: Comparable, Hashable, Sendable {
  /// Year, month and day as the digits of one number (20190609), which also orders the days.
  private let digits: Int32

  /// The day of a year, month and day, or nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.lastDay(ofMonth: month, year: year)
    else { return nil }
    self.init(trustedYear: year, month: month, day: day)
  }

  /// The day written as `2019-06-09`, or nil for any other text.
  package init?(iso: String) {
    let bytes = iso.utf8.span
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(in: bytes, at: 0, count: 4),
      let month = Self.number(in: bytes, at: 5, count: 2),
      let day = Self.number(in: bytes, at: 8, count: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day written as `09.06.2019`, or nil for any other text.
  init?(dotted: String) {
    let bytes = dotted.utf8.span
    guard bytes.count == 10, bytes[2] == UInt8(ascii: "."), bytes[5] == UInt8(ascii: "."),
      let day = Self.number(in: bytes, at: 0, count: 2),
      let month = Self.number(in: bytes, at: 3, count: 2),
      let year = Self.number(in: bytes, at: 6, count: 4)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// A day that the caller knows to exist.
  package init(trustedYear year: Int, month: Int, day: Int) {
    digits = Int32(truncatingIfNeeded: year &* 10_000 &+ month &* 100 &+ day)
  }

  /// The year, 1 to 9999.
  package var year: Int { Int(digits) / 10_000 }

  /// The month, 1 to 12.
  package var month: Int { Int(digits) / 100 % 100 }

  /// The day of the month, 1 to 31.
  package var day: Int { Int(digits) % 100 }

  /// The day as ISO 8601 writes it, `2019-06-09`.
  package var iso: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    Self.append(year, width: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(month, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(day, width: 2, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether one day comes before another.
  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.digits < right.digits
  }

  /// The number of days of a month, 28 to 31; 0 for a month that is not one.
  package static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func number(in bytes: Span<UInt8>, at start: Int, count: Int) -> Int? {
    var value = 0
    for index in start..<(start + count) {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private static func append(_ value: Int, width: Int, to bytes: inout [UInt8]) {
    var divisor = width == 4 ? 1000 : 10
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
  }
}

extension CalendarDay {
  /// The number of days since 0001-01-01, which is day 0 and a Monday.
  package var ordinal: Int {
    // Years are counted from 1 March, so that the leap day is the last of its year.
    let shiftedYear = month > 2 ? year : year - 1
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    return 365 * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
      + dayOfYear - 306
  }

  /// The day that lies a number of days after 0001-01-01, or nil outside the calendar.
  package init?(ordinal: Int) {
    guard (0...3_652_058).contains(ordinal) else { return nil }
    // The year by the mean length of a year is at most one off.
    let guess = ordinal * 400 / 146_097 + 1
    let year =
      if Self.newYear(guess) > ordinal {
        guess - 1
      } else {
        Self.newYear(guess + 1) <= ordinal ? guess + 1 : guess
      }
    var rest = ordinal - Self.newYear(year)
    var month = 1
    while rest >= Self.lastDay(ofMonth: month, year: year), month < 12 {
      rest -= Self.lastDay(ofMonth: month, year: year)
      month += 1
    }
    self.init(year: year, month: month, day: rest + 1)
  }

  /// The ordinal of 1 January of a year.
  private static func newYear(_ year: Int) -> Int {
    CalendarDay(trustedYear: year, month: 1, day: 1).ordinal
  }

  /// The day a number of days later, or earlier where it is negative; nil outside the calendar.
  package func adding(days: Int) -> CalendarDay? {
    let (sum, overflow) = ordinal.addingReportingOverflow(days)
    return overflow ? nil : CalendarDay(ordinal: sum)
  }

  /// The day in English words, `9 June 2019`.
  var spelled: String { "\(day) \(MonthNames.english(month)) \(year)" }
}
