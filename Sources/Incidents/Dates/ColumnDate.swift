/// The numbers that stand for days in spreadsheets and programs.
package enum SerialDays: String, CaseIterable, Hashable, Sendable {
  /// Serial numbers of Excel in the system of 1900, in which 43625 is 9 June 2019.
  case excel
  /// Seconds since 1970 in UTC.
  case unixSeconds = "unix_seconds"
  /// Milliseconds since 1970 in UTC.
  case unixMilliseconds = "unix_milliseconds"

  /// The numbers that may stand for a day: in Excel those of 1954 to 2119, else those of 2001 to 2100.
  private var numbers: ClosedRange<Int> {
    switch self {
    case .excel: 20_000...80_000
    case .unixSeconds: 1_000_000_000...4_133_980_799
    case .unixMilliseconds: 1_000_000_000_000...4_133_980_799_999
    }
  }

  /// The kind and the number of a text that may be one; decimals of zero are dropped.
  static func read(_ text: String) -> (kind: SerialDays, number: Int)? {
    guard text.utf8.count <= 40 else { return nil }
    let tokens = TextToken.tokens(of: text)
    guard let digits = tokens.first?.number, [5, 10, 13].contains(digits.utf8.count),
      let number = Int(digits), tokens.count == 1 || isZeroDecimals(tokens.dropFirst())
    else { return nil }
    return allCases.first { $0.numbers.contains(number) }.map { ($0, number) }
  }

  private static func isZeroDecimals(_ tokens: ArraySlice<TextToken>) -> Bool {
    guard tokens.count == 2, tokens.first?.isMark(".") == true, let last = tokens.last else {
      return false
    }
    return last.number?.utf8.allSatisfy { $0 == UInt8(ascii: "0") } == true && !last.followsSpace
  }

  /// Seconds since 1970 in UTC of a number; nil for days of Excel, which are local.
  func unixSeconds(_ number: Int) -> Int? {
    switch self {
    case .excel: nil
    case .unixSeconds: number
    case .unixMilliseconds: number / 1000
    }
  }
}

/// What a text of a column of dates is at first sight, found without reading it as a date.
enum ColumnDate: Hashable, Sendable {
  /// No text but white space.
  case blank
  /// A whole number that may stand for a day.
  case serial(SerialDays)
  /// A date whose order of day and month does not matter.
  case certain
  /// Two numbers, the year of four digits behind them: `09/06/2019`.
  case slashed(Int, Int)
  /// Anything else.
  case other

  /// What a text is.
  init(_ text: String) {
    if CalendarDay(iso: text) != nil || CalendarDay(dotted: text) != nil {
      self = .certain
    } else if let (first, second) = Self.slashedNumbers(text) {
      self = .slashed(first, second)
    } else if text.allSatisfy(\.isWhitespace) {
      self = .blank
    } else {
      self = SerialDays.read(text).map { .serial($0.kind) } ?? .other
    }
  }

  /// The first two numbers of `09/06/2019` or `9-6-2019`, or nil for any other text.
  private static func slashedNumbers(_ text: String) -> (Int, Int)? {
    var numbers = [0, 0, 0]
    var lengths = [0, 0, 0]
    var place = 0
    var sign: UInt8?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard lengths[place] < 4 else { return nil }
        numbers[place] = numbers[place] * 10 + Int(byte - UInt8(ascii: "0"))
        lengths[place] += 1
      case UInt8(ascii: "/"), UInt8(ascii: "-"):
        guard place < 2, sign == nil || sign == byte else { return nil }
        sign = byte
        place += 1
      default: return nil
      }
    }
    guard place == 2, lengths[2] == 4, (1...2).contains(lengths[0]), (1...2).contains(lengths[1])
    else { return nil }
    return (numbers[0], numbers[1])
  }
}
