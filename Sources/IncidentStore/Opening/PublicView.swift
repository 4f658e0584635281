private import Cryptography
import SQLite

/// A view for people and programs that read the file without Aigaq: a file of `Migrations/views/`.
///
/// Its name and columns are stable. A comment above each column describes it: `-- name type: meaning`,
/// with the unit of its numbers after the type, as in `-- low integer (people): Lower bound.` A line that
/// begins with `--` and three blanks goes on with the meaning.
package struct PublicView: Sendable {
  /// The name of the view and of its file.
  package let name: String
  /// The SQL of the file.
  package let sql: String

  /// A view of a name and the SQL that creates it.
  package init(name: String, sql: String) {
    self.name = name
    self.sql = sql
  }

  /// The columns that the comments describe, in their order.
  package var columns: [ViewColumn] {
    var columns: [ViewColumn] = []
    for line in sql.split(separator: "\n") {
      let line = line.drop { $0 == " " }
      if line.hasPrefix("--   "), let last = columns.popLast() {
        columns.append(last.continued(by: line.dropFirst(5)))
      } else if line.hasPrefix("-- "), let column = ViewColumn(of: name, line.dropFirst(3)) {
        columns.append(column)
      }
    }
    return columns
  }

  /// The SHA-256 of the SQL of all views.
  static let digest = SHA256.digest(of: all.map(\.sql).joined(separator: "\u{0}"))

  /// Drops the public views of a database and creates those of this build, with their descriptions.
  ///
  /// - Throws: ``NameTaken`` where the user's own table or view has the name of one, or an error of
  ///   SQLite's.
  static func createAll(in connection: Connection) throws {
    let earlier = try connection.texts(
      """
      SELECT DISTINCT view FROM view_column
      WHERE view IN (SELECT name FROM sqlite_schema WHERE type = 'view')
      """)
    for name in earlier { try connection.execute("DROP VIEW \(Identifier.quoted(name))") }
    try connection.execute("DELETE FROM view_column")
    for view in all { try view.create(in: connection) }
  }

  private func create(in connection: Connection) throws {
    let isTaken = try connection.hasRow(
      "SELECT 1 FROM sqlite_schema WHERE name = ? COLLATE NOCASE", [.text(name)])
    if isTaken { throw NameTaken(name: name) }
    try connection.executeScript(sql)
    for (position, column) in columns.enumerated() {
      try connection.execute(
        """
        INSERT INTO view_column (view, position, name, type, unit, meaning)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          .text(name), .integer(Int64(position + 1)), .text(column.name), .text(column.type),
          Value(column.unit), .text(column.meaning),
        ])
    }
  }
}

/// A table or view of the user's own that has the name of a public view.
struct NameTaken: Error {
  /// The name.
  let name: String
}
