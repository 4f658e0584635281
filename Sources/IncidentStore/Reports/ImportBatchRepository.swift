package import Cryptography
package import Incidents
import SQLite

/// The runs of import.
package struct ImportBatchRepository {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Whether nothing was ever imported.
  ///
  /// - Throws: An error of SQLite's.
  package func isEmpty() throws -> Bool {
    try !connection.hasRow("SELECT 1 FROM import_batch")
  }

  /// Corrects what a file was and what a run did with its rows, as is known once all were read.
  ///
  /// - Throws: An error of SQLite's.
  package func settle(_ batch: Int64, as record: ImportBatch) throws {
    let counts = record.counts
    try connection.execute(
      """
      UPDATE import_batch SET sha256 = ?, byte_count = ?, row_count = ?, new_incidents = ?,
        new_reports = ?, passed_over_rows = ?
      WHERE id = ?
      """,
      [
        .text(record.sha256), Value(record.byteCount), Value(counts.rows),
        Value(counts.newIncidents), Value(counts.newReports), Value(counts.passedOverRows),
        .integer(batch),
      ])
  }

  /// The name of the record of an import; nil where there is no such import.
  ///
  /// - Throws: An error of SQLite's.
  package func record(of batch: Int64) throws -> SHA256Digest? {
    let row = try connection.firstRow(
      "SELECT record FROM import_batch WHERE id = ?", [.integer(batch)])
    guard case .blob(let bytes)? = row?.first else { return nil }
    return SHA256Digest(bytes: bytes)
  }

  /// The names of the records of those imports of a list that came last before another: none, or one.
  ///
  /// - Throws: An error of SQLite's.
  package func parents(of batch: Int64, in dataset: String) throws -> [SHA256Digest] {
    let row = try connection.firstRow(
      """
      SELECT record FROM import_batch WHERE dataset = ? AND id < ? AND record IS NOT NULL
      ORDER BY id DESC LIMIT 1
      """, [.text(dataset), .integer(batch)])
    guard case .blob(let bytes)? = row?.first else { return [] }
    return [SHA256Digest(bytes: bytes)].compactMap(\.self)
  }

  /// The number of the import of a record; nil where it is not here.
  ///
  /// - Throws: An error of SQLite's.
  package func number(of record: SHA256Digest) throws -> Int64? {
    try connection.optionalInteger(
      "SELECT id FROM import_batch WHERE record = ?", [.blob(record.bytes)])
  }

  /// The kept content of an import that was undone.
  package func reverted(_ batch: Int64) -> RevertedContent {
    RevertedContent(connection, batch: batch)
  }

  /// Records that an import stands again.
  ///
  /// - Throws: An error of SQLite's.
  package func setApplied(_ batch: Int64) throws {
    try connection.execute(
      "UPDATE import_batch SET state = 'applied', reverted_at = NULL WHERE id = ?",
      [.integer(batch)])
  }

  /// Removes the record of an import of which nothing is here, from a copy that goes back in time.
  ///
  /// - Throws: An error of SQLite's.
  package func removeFromCopy(_ batch: Int64) throws {
    try connection.execute("DELETE FROM import_batch WHERE id = ?", [.integer(batch)])
  }

  /// What an import brought; nil where there is no such import, or it was taken back.
  ///
  /// - Throws: An error of SQLite's.
  package func content(of batch: Int64) throws -> BatchContent? {
    let row = try connection.firstRow(
      "SELECT 1 FROM import_batch WHERE id = ? AND state = 'applied'", [.integer(batch)])
    return row.map { _ in BatchContent(connection, batch: batch) }
  }

  /// The name of the list that an import was of, and whether it stands; nil where there is no such
  /// import.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func standing(of batch: Int64) throws -> (dataset: String, state: BatchState)? {
    var standing: (String, BatchState)?
    try connection.query(
      "SELECT dataset, state FROM import_batch WHERE id = ?", [.integer(batch)]
    ) { row in standing = (try row.text(at: 0), try row.term(BatchState.self, at: 1)) }
    return standing
  }

  /// Records that an import was taken back.
  ///
  /// - Throws: An error of SQLite's.
  package func setReverted(_ batch: Int64, at now: String) throws {
    try connection.execute(
      "UPDATE import_batch SET state = 'reverted', reverted_at = ? WHERE id = ?",
      [.text(now), .integer(batch)])
  }

  /// The number of the newest standing import of a file of some content, read into the same list in
  /// the same way, that left no row out; nil where there is none.
  ///
  /// - Throws: An error of SQLite's.
  package func complete(sha256: String, dataset: String, mapping: String) throws -> Int64? {
    try connection.optionalInteger(
      """
      SELECT max(id) FROM import_batch
      WHERE sha256 = ? AND dataset = ? AND mapping = ? AND state = 'applied' AND rejected_rows = 0
      """, [.text(sha256), .text(dataset), .text(mapping)])
  }

  /// The newest standing import of the bytes of a file into a list, with its mapping as JSON; nil where
  /// there is none.
  ///
  /// - Throws: An error of SQLite's.
  package func newest(
    sha256: String, dataset: String
  ) throws -> (batch: Int64, mapping: String)? {
    var newest: (batch: Int64, mapping: String)?
    try connection.query(
      """
      SELECT id, mapping FROM import_batch
      WHERE sha256 = ? AND dataset = ? AND state = 'applied' ORDER BY id DESC LIMIT 1
      """, [.text(sha256), .text(dataset)]
    ) { row in newest = (try row.integer(at: 0), try row.text(at: 1)) }
    return newest
  }

  /// The mappings of all imports of a list, as JSON, each once; those taken back too.
  ///
  /// - Throws: An error of SQLite's.
  package func mappings(of dataset: String) throws -> [String] {
    try connection.texts(
      "SELECT DISTINCT mapping FROM import_batch WHERE dataset = ?", [.text(dataset)]
    )
  }

  /// Records a run and gives its number.
  ///
  /// - Throws: An error of SQLite's.
  package func add(_ batch: ImportBatch) throws -> Int64 {
    let counts = batch.counts
    try connection.execute(
      """
      INSERT INTO import_batch (
        dataset, file_name, sha256, byte_count, header, mapping, row_count, new_incidents,
        new_reports, changed_reports, unchanged_reports, passed_over_rows, rejected_rows, state,
        applied_at, tool_version, entry, record_entry)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT count(*) FROM journal),
        (SELECT count(*) FROM journal))
      """,
      [
        .text(batch.dataset), .text(batch.fileName), .text(batch.sha256), Value(batch.byteCount),
        .text(batch.header), .text(batch.mapping), Value(counts.rows),
        Value(counts.newIncidents), Value(counts.newReports), Value(counts.changedReports),
        Value(counts.unchangedReports), Value(counts.passedOverRows), Value(counts.rejectedRows),
        .text(batch.state.rawValue),
        .text(batch.appliedAt), .text(batch.toolVersion),
      ])
    return connection.lastInsertedRowID
  }
}
