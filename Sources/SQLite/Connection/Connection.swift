import CSQLite

/// A connection to one SQLite database.
///
/// It is used from one thread at a time, and so is not `Sendable`: SQLite is opened without locks
/// of its own. The database is closed by `close`, or when the connection and the last of its
/// statements are gone.
@safe package final class Connection {
  let database: OpenDatabase

  /// Whether a transaction that a crash had left half written was undone when the file was opened.
  package internal(set) var hasRecovered = false

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file's path. It is never an address or one of SQLite's special names: `file:x`
  ///     and `:memory:` are names of files.
  ///   - access: What the file is opened for.
  ///   - busyTimeoutMilliseconds: How long to wait for other connections' locks.
  /// - Throws: `cannotOpen` where there is no such file, or there is one and it is to be made;
  ///   `notADatabase` or `corrupt` where it is something else or damaged; `readOnly` where it is to
  ///   be written and cannot be; `busy` where others hold it longer than the wait.
  package init(
    path: String, access: Access, busyTimeoutMilliseconds: Int32 = 5000
  ) throws(DatabaseError) {
    let path = try DatabasePath(path)
    if access == .create { try path.createFile() }
    do {
      database = unsafe OpenDatabase(pointer: try path.open(access))
      try configure(for: access, busyTimeoutMilliseconds: busyTimeoutMilliseconds)
      try probe(path, access)
    } catch {
      if access == .create { path.removeFile() }
      throw error
    }
  }

  private init(memory database: OpenDatabase) throws(DatabaseError) {
    self.database = database
    try configure(for: nil, busyTimeoutMilliseconds: 0)
  }

  /// Opens a new, empty database that lives in memory and is this connection's own.
  ///
  /// - Throws: `noMemory` where none is left.
  package static func inMemory() throws(DatabaseError) -> Connection {
    try Connection(memory: unsafe OpenDatabase(pointer: DatabasePath.openMemory()))
  }

  private init(overlay database: OpenDatabase) throws(DatabaseError) {
    self.database = database
    // Nobody goes back from what is written. It has to be said before the switches that forbid it.
    try database.control("PRAGMA journal_mode = OFF")
    try configure(for: nil, busyTimeoutMilliseconds: 5000)
    for sql in Self.settingsForOverlays { try database.control(sql) }
  }

  /// Opens a file that can be written in the eyes of this connection alone: it stays as it is, and what is
  /// written is kept in a temporary file without a name, readable by its owner only.
  ///
  /// It costs as much as is written. A transaction that fails leaves the connection useless. The caller
  /// reads the file inside a transaction of another connection, which lasts until this one is closed, and
  /// the file has no write-ahead log.
  ///
  /// - Throws: What SQLite finds wrong with the file; `ioError` where there is no folder for temporary
  ///   files.
  package static func overlaying(path: String) throws(DatabaseError) -> Connection {
    let path = try DatabasePath(path)
    return try Connection(overlay: unsafe OpenDatabase(pointer: try path.openOverlay()))
  }

  /// Closes the database.
  ///
  /// To close it again does nothing; any other use is refused from then on.
  ///
  /// - Throws: `busy` where statements are in use, `misuse` inside a transaction's closure.
  package func close() throws(DatabaseError) { try database.close() }

  /// Prepares the one statement that a text holds.
  ///
  /// - Throws: What SQLite finds wrong, with its place in the text; `misuse` where the text holds
  ///   no statement or more than one, or the connection is closed.
  package func prepare(_ sql: String) throws(DatabaseError) -> Statement {
    try database.prepare(sql)
  }
}

@available(*, unavailable)
extension Connection: Sendable {}

extension Connection {
  /// The purpose for which a file is opened.
  package enum Access: Sendable {
    /// To make it, readable by its owner only, and write it; nothing may be there yet.
    case create
    /// To read and write it.
    case readWrite
    /// To read it.
    case readOnly

    /// SQLite's flags for it, without SQLITE_OPEN_URI: a path is a path.
    var flags: Int32 {
      let common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
      return common | (self == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE)
    }
  }
}
