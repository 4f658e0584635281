/// Reads lists of legal articles as people write them in one cell.
package enum ArticleList {
  /// The articles that a text names, in its order; none for an empty text.
  ///
  /// A code holds for the articles behind it, or for those before it where it stands last, as in
  /// "ст. 174, 274 УК РК"; the default holds where the text names none. The 2014 codes are meant by
  /// their names alone.
  ///
  /// - Throws: A `ValueProblem` that names the piece of the text that is not read.
  package static func read(
    _ text: String, defaultCode: LegalCode?
  ) throws(ValueProblem) -> [LegalArticleReference] {
    let line = String(text.map { $0.isNewline ? ";" : $0 })
    var assembly = ArticleAssembly()
    var items: [ArticleItem] = []
    var range: Range<String.Index>?
    var previous: TextToken?
    var rest = TextToken.tokens(of: line)[...]
    do {
      while let token = rest.first {
        let item = ArticleItem.next(in: &rest, after: previous, last: items.last)
        if item == .separator {
          try assembly.add(items, piece: range.map { line[$0] } ?? "")
          items = []
          range = nil
        } else {
          if let item { items.append(item) }
          let end = rest.first?.range.lowerBound ?? line.endIndex
          range = (range?.lowerBound ?? token.range.lowerBound)..<end
        }
        previous = token
      }
      try assembly.add(items, piece: range.map { line[$0] } ?? "")
    } catch {
      throw ValueProblem(text: text, cause: error)
    }
    return assembly.references(defaultCode: defaultCode)
  }
}

/// The articles of a list as they are put together, segment by segment.
private struct ArticleAssembly {
  private var references: [LegalArticleReference] = []
  /// The code that holds for what follows.
  private var carried: LegalCode?
  /// Whether the code that is carried stood before its articles.
  private var isCarriedFromLeading = false
  /// How many articles, from the first, no later code can claim.
  private var settled = 0

  /// Adds what stands between two separators.
  ///
  /// - Throws: The cause, where it is not read.
  mutating func add(_ items: [ArticleItem], piece: Substring) throws(ValueProblem.Cause) {
    guard !items.isEmpty else { return }
    let trimmed = piece.trimmed
    guard let segment = ArticleSegment(items) else { throw .notAnArticle(piece: trimmed) }
    if let article = segment.article {
      if segment.isBare, article.utf8.count == 1, let last = references.last,
        last.part != nil || last.paragraph != nil
      {
        throw .partOrArticle(piece: trimmed, article: last.article)
      }
      references.append(
        LegalArticleReference(
          code: carried, article: article, part: segment.part, paragraph: segment.paragraph))
    } else if segment.part != nil || segment.paragraph != nil {
      guard continueLast(with: segment) else { throw .notAnArticle(piece: trimmed) }
    }
    if let code = segment.code { apply(code, of: segment) }
  }

  /// Adds a part or paragraph to the last article, or the article again with the next of them.
  private mutating func continueLast(with segment: ArticleSegment) -> Bool {
    guard var last = references.last else { return false }
    if segment.isBare, last.paragraph == nil { return false }
    let isRepeated = segment.part == nil ? last.paragraph != nil : last.part != nil
    if let part = segment.part {
      last.part = part
      last.paragraph = nil
    }
    if let paragraph = segment.paragraph { last.paragraph = paragraph }
    if !isRepeated { references.removeLast() }
    references.append(last)
    return true
  }

  private mutating func apply(_ code: LegalCode, of segment: ArticleSegment) {
    let isAlone = segment.article == nil && segment.part == nil && segment.paragraph == nil
    let isLeading = segment.isCodeLeading && !(isAlone && settled < references.count)
    if isLeading {
      if !isAlone, let last = references.indices.last { references[last].code = code }
    } else {
      let first = isCarriedFromLeading ? max(references.count - 1, settled) : settled
      for index in first..<references.count { references[index].code = code }
    }
    carried = code
    isCarriedFromLeading = isLeading
    settled = references.count
  }

  /// The articles, those without a code under the default.
  func references(defaultCode: LegalCode?) -> [LegalArticleReference] {
    references.map { reference in
      var reference = reference
      reference.code = reference.code ?? defaultCode
      return reference
    }
  }
}

extension Substring {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
