import Cryptography
package import Incidents
package import SQLite

/// The reports: rows of lists, kept verbatim, and the numbers that they state.
///
/// They are added and never changed.
package final class ReportRepository {
  package let connection: Connection
  private let sources: SourceRepository
  private var find: Statement
  private var insert: Statement
  private var insertClaim: Statement
  var numbers = FreeNumbers(.report)

  init(_ connection: Connection, sources: SourceRepository) throws(DatabaseError) {
    let find = try connection.prepare(
      """
      SELECT id, revision, batch_id, digest, cells FROM report
      WHERE external_id = ? AND dataset = ? AND report_key = ?
      ORDER BY revision DESC LIMIT 1
      """)
    let insert = try connection.prepare(
      """
      INSERT INTO report (
        dataset, external_id, report_key, revision, record, digest, batch_id, line, source_id, url,
        language, reported_text, reported_edtf, reported_start, reported_end, reported_precision,
        cells, id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let insertClaim = try connection.prepare(
      """
      INSERT INTO claim (report_id, quantity, text, low, best, high, rule)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    self.connection = connection
    self.sources = sources
    self.find = find
    self.insert = insert
    self.insertClaim = insertClaim
  }

  /// The newest revision of a report, as far as it tells whether a row says the same.
  package struct Newest: Sendable {
    /// Its number.
    package let id: Int64
    /// The number of the revision.
    package let revision: Int64
    /// The number of the import that brought it.
    package let batch: Int64
    /// Its digest; nil where its cells tell what it says.
    package let digest: [UInt8]?
    /// Its cells as a JSON array in UTF-8, with null for restricted ones.
    package let cells: [UInt8]
  }

  /// The newest revision of a report; nil where there is none.
  ///
  /// - Throws: An error of SQLite's.
  package func newest(_ identity: ReportRevision.Identity) throws -> Newest? {
    defer { find.reset() }
    try find.bind(text: identity.externalID, at: 1)
    try find.bind(text: identity.dataset, at: 2)
    try find.bind(text: identity.key, at: 3)
    guard try find.step() else { return nil }
    return Newest(
      id: try find.integer(at: 0), revision: try find.integer(at: 1),
      batch: try find.integer(at: 2), digest: try find.optionalBlob(at: 3),
      cells: Array(try find.text(at: 4).utf8))
  }

  /// The newest revision of a report as a row; nil where there is none.
  ///
  /// - Throws: An error of SQLite's.
  package func newestRow(_ identity: ReportRevision.Identity) throws -> StoredRow? {
    var newest: StoredRow?
    try connection.query(
      """
      SELECT report.id, report.batch_id, report.cells, \(Self.restrictedCells), 'F',
        report.reported_end
      FROM report WHERE external_id = ? AND dataset = ? AND report_key = ?
      ORDER BY revision DESC LIMIT 1
      """, [.text(identity.externalID), .text(identity.dataset), .text(identity.key)]
    ) { row in newest = try Self.row(row) }
    return newest
  }

  /// Whether a list has any report here.
  ///
  /// - Throws: An error of SQLite's.
  package func hasReports(of dataset: String) throws -> Bool {
    try connection.hasRow("SELECT 1 FROM import_batch WHERE dataset = ?", [.text(dataset)])
  }

  /// A list other than the named one that has an incident of the same identifier.
  ///
  /// - Throws: An error of SQLite's.
  package func otherDataset(than dataset: String, holding externalID: String) throws -> String? {
    try connection.text(
      "SELECT dataset FROM report WHERE external_id = ? AND dataset <> ?",
      [.text(externalID), .text(dataset)])
  }

  /// The numbers that a report of an incident, or of one merged into it, states; none where it is no such
  /// report.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func claims(of report: Int64, about uid: String) throws -> [(Quantity, Bounds)] {
    var claims: [(Quantity, Bounds)] = []
    try connection.query(
      """
      SELECT claim.quantity, claim.low, claim.best, claim.high FROM claim
      JOIN incident_report ON incident_report.report_id = claim.report_id
      JOIN incident ON incident.id = incident_report.incident_id
      LEFT JOIN incident AS whole ON whole.id = incident.merged_into
      WHERE claim.report_id = ?1 AND (incident.uid = ?2 OR whole.uid = ?2)
      ORDER BY claim.quantity
      """, [.integer(report), .text(uid)]
    ) { row in claims.append((try row.term(Quantity.self, at: 0), try row.bounds(at: 1))) }
    return claims
  }

  /// Adds a revision of a report, without the numbers that it states.
  ///
  /// - Parameters:
  ///   - report: Which report and which revision.
  ///   - batch: The number of the import that brought it.
  ///   - attribution: Who said it, where and when.
  ///   - cells: The row, verbatim, as a JSON array of texts in UTF-8, with null for restricted cells.
  /// - Returns: The number of the report.
  /// - Throws: An error of SQLite's.
  package func add(
    _ report: ReportRevision, batch: Int64, attribution: Attribution, cells: [UInt8]
  ) throws -> Int64 {
    try insert.bind(text: report.identity.dataset, at: 1)
    try insert.bind(text: report.identity.externalID, at: 2)
    try insert.bind(text: report.identity.key, at: 3)
    try insert.bind(integer: report.revision, at: 4)
    try insert.bind(blob: report.record.bytes.span, at: 5)
    if let digest = report.digest {
      try insert.bind(blob: digest.span, at: 6)
    } else {
      try insert.bindNull(at: 6)
    }
    try insert.bind(integer: batch, at: 7)
    try insert.bind(integer: Int64(report.line), at: 8)
    try insert.bind(integer: attribution.source.map(sources.id), at: 9)
    try insert.bind(text: attribution.url, at: 10)
    try insert.bind(text: attribution.language, at: 11)
    try insert.bind(date: attribution.reportedOn, at: 12)
    try insert.bind(utf8: cells.span, at: 17)
    try insert.bind(integer: numbers.next(in: connection), at: 18)
    try insert.run()
    return connection.lastInsertedRowID
  }

  /// Adds a number that a report states.
  ///
  /// - Throws: An error of SQLite's.
  package func add(_ claim: Claim, to report: Int64) throws {
    try insertClaim.bind(integer: report, at: 1)
    try insertClaim.bind(text: claim.quantity.rawValue, at: 2)
    try insertClaim.bind(text: claim.estimate.text, at: 3)
    try insertClaim.bind(bounds: Bounds(claim.estimate), at: 4)
    try insertClaim.bind(text: claim.estimate.rule, at: 7)
    try insertClaim.run()
  }
}
