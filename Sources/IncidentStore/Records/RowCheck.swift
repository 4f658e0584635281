import Cryptography
import SQLite

/// A check that the rows of all imports are what their records say, whether or not they count.
struct RowCheck {
  /// The number of rows of which it is told which they are.
  private static let named = 20

  private let connection: Connection
  private var layouts: [Int64: ReportRecord] = [:]
  private var changed = 0
  private var faults: [String] = []

  private init(_ connection: Connection) { self.connection = connection }

  /// The faults, in sentences.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  static func faults(in connection: Connection) throws -> [String] {
    var check = RowCheck(connection)
    for place in RowPlace.all { try check.checkRows(in: place) }
    if check.changed > named {
      check.faults.append("\(check.changed - named) more rows were changed.")
    }
    return try check.faults + check.misplaced()
  }

  private mutating func checkRows(in place: RowPlace) throws {
    try connection.query(
      """
      SELECT batch_id, dataset, external_id, report_key, line, record, cells FROM \(place.report)
      """
    ) { row in
      let (batch, list) = (try row.integer(at: 0), try row.text(at: 1))
      let (external, key) = (try row.text(at: 2), try row.text(at: 3))
      let records = try records(of: batch, list: list)
      let name = try row.withUTF8(at: 6) { cells in
        records?.name(external: external, key: key, cells: cells)
      }
      if try name?.bytes != row.blob(at: 5) {
        add(
          "The row of '\(external)' in the list '\(list)', line \(try row.integer(at: 4)) of import "
            + "\(batch), was changed: it is not what its record says.")
      }
    }
  }

  /// The records of an import's rows; nil where there is no such import of the list.
  private mutating func records(of batch: Int64, list: String) throws -> ReportRecord? {
    if let known = layouts[batch] { return known }
    let stored = try connection.firstRow(
      "SELECT header FROM import_batch WHERE id = ? AND dataset = ?",
      [.integer(batch), .text(list)])
    guard case .text(let header)? = stored?.first, let names = try? StoredTexts.list(header) else {
      return nil
    }
    let records = ReportRecord(list: list, columns: names)
    layouts[batch] = records
    return records
  }

  private mutating func add(_ fault: String) {
    changed += 1
    if changed <= Self.named { faults.append(fault) }
  }

  /// The imports whose rows or lines are not those of their records; those of which rows were forgotten are
  /// not looked at.
  private func misplaced() throws -> [String] {
    let records = RecordRepository(connection)
    let batches = try connection.integers(
      """
      SELECT id FROM import_batch WHERE record IS NOT NULL AND new_reports + changed_reports
        = (SELECT count(*) FROM report WHERE report.batch_id = import_batch.id)
        + (SELECT count(*) FROM restricted_reverted_report AS kept
          WHERE kept.batch_id = import_batch.id)
      """)
    return try batches.compactMap { batch in
      var names: [SHA256Digest] = []
      try connection.query(
        "SELECT record FROM rows_record WHERE batch_id = ? ORDER BY position", [.integer(batch)]
      ) { row in names.append(try row.digest(at: 0)) }
      return try records.rows(of: batch).names == names
        ? nil : "The rows of import \(batch), or their lines, are not those of its records."
    }
  }
}
