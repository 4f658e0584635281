/// Reads the text of a count: a phrase, a number, or a number with phrases around it.
enum CountReader {
  /// The outcome of reading a text.
  enum Outcome {
    case bounds(CountRule, CountBounds)
    case unknown(CountRule)
    case nothing
    case negative
    case notUnderstood
  }

  /// A rule with the bounds that it gives.
  private typealias Reading = (rule: CountRule, bounds: CountBounds)

  /// The most pieces that a number of people has.
  private static let mostTokens = 40

  /// The outcome of reading a text.
  static func read(_ text: String) -> Outcome {
    if let absence = Absence(text) { return absence == .nothing ? .nothing : .unknown(.unknown) }
    guard text.utf8.count <= TextBound.longest else { return .notUnderstood }
    let tokens = withoutFullStops(TextToken.tokens(of: text))
    guard tokens.count <= mostTokens else { return .notUnderstood }
    if CountWords.deny(tokens) { return .bounds(.nobody, CountBounds(low: 0, best: 0, high: 0)) }
    if CountWords.affirm(tokens) { return .unknown(.unknown) }
    if let number = DecimalNumber(tokens) { return number.outcome }
    let bare = CountWords.stripped(CountAside.removed(from: tokens)[...])
    guard let reading = reading(bare) else {
      return CountGroups.sum(tokens).map { .bounds(.sum, $0) } ?? .notUnderstood
    }
    return .bounds(reading.rule, reading.bounds)
  }

  /// The bounds of tokens that are one number or phrase; nil where they are not.
  static func bounds(_ tokens: ArraySlice<TextToken>) -> CountBounds? { reading(tokens)?.bounds }

  private static func reading(_ tokens: ArraySlice<TextToken>) -> Reading? {
    alone(tokens) ?? range(tokens) ?? qualified(tokens)
  }

  /// A phrase that stands for a number by itself: "dozens".
  private static func alone(_ tokens: ArraySlice<TextToken>) -> Reading? {
    guard let rule = CountPhrase.alone[tokens.map(\.lexeme)], let bounds = rule.bounds else {
      return nil
    }
    return (rule, bounds)
  }

  /// A number, a range or a phrase with at most one qualifying phrase before or behind it.
  private static func qualified(_ tokens: ArraySlice<TextToken>) -> Reading? {
    if let phrase = CountPhrase.before.first(where: { starts(tokens, with: $0.lexemes) }) {
      let rest = tokens.dropFirst(phrase.lexemes.count)
      // "Up to 20 and more" bounds nothing: it is about 20.
      if phrase.rule == .atMost, let more = CountPhrase.after.first(where: { $0.opens(rest) }) {
        return reading(rest.dropLast(more.lexemes.count), .about, isGenitive: phrase.takesGenitive)
      }
      return reading(rest, phrase.rule, isGenitive: phrase.takesGenitive)
    }
    if let phrase = CountPhrase.after.first(where: { ends(tokens, with: $0.lexemes) }) {
      return reading(
        CountWords.stripped(tokens.dropLast(phrase.lexemes.count)), phrase.rule, isGenitive: false)
    }
    if let inverted = CountWords.inverted(tokens) {
      return reading(inverted, .about, isGenitive: false)
    }
    if let couple = CountWords.couple(tokens) { return reading(couple, .about, isGenitive: false) }
    return reading(tokens, .exact, isGenitive: false)
  }

  /// The bounds of a number under a rule; "about 100-150" is the range, "at least dozens" the lower
  /// bound of the phrase.
  private static func reading(
    _ tokens: ArraySlice<TextToken>, _ rule: CountRule, isGenitive: Bool
  ) -> Reading? {
    if let value = CountNumber(tokens, isGenitive: isGenitive)?.value {
      return rule.bounds(of: value).map { (rule, $0) }
    }
    guard rule != .exact, let inner = alone(tokens) ?? range(tokens) else { return nil }
    switch rule {
    case .about: return inner
    case .atLeast: return (rule, CountBounds(low: inner.bounds.low))
    case .atMost: return (rule, CountBounds(high: inner.bounds.high))
    default: return nil
    }
  }

  /// A range of two numbers, or of two phrases, in order.
  private static func range(_ tokens: ArraySlice<TextToken>) -> Reading? {
    for form in CountPhrase.ranges
    where starts(tokens, with: form.opening) && ends(tokens, with: form.closing) {
      let rest = tokens.dropFirst(form.opening.count).dropLast(form.closing.count)
      for place in rest.indices where starts(rest[place...], with: form.parting) {
        let (first, last) = (rest[..<place], rest[(place + form.parting.count)...])
        if let low = alone(first)?.bounds.low, let high = alone(last)?.bounds.high, low <= high {
          return (.range, CountBounds(low: low, high: high))
        }
        guard let low = CountNumber(first, isGenitive: false),
          let high = CountNumber(last, isGenitive: false)
        else { continue }
        guard let low = low.start(ofRangeTo: high) else { return nil }
        return (.range, CountBounds(low: low, high: high.value))
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

  /// The tokens without the full stops of abbreviations and marks that end a sentence.
  private static func withoutFullStops(_ tokens: [TextToken]) -> [TextToken] {
    let kept = tokens.enumerated()
      .filter { index, token in
        !(token.isMark(".") && index > 0 && tokens[index - 1].word != nil)
      }
      .map(\.element)
    let numbers = withoutEndings(kept)
    guard numbers.count > 1, let last = numbers.last,
      [".", ";", "!", ","].contains(where: last.isMark)
    else { return numbers }
    return Array(numbers.dropLast())
  }

  /// The Kazakh "about", which stands behind a number.
  private static let about = "шақты"

  /// The endings that say the same on the number itself: "жиырмадай", "100-дей".
  private static let aboutEndings = ["дай", "дей", "тай", "тей"]

  /// The number and the words that a word says in one: "оншақты" is "он шақты"; nil for other words.
  private static func parts(of word: String) -> [String]? {
    for ending in [about] + aboutEndings where word.hasSuffix(ending) && word != ending {
      let number = String(word.dropLast(ending.count))
      if ending == about || NumberWord.named(number) != nil { return [number, about] }
    }
    return nil
  }

  /// The tokens without the endings of cases behind numbers in digits: "4-х", "10-ти", "20-дай".
  private static func withoutEndings(_ tokens: [TextToken]) -> [TextToken] {
    var kept: [TextToken] = []
    for token in tokens {
      if let parts = token.word.flatMap(parts) {
        kept += parts.map {
          TextToken(lexeme: .word($0), followsSpace: token.followsSpace, range: token.range)
        }
        continue
      }
      if let word = token.word, aboutEndings.contains(word), !token.followsSpace,
        kept.last?.isMark("-") == true, kept.dropLast().last?.number != nil
      {
        kept[kept.count - 1] = TextToken(
          lexeme: .word(about), followsSpace: true, range: token.range)
        continue
      }
      if let word = token.word, ["х", "ти", "ми"].contains(word), !token.followsSpace {
        if kept.last?.isMark("-") == true, kept.dropLast().last?.number != nil {
          kept.removeLast()
          continue
        }
        if kept.last?.number != nil { continue }
      }
      kept.append(token)
    }
    return kept
  }
}

/// A number as a data program writes it: `12.0`, `12,0`, `1e3`, `2.5`, `-5`.
struct DecimalNumber {
  /// The outcome of reading it as a number of people.
  let outcome: CountReader.Outcome

  /// The number that tokens are, all of them; nil where they have another form, or that of thousands
  /// (`4.000`).
  init?(_ tokens: [TextToken]) {
    let isNegative = tokens.first?.isMark("-") == true && tokens.count > 1
    let digits = isNegative ? tokens.dropFirst() : tokens[...]
    guard (isNegative ? digits : digits.dropFirst()).allSatisfy({ !$0.followsSpace }),
      let whole = digits.first?.number.flatMap({ Int($0) }), whole <= CountNumber.limit
    else { return nil }
    let rest = Array(digits.dropFirst())
    if isNegative {
      guard rest.isEmpty || rest.count == 2 else { return nil }
      outcome = .negative
    } else if let power = Self.power(rest), let value = Self.scaled(whole, by: power) {
      outcome = Self.exactly(value)
    } else if rest.count == 2, rest[0].isMark(".") || rest[0].isMark(","),
      let decimals = rest[1].number, decimals.utf8.count != 3
    {
      let isWhole = decimals.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
      outcome = isWhole ? Self.exactly(whole) : .unknown(.fraction)
    } else {
      return nil
    }
  }

  private static func exactly(_ value: Int) -> CountReader.Outcome {
    .bounds(.exact, CountBounds(low: value, best: value, high: value))
  }

  /// The power of ten of `e3` or `e+03`.
  private static func power(_ tokens: [TextToken]) -> Int? {
    guard tokens.first?.word == "e", let power = tokens.last?.number.flatMap({ Int($0) }),
      tokens.count == 2 || (tokens.count == 3 && tokens[1].isMark("+"))
    else { return nil }
    return power
  }

  private static func scaled(_ value: Int, by power: Int) -> Int? {
    guard (0...9).contains(power) else { return nil }
    var value = value
    for _ in 0..<power {
      value *= 10
      guard value <= CountNumber.limit else { return nil }
    }
    return value
  }
}

/// A remark behind a number that leaves the number as it is: "12 (including 3 women)", "3 (three)".
enum CountAside {
  /// The tokens without such a remark.
  static func removed(from tokens: [TextToken]) -> [TextToken] {
    let whole = withoutShare(tokens)
    guard whole.last?.isMark(")") == true, let open = whole.firstIndex(where: { $0.isMark("(") }),
      open > 0
    else { return whole }
    let number = Array(whole[..<open])
    let inside = Array(whole[(open + 1)...].dropLast())
    if CountWords.arePeople(inside) || isSame(number, inside) || isRemark(inside) { return number }
    if CountPhrase.before.contains(where: { $0.lexemes == inside.map(\.lexeme) }) {
      return inside + number
    }
    if CountPhrase.after.contains(where: { $0.lexemes == inside.map(\.lexeme) }) {
      return number + inside
    }
    return whole
  }

  /// True if the words in brackets say who the people are, or how many of them were what, and give no
  /// other number: "1 (журналист)", "10 (3 женщины)".
  private static func isRemark(_ inside: [TextToken]) -> Bool {
    let words = inside.compactMap(\.word)
    let hasNumber = inside.contains { $0.number != nil }
    return !words.isEmpty && !RunningTotal.isPhrase(inside)
      && !(hasNumber && words.contains(where: contradictions.contains))
      && !CountPhrase.before.contains { inside.map(\.lexeme).starts(with: $0.lexemes) }
      && !CountPhrase.after.contains { $0.lexemes == inside.map(\.lexeme) }
  }

  /// Words of a remark that gives another number beside the first.
  private static let contradictions: Set<String> = [
    "or", "others", "other", "according", "another", "per", "estimates", "estimate", "say", "says",
    "или", "либо", "другим", "других", "иным", "данным", "оценкам", "словам", "версии", "по",
    "немесе", "деректер", "бойынша",
  ]

  /// Whether two spellings are one number: "3 (three)".
  private static func isSame(_ number: [TextToken], _ inside: [TextToken]) -> Bool {
    guard
      let first = CountNumber(CountWords.stripped(number[...]), isGenitive: false)?.value,
      let second = CountNumber(CountWords.stripped(inside[...]), isGenitive: false)?.value
    else { return false }
    return first == second
  }

  /// The tokens up to words that name a part of the number; the whole counts.
  private static func withoutShare(_ tokens: [TextToken]) -> [TextToken] {
    let lexemes = tokens.map(\.lexeme)
    for start in tokens.indices.dropFirst() {
      guard shares.contains(where: { lexemes[start...].starts(with: $0) }) else { continue }
      var end = start
      // "7 человек, 2 из них": the share has its number before it.
      if end > 2, tokens[end - 1].number != nil, tokens[end - 2].isMark(",") { end -= 2 }
      while end > 1, [",", ";", "(", ":", "-"].contains(where: tokens[end - 1].isMark) { end -= 1 }
      return Array(tokens[..<end])
    }
    return tokens
  }

  private static let shares =
    """
    в т ч, в том числе, из них, из которых, в их числе, среди них, включая,
    incl, including, of them, of whom, of which, among them, inter alia,
    оның ішінде, соның ішінде, олардың ішінде
    """
    .split(separator: ",").map { TextToken.tokens(of: String($0)).map(\.lexeme) }
}
