import CSQLite

extension Connection {
  /// Copies the database, as it is at one moment, to a file that only its owner can read.
  ///
  /// - Parameter path: Where; nothing may be there yet.
  /// - Throws: `cannotOpen` where the file cannot be made; `busy` inside a transaction that has
  ///   written, or where others hold the database; `full` where the disk is. Then no file is left.
  package func backup(toNewFileAt path: String) throws(DatabaseError) {
    let source = unsafe try database.opened()
    let path = try DatabasePath(path)
    try path.createFile()
    do {
      let copy = unsafe OpenDatabase(pointer: try path.open(.create))
      unsafe try Self.copy(source, to: copy)
      try copy.close()
    } catch {
      path.removeFile()
      throw error
    }
  }

  /// Copies the database, as it is at one moment, to one that lives in memory.
  ///
  /// - Returns: The copy, which can be written and is this connection's own.
  /// - Throws: `noMemory` where none is left; `busy` inside a transaction that has written, or where
  ///   others hold the database.
  package func copyInMemory() throws(DatabaseError) -> Connection {
    let copy = try Connection.inMemory()
    unsafe try Self.copy(try database.opened(), to: copy.database)
    return copy
  }

  /// Hands the bytes of the file that the database is, or would be, to a closure, in pieces.
  ///
  /// - Throws: `noMemory` where none is left, and whatever the closure throws.
  package func serialize(to sink: ([UInt8]) throws -> Void) throws {
    let source = unsafe try database.opened()
    var size: Int64 = 0
    guard let bytes = unsafe sqlite3_serialize(source, "main", &size, 0) else {
      throw database.failure(SQLITE_NOMEM)
    }
    defer { unsafe sqlite3_free(bytes) }
    let all = unsafe UnsafeBufferPointer(start: bytes, count: Int(size))
    for start in stride(from: 0, to: all.count, by: Self.pieceSize) {
      try sink(unsafe Array(all[start..<min(all.count, start + Self.pieceSize)]))
    }
  }

  /// Number of bytes that are handed on at once.
  private static let pieceSize = 1 << 20

  private static func copy(
    _ source: OpaquePointer, to copy: OpenDatabase
  ) throws(DatabaseError) {
    let target = unsafe try copy.opened()
    guard let backup = unsafe sqlite3_backup_init(target, "main", source, "main") else {
      throw unsafe copy.failure(sqlite3_extended_errcode(target))
    }
    let allPages: Int32 = -1
    let code = unsafe sqlite3_backup_step(backup, allPages)
    let end = unsafe sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE, end == SQLITE_OK else {
      throw copy.failure(code == SQLITE_DONE ? end : code)
    }
  }
}
