/// An article of law brought against a person, or against a group known by a count.
package struct Charge: Hashable, Sendable {
  /// The article.
  package var article: LegalArticleReference
  /// How many were charged.
  package var estimate: CountEstimate

  /// A charge from its members.
  package init(
    article: LegalArticleReference, estimate: CountEstimate
  ) {
    self.article = article
    self.estimate = estimate
  }
}
