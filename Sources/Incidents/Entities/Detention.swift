/// An act of deprivation of liberty within an incident, of one person or of a group.
package struct Detention: Hashable, Sendable {
  /// What sort of deprivation it is.
  package var kind: DetentionKind
  /// The public pseudonym of the person; nil for a group known by a count.
  package var pseudonym: String?
  /// How many were detained.
  package var estimate: CountEstimate

  /// A detention from its members.
  package init(
    kind: DetentionKind = .unknown, pseudonym: String? = nil, estimate: CountEstimate
  ) {
    self.kind = kind
    self.pseudonym = pseudonym
    self.estimate = estimate
  }
}
