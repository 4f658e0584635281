/// One piece of a date's text: a letter of a shape and, where it has one, its value.
struct DatePiece: Hashable, Sendable {
  /// The letter in ``DateShape``, or a mark; `>` parts a range, as a dash between spaces does.
  let symbol: Character
  /// The number, where the piece holds one.
  let value: Int?

  /// The pieces of a text's tokens without its words of no weight, or nil where one is not known.
  static func pieces(of tokens: some Collection<TextToken>) -> [DatePiece]? {
    var pieces: [DatePiece] = []
    var rest = Array(tokens)[...]
    while let token = rest.popFirst() {
      switch token.lexeme {
      case .number(let digits):
        guard digits.utf8.count <= 4, digits.utf8.count != 3, let value = Int(digits) else {
          return nil
        }
        pieces.append(DatePiece(symbol: digits.utf8.count == 4 ? "Y" : "N", value: value))
      case .word(let word):
        guard append(word, &rest, to: &pieces) else { return nil }
      case .mark(let mark):
        append(mark, token, &rest, to: &pieces)
      }
    }
    return pieces
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
    } else if DateWords.range.contains(word) {
      pieces.append(DatePiece(symbol: ">", value: nil))
    } else if DateWords.ordinal.contains(word) {
      return pieces.last?.symbol == "N"
    } else {
      return DateWords.noise.contains(word)
    }
    return true
  }

  private static func append(
    _ mark: Unicode.Scalar, _ token: TextToken, _ rest: inout ArraySlice<TextToken>,
    to pieces: inout [DatePiece]
  ) {
    if mark == "-", let word = rest.first?.word, DateWords.ordinal.contains(word) {
      // The dash of "9-го июня".
      return
    }
    let isSpaced = token.followsSpace && rest.first?.followsSpace == true
    let symbol = mark == "-" && isSpaced ? ">" : Character(mark)
    pieces.append(DatePiece(symbol: symbol, value: nil))
  }
}
