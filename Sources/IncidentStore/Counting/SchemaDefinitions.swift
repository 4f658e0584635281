import SQLite

/// The indexes or triggers of some tables, as the database defines them, to be taken away while very
/// much is written and put back after it.
///
/// Indexes that are a part of a table's definition are not among them.
struct SchemaDefinitions {
  /// What is defined.
  enum Kind: String {
    case index, trigger
  }

  private let kind: Kind
  private let connection: Connection
  private let definitions: [(name: String, sql: String)]

  /// What a database defines now.
  ///
  /// - Throws: An error of SQLite's.
  init(_ kind: Kind, of tables: [String], _ connection: Connection) throws {
    var definitions: [(String, String)] = []
    for table in tables {
      try connection.query(
        """
        SELECT name, sql FROM sqlite_schema
        WHERE type = ? AND tbl_name = ? AND sql IS NOT NULL ORDER BY name
        """, [.text(kind.rawValue), .text(table)]
      ) { row in definitions.append((try row.text(at: 0), try row.text(at: 1))) }
    }
    self.kind = kind
    self.connection = connection
    self.definitions = definitions
  }

  /// Takes all of them away.
  ///
  /// - Throws: An error of SQLite's.
  func drop() throws {
    for (name, _) in definitions {
      try connection.execute("DROP \(kind.rawValue) \(Identifier.quoted(name))")
    }
  }

  /// Puts all of them back.
  ///
  /// - Throws: An error of SQLite's.
  func restore() throws {
    for (_, sql) in definitions { try connection.execute(sql) }
  }
}
