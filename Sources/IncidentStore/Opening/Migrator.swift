package import SQLite

/// Brings the tables of a database up to date, one migration in one transaction.
package struct Migrator {
  /// The greatest number of a layout that the versions before the first release gave a file; migration 1
  /// leads to the next.
  ///
  /// SQLite keeps the number as `user_version`.
  package static let lastRetired = 100

  private let migrations: [Migration]

  /// A migrator that knows some migrations, in order; those of this build unless told otherwise.
  package init(_ migrations: [Migration] = Migration.all) {
    self.migrations = migrations
  }

  /// The number of the layout that the last migration leads to.
  package var version: Int { Self.lastRetired + migrations.count }

  /// Applies what is not applied yet.
  ///
  /// Foreign keys are not enforced while a migration runs, and are checked whole before it is
  /// committed.
  ///
  /// - Parameters:
  ///   - connection: A connection that may write.
  ///   - now: The time to record, ISO 8601 in UTC.
  /// - Throws: ``LayoutChanged`` where the database's record disagrees, or an error of SQLite's.
  package func migrate(_ connection: Connection, now: String) throws {
    try verify(connection)
    let applied = try Self.applied(to: connection)
    for migration in migrations where migration.number > applied {
      try connection.execute("PRAGMA foreign_keys = OFF")
      defer { try? connection.execute("PRAGMA foreign_keys = ON") }
      try connection.transaction {
        // Another process may have been quicker.
        guard try Self.applied(to: connection) < migration.number else { return }
        try apply(migration, to: connection, now: now)
      }
    }
  }

  /// Number of migrations that were applied to a database.
  private static func applied(to connection: Connection) throws -> Int {
    max(0, try Int(connection.integer("PRAGMA user_version")) - lastRetired)
  }

  /// Compares the database's own record of its migrations with those of this build.
  ///
  /// - Throws: ``LayoutChanged`` where one of them is another, or an error of SQLite's.
  package func verify(_ connection: Connection) throws {
    let applied = try Self.applied(to: connection)
    guard applied > 0 else { return }
    var recorded: [Int: [String]] = [:]
    try connection.query("SELECT number, name, checksum FROM migration") { row in
      recorded[Int(try row.integer(at: 0))] = [try row.text(at: 1), try row.text(at: 2)]
    }
    for migration in migrations where migration.number <= applied {
      guard recorded[migration.number] == [migration.name, migration.checksum] else {
        throw LayoutChanged(migration: migration.name)
      }
    }
  }

  private func apply(_ migration: Migration, to connection: Connection, now: String) throws {
    if migration.number == migrations.first?.number {
      try connection.execute(
        """
        CREATE TABLE migration (
          number INTEGER PRIMARY KEY,
          name TEXT NOT NULL,
          checksum TEXT NOT NULL,
          applied_at TEXT NOT NULL
        ) STRICT
        """)
      try connection.execute("PRAGMA application_id = \(IncidentStore.applicationID)")
    }
    try connection.executeScript(migration.sql)
    try connection.execute(
      "INSERT INTO migration (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
      [
        .integer(Int64(migration.number)), .text(migration.name), .text(migration.checksum),
        .text(now),
      ])
    try connection.execute("PRAGMA user_version = \(Self.lastRetired + migration.number)")
    if try connection.hasRow("PRAGMA foreign_key_check") {
      throw LayoutChanged(migration: migration.name)
    }
  }
}

/// A database whose layout was not made by the migrations of this build.
package struct LayoutChanged: Error {
  /// The migration that differs.
  package let migration: String
}
