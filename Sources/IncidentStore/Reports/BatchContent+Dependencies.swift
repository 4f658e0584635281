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
}
