package import Incidents
import SQLite

/// A row of a list as it came, with all that is needed to read it again.
package struct StoredRow: Sendable {
  /// The number of the report.
  package let report: Int64
  /// The number of the import that brought it.
  package let batch: Int64
  /// The cells, verbatim, as a JSON array.
  package let cells: String
  /// How reliable its source is.
  package let reliability: Reliability
  /// The last day on which it can have been made (ISO 8601), where known.
  package let reportedOn: String?
}

/// How the rows of one import are laid out and read.
package struct StoredLayout: Sendable {
  /// The names of the columns, as a JSON array.
  package let header: String
  /// How the columns were read, as JSON.
  package let mapping: String
}

extension ReportRepository {
  /// The newest revision of each report that an incident rests on, in the order in which the
  /// reports first came.
  ///
  /// - Throws: An error of SQLite's.
  package func current(of incident: Int64) throws -> [StoredRow] {
    var rows: [StoredRow] = []
    try connection.query(
      """
      SELECT report.id, report.batch_id, report.cells, ifnull(source.reliability, 'F'),
        report.reported_end
      FROM incident_report
      JOIN report ON report.id = incident_report.report_id
      LEFT JOIN source ON source.id = report.source_id
      WHERE incident_report.incident_id = ?
        AND NOT EXISTS (SELECT 1 FROM report AS newer
          WHERE newer.external_id = report.external_id AND newer.dataset = report.dataset
            AND newer.report_key = report.report_key AND newer.revision > report.revision)
      ORDER BY (SELECT min(oldest.id) FROM report AS oldest
        WHERE oldest.external_id = report.external_id AND oldest.dataset = report.dataset
          AND oldest.report_key = report.report_key)
      """, [.integer(incident)]
    ) { row in
      rows.append(
        StoredRow(
          report: try row.integer(at: 0), batch: try row.integer(at: 1),
          cells: try row.text(at: 2), reliability: try row.term(Reliability.self, at: 3),
          reportedOn: try row.optionalText(at: 4)))
    }
    return rows
  }
}

extension ImportBatchRepository {
  /// How the rows of an import are laid out and read.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem`` where there is no such import.
  package func layout(of batch: Int64) throws -> StoredLayout {
    let row = try connection.firstRow(
      "SELECT header, mapping FROM import_batch WHERE id = ?", [.integer(batch)])
    guard case .text(let header)? = row?.first, case .text(let mapping)? = row?.last else {
      throw StoredValueProblem(column: "batch_id")
    }
    return StoredLayout(header: header, mapping: mapping)
  }
}
