import Cryptography
import SQLite

/// The content hash of version 2: the digest of the set of records that a database holds, whatever the order
/// in which they came and whatever was concluded from them.
///
/// Records are the rows of lists, imports with what says which rows they brought, and decisions. What was
/// taken back is among them, as the decision is that did so; what was forgotten is not. Two databases that
/// hold the same records have the same hash.
///
/// Another program computes it so: the root of a Merkle tree (RFC 6962) of 4,096 leaves, of which the one of
/// a number is the SHA-256 of a zero byte and the sorted names whose first twelve bits are that number.
package struct RecordHash: Hashable, Sendable {
  /// The version of what is hashed.
  package static let version = 2

  /// The hash, in 64 lower-case hexadecimal digits.
  package let hexadecimal: String

  /// The hash with its algorithm, as it is published: `sha256:` and the digits.
  package var text: String { "sha256:\(hexadecimal)" }

  /// The hash of the records that a database holds.
  ///
  /// - Throws: ``StoreProblem``.
  package init(of store: IncidentStore) throws {
    hexadecimal = try store.read {
      var records: [SHA256Digest] = []
      for table in Self.tables {
        try store.connection.query(
          "SELECT record FROM \(table) WHERE record IS NOT NULL"
        ) { row in records.append(try row.digest(at: 0)) }
      }
      return RecordSet.digest(of: records).hexadecimal
    }
  }

  /// The tables that hold records.
  private static let tables = [
    "report", "restricted_reverted_report", "import_batch", "rows_record", "decision",
  ]
}
