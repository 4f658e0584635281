/// One source's account of one incident: a row of its data, verbatim.
package struct Report: Hashable, Sendable {
  /// What identifies the row within its source, and stays the same when it is imported again.
  package var key: String
  /// The identifier that the source gave it.
  package var externalIdentifier: String?
  /// The cells of the row as they stood in the file.
  package var cells: [String]
  /// The line of the file on which the row starts, from 1.
  package var line: Int
  /// Where the account can be read.
  package var url: String?
  /// The language of the account, as a BCP 47 tag such as `ru`.
  package var language: String?
  /// When the source published it.
  package var reportedOn: PartialDate?

  /// A report from its members.
  package init(
    key: String, externalIdentifier: String? = nil, cells: [String], line: Int, url: String? = nil,
    language: String? = nil, reportedOn: PartialDate? = nil
  ) {
    self.key = key
    self.externalIdentifier = externalIdentifier
    self.cells = cells
    self.line = line
    self.url = url
    self.language = language
    self.reportedOn = reportedOn
  }
}
