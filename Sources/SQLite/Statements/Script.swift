import CSQLite

/// A text of SQL that is prepared statement by statement.
struct Script: ~Copyable {
  private let sql: String
  private let bytes: ContiguousArray<CChar>

  /// Where the next statement begins, in UTF-8 bytes; the length of the text where none is left.
  private(set) var position: Int

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
    position = Blank.end(in: bytes, from: 0)
  }

  /// Whether no statement is left.
  var isAtEnd: Bool { position >= bytes.count - 1 }

  /// What is wrong with a text that was to hold one statement, where another is left.
  var faultOfMore: DatabaseError {
    DatabaseError(
      code: .misuse, message: "The SQL holds more than one statement", sql: sql, offset: position)
  }

  /// Whether the next statement is a PRAGMA.
  ///
  /// SQLite works many of them out while it prepares them, so a prepared one is of no later use.
  var isAtPragma: Bool {
    let word = bytes[position...].prefix(6).map { UInt8(truncatingIfNeeded: $0) | 0x20 }
    return word.elementsEqual("pragma".utf8)
  }

  /// Prepares the next statement and moves on to the one after it; nil at the end.
  ///
  /// - Throws: What SQLite finds wrong, with its place in the whole text.
  mutating func next(
    in database: OpenDatabase, isLasting: Bool
  ) throws(DatabaseError) -> OpaquePointer? {
    let open = unsafe try database.opened()
    while !isAtEnd {
      let begin = position
      let (code, handle, used) = unsafe prepare(open, isLasting: isLasting)
      guard code == SQLITE_OK else {
        let failure = database.failure(code, sql: sql, isPreparing: true)
        // Of some faults SQLite does not know the place; the beginning of the text is none.
        throw failure.offset == nil && begin == 0 ? failure : failure.inScript(sql, at: begin)
      }
      position = Blank.end(in: bytes, from: begin + max(used, 1))
      if let handle = unsafe handle { return unsafe handle }
    }
    return nil
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
