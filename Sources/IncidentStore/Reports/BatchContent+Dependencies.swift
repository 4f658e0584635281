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
      SELECT later.dataset, later.external_id, later.batch_id, later.report_key
      FROM report
      JOIN report AS later ON later.external_id = report.external_id
        AND later.dataset = report.dataset AND later.report_key = report.report_key
        AND later.revision > report.revision
      WHERE report.batch_id = ? ORDER BY report.id, later.revision
      """, [.integer(batch)]
    ) { row in
      let uid = IncidentUID.of(try row.text(at: 1), in: try row.text(at: 0))
      let (later, key) = (try row.integer(at: 2), try row.text(at: 3))
      let report = key.isEmpty ? "its report" : "its report '\(key)'"
      found(
        Dependency(
          uid: uid, batch: later, reason: "import \(later) changed \(report)."))
    }
  }
}
