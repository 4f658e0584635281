import CSQLite

/// A text of SQL that is prepared statement by statement.
struct Script: ~Copyable {
  private let sql: String
  private let bytes: ContiguousArray<CChar>

  /// Where the next statement is looked for, in UTF-8 bytes.
  private(set) var position = 0

  /// Takes a text.
  ///
  /// - Throws: `misuse` where the text holds NUL, at which SQLite would silently stop reading, and
  ///   `tooBig` where it is too long for SQLite to address.
  init(_ sql: String) throws(DatabaseError) {
    if let nul = sql.utf8.firstIndex(of: 0) {
      throw DatabaseError(
        code: .misuse, message: "SQL cannot hold the character NUL", sql: sql,
        offset: sql.utf8.distance(from: sql.startIndex, to: nul))
    }
    guard sql.utf8.count < Int32.max else {
      throw DatabaseError(code: .tooBig, message: "The SQL is too long")
    }
    self.sql = sql
    bytes = sql.utf8CString
  }

  /// Where the statement that `next` will prepare begins, or the comment before it.
  var start: Int {
    let blank: Set<UInt8> = [0x09, 0x0A, 0x0C, 0x0D, 0x20]
    var start = position
    while start < bytes.count - 1, blank.contains(UInt8(bitPattern: bytes[start])) { start += 1 }
    return start
  }

  /// Prepares the next statement, passing over comments and empty statements; nil at the end.
  ///
  /// - Throws: What SQLite finds wrong, with its place in the whole text.
  mutating func next(
    in database: OpenDatabase, isLasting: Bool
  ) throws(DatabaseError) -> OpaquePointer? {
    let open = unsafe try database.opened()
    while position < bytes.count - 1 {
      let begin = position
      let (code, handle, used) = unsafe prepare(open, isLasting: isLasting)
      guard code == SQLITE_OK else {
        throw database.failure(code, sql: sql).inScript(sql, at: begin)
      }
      position = begin + used
      if let handle = unsafe handle { return unsafe handle }
    }
    return nil
  }

  /// Whether another statement follows, even one that cannot be prepared.
  mutating func hasMore(in database: OpenDatabase) -> Bool {
    do {
      guard let handle = unsafe try next(in: database, isLasting: false) else { return false }
      unsafe sqlite3_finalize(handle)
      return true
    } catch {
      return true
    }
  }

  private func prepare(
    _ open: OpaquePointer, isLasting: Bool
  ) -> (code: Int32, handle: OpaquePointer?, used: Int) {
    let flags = isLasting ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      let rest = unsafe UnsafeBufferPointer(rebasing: buffer[position...])
      var handle: OpaquePointer?
      var tail: UnsafePointer<CChar>?
      let code = unsafe sqlite3_prepare_v3(
        open, rest.baseAddress, Int32(rest.count), flags, &handle, &tail)
      let used = unsafe tail.flatMap { end in
        unsafe rest.baseAddress.map { unsafe $0.distance(to: end) }
      }
      return unsafe (code, handle, used ?? rest.count - 1)
    }
  }
}
