package import IncidentStore
import Incidents
package import SQLite

/// Everything that one incident rests on, as titled tables read from the public views.
package struct IncidentDossier {
  /// One table of it.
  package struct Section: Sendable {
    /// A word for the table, such as `reports`.
    package let name: String
    /// The names of the columns.
    package let columns: [String]
    /// The rows.
    package let rows: [[Value]]
  }

  /// The tables, those without rows left out; the first is the incident itself, in one row.
  package let sections: [Section]

  /// Reads all about an incident; nil where there is none of that identifier.
  ///
  /// - Throws: ``StoreProblem``.
  package init?(uid: String, in store: IncidentStore) throws {
    sections = try store.read {
      try (Self.queries + Self.lists).map { name, sql in
        try Self.section(name, sql, of: .text(uid), in: store.connection)
      }
    }.filter { !$0.rows.isEmpty }
    guard sections.first?.name == Self.queries.first?.0 else { return nil }
  }

  /// A table of what a statement with one parameter reads.
  static func section(
    _ name: String, _ sql: String, of value: Value, in connection: Connection
  ) throws -> Section {
    var statement = try connection.prepare(sql)
    try statement.bind(value, at: 1)
    var rows: [[Value]] = []
    while try statement.step() {
      var row: [Value] = []
      for index in 0..<statement.columnCount { row.append(try statement.value(at: index)) }
      rows.append(row)
    }
    let columns = (0..<statement.columnCount).map { statement.columnName(at: $0) }
    return Section(name: name, columns: columns, rows: rows)
  }

  /// The terms of fields of which the incident may have several.
  private static let lists = Field.lists.map { field, view in
    (view, "SELECT \(field.name) FROM \(view) WHERE uid = ? ORDER BY \(field.name)")
  }

  private static let queries = [
    ("incident", "SELECT * FROM incidents WHERE uid = ?"),
    (
      "protest",
      """
      SELECT form, authorisation, response, organiser, demands FROM protests WHERE uid = ?
      """
    ),
    (
      "counted",
      """
      SELECT detention_count.period AS month, detention_count.incidents,
        detention_count.incidents_with_detentions, iif(with_low, low, NULL) AS low,
        iif(with_best OR without_best, best, NULL) AS best, iif(without_high, NULL, high) AS high,
        detention_count.without_best, detention_count.unknown_size, detention_count.persons_named,
        detention_count.rule
      FROM detention_count JOIN incident ON incident.id = detention_count.incident_id
      WHERE incident.uid = ?
      """
    ),
    ("detentions", "SELECT kind, person, low, best, high, basis FROM detentions WHERE uid = ?"),
    (
      "charges",
      """
      SELECT code, article, part, paragraph, person, low, best, high, date, status, sentence
      FROM charges WHERE uid = ?
      """
    ),
    (
      "updates",
      """
      SELECT (SELECT pseudonym FROM person WHERE person.id = charge.person_id) AS person,
        legal_article.article, charge.part, charge.paragraph, charge_update.status,
        charge_update.date_edtf AS date, charge_update.sentence, charge_update.sentence_length,
        charge_update.report_id
      FROM incident
      JOIN charge ON charge.incident_id = incident.id
      JOIN charge_update ON charge_update.charge_id = charge.id
      JOIN legal_article ON legal_article.id = charge.article_id
      WHERE incident.uid = ? ORDER BY charge.id, charge_update.id
      """
    ),
    (
      "parts",
      """
      SELECT uid, date, title, detained_low, detained_best, detained_high
      FROM incidents WHERE parent_uid = ? ORDER BY date_start, uid
      """
    ),
    (
      "reports",
      """
      SELECT report_id, source, reported_on, revision, is_current, import, file_name, line, url
      FROM reports WHERE uid = ? ORDER BY report_id
      """
    ),
    (
      "withdrawals",
      """
      SELECT withdrawal.batch_id AS import, import_batch.file_name,
        iif(withdrawal.successor IS NOT NULL, 'corrected: its row is now ' || withdrawal.successor,
          iif(withdrawal.is_withdrawn, 'withdrawn: no longer in the list', 'in the list again'))
          AS outcome
      FROM withdrawal JOIN incident ON incident.id = withdrawal.incident_id
      JOIN import_batch ON import_batch.id = withdrawal.batch_id
      WHERE incident.uid = ? ORDER BY withdrawal.batch_id
      """
    ),
    (
      "decisions",
      """
      SELECT number AS decision, at, change, state, author, reason FROM history
      WHERE uid = ? AND operation = 'decision' ORDER BY number
      """
    ),
    (
      "merged",
      """
      SELECT uid, date, title, detained_low, detained_best, detained_high
      FROM incidents WHERE merged_into_uid = ? ORDER BY uid
      """
    ),
    (
      "claims",
      """
      SELECT report_id, quantity, text, low, best, high, rule
      FROM claims WHERE uid = ? ORDER BY report_id, quantity
      """
    ),
    (
      "rows",
      """
      SELECT report.id AS report_id, heading.value AS "column",
        iif(cell.type = 'null', '(restricted)', cell.value) AS cell
      FROM incident
      JOIN incident_report ON incident_report.incident_id = incident.id
      JOIN report ON report.id = incident_report.report_id
      JOIN import_batch ON import_batch.id = report.batch_id
      JOIN json_each(import_batch.header) AS heading
      JOIN json_each(report.cells) AS cell ON cell.key = heading.key
      WHERE incident.uid = ? ORDER BY report.id, heading.key
      """
    ),
  ]
}
