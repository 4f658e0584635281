package import IncidentStore
import SQLite

/// A query that has a name.
package struct SavedQuery: Hashable, Sendable {
  /// The name, which ``isName(_:)``.
  package let name: String
  /// What it answers, in a sentence or two.
  package let description: String
  /// The statements.
  package let sql: String
  /// Whether it comes with the program.
  package let isShipped: Bool

  /// A query of the user's own.
  package init(name: String, description: String, sql: String) {
    self.init(name: name, description: description, sql: sql, isShipped: false)
  }

  private init(name: String, description: String, sql: String, isShipped: Bool) {
    self.name = name
    self.description = description
    self.sql = sql
    self.isShipped = isShipped
  }

  /// Whether a text can be a name: 1 to 64 ASCII letters, digits, hyphens and underscores.
  package static func isName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.allSatisfy { character in
        character.isASCII
          && (character.isLetter || character.isNumber || character == "-" || character == "_")
      }
  }

  /// The queries that come with the program, by name.
  package static let shipped = embedded.map { name, text in
    var description: [Substring] = []
    var rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = rest.first, line.hasPrefix("-- ") {
      description.append(line.dropFirst(3))
      rest.removeFirst()
    }
    return SavedQuery(
      name: name, description: description.joined(separator: " "),
      sql: rest.joined(separator: "\n"), isShipped: true)
  }
}

// The named queries of a database, those of the program among them.
extension IncidentStore {
  /// All queries that have a name: those of the program, then those of the database.
  ///
  /// - Throws: ``StoreProblem``.
  package func savedQueries() throws -> [SavedQuery] {
    var queries = SavedQuery.shipped
    try Self.describing(path) {
      try connection.query("SELECT name, description, sql FROM saved_query ORDER BY name") { row in
        queries.append(
          SavedQuery(
            name: try row.text(at: 0), description: try row.text(at: 1), sql: try row.text(at: 2)))
      }
    }
    return queries
  }

  /// Keeps a query and says whether it could: not where there is one of its name.
  ///
  /// - Throws: ``StoreProblem``.
  package func save(_ query: SavedQuery, now: String) throws -> Bool {
    guard try !savedQueries().contains(where: { $0.name == query.name }) else { return false }
    try write {
      try connection.execute(
        "INSERT INTO saved_query (name, description, sql, saved_at) VALUES (?, ?, ?, ?)",
        [.text(query.name), .text(query.description), .text(query.sql), .text(now)])
    }
    return true
  }

  /// Removes a query of the database's own and says whether there was one of that name.
  ///
  /// - Throws: ``StoreProblem``.
  package func deleteSavedQuery(named name: String) throws -> Bool {
    try write {
      try connection.execute("DELETE FROM saved_query WHERE name = ?", [.text(name)])
      return connection.changeCount > 0
    }
  }
}
