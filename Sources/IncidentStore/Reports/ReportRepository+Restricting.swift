package import Cryptography
import Incidents
import SQLite

// Restricting columns of what is in the database already.
extension ReportRepository {
  /// Moves the cells of some columns of the rows of an import to those that are restricted, whether or not it
  /// was taken back.
  ///
  /// Rows are otherwise never edited: the trigger that says so is away for the time of it, inside the
  /// caller's transaction.
  ///
  /// - Throws: An error of SQLite's.
  package func restrict(columns: [Int], ofBatch batch: Int64) throws {
    try withoutEditingGuard {
      for column in columns {
        for place in RowPlace.all { try restrict(column, ofBatch: batch, in: place) }
      }
    }
  }

  private func restrict(
    _ column: Int, ofBatch batch: Int64, in place: RowPlace
  ) throws {
    let path = Value.text("$[\(column)]")
    try connection.execute(
      """
      INSERT INTO \(place.cell) (report_id, column_index, text)
      SELECT id, ?, json_extract(cells, ?) FROM \(place.report)
      WHERE batch_id = ? AND json_type(cells, ?) = 'text'
      """, [Value(column), path, .integer(batch), path])
    try connection.execute(
      """
      UPDATE \(place.report) SET cells = json_set(cells, ?, NULL)
      WHERE batch_id = ? AND json_type(cells, ?) = 'text'
      """, [path, .integer(batch), path])
  }

  /// Gives the record of each row of an import another name, and the row another digest; the names that they
  /// had are kept nowhere.
  ///
  /// - Throws: An error of SQLite's, and whatever the closure throws.
  package func rename(
    ofBatch batch: Int64, _ naming: (KeptRow) throws -> (record: SHA256Digest, digest: [UInt8])
  ) throws {
    for place in RowPlace.all {
      var names: [(report: Int64, record: SHA256Digest, digest: [UInt8])] = []
      try rows(in: place, "report.batch_id = ?", .integer(batch)) { row in
        let (record, digest) = try naming(row)
        names.append((row.number, record, digest))
      }
      try withoutEditingGuard {
        for (report, record, digest) in names {
          try connection.execute(
            "UPDATE \(place.report) SET record = ?, digest = ? WHERE id = ?",
            [.blob(record.bytes), .blob(digest), .integer(report)])
        }
      }
    }
  }

  /// The numbers of the incidents that rest on rows of an import.
  ///
  /// - Throws: An error of SQLite's.
  package func incidents(ofBatch batch: Int64) throws -> [Int64] {
    try connection.integers(
      """
      SELECT DISTINCT incident_report.incident_id FROM report
      JOIN incident_report ON incident_report.report_id = report.id
      WHERE report.batch_id = ? ORDER BY 1
      """, [.integer(batch)]
    )
  }

  private func withoutEditingGuard(_ work: () throws -> Void) throws {
    let name = "report_is_never_edited"
    let row = try connection.firstRow(
      "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?", [.text(name)])
    guard case .text(let sql)? = row?.first else { throw StoredValueProblem(column: name) }
    try connection.execute("DROP TRIGGER \(name)")
    try work()
    try connection.execute(sql)
  }
}

extension ImportBatchRepository {
  /// Changes how the rows of an import are read, and what stands for its file.
  ///
  /// - Throws: An error of SQLite's.
  package func setReading(of batch: Int64, mapping: String, sha256: String) throws {
    try connection.execute(
      "UPDATE import_batch SET mapping = ?, sha256 = ? WHERE id = ?",
      [.text(mapping), .text(sha256), .integer(batch)])
  }

  /// The digest of the file of an import, and the time at which it was applied.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem`` where there is no such import.
  package func file(of batch: Int64) throws -> (sha256: String, appliedAt: String) {
    let row = try connection.firstRow(
      "SELECT sha256, applied_at FROM import_batch WHERE id = ?", [.integer(batch)])
    guard case .text(let sha256)? = row?.first, case .text(let time)? = row?.last else {
      throw StoredValueProblem(column: "batch_id")
    }
    return (sha256, time)
  }

  /// The recorded exports since a moment: number, time, subject and profile of each, in words.
  ///
  /// - Throws: An error of SQLite's.
  package func exports(since time: String) throws -> [String] {
    var exports: [String] = []
    try connection.query(
      """
      SELECT id, exported_at, subject, profile FROM export_log WHERE exported_at >= ? ORDER BY id
      """, [.text(time)]
    ) { row in
      exports.append(
        "export \(try row.integer(at: 0)) (\(try row.text(at: 1)), \(try row.text(at: 2)), "
          + "profile \(try row.text(at: 3)))")
    }
    return exports
  }
}
