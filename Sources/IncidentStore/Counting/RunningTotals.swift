import SQLite

/// Counting rule 12: of the running totals of one list and place, only the latest counts.
///
/// The others are kept and shown, and add nothing. A total that is withdrawn, merged or found not to have
/// occurred supersedes none.
package struct RunningTotals {
  private let connection: Connection

  /// The running totals of a database.
  init(_ connection: Connection) { self.connection = connection }

  /// A number of an incident that is included in a later total.
  private struct Superseded: Hashable {
    let incident: Int64
    let quantity: String
  }

  /// Finds anew which totals later ones include, and gives the incidents for which that has changed.
  ///
  /// - Throws: An error of SQLite's.
  func update() throws -> Set<Int64> {
    let (kept, due) = (try read(Self.kept), try read(Self.due))
    guard kept != due else { return [] }
    try connection.execute("DELETE FROM superseded_total")
    for (number, later) in due {
      try connection.execute(
        "INSERT INTO superseded_total (incident_id, quantity, superseded_by) VALUES (?, ?, ?)",
        [.integer(number.incident), .text(number.quantity), .integer(later)])
    }
    return Set(Set(kept.keys).symmetricDifference(due.keys).map(\.incident))
  }

  /// True if what is kept is what the claims give.
  ///
  /// - Throws: An error of SQLite's.
  func areRight() throws -> Bool { try read(Self.kept) == read(Self.due) }

  private func read(_ sql: String) throws -> [Superseded: Int64] {
    var superseded: [Superseded: Int64] = [:]
    try connection.query(sql) { row in
      let number = Superseded(incident: try row.integer(at: 0), quantity: try row.text(at: 1))
      superseded[number] = try row.integer(at: 2)
    }
    return superseded
  }

  /// That a later total includes the number of an incident.
  ///
  /// - Parameter quantity: The quantity in SQL.
  /// - Returns: A condition on `incident`.
  package static func isSuperseded(_ quantity: String) -> String {
    """
    EXISTS (SELECT 1 FROM superseded_total
      WHERE superseded_total.incident_id = incident.id AND superseded_total.quantity = \(quantity))
    """
  }

  private static let kept = "SELECT incident_id, quantity, superseded_by FROM superseded_total"

  private static let due = """
    WITH total AS (
      SELECT DISTINCT incident.id, claim.quantity, report.dataset,
        coalesce(incident.region_code, place.region, '') AS region,
        coalesce(place.locality, '') AS locality, incident.date_start, incident.date_end
      FROM claim
      JOIN report ON report.id = claim.report_id
      JOIN incident_report ON incident_report.report_id = report.id
      JOIN incident ON incident.id = incident_report.incident_id
      LEFT JOIN place ON place.id = incident.place_id
      WHERE claim.rule = 'cumulative' AND incident.merged_into IS NULL
        AND incident.verification NOT IN ('withdrawn', 'not_occurred')
        AND NOT \(ReportRevision.isReplaced)),
    latest AS (
      SELECT id, quantity, first_value(id) OVER (
        PARTITION BY dataset, region, locality, quantity
        ORDER BY date_end IS NULL, date_end DESC, date_start DESC, id DESC) AS latest_id
      FROM total)
    SELECT id, quantity, latest_id FROM latest WHERE id <> latest_id
    """
}
