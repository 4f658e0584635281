package import IncidentStore
import SQLite

/// One import: its record, and what it brought.
package struct ImportDossier {
  /// How many of the incidents that it brought are listed.
  package static let listedIncidents = 20

  /// The record of the import, what became of its rows, its columns, and the first of the incidents
  /// that it brought, as titled tables; the first is the import itself, in one row.
  package let sections: [IncidentDossier.Section]
  /// How its columns were read, as JSON.
  package let mapping: String
  /// How many more incidents it brought than are listed.
  package let moreIncidents: Int

  /// Reads all about an import; nil where there is none of that number.
  ///
  /// - Throws: ``StoreProblem``.
  package init?(_ batch: Int64, in store: IncidentStore) throws {
    let connection = store.connection
    let found = try store.read { () -> ([IncidentDossier.Section], Value, Int64)? in
      let mapping = try connection.firstRow(
        "SELECT mapping FROM import_batch WHERE id = ?", [.integer(batch)])
      guard let mapping = mapping?.first else { return nil }
      let sections = try Self.queries.map { name, sql in
        try IncidentDossier.section(name, sql, of: .integer(batch), in: connection)
      }
      let count = try connection.integer(
        "SELECT count(*) FROM (\(Self.brought))", [.integer(batch)])
      return (sections, mapping, count)
    }
    guard let (sections, mapping, count) = found, case .text(let mapping) = mapping else {
      return nil
    }
    self.sections = sections
    self.mapping = mapping
    moreIncidents = max(0, Int(count) - Self.listedIncidents)
  }

  /// The incidents that rest on a report of the import and on none of an earlier one.
  private static let brought = """
    SELECT DISTINCT incident_report.incident_id AS id FROM report
    JOIN incident_report ON incident_report.report_id = report.id
    WHERE report.batch_id = ?1 AND NOT EXISTS (
      SELECT 1 FROM incident_report AS other JOIN report AS earlier ON earlier.id = other.report_id
      WHERE other.incident_id = incident_report.incident_id AND earlier.batch_id < ?1)
    """

  private static let queries = [
    ("import", "SELECT * FROM imports WHERE import = ?"),
    (
      "rows",
      """
      SELECT outcome.value AS outcome, CASE outcome.key
          WHEN 0 THEN new_reports WHEN 1 THEN changed_reports WHEN 2 THEN unchanged_reports
          WHEN 3 THEN passed_over_rows ELSE rejected_rows END AS rows
      FROM imports
      JOIN json_each('["new","changed","unchanged","passed over","rejected"]') AS outcome
      WHERE import = ? ORDER BY outcome.key
      """
    ),
    (
      "columns",
      """
      SELECT heading.key + 1 AS number, heading.value AS name
      FROM import_batch JOIN json_each(import_batch.header) AS heading
      WHERE import_batch.id = ? ORDER BY heading.key
      """
    ),
    (
      "incidents",
      """
      SELECT incidents.uid, incidents.date, incidents.title
      FROM (\(brought)) AS brought
      JOIN incident ON incident.id = brought.id JOIN incidents ON incidents.uid = incident.uid
      ORDER BY incident.id LIMIT \(listedIncidents)
      """
    ),
    (
      "withdrawals",
      """
      SELECT incidents.uid, incidents.date, incidents.title,
        iif(withdrawal.successor IS NOT NULL, 'corrected: its row is now ' || withdrawal.successor,
          iif(withdrawal.is_withdrawn, 'withdrawn: no longer in the list', 'in the list again'))
          AS outcome
      FROM withdrawal JOIN incident ON incident.id = withdrawal.incident_id
      JOIN incidents ON incidents.uid = incident.uid
      WHERE withdrawal.batch_id = ? ORDER BY incident.id
      """
    ),
  ]
}
