/// One piece of a date's text: a letter of a shape and, where it has one, its value.
struct DatePiece: Hashable, Sendable {
  /// The letter in ``DateShape``, or a mark; `>` parts a range, as a dash between spaces does.
  let symbol: Character
  /// The number, where the piece holds one.
  let value: Int?
  /// How many digits the number is written with; 0 for a word or a mark.
  var digitCount = 0

  /// The pieces of a text's tokens without its words of no weight, or nil where one is not known.
  static func pieces(of tokens: some Collection<TextToken>) -> [DatePiece]? {
    var pieces: [DatePiece] = []
    var rest = Array(tokens)[...]
    while let token = rest.popFirst() {
      switch token.lexeme {
      case .number(let digits):
        guard append(digits: digits, to: &pieces) else { return nil }
      case .word(let word):
        guard append(word, &rest, to: &pieces) else { return nil }
      case .mark(let mark):
        append(mark, token, &rest, to: &pieces)
      }
    }
    return pieces
  }

  private static func append(digits: String, to pieces: inout [DatePiece]) -> Bool {
    guard let value = Int(digits) else { return false }
    let count = digits.utf8.count
    switch count {
    case 1, 2: pieces.append(DatePiece(symbol: "N", value: value, digitCount: count))
    case 4: pieces.append(DatePiece(symbol: "Y", value: value, digitCount: count))
    case 8 where (1900...2099).contains(value / 10_000):
      // The basic form of ISO 8601, 20190609, is taken for 2019-06-09.
      pieces += [
        DatePiece(symbol: "Y", value: value / 10_000), DatePiece(symbol: "-", value: nil),
        DatePiece(symbol: "N", value: value / 100 % 100), DatePiece(symbol: "-", value: nil),
        DatePiece(symbol: "N", value: value % 100),
      ]
    case 6 where (1900...2099).contains(value / 100) && (1...12).contains(value % 100):
      // A month without a sign between, 201906.
      pieces += [
        DatePiece(symbol: "Y", value: value / 100, digitCount: 4),
        DatePiece(symbol: "M", value: value % 100),
      ]
    default: return false
    }
    return true
  }

  private static func append(
    _ word: String, _ rest: inout ArraySlice<TextToken>, to pieces: inout [DatePiece]
  ) -> Bool {
    if let month = MonthNames.month(named: word) {
      pieces.append(DatePiece(symbol: "M", value: month))
    } else if word == "w", let digits = rest.first?.number, digits.utf8.count == 2 {
      pieces.append(DatePiece(symbol: "W", value: Int(digits)))
      rest.removeFirst()
    } else if word == "xx" {
      pieces.append(DatePiece(symbol: "X", value: nil))
    } else if word == "月", pieces.last?.symbol == "N", let month = pieces.popLast()?.value {
      pieces.append(DatePiece(symbol: "M", value: month))
    } else if let season = PeriodNames.season(named: word) {
      pieces.append(DatePiece(symbol: "S", value: season))
    } else if appendQuarter(word, &rest, to: &pieces) {
      return true
    } else if let month = PeriodNames.roman(word), pieces.map(\.symbol) == ["N", "."] {
      pieces.append(DatePiece(symbol: "M", value: month))
    } else if DateWords.range.contains(word) {
      pieces.append(DatePiece(symbol: ">", value: nil))
    } else if DateWords.ordinal.contains(word) {
      return pieces.last?.symbol == "N"
    } else {
      return DateWords.noise.contains(word)
    }
    return true
  }

  /// Appends a quarter: `Q2`, `II квартал`, `second quarter`, `2-й квартал`.
  private static func appendQuarter(
    _ word: String, _ rest: inout ArraySlice<TextToken>, to pieces: inout [DatePiece]
  ) -> Bool {
    var number: Int?
    if word == "q", let digits = rest.first?.number {
      number = Int(digits)
      rest.removeFirst()
    } else if PeriodNames.isQuarter(word) {
      if pieces.last?.symbol == "-" { pieces.removeLast() }
      guard pieces.last?.symbol == "N" else { return false }
      number = pieces.removeLast().value
    } else if let named = PeriodNames.quarter(named: word), let next = rest.first?.word,
      PeriodNames.isQuarter(next)
    {
      number = named
      rest.removeFirst()
    }
    guard let number, (1...4).contains(number) else { return false }
    pieces.append(DatePiece(symbol: "S", value: 32 + number))
    return true
  }

  private static func append(
    _ mark: Unicode.Scalar, _ token: TextToken, _ rest: inout ArraySlice<TextToken>,
    to pieces: inout [DatePiece]
  ) {
    if mark == "-", let word = rest.first?.word,
      DateWords.ordinal.contains(word) || kazakhEndings.contains(word)
    {
      // The dash of "9-го июня", or the ending of a Kazakh number; "9-дан" begins a range.
      if kazakhEndings.contains(word) {
        rest.removeFirst()
        if kazakhFrom.contains(word) { pieces.append(DatePiece(symbol: ">", value: nil)) }
      }
      return
    }
    let isSpaced = token.followsSpace && rest.first?.followsSpace == true
    let symbol = mark == "-" && isSpaced ? ">" : Character(mark)
    pieces.append(DatePiece(symbol: symbol, value: nil))
  }

  /// Endings behind a number in Kazakh: 9-дан 10-ға, 9-ы.
  private static let kazakhEndings = kazakhFrom.union([
    "ға", "ге", "қа", "ке", "не", "на", "ы", "і", "сы", "сі", "ында", "інде", "сында", "сінде",
    "ші", "шы",
  ])

  /// The endings that mean "from".
  private static let kazakhFrom: Set<String> = ["дан", "ден", "тан", "тен", "нан", "нен"]
}
