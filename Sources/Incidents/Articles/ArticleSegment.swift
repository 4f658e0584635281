/// What stands between two separators of a list of legal articles.
struct ArticleSegment: Hashable, Sendable {
  /// The code that it names.
  private(set) var code: CodeMention?
  /// Whether the code stands before all numbers, as in "КоАП 488".
  private(set) var isCodeLeading = false
  /// The article, where it names one.
  private(set) var article: String?
  /// The part, where it names one.
  private(set) var part: String?
  /// The paragraph, where it names one.
  private(set) var paragraph: String?
  /// Whether it is a number or a letter and nothing else.
  let isBare: Bool

  /// The segment that items form, or nil where they form none.
  init?(_ items: [ArticleItem]) {
    isBare = items.count == 1
    var pending: ArticleWords.Level?
    for (index, item) in items.enumerated() {
      switch item {
      case .before(let level):
        guard pending == nil || pending == level else { return nil }
        pending = level
      case .number(let number):
        let next = items.indices.contains(index + 1) ? items[index + 1] : nil
        if case .after(let level) = next {
          guard pending == nil, set(level, number) else { return nil }
        } else {
          guard set(pending ?? .article, number) else { return nil }
          pending = nil
        }
      case .after:
        guard index > 0, case .number = items[index - 1] else { return nil }
      case .parenthesised(let value):
        guard pending == nil, article != nil, set(part == nil ? .part : .paragraph, value) else {
          return nil
        }
      case .letter(let letter):
        guard pending == .paragraph || isBare, set(.paragraph, letter) else { return nil }
        pending = nil
      case .code(let named):
        guard pending == nil, let merged = (code ?? CodeMention()).merged(with: named) else {
          return nil
        }
        if code == nil { isCodeLeading = article == nil && part == nil && paragraph == nil }
        code = merged
      case .separator, .unread: return nil
      }
    }
    guard pending == nil else { return nil }
  }

  private mutating func set(_ level: ArticleWords.Level, _ value: String) -> Bool {
    switch level {
    case .article:
      guard article == nil else { return false }
      article = value
    case .part:
      guard part == nil else { return false }
      part = value
    case .paragraph:
      guard paragraph == nil else { return false }
      paragraph = value
    }
    return true
  }
}
