import Incidents
import SQLite

/// The runs of import.
package struct ImportBatchRepository {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Whether nothing was ever imported.
  ///
  /// - Throws: An error of SQLite's.
  package func isEmpty() throws -> Bool {
    try connection.firstRow("SELECT 1 FROM import_batch LIMIT 1") == nil
  }

  /// Corrects what a run did with the rows of its file.
  ///
  /// - Throws: An error of SQLite's.
  package func setNewIncidents(_ count: Int, of batch: Int64) throws {
    try connection.execute(
      "UPDATE import_batch SET new_incidents = ? WHERE id = ?", [Value(count), .integer(batch)])
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
        applied_at, tool_version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(batch.dataset), .text(batch.fileName), .text(batch.sha256), Value(batch.byteCount),
        .text(batch.header), .text(batch.mapping), Value(counts.rows),
        Value(counts.newIncidents), Value(counts.newReports), Value(counts.changedReports),
        Value(counts.unchangedReports), Value(counts.passedOverRows), Value(counts.rejectedRows), .text(batch.state.rawValue),
        .text(batch.appliedAt), .text(batch.toolVersion),
      ])
    return connection.lastInsertedRowID
  }
}
