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

/// Who made a report, where and when.
package struct Attribution: Hashable, Sendable {
  /// Who says it.
  package var source: Source?
  /// Where it can be read.
  package var url: String?
  /// The language that it is in, as the list gives it.
  package var language: String?
  /// When it was made.
  package var reportedOn: PartialDate?

  /// An attribution of which nothing is known unless it is given.
  package init(
    source: Source? = nil, url: String? = nil, language: String? = nil,
    reportedOn: PartialDate? = nil
  ) {
    self.source = source
    self.url = url
    self.language = language
    self.reportedOn = reportedOn
  }
}
