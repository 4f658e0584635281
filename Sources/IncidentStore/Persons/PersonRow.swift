import Incidents
import SQLite

/// A row that is about one person, with who that is and whether it still stands.
package struct PersonRow: Sendable {
  /// The row.
  package let row: StoredRow
  /// The number of the person, or of the one that it was found to be.
  package let person: Int64
  /// Whether no later revision of the row has come.
  package let isCurrent: Bool
}

extension ReportRepository {
  /// The rows of an incident, and of those merged into it, that are about one person each, earlier revisions included, in the order
  /// in which they came.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func personRows(of incident: Int64) throws -> [PersonRow] {
    try personRows(
      """
      JOIN incident_report ON incident_report.report_id = report.id
      WHERE incident_report.incident_id IN (\(IncidentRepository.withMerged)) ORDER BY report.id
      """, incident)
  }

  /// The row about a person that came last; nil where there is none.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func newestRow(about person: Int64) throws -> StoredRow? {
    try personRows("WHERE report_person.person_id = ? ORDER BY report.id DESC LIMIT 1", person)
      .first?.row
  }

  private func personRows(_ choice: String, _ number: Int64) throws -> [PersonRow] {
    var rows: [PersonRow] = []
    try connection.query(
      """
      SELECT report.id, report.batch_id, report.cells, \(Self.restrictedCells),
        ifnull(source.reliability, 'F'), report.reported_end, ifnull(person.same_as, person.id),
        \(ReportRevision.isReplaced)
      FROM report_person
      JOIN person ON person.id = report_person.person_id
      JOIN report ON report.id = report_person.report_id
      LEFT JOIN source ON source.id = report.source_id
      \(choice)
      """, [.integer(number)]
    ) { row in
      rows.append(
        PersonRow(
          row: try Self.row(row), person: try row.integer(at: 6),
          isCurrent: try row.integer(at: 7) == 0))
    }
    return rows
  }
}
