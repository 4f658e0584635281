private import Cryptography
import SQLite

/// The layout of a database: its tables, views, indexes and triggers, as SQLite keeps their SQL.
package struct Layout {
  /// The digest of the layout that this build makes, and its number.
  ///
  /// It spares nearly every opening of a file from making that layout to compare with. A file that has this
  /// layout has the views of this build.
  package static let known = (
    version: 111, digest: "67df67025ae76dcde6c13f3dffe70167c29c1246cfec99236a923e0eaa4d476d"
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
    try connection.query(Self.selection) { row in
      objects.append(
        (
          try row.text(at: 0),
          Object(
            type: try row.text(at: 1), table: try row.text(at: 2), sql: try row.optionalText(at: 3))
        ))
    }
  }

  /// The statement that lists the objects of a database.
  ///
  /// The tables beneath a search are SQLite's business, and differ from version to version.
  private static let selection = """
    SELECT name, type, tbl_name, iif(name GLOB 'incident_text_*' AND type = 'table', NULL, sql)
    FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat*' ORDER BY name, type
    """

  /// The digest of the layout of a database, made without its texts.
  private static func digest(of connection: Connection) throws -> String {
    var sum = SHA256()
    let end: [UInt8] = [0]
    var statement = try connection.prepare(selection)
    while try statement.step() {
      for column in 0..<4 {
        if try !statement.isNull(at: column) {
          try statement.withUTF8(at: column) { sum.update($0) }
        }
        sum.update(end.span)
      }
    }
    return sum.finish()
  }

  /// The layout that the migrations up to a version make: all tables, and no public view.
  private init(ofTables version: Int) throws {
    let connection = try Connection.inMemory()
    let count = version - Migrator.lastRetired
    try Migrator(Array(Migration.all.prefix(count))).migrate(connection, now: "")
    self = try Layout(of: connection)
  }

  /// The layout of a new database, with the public views.
  ///
  /// - Throws: An error of SQLite's.
  package static func current() throws -> Layout {
    let connection = try Connection.inMemory()
    try IncidentStore.makeCurrent(connection, now: "")
    return try Layout(of: connection)
  }

  /// The SHA-256 of all of it.
  package var digest: String {
    SHA256.digest(of: objects.map { "\($0.name)\u{0}\($0.object.text)" }.joined())
  }

  /// Refuses a database that is not as this program makes it: a view that was changed by hand could give
  /// other figures, and a trigger could write others.
  ///
  /// Tables and views of the user's own may stand beside those, with indexes. The public views are those
  /// of this build, or are made anew before they are read.
  ///
  /// - Parameters:
  ///   - connection: The database.
  ///   - version: The number of its layout.
  /// - Returns: True if it has all tables, views and derived rows of this version.
  /// - Throws: ``LayoutEdited`` with what differs, ``DerivedLater``, or an error of SQLite's.
  static func verify(_ connection: Connection, version: Int) throws -> Bool {
    if let name = try connection.firstRow(
      """
      SELECT min(name) FROM sqlite_schema WHERE rootpage > 0 GROUP BY rootpage HAVING count(*) > 1
      """)?.first, case .text(let name) = name
    {
      throw LayoutEdited(name: name, isAdded: false)
    }
    // Most files are as this build makes them: then nothing of their layout need be read as text.
    if try known == (version, digest(of: connection)) {
      return try GeneratedLayout.hasCurrentRows(in: connection)
    }
    let layout = try Layout(of: connection)
    try layout.verify(as: Layout(ofTables: version))
    guard try version == Migrator().version && GeneratedLayout.isCurrent(in: connection) else {
      return false
    }
    try layout.verify(as: .current())
    return true
  }

  private func verify(as due: Layout) throws {
    if let difference = difference(from: due) { throw difference }
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
