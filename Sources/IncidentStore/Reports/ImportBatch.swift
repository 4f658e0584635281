package import Incidents

/// One run of import over one file.
package struct ImportBatch: Sendable {
  /// What a run did with the rows of its file.
  package struct Counts: Hashable, Sendable {
    /// Rows in the file, without its header.
    package var rows = 0
    /// Incidents that were not here before.
    package var newIncidents = 0
    /// Reports that were not here before.
    package var newReports = 0
    /// Reports of which a new revision came.
    package var changedReports = 0
    /// Rows that were here already.
    package var unchangedReports = 0
    /// Rows that the mapping does not read.
    package var passedOverRows = 0
    /// Rows that could not be read.
    package var rejectedRows = 0

    /// Counts of nothing.
    package init() {}
  }

  /// The name of the list.
  package var dataset: String
  /// The name of the file, without its folder.
  package var fileName: String
  /// The SHA-256 of the file, or a keyed digest of it, 64 hexadecimal digits.
  package var sha256: String
  /// The size of the file, in bytes.
  package var byteCount: Int
  /// The names of the columns, as a JSON array.
  package var header: String
  /// How the columns were read, as JSON.
  package var mapping: String
  /// What became of the rows.
  package var counts: Counts
  /// Whether it stands.
  package var state: BatchState = .applied
  /// When it was applied: ISO 8601, UTC.
  package var appliedAt: String
  /// The version of the program that applied it.
  package var toolVersion: String

  /// A run from its members.
  package init(
    dataset: String, fileName: String, sha256: String, byteCount: Int, header: String,
    mapping: String, counts: Counts, appliedAt: String, toolVersion: String
  ) {
    self.dataset = dataset
    self.fileName = fileName
    self.sha256 = sha256
    self.byteCount = byteCount
    self.header = header
    self.mapping = mapping
    self.counts = counts
    self.appliedAt = appliedAt
    self.toolVersion = toolVersion
  }
}
