/// What a text of a column of dates is at first sight, found without reading it as a date.
enum ColumnDate: Hashable, Sendable {
  /// No text but white space.
  case blank
  /// A whole number that may be a serial number of Excel.
  case serial
  /// A date whose order of day and month does not matter.
  case certain
  /// Two numbers, the year behind them: `09/06/2019`.
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
      self = Self.serial(text) != nil ? .serial : .other
    }
  }

  /// The serial number that a text is, between 20000 and 80000, or nil.
  static func serial(_ text: String) -> Int? {
    let tokens = TextToken.tokens(of: text)
    guard tokens.count == 1, let digits = tokens.first?.number, digits.utf8.count == 5,
      let number = Int(digits), (20_000...80_000).contains(number)
    else { return nil }
    return number
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
