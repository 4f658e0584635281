import Incidents
import SQLite

// Restricting columns of what is in the database already.
extension ReportRepository {
  /// Where rows and their restricted cells are: those that count, and those of imports that were taken back.
  private static let places = [
    (report: "report", cell: "restricted_cell"),
    (report: "restricted_reverted_report", cell: "restricted_reverted_cell"),
  ]

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
        for place in Self.places { try restrict(column, ofBatch: batch, in: place) }
      }
    }
  }

  private func restrict(
    _ column: Int, ofBatch batch: Int64, in place: (report: String, cell: String)
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

  /// Gives each row of an import another digest.
  ///
  /// - Throws: An error of SQLite's, and whatever the closure throws.
  package func setDigests(
    ofBatch batch: Int64, _ digest: (StoredRow.Cells) throws -> [UInt8]
  ) throws {
    for place in Self.places {
      var digests: [(report: Int64, digest: [UInt8])] = []
      try connection.query(
        """
        SELECT report.id, report.cells,
          (SELECT json_group_object(cell.column_index, cell.text) FROM \(place.cell) AS cell
            WHERE cell.report_id = report.id)
        FROM \(place.report) AS report WHERE batch_id = ?
        """, [.integer(batch)]
      ) { row in
        let cells = StoredRow.Cells(open: try row.text(at: 1), restricted: try row.text(at: 2))
        digests.append((try row.integer(at: 0), try digest(cells)))
      }
      try withoutEditingGuard {
        for (report, digest) in digests {
          try connection.execute(
            "UPDATE \(place.report) SET digest = ? WHERE id = ?",
            [.blob(digest), .integer(report)])
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
