/// An article of law brought against a person, or against a group known by a count.
package struct Charge: Hashable, Sendable {
  /// The article.
  package var article: LegalArticleReference
  /// How many were charged with it.
  package var bounds: Bounds

  /// A charge from its members.
  package init(article: LegalArticleReference, bounds: Bounds) {
    self.article = article
    self.bounds = bounds
  }
}
