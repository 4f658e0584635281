internal import Incidents

/// A date as spreadsheets count it: the days since 30 December 1899, and the time as a fraction.
struct SerialDate {
  let number: Double
  let hasTime: Bool

  /// The date of a text that is one and nothing else, `2019-06-09` or `2019-06-09T10:00:00Z`.
  ///
  /// It is nil for any other text, and for days before 1 March 1900, which spreadsheets count
  /// differently.
  init?(_ text: String) {
    let bytes = text.utf8.span
    guard bytes.count == 10 || bytes.count == 20,
      let day = CalendarDay(iso: String(text.prefix(10))),
      let first = CalendarDay(year: 1899, month: 12, day: 30)
    else { return nil }
    let days = day.ordinal - first.ordinal
    guard days >= 61 else { return nil }
    hasTime = bytes.count == 20
    guard hasTime else {
      number = Double(days)
      return
    }
    guard let seconds = Self.seconds(in: bytes) else { return nil }
    number = Double(days) + Double(seconds) / 86_400
  }

  /// The seconds of the day in a text whose time is `T10:00:00Z`.
  private static func seconds(in bytes: Span<UInt8>) -> Int? {
    guard bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let hour = number(in: bytes, at: 11), hour < 24,
      let minute = number(in: bytes, at: 14), minute < 60,
      let second = number(in: bytes, at: 17), second < 60
    else { return nil }
    return (hour * 60 + minute) * 60 + second
  }

  private static func number(in bytes: Span<UInt8>, at start: Int) -> Int? {
    let tens = bytes[start] &- UInt8(ascii: "0")
    let ones = bytes[start + 1] &- UInt8(ascii: "0")
    return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
  }
}
