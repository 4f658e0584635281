package import Cryptography
import Incidents

/// A row of a list as the store keeps it: one revision of one report.
package struct ReportRevision {
  /// What tells reports apart: the list, the incident in it, and who reports it.
  package struct Identity: Hashable, Sendable {
    /// The name of the list.
    package let dataset: String
    /// The identifier of the incident in the list.
    package let externalID: String
    /// What tells reports of one incident apart.
    package let key: String

    /// An identity from its members.
    package init(dataset: String, externalID: String, key: String) {
      self.dataset = dataset
      self.externalID = externalID
      self.key = key
    }
  }

  /// Which report it is.
  package var identity: Identity
  /// 1 for the row as it first came, 2 for its first change, and so on.
  package var revision: Int64
  /// The name of its record.
  package var record: SHA256Digest
  /// 16 bytes that differ where the row, or how it is read, differs; nil where the cells tell that.
  package var digest: [UInt8]?
  /// The line of the file on which the row starts, from 1.
  package var line: Int

  /// A revision from its members.
  package init(
    identity: Identity, revision: Int64, record: SHA256Digest, digest: [UInt8]?, line: Int
  ) {
    self.identity = identity
    self.revision = revision
    self.record = record
    self.digest = digest
    self.line = line
  }

  /// That there is a newer revision, as a condition on the table `report`.
  static let hasNewer = """
    EXISTS (SELECT 1 FROM report AS newer
      WHERE newer.external_id = report.external_id AND newer.dataset = report.dataset
        AND newer.report_key = report.report_key AND newer.revision > report.revision)
    """

  /// That a corrected row under another identifier counts in its place, as a condition on the table `report`.
  static let hasSuccessor = "report.id IN (SELECT report_id FROM replaced_report)"

  /// That another row counts in its place, as a condition on the table `report`.
  package static let isReplaced = "(\(hasNewer) OR \(hasSuccessor))"
}
