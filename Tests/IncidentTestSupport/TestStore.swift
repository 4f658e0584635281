import Counting
import IncidentRead
import FoundationEssentials
package import IncidentStore
import Incidents
package import SQLite
package import TestSupport

/// A new database in a folder of its own, with its repositories.
package final class TestStore {
  package static let now = "2026-01-02T03:04:05Z"

  package let folder: TemporaryFolder
  package let path: String
  package let store: IncidentStore
  package let repositories: IncidentStore.Repositories

  /// A new database; in memory, it is quicker to write to, where the system has files in memory.
  package init(inMemory: Bool = false) throws {
    folder = try TemporaryFolder(inMemory: inMemory)
    path = try folder.write(Self.empty.get(), to: "incidents.db")
    store = try IncidentStore.open(at: path, for: .writing)
    repositories = try store.repositories()
  }

  /// The bytes of a database without incidents: to copy them is quicker than to make them anew.
  private static let empty = Result {
    let folder = try TemporaryFolder()
    try IncidentStore.create(at: folder.file("empty.db"), now: now).close()
    return try bytes(of: folder.file("empty.db"))
  }

  /// Runs work on a connection of its own, as somebody with the `sqlite3` shell would.
  package func byHand<Result>(_ work: (Connection) throws -> Result) throws -> Result {
    let connection = try Connection(path: path, access: .readWrite)
    return try work(connection)
  }

  /// Runs statements on a connection of their own, foreign keys not enforced.
  package func executeByHand(_ sql: String) throws {
    try byHand { connection in
      try connection.execute("PRAGMA foreign_keys = OFF")
      try connection.executeScript(sql)
    }
  }

  /// Runs an `UPDATE table SET ... WHERE ...` on rows that are never edited: each is written anew.
  package func rewriteByHand(_ update: String) throws {
    guard
      let parts = update.firstMatch(
        of: #/UPDATE (\w+) SET (.*)\sWHERE ([^;]*)/#.dotMatchesNewlines())
    else { throw UnreadUpdate(text: update) }
    let (table, changes, condition) = (parts.1, parts.2, parts.3)
    try executeByHand(
      """
      PRAGMA ignore_check_constraints = ON;
      CREATE TEMP TABLE rewritten AS SELECT * FROM \(table) WHERE \(condition);
      DELETE FROM main.\(table) WHERE \(condition);
      UPDATE rewritten SET \(changes);
      INSERT INTO main.\(table) SELECT * FROM rewritten;
      """)
  }

  /// All rows that a statement gives.
  package func rows(_ sql: String, _ values: [Value] = []) throws -> [[Value]] {
    try byHand { connection in
      var rows: [[Value]] = []
      try connection.query(sql, values) { row in
        rows.append(try (0..<row.columnCount).map { try row.value(at: $0) })
      }
      return rows
    }
  }

  /// The texts in the first column of what a statement gives.
  package func texts(_ sql: String, _ values: [Value] = []) throws -> [String] {
    try rows(sql, values).map { row in
      guard case .text(let text)? = row.first else { return "" }
      return text
    }
  }

  /// The published count, as tables write it.
  package func published() throws -> [String] {
    try DetentionFigures(fill: .none).rows(in: store)
      .filter { $0.incidentsWithDetentions != 0 || $0.high != 0 }
      .map { PublishedRow($0).description }
  }

  /// What an integrity check finds.
  package func findings() throws -> [String] { try IntegrityCheck(store).findings().map(\.text) }
}

/// The bytes of a file.
package func bytes(of path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(filePath: path)))
}

/// Findings as the check words them.
package enum NotCounted {
  package static func wrong(_ uid: String) -> String {
    "The stored count of \(uid) is not what the counting rules give."
  }

  package static func wrongCharges(_ uid: String) -> String {
    "The stored charges of \(uid) are not what the counting rules give."
  }
}

/// An update that names no table, changes and condition.
private struct UnreadUpdate: Error {
  let text: String
}
