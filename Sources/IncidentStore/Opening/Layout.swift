private import Cryptography
import SQLite

/// The layout of a database: its tables, views, indexes and triggers, as SQLite keeps their SQL.
package struct Layout {
  /// The digest of the layout that this build's migrations make, and the number of the last of them.
  ///
  /// It spares nearly every opening of a file from making that layout to compare with. It may be
  /// missing or old: then it is made.
  package static let known = (
    version: 14, digest: "3c703e4e177f9909a46662c62c4ec0611c33292578999a007fdca98aa74e09a3"
  )

  private struct Object: Equatable {
    let type: String
    let table: String
    /// Nil for the indexes that SQLite makes by itself.
    let sql: String?

    /// What is digested.
    var text: String { "\(type)\u{0}\(table)\u{0}\(sql ?? "")\u{0}" }
  }

  private var objects: [(name: String, object: Object)] = []

  /// The layout of a database.
  ///
  /// - Throws: An error of SQLite's.
  private init(of connection: Connection) throws {
    // The tables beneath a search are SQLite's business, and differ from version to version.
    try connection.query(
      """
      SELECT name, type, tbl_name, iif(name GLOB 'incident_text_*' AND type = 'table', NULL, sql)
      FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat*' ORDER BY name, type
      """
    ) { row in
      objects.append(
        (
          try row.text(at: 0),
          Object(
            type: try row.text(at: 1), table: try row.text(at: 2), sql: try row.optionalText(at: 3))
        ))
    }
  }

  /// The layout that the first migrations make.
  ///
  /// - Throws: An error of SQLite's.
  package init(version: Int) throws {
    let connection = try Connection.inMemory()
    try Migrator(Array(Migration.all.prefix(version))).migrate(connection, now: "")
    self = try Layout(of: connection)
  }

  /// The SHA-256 of all of it.
  package var digest: String {
    SHA256.digest(of: objects.map { "\($0.name)\u{0}\($0.object.text)" }.joined())
  }

  /// Refuses a database that is not as migrations make it: a view that was changed by hand could give
  /// other figures, and a trigger could write others.
  ///
  /// Tables and views of the user's own may stand beside those, with indexes.
  ///
  /// - Parameters:
  ///   - connection: The database.
  ///   - version: The number of the last migration that was applied.
  /// - Throws: ``LayoutEdited`` with what differs, or an error of SQLite's.
  static func verify(_ connection: Connection, version: Int) throws {
    if let name = try connection.firstRow(
      """
      SELECT min(name) FROM sqlite_schema WHERE rootpage > 0 GROUP BY rootpage HAVING count(*) > 1
      """)?.first, case .text(let name) = name
    {
      throw LayoutEdited(name: name, isAdded: false)
    }
    let layout = try Layout(of: connection)
    guard known != (version, layout.digest) else { return }
    if let difference = layout.difference(from: try Layout(version: version)) { throw difference }
  }

  /// An object that is missing, changed or too many; nil where there is none.
  private func difference(from due: Layout) -> LayoutEdited? {
    let kept = Dictionary(objects.map { ($0.name, $0.object) }) { first, _ in first }
    let made = Dictionary(due.objects.map { ($0.name, $0.object) }) { first, _ in first }
    let changed = due.objects.first { kept[$0.name] != $0.object }
    // An index of another's could be one over an expression that does something.
    let added = objects.first { name, object in
      made[name] == nil && (object.type == "trigger" || made[object.table] != nil)
    }
    return changed.map { LayoutEdited(name: $0.name, isAdded: false) }
      ?? added.map { LayoutEdited(name: $0.name, isAdded: true) }
  }
}

/// A database whose layout was changed by hand.
struct LayoutEdited: Error {
  /// What was changed, as SQLite's schema calls it.
  let name: String
  /// Whether it is none of those that migrations make.
  let isAdded: Bool
}
