package import IncidentStore
import SQLite

/// A column of a public view, as the database describes it.
package struct ViewColumn: Hashable, Sendable {
  /// The view.
  package let view: String
  /// The name of the column.
  package let name: String
  /// What it holds: text, integer, real, date, json or flag.
  package let type: String
  /// What its numbers count or measure; nil where it holds none.
  package let unit: String?
  /// What it means, in a sentence.
  package let meaning: String
}

extension IncidentStore {
  /// The columns of the public views, view by view, in their order.
  ///
  /// - Throws: ``StoreProblem``.
  package func viewColumns() throws -> [ViewColumn] {
    var columns: [ViewColumn] = []
    try Self.describing(path) {
      try connection.query(
        """
        SELECT view, name, type, unit, meaning FROM view_column
        ORDER BY view, position
        """
      ) { row in
        columns.append(
          ViewColumn(
            view: try row.text(at: 0), name: try row.text(at: 1), type: try row.text(at: 2),
            unit: try row.optionalText(at: 3), meaning: try row.text(at: 4)))
      }
    }
    return columns
  }
}
