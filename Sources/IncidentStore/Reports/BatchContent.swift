import SQLite

/// What one import brought, for taking it back.
package struct BatchContent {
  let connection: Connection
  let batch: Int64

  init(_ connection: Connection, batch: Int64) {
    self.connection = connection
    self.batch = batch
  }

  /// How many reports the import brought, and of how many others it brought a new revision.
  ///
  /// - Throws: An error of SQLite's.
  package func reportCounts() throws -> (new: Int, changed: Int) {
    let row = try connection.firstRow(
      "SELECT sum(revision = 1), sum(revision > 1) FROM report WHERE batch_id = ?",
      [.integer(batch)])
    guard case .integer(let new)? = row?.first, case .integer(let changed)? = row?.last else {
      return (0, 0)
    }
    return (Int(new), Int(changed))
  }

  /// The incidents that rest on a report of the import.
  ///
  /// - Throws: An error of SQLite's.
  package func incidents() throws -> [Int64] {
    try numbers("\(Self.links) WHERE report.batch_id = ? ORDER BY 1")
  }

  /// The incidents that rest on no report of another import.
  ///
  /// - Throws: An error of SQLite's.
  package func ownIncidents() throws -> [Int64] {
    try numbers(
      """
      \(Self.links) WHERE report.batch_id = ?1 AND NOT EXISTS (
        SELECT 1 FROM incident_report AS other JOIN report AS kept ON kept.id = other.report_id
        WHERE other.incident_id = incident_report.incident_id AND kept.batch_id <> ?1)
      ORDER BY 1
      """)
  }

  /// The sources of the reports of the import.
  ///
  /// - Throws: An error of SQLite's.
  package func sources() throws -> Set<Int64> {
    Set(
      try numbers(
        """
        SELECT DISTINCT source_id FROM report WHERE batch_id = ? AND source_id IS NOT NULL
        """))
  }

  /// The articles that are brought in the incidents that rest on a report of the import.
  ///
  /// - Throws: An error of SQLite's.
  package func articles() throws -> Set<Int64> {
    Set(
      try numbers(
        """
        SELECT DISTINCT charge.article_id FROM report
        JOIN incident_report ON incident_report.report_id = report.id
        JOIN charge ON charge.incident_id = incident_report.incident_id
        WHERE report.batch_id = ?
        """))
  }

  /// The persons whom reports of the import are about.
  ///
  /// - Throws: An error of SQLite's.
  package func persons() throws -> Set<Int64> {
    Set(
      try numbers(
        """
        SELECT DISTINCT report_person.person_id FROM report
        JOIN report_person ON report_person.report_id = report.id WHERE report.batch_id = ?
        """))
  }

  /// Removes the reports of the import with their claims, restricted cells and updates of charges, and
  /// what it withdrew; what rests on them is to be concluded anew.
  ///
  /// - Throws: An error of SQLite's.
  package func removeReports() throws {
    try connection.execute(
      """
      DELETE FROM incident_report
      WHERE report_id IN (SELECT id FROM report WHERE batch_id = ?)
      """, [.integer(batch)])
    try connection.execute(
      "DELETE FROM charge_update WHERE report_id IN (SELECT id FROM report WHERE batch_id = ?)",
      [.integer(batch)])
    try connection.execute("DELETE FROM report WHERE batch_id = ?", [.integer(batch)])
    try connection.execute("DELETE FROM withdrawal WHERE batch_id = ?", [.integer(batch)])
  }

  private static let links = """
    SELECT DISTINCT incident_report.incident_id FROM report
    JOIN incident_report ON incident_report.report_id = report.id
    """

  func numbers(_ sql: String) throws -> [Int64] {
    try connection.integers(sql, [.integer(batch)])
  }
}
