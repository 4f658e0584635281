/// The time of day behind a date, with its distance from UTC where the text states one.
struct ClockTime: Hashable, Sendable {
  /// Seconds since midnight.
  var seconds: Int
  /// Seconds east of UTC; nil for a local time.
  var offset: Int?

  /// Whether it is midnight in UTC, as programs write a date without a time.
  var isMidnightUTC: Bool { seconds == 0 && offset == 0 }

  /// The date's tokens and the time behind them: `14:30`, `14:30:00.5+06:00`, `2:30 pm`,
  /// `20:00 GMT+0600`, `около 14:00`, `в 14.00`, `14:00-16:00`, `2pm`.
  static func split(_ tokens: [TextToken]) -> (date: [TextToken], time: ClockTime?) {
    for start in tokens.indices.dropFirst() where tokens[start].number != nil {
      guard mayBegin(at: start, tokens),
        let time = ClockTime(tokens[start...], isISO: tokens[start - 1].word == "t")
      else { continue }
      var date = tokens[..<start]
      while let last = date.last, isLeading(last) || last.isMark(",") { date.removeLast() }
      if !date.isEmpty { return (Array(date), time) }
    }
    return (tokens, nil)
  }

  /// True if a number may be an hour: a colon or a word for hours is behind it, or a word for a time
  /// before it.
  private static func mayBegin(at start: Int, _ tokens: [TextToken]) -> Bool {
    guard let next = tokens.dropFirst(start + 1).first else { return false }
    if next.isMark(":") || next.word.map(hours.contains) ?? false { return true }
    return isLeading(tokens[start - 1]) && (next.isMark(".") || next.isMark("-"))
      && tokens.count == start + 3 && tokens[start + 2].number?.utf8.count == 2
  }

  /// True if a token leads to a time: `T`, "около", "at", `~`.
  private static func isLeading(_ token: TextToken) -> Bool {
    token.isMark("~") || token.word.map(leads.contains) ?? false
  }

  private static let leads: Set<String> = [
    "t", "at", "around", "about", "after", "from", "в", "во", "около", "ок", "примерно", "с", "со",
    "после", "к", "от", "сағат", "сағ", "шамамен",
  ]
  private static let hours: Set<String> = [
    "am", "pm", "h", "hrs", "hours", "ч", "час", "часа", "часов",
  ]

  /// A time of a number of seconds since midnight.
  init(seconds: Int, offset: Int?) {
    self.seconds = seconds
    self.offset = offset
  }

  /// A time, behind the `T` of ISO 8601 or not: what is subtracted there, or from a time with seconds,
  /// is a distance from UTC, and no end of a span.
  private init?(_ tokens: ArraySlice<TextToken>, isISO: Bool) {
    var rest = tokens
    guard let seconds = Self.popClock(&rest) else { return nil }
    self.seconds = seconds
    let hasSeconds = tokens[..<rest.startIndex].count(where: { $0.isMark(":") }) > 1
    if !isISO, !hasSeconds, Self.popEnd(&rest, after: seconds) { return }
    guard Self.popOffset(&rest, into: &offset), rest.isEmpty else { return nil }
  }

  /// Takes hours, minutes and seconds, with the word for the half of the day.
  private static func popClock(_ rest: inout ArraySlice<TextToken>) -> Int? {
    guard var hour = popNumber(&rest, upTo: 24) else { return nil }
    let isParted = [":", ".", "-"].contains { popMark($0, &rest) }
    let minute = isParted ? popNumber(&rest, upTo: 59) : 0
    guard let minute, isParted || rest.first?.word.map(hours.contains) == true else { return nil }
    var second = 0
    if popMark(":", &rest) {
      guard let number = popNumber(&rest, upTo: 60) else { return nil }
      second = number
      if popMark(".", &rest) || popMark(",", &rest) {
        guard rest.popFirst()?.number != nil else { return nil }
      }
    }
    if let word = rest.first?.word, hours.contains(word) {
      rest.removeFirst()
      if ["am", "pm"].contains(word), hour <= 12 { hour = hour % 12 + (word == "pm" ? 12 : 0) }
    }
    return hour * 3600 + minute * 60 + second
  }

  /// Takes the later time that ends a span of hours, with nothing behind it; `-05:00` behind a time
  /// that is later is the distance from UTC.
  private static func popEnd(_ rest: inout ArraySlice<TextToken>, after start: Int) -> Bool {
    var behind = rest
    let isSpan = popMark("-", &behind) || behind.first?.word.map(until.contains) == true
    guard isSpan else { return false }
    if behind.first?.word != nil { behind.removeFirst() }
    guard let end = popClock(&behind), end > start, start % 60 == 0, behind.isEmpty else {
      return false
    }
    rest = []
    return true
  }

  private static let until: Set<String> = ["до", "to", "till", "until", "по"]

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
