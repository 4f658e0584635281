package import Cryptography
import SQLite

/// Tables in which rows and their restricted cells are.
struct RowPlace: Sendable {
  /// The table of rows.
  let report: String
  /// The table of their restricted cells.
  let cell: String

  /// The rows that count.
  static let counted = RowPlace(report: "report", cell: "restricted_cell")
  /// The rows of imports that were undone.
  static let reverted = RowPlace(
    report: "restricted_reverted_report", cell: "restricted_reverted_cell")

  /// All rows that are kept.
  static let all = [counted, reverted]
}

/// A row as it is kept, whether or not it counts.
package struct KeptRow: Sendable {
  /// The number of its report.
  package let number: Int64
  /// The number of the import that brought it.
  package let batch: Int64
  /// The identifier of the incident in the list.
  package let externalID: String
  /// The key by which the report differs from others of the incident.
  package let key: String
  /// The name of its record.
  package let record: SHA256Digest
  /// The number of the first entry of the journal with which the record came.
  package let entry: Int64
  /// Its digest; nil where its cells tell what it says.
  package let digest: [UInt8]?
  /// Its cells.
  package let cells: StoredRow.Cells
}

extension ReportRepository {
  /// Hands rows to a closure, in the order of their numbers; the condition is on the table `report` of one
  /// value.
  ///
  /// - Throws: An error of SQLite's, ``StoredValueProblem``, and whatever the closure throws.
  func rows(
    in place: RowPlace, _ condition: String, _ value: Value, _ found: (KeptRow) throws -> Void
  ) throws {
    try connection.query(
      """
      SELECT report.id, report.batch_id, report.external_id, report.report_key, report.record,
        report.digest, report.cells,
        (SELECT json_group_object(cell.column_index, cell.text) FROM \(place.cell) AS cell
          WHERE cell.report_id = report.id),
        (SELECT min(import_batch.record_entry) FROM import_batch WHERE import_batch.id IN (
          SELECT batch_id FROM report AS same WHERE \(Self.isSame)
          UNION SELECT batch_id FROM restricted_reverted_report AS same WHERE \(Self.isSame)))
      FROM \(place.report) AS report WHERE \(condition) ORDER BY report.id
      """, [value]
    ) { row in
      try found(
        KeptRow(
          number: try row.integer(at: 0), batch: try row.integer(at: 1),
          externalID: try row.text(at: 2), key: try row.text(at: 3),
          record: try row.digest(at: 4), entry: try row.integer(at: 8),
          digest: try row.optionalBlob(at: 5),
          cells: StoredRow.Cells(open: try row.text(at: 6), restricted: try row.text(at: 7))))
    }
  }

  /// The condition that a row `same` has the record of the row `report`.
  private static let isSame = """
    same.external_id = report.external_id AND same.dataset = report.dataset
      AND same.report_key = report.report_key AND same.record = report.record
    """
}
