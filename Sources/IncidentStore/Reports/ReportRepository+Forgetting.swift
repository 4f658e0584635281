import Incidents
import SQLite

/// Reports that are to be removed for good, and what rests on them.
package struct DoomedReports: Sendable {
  /// The numbers of the reports that count.
  package let reports: [Int64]
  /// The numbers of those that are kept of imports that were taken back.
  package let kept: [Int64]
  /// The incidents that rest on them.
  package let incidents: [Int64]
  /// Their sources.
  package let sources: Set<Int64>
  /// The persons whom they are about.
  package let persons: Set<Int64>
  /// The articles of the charges in their incidents.
  package let articles: Set<Int64>
  /// The day, in UTC, on which the first of them came; nil where there are none.
  package let firstDay: String?
  /// The numbers of other revisions of the same reports, which stay.
  package let otherRevisions: [Int64]
}

// Reports that must not be in the file: those that count, and those that are kept of imports that were taken
// back, which come back under the numbers that they had.
extension ReportRepository {
  /// The reports about a person.
  ///
  /// - Throws: An error of SQLite's.
  package func reports(about pseudonym: String) throws -> [Int64] {
    try connection.integers(
      """
      SELECT report_person.report_id FROM person
      JOIN report_person ON report_person.person_id = person.id
      WHERE person.pseudonym = ?1
      UNION SELECT report_id FROM restricted_reverted_person WHERE pseudonym = ?1 ORDER BY 1
      """, [.text(pseudonym)])
  }

  /// The reports of an import.
  ///
  /// - Throws: An error of SQLite's.
  package func reports(ofImport batch: Int64) throws -> [Int64] {
    try connection.integers(
      """
      SELECT id FROM report WHERE batch_id = ?1
      UNION SELECT id FROM restricted_reverted_report WHERE batch_id = ?1 ORDER BY 1
      """, [.integer(batch)])
  }

  /// Hands the rows of some reports to a closure, whether they count or are kept of imports that were taken
  /// back.
  ///
  /// - Throws: An error of SQLite's, and whatever the closure throws.
  package func rows(of reports: [Int64], _ found: (KeptRow) throws -> Void) throws {
    for place in RowPlace.all {
      try rows(
        in: place, "report.id IN (SELECT value FROM json_each(?))", Value(list: reports), found)
    }
  }

  /// Some reports as rows, with all that is needed to read them.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func rows(of reports: [Int64]) throws -> [StoredRow] {
    var rows: [StoredRow] = []
    let list = Value(list: reports)
    for place in RowPlace.all {
      try connection.query(
        """
        SELECT report.id, report.batch_id, report.cells,
          (SELECT json_group_object(cell.column_index, cell.text) FROM \(place.cell) AS cell
            WHERE cell.report_id = report.id), 'F', report.reported_end
        FROM \(place.report) AS report WHERE report.id IN (SELECT value FROM json_each(?))
        ORDER BY report.id
        """, [list]
      ) { row in rows.append(try Self.row(row)) }
    }
    return rows
  }

  /// Removes the forgotten ones of the rows that are kept of imports that were taken back.
  ///
  /// - Throws: An error of SQLite's.
  package func removeForgotten() throws {
    try connection.execute(
      """
      DELETE FROM restricted_reverted_report
      WHERE ifnull(digest, record) IN (SELECT digest FROM forgotten WHERE subject = 'report')
      """)
  }

  /// The records that rest on some reports.
  ///
  /// - Throws: An error of SQLite's.
  package func doomed(_ reports: [Int64]) throws -> DoomedReports {
    let list = Value(list: reports)
    func numbers(_ sql: String) throws -> [Int64] {
      try connection.integers(
        "WITH doomed (id) AS (SELECT value FROM json_each(?)) \(sql) ORDER BY 1", [list])
    }
    let ofReports = "FROM doomed JOIN report ON report.id = doomed.id"
    let ofKept = "FROM doomed JOIN restricted_reverted_report AS kept ON kept.id = doomed.id"
    return DoomedReports(
      reports: try numbers("SELECT report.id \(ofReports)"),
      kept: try numbers("SELECT kept.id \(ofKept)"),
      incidents: try numbers(
        """
        SELECT DISTINCT incident_report.incident_id FROM doomed
        JOIN incident_report ON incident_report.report_id = doomed.id
        """),
      sources: Set(
        try numbers("SELECT DISTINCT report.source_id \(ofReports) WHERE report.source_id NOT NULL")
      ),
      persons: Set(
        try numbers(
          """
          SELECT DISTINCT report_person.person_id FROM doomed
          JOIN report_person ON report_person.report_id = doomed.id
          """)),
      articles: Set(
        try numbers(
          """
          SELECT DISTINCT charge.article_id FROM doomed
          JOIN incident_report ON incident_report.report_id = doomed.id
          JOIN charge ON charge.incident_id = incident_report.incident_id
          """)),
      firstDay: try connection.text(
        """
        WITH doomed (id) AS (SELECT value FROM json_each(?)),
          brought (batch_id) AS (
            SELECT report.batch_id \(ofReports) UNION SELECT kept.batch_id \(ofKept))
        SELECT substr(min(import_batch.applied_at), 1, 10) FROM brought
        JOIN import_batch ON import_batch.id = brought.batch_id HAVING count(*) > 0
        """, [list]),
      otherRevisions: try numbers(
        """
        , named AS MATERIALIZED (
          SELECT report.external_id, report.dataset, report.report_key,
            ifnull(report.digest, report.record) AS digest \(ofReports)
          UNION
          SELECT kept.external_id, kept.dataset, kept.report_key,
            ifnull(kept.digest, kept.record) \(ofKept))
        SELECT other.id FROM named
        JOIN report AS other ON other.external_id = named.external_id
          AND other.dataset = named.dataset AND other.report_key = named.report_key
        WHERE other.id NOT IN (SELECT id FROM doomed)
        UNION
        SELECT other.id FROM named
        JOIN restricted_reverted_report AS other ON other.external_id = named.external_id
          AND other.dataset = named.dataset AND other.report_key = named.report_key
        WHERE other.id NOT IN (SELECT id FROM doomed)
          AND ifnull(other.digest, other.record) NOT IN (SELECT digest FROM named)
        """))
  }

  /// Removes reports with all that belongs to them; what rests on them is to be concluded anew.
  ///
  /// - Throws: An error of SQLite's.
  package func remove(_ reports: [Int64]) throws {
    for table in [
      "incident_report WHERE report_id", "charge_update WHERE report_id", "report WHERE id",
    ] {
      try connection.execute(
        "DELETE FROM \(table) IN (SELECT value FROM json_each(?))", [Value(list: reports)])
    }
  }

  /// The reports in whose cells, open or restricted, a text stands.
  ///
  /// - Throws: An error of SQLite's.
  package func holding(_ text: String) throws -> [Int64] {
    let selections = RowPlace.all.map { place in
      """
      SELECT report.id FROM \(place.report) AS report
      WHERE instr(report.cells, ?1) OR EXISTS (SELECT 1 FROM \(place.cell) AS cell
        WHERE cell.report_id = report.id AND instr(cell.text, ?1))
      """
    }
    return try connection.integers(
      selections.joined(separator: " UNION ") + " ORDER BY 1", [.text(text)])
  }

  /// The number of exports with names that were made on a day or later.
  ///
  /// - Throws: An error of SQLite's.
  package func fullExports(since day: String) throws -> Int64 {
    try connection.integer(
      "SELECT count(*) FROM export_log WHERE profile = 'full' AND exported_at >= ?", [.text(day)])
  }
}
