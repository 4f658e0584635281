/// The time of day that stands behind some dates and is not part of their value.
enum DateTime {
  /// The tokens without the time of day at their end, where there is one.
  static func stripped(_ tokens: [TextToken]) -> [TextToken] {
    guard let colon = tokens.firstIndex(where: { $0.isMark(":") }), colon > 0,
      isTime(tokens[(colon - 1)...])
    else { return tokens }
    let date = tokens[..<(colon - 1)]
    return Array(date.last?.word == "t" ? date.dropLast() : date)
  }

  /// Whether tokens are a time and nothing else: `14:30`, `14:30:00.5+06:00`, `2:30 pm`.
  private static func isTime(_ tokens: ArraySlice<TextToken>) -> Bool {
    var rest = tokens
    guard popNumber(&rest, upTo: 24), popMark(":", &rest), popNumber(&rest, upTo: 59) else {
      return false
    }
    if popMark(":", &rest) {
      guard popNumber(&rest, upTo: 60) else { return false }
      if popMark(".", &rest) || popMark(",", &rest) {
        guard rest.popFirst()?.number != nil else { return false }
      }
    }
    if let word = rest.first?.word, ["am", "pm", "z", "utc", "gmt"].contains(word) {
      rest.removeFirst()
    } else if popMark("+", &rest) || popMark("-", &rest) {
      guard popNumber(&rest, upTo: 1400) else { return false }
      if popMark(":", &rest) {
        guard popNumber(&rest, upTo: 59) else { return false }
      }
    }
    return rest.isEmpty
  }

  private static func popNumber(_ rest: inout ArraySlice<TextToken>, upTo limit: Int) -> Bool {
    guard let digits = rest.first?.number, let value = Int(digits), value <= limit else {
      return false
    }
    rest.removeFirst()
    return true
  }

  private static func popMark(
    _ mark: Unicode.Scalar, _ rest: inout ArraySlice<TextToken>
  ) -> Bool {
    guard rest.first?.isMark(mark) == true else { return false }
    rest.removeFirst()
    return true
  }
}
