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
