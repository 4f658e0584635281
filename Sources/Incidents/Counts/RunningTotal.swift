/// Words that make a number of people one that includes all those before it: "by 7 January: 4400".
enum RunningTotal {
  /// The text of the number without these words; nil where there are none.
  static func number(in text: String) -> String? {
    guard text.utf8.count <= TextBound.longest else { return nil }
    let tokens = TextToken.tokens(of: text)
    guard let rest = withoutOpening(tokens[...]) ?? withoutClosing(tokens[...]),
      let first = rest.first, let last = rest.last
    else { return nil }
    return String(text[first.range.lowerBound..<last.range.upperBound])
  }

  private typealias Tokens = ArraySlice<TextToken>

  private static func withoutOpening(_ tokens: Tokens) -> Tokens? {
    var tokens = tokens
    if let word = tokens.first?.word, SumWords.words.contains(word) { tokens.removeFirst() }
    guard let rest = rest(of: tokens), !rest.isEmpty else { return nil }
    let number = rest.drop { $0.word == nil && $0.number == nil && !isBound($0) }
    return number.isEmpty ? nil : number
  }

  /// True if tokens are such words and nothing else.
  static func isPhrase(_ tokens: [TextToken]) -> Bool { rest(of: tokens[...])?.isEmpty == true }

  private static func withoutClosing(_ all: Tokens) -> Tokens? {
    let tokens = all.last?.isMark(")") == true ? all.dropLast() : all
    for start in tokens.indices.dropFirst() where rest(of: tokens[start...])?.isEmpty == true {
      var number = tokens[..<start]
      while let last = number.last, [",", "-", "(", ":"].contains(where: last.isMark) {
        number.removeLast()
      }
      return number.isEmpty ? nil : number
    }
    return nil
  }

  private static func isBound(_ token: TextToken) -> Bool {
    ["~", "≈", ">", "<", "≥", "≤"].contains(where: token.isMark)
  }

  /// The tokens behind the words of a running total at the start of tokens; nil where there are none.
  private static func rest(of tokens: Tokens) -> Tokens? {
    for phrase in phrases where starts(tokens, with: phrase) {
      return withoutFullStop(tokens.dropFirst(phrase.count))
    }
    for phrase in sinceWhen where starts(tokens, with: phrase) {
      let behind = tokens.dropFirst(phrase.count)
      if behind.first?.word != nil { return withoutFullStop(behind.dropFirst()) }
    }
    for phrase in untilWhen where starts(tokens, with: phrase) {
      if let behind = date(tokens.dropFirst(phrase.count)) { return behind }
    }
    // "7 қаңтардағы жағдай бойынша": the date stands first.
    guard tokens.first?.number != nil, let month = tokens.dropFirst().first?.word,
      MonthNames.month(named: month.replacing(suffix, with: "")) != nil,
      starts(tokens.dropFirst(2), with: state)
    else { return nil }
    return tokens.dropFirst(2 + state.count)
  }

  private static func starts(_ tokens: Tokens, with phrase: [Lexeme]) -> Bool {
    tokens.count >= phrase.count && zip(tokens, phrase).allSatisfy { $0.lexeme == $1 }
  }

  private static func withoutFullStop(_ tokens: Tokens) -> Tokens {
    tokens.first?.isMark(".") == true ? tokens.dropFirst() : tokens
  }

  /// The tokens behind a day of a month, with its year where that stands there; nil where no day stands
  /// first.
  private static func date(_ tokens: Tokens) -> Tokens? {
    var rest = tokens
    guard let first = rest.popFirst() else { return nil }
    if let word = first.word {
      guard MonthNames.month(named: word) != nil, rest.popFirst()?.number != nil else { return nil }
      if rest.first?.isMark(",") == true, isYear(rest.dropFirst().first) { rest.removeFirst() }
    } else if first.number.flatMap({ Int($0) }).map((1...31).contains) == true {
      if let word = rest.first?.word {
        guard MonthNames.month(named: word) != nil else { return nil }
        rest.removeFirst()
        rest = withoutFullStop(rest)
      } else {
        guard rest.popFirst()?.isMark(".") == true,
          rest.popFirst()?.number.flatMap({ Int($0) }).map((1...12).contains) == true
        else { return nil }
        if rest.first?.isMark(".") == true, rest.dropFirst().first?.number != nil {
          rest.removeFirst()
          rest.removeFirst()
        }
      }
    } else {
      return nil
    }
    if isYear(rest.first) { rest.removeFirst() }
    if let word = rest.first?.word, ["г", "года", "жылы", "жылғы"].contains(word) {
      rest = withoutFullStop(rest.dropFirst())
    }
    return rest
  }

  private static func isYear(_ token: TextToken?) -> Bool {
    token?.number.flatMap { Int($0) }.map((1900...2100).contains) == true
  }

  private static func lexemes(_ text: String) -> [[Lexeme]] {
    text.split(separator: ",").map { TextToken.tokens(of: String($0)).map(\.lexeme) }
      .filter { !$0.isEmpty }.sorted { $0.count > $1.count }
  }

  private static let phrases = lexemes(
    """
    so far, to date, year to date, in total so far, running total, running total of, a running total of,
    cumulative total, cumulative total of, cumulative, cumulatively, cumulatively since,
    since the beginning, since the start, since the beginning of the year, since the start of the year,
    since the beginning of the month, since the beginning of the protests,
    нарастающим итогом, нарастающим итогом с начала года, на данный момент, на сегодняшний день,
    на текущий момент, к настоящему времени, к настоящему моменту,
    жыл басынан бері, жыл басынан бастап, басынан бері, басынан бастап, осы уақытқа дейін
    """)

  private static let sinceWhen = lexemes("с начала, всего с начала")

  private static let untilWhen = lexemes(
    "by, as of, as at, к, на, по состоянию на, на момент, на дату")

  private static let state = TextToken.tokens(of: "жағдай бойынша").map(\.lexeme)
  private static let suffix = "дағы"
}
