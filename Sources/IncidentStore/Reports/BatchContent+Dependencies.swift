import Incidents
import SQLite

extension BatchContent {
  /// Later work that rests on what an import brought.
  package struct Dependency: Hashable, Sendable {
    /// The stable identifier of the incident that is concerned.
    package let uid: String
    /// The number of the later import; nil where the work was done by hand.
    package let batch: Int64?
    /// How the incident depends on what is to be taken back, in a sentence.
    package let reason: String

    /// A dependency from its members.
    package init(uid: String, batch: Int64?, reason: String) {
      self.uid = uid
      self.batch = batch
      self.reason = reason
    }
  }

  /// Hands the later imports that changed a report of this one to a closure, one for each change.
  ///
  /// - Throws: An error of SQLite's.
  package func laterRevisions(_ found: (Dependency) -> Void) throws {
    try connection.query(
      """
      SELECT incident.uid, later.batch_id, later.report_key
      FROM report
      JOIN report AS later ON later.external_id = report.external_id
        AND later.dataset = report.dataset AND later.report_key = report.report_key
        AND later.revision > report.revision
      JOIN incident_report ON incident_report.report_id = report.id
      JOIN incident ON incident.id = incident_report.incident_id
      WHERE report.batch_id = ? ORDER BY report.id, later.revision
      """, [.integer(batch)]
    ) { row in
      let (uid, later, key) = (try row.text(at: 0), try row.integer(at: 1), try row.text(at: 2))
      let report = key.isEmpty ? "its report" : "its report '\(key)'"
      found(
        Dependency(
          uid: uid, batch: later, reason: "import \(later) changed \(report)."))
    }
  }

  /// Hands the incidents of the import on which somebody worked by hand to a closure.
  ///
  /// What was settled before the import came does not rest on it.
  ///
  /// - Parameters:
  ///   - own: The incidents that would be gone with the import.
  ///   - found: Is given each of them.
  /// - Throws: An error of SQLite's.
  package func handwork(on own: [Int64], _ found: (Dependency) -> Void) throws {
    try connection.query(
      """
      SELECT DISTINCT incident.uid FROM resolution
      JOIN incident ON incident.id = resolution.incident_id
      JOIN incident_report ON incident_report.incident_id = incident.id
      JOIN report ON report.id = incident_report.report_id
      JOIN import_batch ON import_batch.id = report.batch_id
      WHERE report.batch_id = ? AND resolution.resolved_at >= import_batch.applied_at
      ORDER BY incident.id
      """, [.integer(batch)]
    ) { row in
      found(
        Dependency(
          uid: try row.text(at: 0), batch: nil,
          reason: "what is counted of it was settled by hand since."))
    }
    try connection.query(
      """
      SELECT DISTINCT incident.uid FROM charge_update
      JOIN charge ON charge.id = charge_update.charge_id
      JOIN incident ON incident.id = charge.incident_id
      WHERE charge_update.report_id IS NULL AND charge.person_id IS NOT NULL
        AND incident.id IN (SELECT value FROM json_each(?))
      ORDER BY incident.id
      """, [Value(list: own)]
    ) { row in
      found(
        Dependency(
          uid: try row.text(at: 0), batch: nil,
          reason: "what became of a charge was recorded by hand."))
    }
    try connection.query(
      """
      SELECT uid FROM incident
      WHERE merged_into IS NOT NULL AND (id IN (SELECT value FROM json_each(?1))
        OR merged_into IN (SELECT value FROM json_each(?1)))
      ORDER BY id
      """, [Value(list: own)]
    ) { row in
      found(
        Dependency(
          uid: try row.text(at: 0), batch: nil, reason: "it was found to be a duplicate since."))
    }
  }
}
