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

  /// A column from its members.
  package init(view: String, name: String, type: String, unit: String?, meaning: String) {
    self.view = view
    self.name = name
    self.type = type
    self.unit = unit
    self.meaning = meaning
  }
}

extension ViewColumn {
  /// The column that a comment describes, such as `low integer (people): Lower bound.`; nil where the
  /// comment is about anything else.
  init?(of view: String, _ comment: Substring) {
    let parts = comment.split(separator: ": ", maxSplits: 1)
    let words = parts.first?.split(separator: " ") ?? []
    guard parts.count == 2, (2...3).contains(words.count), Self.types.contains(words[1]) else {
      return nil
    }
    let unit = words.dropFirst(2).first.map { String($0.dropFirst().dropLast()) }
    self.init(
      view: view, name: String(words[0]), type: String(words[1]), unit: unit,
      meaning: String(parts[1]))
  }

  private static let types: Set<Substring> = ["text", "integer", "real", "date", "json", "flag"]

  /// The column with a meaning that goes on.
  func continued(by text: Substring) -> ViewColumn {
    ViewColumn(view: view, name: name, type: type, unit: unit, meaning: "\(meaning) \(text)")
  }
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
