/// Who says something: a publisher, an organisation, an official body, a court, a witness.
package struct Source: Hashable, Sendable {
  /// What it is called.
  package var name: String
  /// What sort of source it is.
  package var kind: SourceKind
  /// How far it can be relied on.
  package var reliability: Reliability
  /// Where it publishes.
  package var url: String?

  /// A source from its members.
  package init(
    name: String, kind: SourceKind = .unknown, reliability: Reliability = .cannotBeJudged,
    url: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.reliability = reliability
    self.url = url
  }
}
