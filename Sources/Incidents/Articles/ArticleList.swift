/// Reads lists of legal articles as people write them in one cell.
package struct ArticleList: Sendable {
  /// The articles that a text names, in its order; none for an empty text.
  ///
  /// An article has no code where nothing tells which code it is of.
  package private(set) var articles: [LegalArticleReference] = []
  /// Those of the articles for which the text names no code.
  package private(set) var withoutCode: Set<LegalArticleReference> = []
  /// The pieces of the text that are not read as articles.
  package private(set) var problems: [ValueProblem] = []

  /// The articles that a text names within a context, as far as they can be read.
  ///
  /// A code holds for the articles behind it, or for those before it where it stands last, as in
  /// "ст. 174, 274 УК РК"; the context's code holds where the text names none.
  package init(reading text: String, in context: ArticleContext) {
    var assembly = ArticleAssembly()
    Self.forEachPiece(of: text) { items, piece in
      do throws(ValueProblem.Cause) {
        try assembly.add(items, piece: piece)
      } catch {
        problems.append(ValueProblem(text: text, cause: error))
        assembly.passOver(items)
      }
    }
    for (reference, isNamed) in assembly.references(in: context) {
      articles.append(reference)
      if !isNamed { withoutCode.insert(reference) }
    }
  }

  /// The articles that a text names, those without a code of their own under a default.
  ///
  /// - Throws: A `ValueProblem` that names the piece of the text that is not read.
  package static func read(
    _ text: String, defaultCode: LegalCode?
  ) throws(ValueProblem) -> [LegalArticleReference] {
    let list = ArticleList(reading: text, in: ArticleContext(code: defaultCode))
    if let problem = list.problems.first { throw problem }
    return list.articles
  }

  /// The code that a text names, such as the heading of a column: "Статья КоАП", "УК РК"; nil where it
  /// names none.
  package static func code(namedIn text: String) -> CodeMention? {
    var mention: CodeMention?
    forEachPiece(of: text) { items, _ in
      for case .code(let named) in items { mention = mention?.merged(with: named) ?? named }
    }
    guard let mention, mention.kind != nil || mention.code != nil else {
      return subject(namedIn: text)
    }
    guard mention.year != nil else { return mention }
    return ArticleContext(country: .unstated).code(of: mention).map { CodeMention(code: $0) }
  }

  /// The subject of a code that a heading names without the word: "Административная статья".
  private static func subject(namedIn text: String) -> CodeMention? {
    let words = TextToken.tokens(of: text).compactMap(\.word)
    func has(_ beginnings: [String]) -> Bool {
      words.contains { word in beginnings.contains { word.hasPrefix($0) } }
    }
    let isAdministrative = has(["администр", "админ", "әкімшілік", "administrative"])
    let isCriminal = has(["уголовн", "қылмыс", "criminal"])
    guard isAdministrative != isCriminal else { return nil }
    return CodeMention(kind: isAdministrative ? .administrative : .criminal)
  }

  /// Calls a closure with the items between two separators of a text, and the piece that they are.
  private static func forEachPiece(
    of text: String, _ use: (_ items: [ArticleItem], _ piece: Substring) -> Void
  ) {
    let line = String(text.map { $0.isNewline ? ";" : $0 })
    var items: [ArticleItem] = []
    var range: Range<String.Index>?
    var previous: TextToken?
    var rest = TextToken.tokens(of: line)[...]
    while let token = rest.first {
      let item = ArticleItem.next(in: &rest, after: previous, last: items.last)
      if item == .separator {
        use(items, range.map { line[$0] } ?? "")
        items = []
        range = nil
      } else {
        if let item { items.append(item) }
        let end = rest.first?.range.lowerBound ?? line.endIndex
        range = (range?.lowerBound ?? token.range.lowerBound)..<end
      }
      previous = token
    }
    use(items, range.map { line[$0] } ?? "")
  }
}

/// The articles of a list as they are put together, segment by segment.
private struct ArticleAssembly {
  private var references: [(reference: LegalArticleReference, code: CodeMention?)] = []
  /// The code that holds for what follows.
  private var carried: CodeMention?
  /// Whether the code that is carried stood before its articles.
  private var isCarriedFromLeading = false
  /// How many articles, from the first, no later code can claim.
  private var settled = 0
  /// Whether the last segment was not read, so that what follows is no part of the last article.
  private var isInterrupted = false

  /// Adds what stands between two separators.
  ///
  /// - Throws: The cause, where it is not read.
  mutating func add(_ items: [ArticleItem], piece: Substring) throws(ValueProblem.Cause) {
    guard !items.isEmpty else { return }
    let trimmed = piece.trimmed
    guard let segment = ArticleSegment(items) else { throw .notAnArticle(piece: trimmed) }
    if let article = segment.article {
      if segment.isBare, article.utf8.count == 1, let last = references.last?.reference,
        last.part != nil || last.paragraph != nil
      {
        throw .partOrArticle(piece: trimmed, article: last.article)
      }
      let reference = LegalArticleReference(
        code: nil, article: article, part: segment.part, paragraph: segment.paragraph)
      references.append((reference, carried))
      isInterrupted = false
    } else if segment.part != nil || segment.paragraph != nil {
      guard !isInterrupted, continueLast(with: segment) else {
        throw .notAnArticle(piece: trimmed)
      }
    }
    if let code = segment.code {
      let isAlone =
        segment.article == nil && segment.part == nil && segment.paragraph == nil
      apply(code, isLeading: segment.isCodeLeading, isAlone: isAlone)
    }
  }

  /// Takes the code that a piece names which is not read: it may hold for other articles.
  mutating func passOver(_ items: [ArticleItem]) {
    isInterrupted = true
    var code: CodeMention?
    for case .code(let named) in items { code = (code ?? CodeMention()).merged(with: named) }
    guard let code else { return }
    // A code that stands before its articles has claimed those so far.
    if isCarriedFromLeading { settled = references.count }
    apply(code, isLeading: false, isAlone: true)
  }

  /// Adds a part or paragraph to the last article, or the article again with the next of them.
  private mutating func continueLast(with segment: ArticleSegment) -> Bool {
    guard var last = references.last else { return false }
    if segment.isBare, last.reference.paragraph == nil { return false }
    let isRepeated =
      segment.part == nil ? last.reference.paragraph != nil : last.reference.part != nil
    if let part = segment.part {
      last.reference.part = part
      last.reference.paragraph = nil
    }
    if let paragraph = segment.paragraph { last.reference.paragraph = paragraph }
    if !isRepeated { references.removeLast() }
    references.append(last)
    return true
  }

  private mutating func apply(_ code: CodeMention, isLeading: Bool, isAlone: Bool) {
    let isLeading = isLeading && !(isAlone && settled < references.count)
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

  /// The articles, each with its code where the text or the context tells it, and whether it is the text.
  func references(
    in context: ArticleContext
  ) -> [(reference: LegalArticleReference, isCodeNamed: Bool)] {
    references.map { reference, mention in
      var reference = reference
      reference.code = context.code(of: mention, for: reference.article)
      return (reference, mention != nil)
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
