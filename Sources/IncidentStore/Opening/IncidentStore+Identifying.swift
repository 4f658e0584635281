private import Glibc
import SQLite

// Whose file it is, and whether all of it is there.
extension IncidentStore {
  /// Opens a file for reading and tells whether its layout is that of this version; refuses files of
  /// others, of later versions, and of those before the first release.
  static func identify(_ path: String) throws -> (isCurrent: Bool, connection: Connection) {
    guard let status = status(of: path) else { throw StoreProblem.missing(path: path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw StoreProblem.isFolder(path: path) }
    // To open a pipe would wait for a writer.
    guard status.st_mode & S_IFMT == S_IFREG else { throw StoreProblem.notADatabase(path: path) }
    guard status.st_size > 0 else { throw StoreProblem.empty(path: path) }
    // To SQLite a file of a byte is an empty database.
    guard status.st_size >= smallestPage else { throw StoreProblem.notADatabase(path: path) }
    return try describing(path) {
      let connection = try openUnknown(path)
      // A file that a crash left half made is undone when it is opened.
      guard Self.status(of: path)?.st_size != 0 else { throw StoreProblem.empty(path: path) }
      let isCurrent = try connection.transaction(.deferred) {
        guard try connection.integer("PRAGMA application_id") == Int64(applicationID) else {
          throw StoreProblem.foreign(path: path)
        }
        let version = try Int(connection.integer("PRAGMA user_version"))
        guard version > 0 else {
          throw StoreProblem.damaged(path: path, reason: "its layout has the number \(version)")
        }
        guard version > Migrator.lastRetired else { throw StoreProblem.retired(path: path) }
        guard version <= Migrator().version else {
          throw StoreProblem.newer(path: path, version: version, known: Migrator().version)
        }
        try refuseCut(path, connection)
        return try Layout.verify(connection, version: version)
      }
      return (isCurrent, connection)
    }
  }

  /// Opens a file of which nothing is known: whatever SQLite dislikes is the file's fault.
  private static func openUnknown(_ path: String) throws -> Connection {
    do {
      return try Connection(path: path, access: .readOnly)
    } catch  where error.code.primary == .error {
      throw StoreProblem.damaged(path: path, reason: error.message)
    }
  }

  /// The least size that a database of SQLite's can have, in bytes.
  private static let smallestPage = 512

  /// Refuses a file that ends within a page, which SQLite takes for zeros.
  private static func refuseCut(_ path: String, _ connection: Connection) throws {
    let due = try connection.integer("PRAGMA page_count") * connection.integer("PRAGMA page_size")
    guard let size = status(of: path)?.st_size, Int64(size) >= due else {
      throw StoreProblem.damaged(path: path, reason: "its end is missing")
    }
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status : nil
  }
}

// Private copies, to work out what must not be written to any disk.
extension IncidentStore {
  /// The database as it is at one moment, to be written without being changed: what is written is gone
  /// when it is let go.
  ///
  /// It costs as much as is written, but for a file with a write-ahead log, which is copied to memory.
  ///
  /// - Returns: The database; to be used only within the transaction in which this one is read.
  /// - Throws: ``StoreProblem``.
  package func scratch() throws -> IncidentStore {
    try Self.describing(path) {
      let hasLog = try connection.firstRow("PRAGMA journal_mode") == [.text("wal")]
      let scratch =
        try hasLog ? connection.copyInMemory() : describingScratch { try .overlaying(path: path) }
      return IncidentStore(path: path, connection: scratch, for: .writing)
    }
  }

  /// Runs work that writes into a scratch database, and tells of a folder for temporary files that has no
  /// room for it.
  ///
  /// - Throws: ``StoreProblem/noScratch(path:reason:)``, and whatever else the work throws.
  package func describingScratch<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError where [.full, .ioError].contains(error.code.primary) {
      throw StoreProblem.noScratch(path: path, reason: error.message)
    } catch StoreProblem.full {
      throw StoreProblem.noScratch(path: path, reason: "it is full")
    } catch StoreProblem.uncertain(_, let reason) {
      throw StoreProblem.noScratch(path: path, reason: reason)
    } catch StoreProblem.notConfirmed(_, let reason) {
      throw StoreProblem.noScratch(path: path, reason: reason)
    }
  }

  /// An empty database in memory, in the place of one of a path in messages.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - now: The time to record, ISO 8601 in UTC.
  /// - Returns: The database, open to read and write.
  /// - Throws: ``StoreProblem``.
  package static func emptyInMemory(for path: String, now: String) throws -> IncidentStore {
    try describing(path) {
      let connection = try Connection.inMemory()
      try makeCurrent(connection, now: now)
      return IncidentStore(path: path, connection: connection, for: .writing)
    }
  }
}
