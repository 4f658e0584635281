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
