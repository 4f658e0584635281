/// One meaningful piece of a list of legal articles.
enum ArticleItem: Hashable, Sendable {
  /// A number such as `174` or `174-1`.
  case number(String)
  /// A number or letter in parentheses.
  case parenthesised(String)
  /// A letter, which can only name a paragraph.
  case letter(String)
  /// A word before a number that says what it counts.
  case before(ArticleWords.Level)
  /// A word behind a number that says what it counts.
  case after(ArticleWords.Level)
  /// The name of a code.
  case code(LegalCode)
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
      default: return .unread
      }
    }
  }

  private static func number(_ digits: String, _ rest: inout ArraySlice<TextToken>) -> ArticleItem {
    guard digits.utf8.count <= 4 else { return .unread }
    guard let dash = rest.first, dash.isMark("-"), !dash.followsSpace,
      let suffix = rest.dropFirst().first, let second = suffix.number, !suffix.followsSpace
    else { return .number(digits) }
    guard second.utf8.count <= 2 else { return .unread }
    rest.removeFirst(2)
    return .number(digits + "-" + second)
  }

  private static func item(
    _ word: String, _ rest: inout ArraySlice<TextToken>, last: ArticleItem?
  ) -> ArticleItem? {
    if let level = ArticleWords.before[word] { return .before(level) }
    if let level = ArticleWords.after[word] { return .after(level) }
    let isLetter = word.unicodeScalars.count == 1
    if isLetter, last == .before(.paragraph) { return .letter(word) }
    if ArticleWords.separators.contains(word) { return .separator }
    for (words, code) in ArticleWords.codes where words.first == word {
      let others = words.dropFirst()
      if rest.prefix(others.count).map(\.word).elementsEqual(others.map(Optional.some)) {
        rest.removeFirst(others.count)
        return .code(code)
      }
    }
    if ArticleWords.noise.contains(word) { return nil }
    return isLetter ? .letter(word) : .unread
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
