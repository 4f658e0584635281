package import Cryptography

/// The record of an import: a line of canonical JSON that says of what it was, what it brought, who imported
/// when, and which imports of the list came before.
package struct ImportRecord: Sendable {
  /// The run.
  package let batch: ImportBatch
  /// The rows that it brought.
  package let rows: RowsRecords
  /// Its order among decisions and imports: one more than the greatest that its author knew.
  package let order: Int64
  /// Its author.
  package let author: String
  /// The imports of the list on which it follows.
  package let parents: [SHA256Digest]

  /// The record of a run by an author, of rows that are finished.
  package init(
    of batch: ImportBatch, rows: RowsRecords, order: Int64, author: String, parents: [SHA256Digest]
  ) {
    (self.batch, self.rows, self.order) = (batch, rows, order)
    (self.author, self.parents) = (author, parents.sorted())
  }

  /// The line; nil where a number is out of bounds.
  package var line: [UInt8]? {
    CanonicalJSON.object(
      ImportRecord.members(of: batch).merging([
        "t": .string("import"), "v": .integer(1), "by": .string(author),
        "order": .integer(order), "reports": .integer(Int64(rows.reports.count)),
        "root": .string(MerkleTree.root(ofRecords: rows.reports).base64),
        "rows": .array(rows.names.map { .string($0.hexadecimal) }),
        "parents": .array(parents.map { .string($0.hexadecimal) }),
      ]) { first, _ in first }
    ).line
  }

  /// The members that the columns of a run tell too.
  static func members(of batch: ImportBatch) -> [String: CanonicalJSON] {
    let counts = batch.counts
    return [
      "list": .string(batch.dataset), "file": .string(batch.fileName),
      "sha256": .string(batch.sha256),
      "mapping": .string(SHA256Digest(of: batch.mapping.utf8).hexadecimal),
      "read": .integer(Int64(counts.rows)), "new": .integer(Int64(counts.newReports)),
      "changed": .integer(Int64(counts.changedReports)), "at": .string(batch.appliedAt),
      "tool": .string("aigaq \(batch.toolVersion)"),
    ]
  }
}
