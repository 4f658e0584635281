/// The time of day behind a date, with its distance from UTC where the text states one.
struct ClockTime: Hashable, Sendable {
  /// Seconds since midnight.
  var seconds: Int
  /// Seconds east of UTC; nil for a local time.
  var offset: Int?

  /// Whether it is midnight in UTC, as programs write a date without a time.
  var isMidnightUTC: Bool { seconds == 0 && offset == 0 }

  /// The date's tokens and the time behind them: `14:30`, `14:30:00.5+06:00`, `2:30 pm`,
  /// `20:00 GMT+0600`, `20:30 UTC`.
  static func split(_ tokens: [TextToken]) -> (date: [TextToken], time: ClockTime?) {
    guard let colon = tokens.firstIndex(where: { $0.isMark(":") }), colon > 0,
      let time = ClockTime(tokens[(colon - 1)...])
    else { return (tokens, nil) }
    var date = tokens[..<(colon - 1)]
    if let last = date.last, last.word == "t" || last.isMark(",") { date.removeLast() }
    return (Array(date), time)
  }

  /// A time of a number of seconds since midnight.
  init(seconds: Int, offset: Int?) {
    self.seconds = seconds
    self.offset = offset
  }

  private init?(_ tokens: ArraySlice<TextToken>) {
    var rest = tokens
    guard var hour = Self.popNumber(&rest, upTo: 24), Self.popMark(":", &rest),
      let minute = Self.popNumber(&rest, upTo: 59)
    else { return nil }
    var second = 0
    if Self.popMark(":", &rest) {
      guard let number = Self.popNumber(&rest, upTo: 60) else { return nil }
      second = number
      if Self.popMark(".", &rest) || Self.popMark(",", &rest) {
        guard rest.popFirst()?.number != nil else { return nil }
      }
    }
    if let word = rest.first?.word, ["am", "pm"].contains(word), hour <= 12 {
      rest.removeFirst()
      hour = hour % 12 + (word == "pm" ? 12 : 0)
    }
    seconds = hour * 3600 + minute * 60 + second
    guard Self.popOffset(&rest, into: &offset), rest.isEmpty else { return nil }
  }

  /// The offsets of zones that are written as a word.
  private static let zones = ["z": 0, "utc": 0, "gmt": 0, "мск": 10_800, "msk": 10_800]

  /// Takes a zone; false where what stands there is none.
  private static func popOffset(_ rest: inout ArraySlice<TextToken>, into offset: inout Int?)
    -> Bool
  {
    if let word = rest.first?.word {
      guard let zone = zones[word] else { return false }
      offset = zone
      rest.removeFirst()
    }
    let isEast = popMark("+", &rest)
    guard isEast || popMark("-", &rest) else { return true }
    guard let digits = rest.popFirst()?.number, digits.utf8.count <= 4, var hours = Int(digits)
    else { return false }
    var minutes = 0
    if digits.utf8.count > 2 { (hours, minutes) = hours.quotientAndRemainder(dividingBy: 100) }
    if popMark(":", &rest) {
      guard let number = popNumber(&rest, upTo: 59) else { return false }
      minutes = number
    }
    guard hours <= 14, minutes <= 59 else { return false }
    offset = (isEast ? 1 : -1) * (hours * 3600 + minutes * 60)
    return true
  }

  private static func popNumber(_ rest: inout ArraySlice<TextToken>, upTo limit: Int) -> Int? {
    guard let digits = rest.first?.number, let value = Int(digits), value <= limit else {
      return nil
    }
    rest.removeFirst()
    return value
  }

  private static func popMark(
    _ mark: Unicode.Scalar, _ rest: inout ArraySlice<TextToken>
  ) -> Bool {
    guard rest.first?.isMark(mark) == true else { return false }
    rest.removeFirst()
    return true
  }
}
