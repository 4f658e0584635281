import SQLite

/// A report of a list as it stands, with its incident.
package struct StandingReport: Sendable {
  /// The number of its newest revision.
  package let id: Int64
  /// The identifier of the incident in the list.
  package let externalID: String
  /// The key by which it differs from other reports of the incident.
  package let key: String
  /// The number of the incident.
  package let incident: Int64
  /// The stable identifier of the incident.
  package let incidentUID: String
  /// Whether the incident is withdrawn, or that of a corrected row counts in its place.
  package let isWithdrawn: Bool
  /// The name of the source; nil where none is stated.
  package let source: String?
}

// What an edition of a list is held against.
extension ReportRepository {
  /// The number of reports of a list.
  ///
  /// - Throws: An error of SQLite's.
  package func count(of dataset: String) throws -> Int {
    let count = try connection.integer(
      "SELECT count(*) FROM report WHERE dataset = ? AND revision = 1", [.text(dataset)])
    return Int(count)
  }

  /// Hands the standing reports of a list to a closure, those of one incident after each other.
  ///
  /// - Throws: An error of SQLite's, and whatever the closure throws.
  package func standing(
    of dataset: String, _ found: (StandingReport) throws -> Void
  ) throws {
    try standing("report.dataset = ?", dataset, found: found)
  }

  /// The standing reports of a list on an incident, in the order in which they first came.
  ///
  /// - Throws: An error of SQLite's.
  package func standing(ofIncident uid: String, in dataset: String) throws -> [StandingReport] {
    var reports: [StandingReport] = []
    try standing("incident.uid = ? AND report.dataset = ?", uid, dataset) { reports.append($0) }
    return reports
  }

  private func standing(
    _ condition: String, _ texts: String..., found: (StandingReport) throws -> Void
  ) throws {
    try connection.query(
      """
      SELECT report.id, report.external_id, report.report_key, incident.id,
        incident.verification = 'withdrawn' OR \(ReportRevision.hasSuccessor), source.name,
        incident.uid
      FROM report
      JOIN incident_report ON incident_report.report_id = report.id
      JOIN incident ON incident.id = incident_report.incident_id
      LEFT JOIN source ON source.id = report.source_id
      WHERE \(condition) AND NOT \(ReportRevision.hasNewer)
      ORDER BY incident.id, report.id
      """, texts.map(Value.text)
    ) { row in
      try found(
        StandingReport(
          id: try row.integer(at: 0), externalID: try row.text(at: 1), key: try row.text(at: 2),
          incident: try row.integer(at: 3), incidentUID: try row.text(at: 6),
          isWithdrawn: try row.integer(at: 4) == 1,
          source: try row.optionalText(at: 5)))
    }
  }

  /// The earlier revisions of a report, the newest first.
  ///
  /// - Throws: An error of SQLite's.
  package func revisions(before report: Int64) throws -> [StoredRow] {
    var rows: [StoredRow] = []
    try connection.query(
      """
      SELECT report.id, report.batch_id, report.cells, \(Self.restrictedCells), 'F',
        report.reported_end
      FROM report AS later
      JOIN report ON report.external_id = later.external_id AND report.dataset = later.dataset
        AND report.report_key = later.report_key AND report.revision < later.revision
      WHERE later.id = ? ORDER BY report.revision DESC
      """, [.integer(report)]
    ) { row in rows.append(try Self.row(row)) }
    return rows
  }
}

extension ImportBatchRepository {
  /// The ways in which the standing imports of a list read it, as JSON, up to one of them.
  ///
  /// - Throws: An error of SQLite's.
  package func mappings(of dataset: String, before batch: Int64 = .max) throws -> [String] {
    try connection.texts(
      """
      SELECT DISTINCT mapping FROM import_batch
      WHERE dataset = ? AND id < ? AND state = 'applied'
      """, [.text(dataset), .integer(batch)]
    )
  }
}
