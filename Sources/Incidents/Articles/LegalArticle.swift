/// An article of a code of law.
package struct LegalArticle: Hashable, Sendable {
  /// The code that it belongs to.
  package var code: LegalCode
  /// The number of the article, as in `174` or `174-1`.
  package var article: String
  /// What the article is called.
  package var title: String

  /// An article.
  package init(code: LegalCode, article: String, title: String) {
    self.code = code
    self.article = article
    self.title = title
  }
}
