/// Takes the terms of a number off the front of its tokens.
struct NumberScanner {
  private var rest: ArraySlice<TextToken>
  private let isGenitive: Bool

  /// A scanner of tokens that are to be a number and nothing else.
  init(_ tokens: ArraySlice<TextToken>, isGenitive: Bool) {
    rest = tokens
    self.isGenitive = isGenitive
  }

  /// Whether no token is left.
  var isAtEnd: Bool { rest.isEmpty }

  /// The next term, or nil where the tokens are not a number.
  mutating func nextTerm() -> NumberTerm? {
    if rest.first?.number != nil { return literalTerm() }
    if let term = halvedTerm() { return term }
    let hasArticle = popArticle()
    guard var group = nextGroup(hasArticle: hasArticle) else { return nil }
    // "A" stands before a word that multiplies, "a hundred", and before no other number.
    guard !hasArticle || group.isBare || group.value == 0 else { return nil }
    guard case .scale(let scale, let bareness) = nextWord else {
      return group.value > 0 ? group : nil
    }
    rest.removeFirst()
    if group.value == 0 {
      guard hasArticle || isBareAllowed(bareness) else { return nil }
      group.value = 1
      group.isBare = true
    }
    popAnd()
    return NumberTerm(
      value: group.value * scale, factor: group.factor * scale, scale: scale,
      isBare: group.isBare)
  }

  /// Halves of a hundred, a thousand and so on, with the word that multiplies: "полтора десятка",
  /// "half a million".
  private mutating func halvedTerm() -> NumberTerm? {
    guard case .halves(let halves) = nextWord else { return nil }
    var behind = rest.dropFirst()
    if let word = behind.first?.word, word == "a" || word == "an" { behind.removeFirst() }
    guard let word = behind.first?.word.flatMap(NumberWord.named) else { return nil }
    let factor: Int
    let scale: Int
    switch word {
    case .multiplier(let value, _): (factor, scale) = (value, 1)
    case .scale(let value, _): (factor, scale) = (value, value)
    default: return nil
    }
    rest = behind.dropFirst()
    return NumberTerm(value: factor * halves / 2, factor: factor, scale: scale, isBare: false)
  }

  /// A number below a thousand in words, or a value of 0 where none stands there.
  private mutating func nextGroup(hasArticle: Bool) -> NumberTerm? {
    var group = NumberTerm(value: 0, factor: 1, scale: 1, isBare: false)
    var room = 1000
    while let word = nextWord {
      switch word {
      case .unit(let value) where value < room && room >= 10:
        group.value += value
        // Behind a unit only a multiplier may follow.
        room = 1
      case .tens(let value) where room >= 100:
        group.value += value
        room = 10
      case .hundreds(let value) where room == 1000:
        group.value += value
        room = 100
      case .multiplier(let factor, let bareness) where group.factor == 1 && group.value < 100:
        if group.value == 0 {
          guard hasArticle || isBareAllowed(bareness) else { return nil }
          group.value = 1
          group.isBare = true
        }
        group.value *= factor
        group.factor = factor
        room = factor == 100 ? 100 : 1
      case .scale: return group
      default: return nil
      }
      rest.removeFirst()
      if room == 10 { popHyphen() }
      if room == 100 { popAnd() }
    }
    return group
  }

  /// A number in digits with the words that multiply it.
  private mutating func literalTerm() -> NumberTerm? {
    guard let literal = NumberLiteral(&rest) else { return nil }
    var factor = 1
    var scale = 1
    if case .multiplier(let value, _) = nextWord {
      factor = value
      rest.removeFirst()
    }
    if case .scale(let value, _) = nextWord {
      scale = value
      rest.removeFirst()
    }
    guard let value = literal.multiplied(by: factor * scale) else { return nil }
    return NumberTerm(value: value, factor: factor * scale, scale: scale, isBare: false)
  }

  private var nextWord: NumberWord? { rest.first?.word.flatMap(NumberWord.named) }

  private func isBareAllowed(_ bareness: NumberWord.Bareness) -> Bool {
    switch bareness {
    case .never: false
    case .inGenitive: isGenitive
    case .always: true
    }
  }

  private mutating func popArticle() -> Bool {
    guard let word = rest.first?.word, word == "a" || word == "an" else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes the hyphen of "twenty-five".
  private mutating func popHyphen() {
    guard rest.first?.isMark("-") == true, let word = rest.dropFirst().first?.word,
      case .unit(let value) = NumberWord.named(word), value < 10
    else { return }
    rest.removeFirst()
  }

  /// Takes the "and" of "two hundred and five".
  private mutating func popAnd() {
    guard rest.first?.word == "and", let word = rest.dropFirst().first?.word,
      NumberWord.named(word) != nil
    else { return }
    rest.removeFirst()
  }
}

/// A number in digits, with its groups of thousands or its decimals.
struct NumberLiteral: Hashable, Sendable {
  /// The digits before the decimal sign.
  private var whole: Int
  /// The digits behind it, as a number.
  private var fraction = 0
  /// What the fraction is to be divided by: 1, 10 or 100.
  private var divisor = 1
  /// Whether the thousands are parted, so that no word multiplies them again.
  private var isGrouped = false

  /// Takes a number off the front of tokens; nil where it has a form that is not clear.
  init?(_ rest: inout ArraySlice<TextToken>) {
    guard let first = rest.popFirst()?.number, first.utf8.count <= 10, let value = Int(first)
    else { return nil }
    whole = value
    let mayGroup = first.utf8.count <= 3 && !first.utf8.starts(with: "0".utf8)
    if mayGroup {
      popGroups(&rest, separatedBy: nil)
      for mark in Self.groupMarks where !isGrouped { popGroups(&rest, separatedBy: mark) }
    }
    guard whole <= CountNumber.limit else { return nil }
    if let next = rest.first, next.isMark(",") || next.isMark("."), !next.followsSpace,
      let digits = rest.dropFirst().first
    {
      guard !isGrouped, !digits.followsSpace, let decimals = digits.number,
        decimals.utf8.count <= 2, let value = Int(decimals)
      else { return nil }
      fraction = value
      divisor = decimals.utf8.count == 1 ? 10 : 100
      rest.removeFirst(2)
    }
  }

  /// Marks between groups of three digits, as in `1,200`, `1.200` and `1'200`.
  private static let groupMarks: [Unicode.Scalar] = [",", ".", "'", "’"]

  private mutating func popGroups(
    _ rest: inout ArraySlice<TextToken>, separatedBy mark: Unicode.Scalar?
  ) {
    while whole < CountNumber.limit {
      let group = mark == nil ? rest.first : rest.dropFirst().first
      if let mark {
        guard rest.first?.isMark(mark) == true, rest.first?.followsSpace == false else { return }
      }
      guard let group, group.followsSpace == (mark == nil), let digits = group.number,
        digits.utf8.count == 3, let value = Int(digits)
      else { return }
      whole = whole * 1000 + value
      isGrouped = true
      rest.removeFirst(mark == nil ? 1 : 2)
    }
  }

  /// The number times a factor, or nil where that is a fraction or not clear.
  func multiplied(by factor: Int) -> Int? {
    guard factor == 1 || !isGrouped, fraction * factor % divisor == 0, divisor == 1 || factor > 1
    else { return nil }
    return whole * factor + fraction * factor / divisor
  }
}
