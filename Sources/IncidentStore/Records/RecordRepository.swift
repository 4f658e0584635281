package import Cryptography
import SQLite

/// The records of imports and of their rows.
package struct RecordRepository {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Keeps the record of an import, and gives the names of all records that came with it and were not here
  /// before.
  ///
  /// - Throws: An error of SQLite's, or ``DecisionProblem`` where it cannot be written as a record.
  package func keep(_ record: ImportRecord, of batch: Int64) throws -> [SHA256Digest] {
    guard let line = record.line else { throw DecisionProblem.notWritable }
    let name = SHA256Digest(of: line.span)
    try connection.execute(
      "UPDATE import_batch SET record = ?, line = ?, position = ? WHERE id = ?",
      [
        .blob(name.bytes), .text(String(decoding: line, as: UTF8.self)), .integer(record.order),
        .integer(batch),
      ])
    try keep(record.rows, of: batch)
    let known = try known(in: batch, of: record.batch.dataset)
    let all = record.rows.reports + record.rows.names + [name]
    return known.isEmpty ? all : all.filter { !known.contains($0) }
  }

  /// Names the records of the rows of some imports of a list anew, as they are kept now.
  ///
  /// The records of the imports themselves keep their names, by which decisions are about them, and their
  /// lines go: these name the rows as they were.
  ///
  /// - Returns: The names of the records that were not here before.
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func rename(rowsOf batches: [Int64]) throws -> [SHA256Digest] {
    let entry = try connection.integer("SELECT count(*) FROM journal")
    for batch in batches {
      try connection.execute(
        "UPDATE import_batch SET line = '', record_entry = ? WHERE id = ?",
        [.integer(entry), .integer(batch)])
      try connection.execute("DELETE FROM rows_record WHERE batch_id = ?", [.integer(batch)])
      try keep(rows(of: batch), of: batch)
    }
    return try RecordEntries(connection).records(of: entry)
  }

  private func keep(_ rows: RowsRecords, of batch: Int64) throws {
    for (position, name) in rows.names.enumerated() {
      try connection.execute(
        "INSERT INTO rows_record (batch_id, position, record) VALUES (?, ?, ?)",
        [.integer(batch), Value(position), .blob(name.bytes)])
    }
  }

  /// The rows of an import as they are kept, whether or not it was taken back.
  func rows(of batch: Int64) throws -> RowsRecords {
    var rows = RowsRecords()
    // Their numbers are in the order of the file.
    for place in RowPlace.all {
      try connection.query(
        "SELECT line, record FROM \(place.report) WHERE batch_id = ? ORDER BY id", [.integer(batch)]
      ) { row in rows.add(line: Int(try row.integer(at: 0)), try row.digest(at: 1)) }
    }
    rows.finish()
    return rows
  }

  /// The numbers of the imports that are not what their records say.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  func changedImports() throws -> [Int64] {
    var changed: [Int64] = []
    try connection.query(
      """
      SELECT id, record, line, dataset, file_name, sha256, mapping, row_count, new_reports,
        changed_reports, applied_at, tool_version, position, entry <> record_entry,
        (SELECT group_concat(lower(hex(kept.record)), ' ') FROM (
          SELECT record FROM rows_record WHERE batch_id = import_batch.id ORDER BY position) AS kept)
      FROM import_batch WHERE record IS NOT NULL ORDER BY id
      """
    ) { row in
      let line = try row.text(at: 2)
      // Its rows have other records since.
      if line.isEmpty, try row.integer(at: 13) == 1 { return }
      if try SHA256Digest(of: line.utf8) != row.digest(at: 1) || !Self.tells(line, row) {
        changed.append(try row.integer(at: 0))
      }
    }
    return changed
  }

  /// True if the line of an import tells what the columns after it do.
  private static func tells(_ line: String, _ row: borrowing Row) throws -> Bool {
    var batch = ImportBatch(
      dataset: try row.text(at: 3), fileName: try row.text(at: 4), sha256: try row.text(at: 5),
      byteCount: 0, header: "", mapping: try row.text(at: 6), counts: ImportBatch.Counts(),
      appliedAt: try row.text(at: 10), toolVersion: try row.text(at: 11))
    batch.counts.rows = Int(try row.integer(at: 7))
    batch.counts.newReports = Int(try row.integer(at: 8))
    batch.counts.changedReports = Int(try row.integer(at: 9))
    let rows = try row.optionalText(at: 14) ?? ""
    let members = ImportRecord.members(of: batch).merging([
      "order": .integer(try row.integer(at: 12)),
      "rows": .array(rows.split(separator: " ").map { .string(String($0)) }),
    ]) { first, _ in first }
    let record = CanonicalJSON(line: line.utf8)
    return members.allSatisfy { record?[$0] == $1 }
  }

  /// The names of those records of an import that were here before: of rows that are read in another way now,
  /// of an import that was taken back, or forgotten.
  private func known(in batch: Int64, of dataset: String) throws -> Set<SHA256Digest> {
    guard
      try connection.hasRow(
        "SELECT 1 FROM import_batch WHERE dataset = ? AND id <> ?",
        [.text(dataset), .integer(batch)])
    else { return [] }
    var known: Set<SHA256Digest> = []
    try connection.query(
      """
      SELECT rows_record.record FROM import_batch
      JOIN rows_record ON rows_record.batch_id = import_batch.id
      WHERE import_batch.dataset = ? AND import_batch.id <> ?
      """, [.text(dataset), .integer(batch)]
    ) { row in known.insert(try row.digest(at: 0)) }
    for (table, condition) in Self.earlier where try connection.hasRow("SELECT 1 FROM \(table)") {
      try connection.query(
        "SELECT report.record FROM report WHERE report.batch_id = ? AND \(condition)",
        [.integer(batch)]
      ) { row in known.insert(try row.digest(at: 0)) }
    }
    return known
  }

  /// Tables that hold records of reports, and the condition that they hold one of the table `report` since
  /// before its import.
  private static let earlier = [
    (
      "report",
      """
      report.revision > 1 AND EXISTS (SELECT 1 FROM report AS earlier
        WHERE earlier.external_id = report.external_id AND earlier.dataset = report.dataset
          AND earlier.report_key = report.report_key AND earlier.revision < report.revision
          AND earlier.record = report.record)
      """
    ),
    (
      "restricted_reverted_report",
      """
      EXISTS (SELECT 1 FROM restricted_reverted_report AS kept
        WHERE kept.external_id = report.external_id AND kept.dataset = report.dataset
          AND kept.report_key = report.report_key AND kept.record = report.record)
      """
    ),
    (
      "forgotten",
      "report.record IN (SELECT digest FROM forgotten WHERE forgotten.subject = 'report')"
    ),
  ]
}
