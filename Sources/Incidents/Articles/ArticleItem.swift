/// One meaningful piece of a list of legal articles.
enum ArticleItem: Hashable, Sendable {
  /// A number such as `174`, `174-1`, `20.2` or `124-A`.
  case number(String)
  /// A number or letter in parentheses.
  case parenthesised(String)
  /// A letter, which can only name a paragraph.
  case letter(String)
  /// A word before a number that says what it counts.
  case before(ArticleWords.Level)
  /// A word behind a number that says what it counts.
  case after(ArticleWords.Level)
  /// The name of a code, or of a country whose code is meant.
  case code(CodeMention)
  /// What parts two articles.
  case separator
  /// Anything else.
  case unread

  /// Takes the next item off the front of tokens; nil for words and marks that add nothing.
  static func next(
    in rest: inout ArraySlice<TextToken>, after previous: TextToken?, last: ArticleItem?
  ) -> ArticleItem? {
    guard let token = rest.popFirst() else { return nil }
    switch token.lexeme {
    case .number(let digits): return number(digits, &rest)
    case .word(let word): return item(word, &rest, last: last)
    case .mark(let mark):
      switch mark {
      case ";", ",", "&": return .separator
      case "(": return parenthesised(&rest)
      case ".":
        // Between digits it may be anything; elsewhere it ends an abbreviation or a sentence.
        let isInside = rest.first.map { $0.number != nil && !$0.followsSpace } ?? false
        return isInside && previous?.number != nil ? .unread : nil
      case ")", ":", "\"", "«", "»", "“", "”", "№": return nil
      case "-": return dash(&rest)
      case "§": return .before(.article)
      default: return .unread
      }
    }
  }

  /// The number that starts with digits: with what a dash, points or a letter add to it.
  private static func number(_ digits: String, _ rest: inout ArraySlice<TextToken>) -> ArticleItem {
    guard digits.utf8.count <= 4 else { return .unread }
    var number = digits
    while let mark = rest.first, mark.isMark("-") || mark.isMark("."), !mark.followsSpace,
      let suffix = rest.dropFirst().first, let second = suffix.number, !suffix.followsSpace
    {
      guard second.utf8.count <= 2 else { return .unread }
      number += (mark.isMark("-") ? "-" : ".") + second
      rest.removeFirst(2)
    }
    // A spreadsheet's decimals: 174.0 is 174.
    if number.hasSuffix(".0") { number.removeLast(2) }
    return .number(number + (suffixLetter(&rest) ?? ""))
  }

  /// The letter of a number such as `124A` or `124-A`, taken off the front.
  private static func suffixLetter(_ rest: inout ArraySlice<TextToken>) -> String? {
    let hasDash = rest.first.map { $0.isMark("-") && !$0.followsSpace } ?? false
    guard let token = rest.dropFirst(hasDash ? 1 : 0).first, !token.followsSpace,
      let word = token.word, word.unicodeScalars.count == 1,
      ArticleWords.before[word] == nil, ArticleWords.after[word] == nil,
      !ArticleWords.separators.contains(word)
    else { return nil }
    rest.removeFirst(hasDash ? 2 : 1)
    return (hasDash ? "-" : "") + word.uppercased()
  }

  private static func item(
    _ word: String, _ rest: inout ArraySlice<TextToken>, last: ArticleItem?
  ) -> ArticleItem? {
    if let item = joined(word, &rest) { return item }
    if let level = ArticleWords.before[word] { return .before(level) }
    if let level = ArticleWords.after[word] { return .after(level) }
    let isLetter = word.unicodeScalars.count == 1
    if isLetter, last == .before(.paragraph) { return .letter(word) }
    if ArticleWords.separators.contains(word) { return .separator }
    if let mention = mention(word, &rest) { return .code(mention) }
    if ArticleWords.noise.contains(word) { return nil }
    return isLetter ? .letter(word) : .unread
  }

  private static func joined(
    _ word: String, _ rest: inout ArraySlice<TextToken>
  ) -> ArticleItem? {
    guard rest.first?.isMark("/") == true, let second = rest.dropFirst().first?.word,
      let item = ArticleWords.joined[[word, second]]
    else { return nil }
    rest.removeFirst(2)
    return item
  }

  /// The code or country that is named from a word on.
  private static func mention(
    _ word: String, _ rest: inout ArraySlice<TextToken>
  ) -> CodeMention? {
    if let code = identifier(word, &rest) { return CodeMention(code: code) }
    for (words, mention) in LegalCodeTable.names[word] ?? [] where take(words.dropFirst(), &rest) {
      var mention = mention
      mention.year = mention.year ?? year(&rest)
      return mention
    }
    for (words, country) in LawCountry.names[word] ?? [] where take(words.dropFirst(), &rest) {
      return CodeMention(country: country, year: year(&rest))
    }
    return nil
  }

  private static func take(
    _ words: ArraySlice<String>, _ rest: inout ArraySlice<TextToken>
  ) -> Bool {
    guard rest.prefix(words.count).map(\.word).elementsEqual(words.map(Optional.some)) else {
      return false
    }
    rest.removeFirst(words.count)
    return true
  }

  /// The year behind the name of a code, as in "УК 1997 г." and "УК РК (1997)".
  private static func year(_ rest: inout ArraySlice<TextToken>) -> String? {
    let isParenthesised = rest.first?.isMark("(") == true
    let tail = rest.dropFirst(isParenthesised ? 1 : 0)
    guard let year = tail.first?.number, LegalCode.isYear(year),
      !isParenthesised || tail.dropFirst().first?.isMark(")") == true
    else { return nil }
    rest.removeFirst(isParenthesised ? 3 : 1)
    if let word = rest.first?.word, ["г", "года", "жылғы"].contains(word) { rest.removeFirst() }
    return year
  }

  /// The code whose identifier starts with a word, as in "mm-penal-1861 505".
  private static func identifier(
    _ word: String, _ rest: inout ArraySlice<TextToken>
  ) -> LegalCode? {
    guard word.utf8.count == 2 else { return nil }
    var identifier = word
    var tail = rest
    while let dash = tail.first, dash.isMark("-"), !dash.followsSpace,
      let next = tail.dropFirst().first, !next.followsSpace, let part = next.word ?? next.number
    {
      identifier += "-" + part
      tail = tail.dropFirst(2)
    }
    guard let code = LegalCode(rawValue: identifier) else { return nil }
    rest = tail
    return code
  }

  private static func parenthesised(_ rest: inout ArraySlice<TextToken>) -> ArticleItem? {
    guard rest.dropFirst().first?.isMark(")") == true, let token = rest.first else { return nil }
    if let digits = token.number, digits.utf8.count <= 4 {
      rest.removeFirst(2)
      return .parenthesised(digits)
    }
    if let word = token.word, word.unicodeScalars.count == 1 {
      rest.removeFirst(2)
      return .parenthesised(word)
    }
    return nil
  }

  /// What a dash does before a word.
  ///
  /// It joins a number to a word behind it ("174-бап"), and it parts two articles before a word that
  /// opens the second.
  private static func dash(_ rest: inout ArraySlice<TextToken>) -> ArticleItem? {
    guard let word = rest.first?.word else { return .unread }
    if ArticleWords.after[word] != nil { return nil }
    if ArticleWords.endings.contains(word) {
      // The Kazakh case ending of "ҚК-нің".
      rest.removeFirst()
      return nil
    }
    return ArticleWords.before[word] == .article ? .separator : .unread
  }
}
