/// One number that a report states.
package struct Claim: Hashable, Sendable {
  /// What the number counts.
  package var quantity: Quantity
  /// How many, as written and as bounds.
  package var estimate: CountEstimate

  /// A claim from its members.
  package init(
    quantity: Quantity, estimate: CountEstimate
  ) {
    self.quantity = quantity
    self.estimate = estimate
  }
}

/// An article of law brought against a person, or against a group known by a count.
package struct Charge: Hashable, Sendable {
  /// The article.
  package var article: LegalArticleReference
  /// The number of people charged with it.
  package var bounds: Bounds

  /// A charge from its members.
  package init(article: LegalArticleReference, bounds: Bounds) {
    self.article = article
    self.bounds = bounds
  }
}
