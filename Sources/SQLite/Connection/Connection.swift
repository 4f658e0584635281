import CSQLite
import Glibc

/// A connection to one database file.
///
/// It belongs to one thread at a time. Statements hold on to the open file, so that none of them
/// outlives it.
@safe package final class Connection {
  /// How a file is opened.
  package enum Access: Sendable {
    /// A new file is made, which only its owner can read; nothing may be there yet.
    case create
    /// A file that is there is read and written.
    case readWrite
    /// A file that is there is read only.
    case readOnly
  }

  let database: OpenDatabase

  /// Opens a file and sets the connection up.
  ///
  /// The path is that of a file, whatever it begins with: never a URI, never `:memory:`.
  ///
  /// - Throws: Why it cannot be opened; a file that is not a database fails here.
  package convenience init(
    path: String, access: Access, busyTimeoutMilliseconds: Int32 = 5000
  ) throws(DatabaseError) {
    // What begins with a slash or a dot is neither a URI nor a special name.
    let file = path.hasPrefix("/") || path.hasPrefix("./") ? path : "./\(path)"
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw DatabaseError(code: .cannotOpen, message: "no file can have this name")
    }
    if access == .create { try Self.makeFile(file) }
    try self.init(
      name: file, flags: access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE,
      isWriting: access != .readOnly, busyTimeout: busyTimeoutMilliseconds)
  }

  /// Opens an empty database that is in memory alone.
  ///
  /// - Throws: Why it cannot be opened.
  package static func inMemory() throws(DatabaseError) -> Connection {
    try Connection(
      name: ":memory:", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY,
      isWriting: true, busyTimeout: 0)
  }

  private init(
    name: String, flags: Int32, isWriting: Bool, busyTimeout: Int32
  ) throws(DatabaseError) {
    database = try Self.open(name, flags: flags)
    try configure(isWriting: isWriting, busyTimeout: busyTimeout)
  }

  /// Makes a file of no bytes with mode 0600, so that nobody else can read it at any moment.
  private static func makeFile(_ path: String) throws(DatabaseError) {
    let descriptor = unsafe Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
      throw DatabaseError(code: .cannotOpen, message: reason)
    }
    Glibc.close(descriptor)
  }

  private static func open(_ name: String, flags: Int32) throws(DatabaseError) -> OpenDatabase {
    var pointer: OpaquePointer?
    let all = flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = unsafe sqlite3_open_v2(name, &pointer, all, nil)
    guard let opened = unsafe pointer else {
      throw DatabaseError(code: .noMemory, message: "no memory is left")
    }
    let database = unsafe OpenDatabase(pointer: opened)
    guard code == SQLITE_OK else { throw database.failure(code) }
    return database
  }

  /// Closes the file.
  ///
  /// - Throws: `busy` where statements are in use, `misuse` inside a transaction's closure.
  package func close() throws(DatabaseError) { try database.close() }

  /// The row identifier of the last row that was inserted on this connection; 0 before the first.
  package var lastInsertedRowID: Int64 {
    guard let pointer = unsafe database.pointer else { return 0 }
    return unsafe sqlite3_last_insert_rowid(pointer)
  }

  /// How many rows the last statement that changed any has changed, inserted or deleted.
  package var changeCount: Int {
    guard let pointer = unsafe database.pointer else { return 0 }
    return Int(unsafe sqlite3_changes64(pointer))
  }

  /// Whether a transaction is open.
  package var isInTransaction: Bool { database.isInTransaction }
}

// SQLite is opened without its mutex: two threads must not use a connection at once.
@available(*, unavailable)
extension Connection: Sendable {}
