import SQLite

/// A cell of a restricted column, which is kept apart from its row.
package struct RestrictedCell: Hashable, Sendable {
  /// The number of its column, from 0.
  package let column: Int
  /// Its text, verbatim.
  package let text: String

  /// A cell from its members.
  package init(column: Int, text: String) {
    self.column = column
    self.text = text
  }
}

extension IncidentStore {
  /// The tables that hold or could give away a name; a user's query reads nothing of them.
  package static let restrictedTables: Set<String> = [
    "restricted_secret", "restricted_cell", "restricted_person", "restricted_reverted_report",
    "restricted_reverted_claim", "restricted_reverted_cell", "restricted_reverted_person",
    "restricted_reverted_withdrawal",
  ]
}

extension ReportRepository {
  /// The restricted cells of the report `report` of a statement: a JSON object of their texts by the
  /// numbers of their columns.
  static let restrictedCells = """
    (SELECT json_group_object(restricted_cell.column_index, restricted_cell.text)
      FROM restricted_cell WHERE restricted_cell.report_id = report.id)
    """

  /// Adds the restricted cells of a report.
  ///
  /// - Throws: An error of SQLite's.
  package func add(_ cells: [RestrictedCell], to report: Int64) throws {
    for cell in cells {
      try connection.execute(
        "INSERT INTO restricted_cell (report_id, column_index, text) VALUES (?, ?, ?)",
        [.integer(report), Value(cell.column), .text(cell.text)])
    }
  }
}
