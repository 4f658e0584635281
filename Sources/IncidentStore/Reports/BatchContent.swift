import Incidents
import SQLite

/// What one import brought, for taking it back.
package struct BatchContent {
  /// Why an import cannot be taken back: later work that rests on it.
  package struct Dependency: Hashable, Sendable {
    /// The stable identifier of the incident that is concerned.
    package let uid: String
    /// The number of the later import.
    package let batch: Int64
    /// How the incident depends on what is to be taken back, in a sentence.
    package let reason: String
  }

  private let connection: Connection
  private let batch: Int64

  init(_ connection: Connection, batch: Int64) {
    self.connection = connection
    self.batch = batch
  }

  /// The incidents that rest on a report of the import.
  ///
  /// - Throws: An error of SQLite's.
  package func incidents() throws -> [Int64] {
    try numbers(
      """
      SELECT DISTINCT incident_report.incident_id FROM report
      JOIN incident_report ON incident_report.report_id = report.id
      WHERE report.batch_id = ? ORDER BY 1
      """)
  }

  /// The incidents that rest on no report of another import.
  ///
  /// - Throws: An error of SQLite's.
  package func ownIncidents() throws -> [Int64] {
    try numbers(
      """
      SELECT DISTINCT incident_report.incident_id FROM report
      JOIN incident_report ON incident_report.report_id = report.id
      WHERE report.batch_id = ?1 AND NOT EXISTS (
        SELECT 1 FROM incident_report AS other JOIN report AS kept ON kept.id = other.report_id
        WHERE other.incident_id = incident_report.incident_id AND kept.batch_id <> ?1)
      ORDER BY 1
      """)
  }

  /// The first of the later work that rests on the import; nil where nothing does.
  ///
  /// - Throws: An error of SQLite's.
  package func firstDependency() throws -> Dependency? {
    try dependency(
      "A later import changed a report that this one brought.",
      """
      SELECT later.dataset || ':' || later.external_id, later.batch_id FROM report
      JOIN report AS later ON later.external_id = report.external_id
        AND later.dataset = report.dataset AND later.report_key = report.report_key
        AND later.revision > report.revision
      WHERE report.batch_id = ?1 AND later.batch_id <> ?1 LIMIT 1
      """)
      ?? dependency(
        "A later import made it a part of an incident that this one brought.",
        """
        SELECT part.uid, report.batch_id FROM incident AS part
        JOIN incident_report ON incident_report.incident_id = part.id
        JOIN report ON report.id = incident_report.report_id
        WHERE report.batch_id > ?1 AND part.parent_id IS NOT NULL
          AND EXISTS (SELECT 1 FROM incident_report AS link JOIN report AS brought
            ON brought.id = link.report_id
            WHERE link.incident_id = part.parent_id AND brought.batch_id = ?1)
          AND NOT EXISTS (SELECT 1 FROM incident_report AS link JOIN report AS kept
            ON kept.id = link.report_id
            WHERE link.incident_id = part.parent_id AND kept.batch_id <> ?1)
        LIMIT 1
        """)
      ?? dependency(
        "What is counted of it was settled by hand since.",
        """
        SELECT incident.uid, ?1 FROM resolution
        JOIN incident ON incident.id = resolution.incident_id
        JOIN incident_report ON incident_report.incident_id = incident.id
        JOIN report ON report.id = incident_report.report_id
        WHERE report.batch_id = ?1 LIMIT 1
        """)
  }

  private func dependency(_ reason: String, _ sql: String) throws -> Dependency? {
    guard let row = try connection.firstRow(sql, [.integer(batch)]),
      case .text(let uid) = row[0], case .integer(let later) = row[1]
    else { return nil }
    return Dependency(uid: uid, batch: later, reason: reason)
  }

  /// Removes the reports of the import with their claims, and what no report or incident refers to
  /// any more.
  ///
  /// - Throws: An error of SQLite's.
  package func removeReports() throws {
    try connection.execute(
      """
      DELETE FROM incident_report
      WHERE report_id IN (SELECT id FROM report WHERE batch_id = ?)
      """, [.integer(batch)])
    try connection.execute("DELETE FROM report WHERE batch_id = ?", [.integer(batch)])
    // A source that somebody has judged stays.
    try connection.execute(
      """
      DELETE FROM source WHERE reliability = 'F' AND url IS NULL
        AND NOT EXISTS (SELECT 1 FROM report WHERE report.source_id = source.id)
      """)
  }

  private func numbers(_ sql: String) throws -> [Int64] {
    var numbers: [Int64] = []
    try connection.query(sql, [.integer(batch)]) { row in
      numbers.append(try row.integer(at: 0))
    }
    return numbers
  }
}
