import Cryptography
import SQLite

/// The records of a file by the entries of the journal with which they came: each by the first.
struct RecordEntries {
  private let records: [Int64: [SHA256Digest]]

  /// Reads the names of all records, of those too that were forgotten.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  init(_ connection: Connection) throws {
    var all: [(record: SHA256Digest, entry: Int64)] = []
    for statement in Self.statements {
      try connection.query(statement) { row in
        all.append((try row.digest(at: 0), try row.integer(at: 1)))
      }
    }
    all.sort { $0 < $1 }
    var records: [Int64: [SHA256Digest]] = [:]
    var last: SHA256Digest?
    for (record, entry) in all where record != last {
      records[entry, default: []].append(record)
      last = record
    }
    self.records = records
  }

  /// The numbers of the entries with which records came.
  var entries: Set<Int64> { Set(records.keys) }

  /// The records that came with an entry, sorted.
  func records(of entry: Int64) -> [SHA256Digest] { records[entry] ?? [] }

  private static let statements = [
    "SELECT record, entry FROM decision",
    "SELECT record, entry FROM import_batch WHERE record IS NOT NULL",
    """
    SELECT rows_record.record, import_batch.record_entry FROM rows_record
    JOIN import_batch ON import_batch.id = rows_record.batch_id
    """,
    """
    SELECT report.record, import_batch.record_entry FROM report
    JOIN import_batch ON import_batch.id = report.batch_id WHERE import_batch.record IS NOT NULL
    """,
    """
    SELECT report.record, import_batch.record_entry FROM restricted_reverted_report AS report
    JOIN import_batch ON import_batch.id = report.batch_id WHERE import_batch.record IS NOT NULL
    """,
    "SELECT digest, entry FROM forgotten WHERE subject = 'report' AND entry IS NOT NULL",
  ]
}
