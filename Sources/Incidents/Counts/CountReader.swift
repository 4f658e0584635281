/// Reads the text of a count: a phrase, a number, or a number with phrases around it.
enum CountReader {
  /// The rule that reads a text and the bounds that it gives, or nil where none does.
  static func read(_ text: String) -> (CountRule, CountBounds)? {
    let tokens = TextToken.tokens(of: text)
    guard !tokens.isEmpty else { return (.empty, CountBounds()) }
    guard tokens.count <= 40 else { return nil }
    guard !UnknownWords.match(tokens) else { return (.unknown, CountBounds()) }
    let bare = CountWords.stripped(withoutFullStops(tokens)[...])
    if let rule = CountPhrase.alone[bare.map(\.lexeme)], let bounds = rule.bounds {
      return (rule, bounds)
    }
    return qualified(bare) ?? range(bare)
  }

  /// A number with at most one phrase, before or behind it.
  private static func qualified(_ tokens: ArraySlice<TextToken>) -> (CountRule, CountBounds)? {
    var number = tokens
    var rule = CountRule.exact
    var isGenitive = false
    if let phrase = CountPhrase.before.first(where: { starts(tokens, with: $0.lexemes) }) {
      number = tokens.dropFirst(phrase.lexemes.count)
      rule = phrase.rule
      isGenitive = phrase.takesGenitive
    } else if let phrase = CountPhrase.after.first(where: { ends(tokens, with: $0.lexemes) }) {
      number = CountWords.stripped(tokens.dropLast(phrase.lexemes.count))
      rule = phrase.rule
    }
    guard let value = CountNumber(number, isGenitive: isGenitive)?.value,
      let bounds = rule.bounds(of: value)
    else { return nil }
    return (rule, bounds)
  }

  /// A range of two numbers, in order.
  private static func range(_ tokens: ArraySlice<TextToken>) -> (CountRule, CountBounds)? {
    for (opening, parting) in CountPhrase.ranges where starts(tokens, with: opening) {
      let rest = tokens.dropFirst(opening.count)
      for place in rest.indices where rest[place].lexeme == parting {
        guard let low = CountNumber(rest[..<place], isGenitive: false),
          let high = CountNumber(rest[(place + 1)...], isGenitive: false)
        else { continue }
        guard let first = low.start(ofRangeTo: high) else { return nil }
        return (.range, CountBounds(low: first, high: high.value))
      }
    }
    return nil
  }

  private static func starts(_ tokens: ArraySlice<TextToken>, with phrase: [Lexeme]) -> Bool {
    tokens.count > phrase.count && zip(tokens, phrase).allSatisfy { $0.lexeme == $1 }
  }

  private static func ends(_ tokens: ArraySlice<TextToken>, with phrase: [Lexeme]) -> Bool {
    tokens.count > phrase.count
      && zip(tokens.suffix(phrase.count), phrase).allSatisfy { $0.lexeme == $1 }
  }

  /// The tokens without the full stops of abbreviations.
  private static func withoutFullStops(_ tokens: [TextToken]) -> [TextToken] {
    tokens.enumerated()
      .filter { index, token in
        !(token.isMark(".") && index > 0 && tokens[index - 1].word != nil)
      }
      .map(\.element)
  }
}
