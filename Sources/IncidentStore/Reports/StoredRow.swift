package import Incidents
package import SQLite

/// A row of a list as it came, with all that is needed to read it again.
package struct StoredRow: Sendable {
  /// The number of the report.
  package let report: Int64
  /// The number of the import that brought it.
  package let batch: Int64
  /// The cells, verbatim.
  package let cells: Cells
  /// How reliable its source is.
  package let reliability: Reliability
  /// The last day on which it can have been made (ISO 8601), where known.
  package let reportedOn: String?

  /// The cells of a row as they are kept: those that anybody may see, and the others apart.
  package struct Cells: Sendable {
    /// All cells as a JSON array, with null for those that are restricted.
    package let open: String
    /// The restricted ones as a JSON object of their texts by the numbers of their columns, from 0.
    package let restricted: String

    /// The cells of a row.
    package init(open: String, restricted: String) {
      self.open = open
      self.restricted = restricted
    }
  }
}

/// How the rows of one import are laid out and read.
package struct StoredLayout: Sendable {
  /// The name of the list.
  package let dataset: String
  /// The names of the columns, as a JSON array.
  package let header: String
  /// How the columns were read, as JSON.
  package let mapping: String
}

extension ReportRepository {
  /// The newest revision of each report that an incident rests on, its own before those of incidents that
  /// are merged into it, each in the order in which they first came.
  ///
  /// A corrected row under another identifier stands in the place of the one that it corrects.
  ///
  /// - Throws: An error of SQLite's.
  package func current(of incident: Int64) throws -> [StoredRow] {
    var rows: [StoredRow] = []
    try connection.query(
      """
      SELECT report.id, report.batch_id, report.cells, \(Self.restrictedCells),
        ifnull(source.reliability, 'F'), report.reported_end
      FROM incident_report
      JOIN report ON report.id = incident_report.report_id
      LEFT JOIN source ON source.id = report.source_id
      WHERE incident_report.incident_id IN (\(IncidentRepository.withMerged))
        AND NOT \(ReportRevision.hasNewer)
        AND (NOT \(ReportRevision.hasSuccessor)
          OR EXISTS (SELECT 1 FROM incident WHERE id = ?1 AND merged_into IS NOT NULL))
      ORDER BY incident_report.incident_id NOT IN (\(IncidentRepository.withSuccessors)), (SELECT min(oldest.id) FROM report AS oldest
        WHERE oldest.external_id = report.external_id AND oldest.dataset = report.dataset
          AND oldest.report_key = report.report_key)
      """, [.integer(incident)]
    ) { row in rows.append(try Self.row(row)) }
    return rows
  }

  package static func row(_ row: borrowing Row) throws -> StoredRow {
    StoredRow(
      report: try row.integer(at: 0), batch: try row.integer(at: 1),
      cells: StoredRow.Cells(open: try row.text(at: 2), restricted: try row.text(at: 3)),
      reliability: try row.term(Reliability.self, at: 4),
      reportedOn: try row.optionalText(at: 5))
  }
}

extension ImportBatchRepository {
  /// How the rows of an import are laid out and read.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem`` where there is no such import.
  package func layout(of batch: Int64) throws -> StoredLayout {
    var layout: StoredLayout?
    try connection.query(
      "SELECT dataset, header, mapping FROM import_batch WHERE id = ?", [.integer(batch)]
    ) { row in
      layout = StoredLayout(
        dataset: try row.text(at: 0), header: try row.text(at: 1), mapping: try row.text(at: 2))
    }
    guard let layout else { throw StoredValueProblem(column: "batch_id") }
    return layout
  }
}
