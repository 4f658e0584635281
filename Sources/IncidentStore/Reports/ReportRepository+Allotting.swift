import Incidents
import SQLite

/// A revision of a report, and the incident that it belongs to.
package struct AllottedReport: Sendable {
  /// The number of the revision.
  package let id: Int64
  /// Which report it is.
  package let identity: ReportRevision.Identity
  /// The number of the incident.
  package let incident: Int64
  /// True if no later revision has come.
  package let isCurrent: Bool

  /// True if the report's list brings it as one about an incident.
  ///
  /// A list that reports on incidents of any list names them by their whole identifiers.
  package func came(about uid: String) -> Bool { homes.contains(uid) }

  /// The identifiers of the incidents that its list can have brought it about.
  package var homes: [String] {
    [IncidentUID.of(identity.externalID, in: identity.dataset), identity.externalID]
  }
}

extension ReportRevision.Identity {
  /// The report as decisions about its incident name it: the list, a colon, and what tells reports apart.
  package var nameInIncident: String { "\(dataset):\(key)" }
}

// Which incident a report belongs to.
extension ReportRepository {
  /// The reports of some incidents, earlier revisions included, in the order in which they came.
  ///
  /// - Throws: An error of SQLite's.
  package func allotted(to incidents: [Int64]) throws -> [AllottedReport] {
    var reports: [AllottedReport] = []
    try connection.query(
      """
      SELECT report.id, report.dataset, report.external_id, report.report_key,
        incident_report.incident_id, NOT \(ReportRevision.isReplaced)
      FROM incident_report JOIN report ON report.id = incident_report.report_id
      WHERE incident_report.incident_id IN (SELECT value FROM json_each(?)) ORDER BY report.id
      """, [Value(list: incidents)]
    ) { row in
      reports.append(
        AllottedReport(
          id: try row.integer(at: 0),
          identity: ReportRevision.Identity(
            dataset: try row.text(at: 1), externalID: try row.text(at: 2), key: try row.text(at: 3)),
          incident: try row.integer(at: 4), isCurrent: try row.integer(at: 5) == 1))
    }
    return reports
  }

  /// Gives a report to another incident.
  ///
  /// - Throws: An error of SQLite's.
  package func allot(_ report: AllottedReport, to incident: Int64) throws {
    try connection.execute(
      "UPDATE incident_report SET incident_id = ? WHERE incident_id = ? AND report_id = ?",
      [.integer(incident), .integer(report.incident), .integer(report.id)])
  }

  /// Those of some incidents that rest on no report.
  ///
  /// - Throws: An error of SQLite's.
  package func withoutReports(among incidents: [Int64]) throws -> [Int64] {
    try connection.integers(
      """
      SELECT value FROM json_each(?) AS asked WHERE NOT EXISTS (
        SELECT 1 FROM incident_report WHERE incident_report.incident_id = asked.value)
      """, [Value(list: incidents)])
  }
}
