import CSQLite

// The ways of a bulk load: short values are kept by the statement, and SQLite copies the others.
extension Statement {
  /// Binds null.
  ///
  /// - Throws: As `bind(_:at:)` does.
  package mutating func bindNull(at index: Int) throws(DatabaseError) {
    try check(unsafe sqlite3_bind_null(handle, number(index)))
  }

  /// Binds a whole number, or null.
  ///
  /// - Throws: As `bind(_:at:)` does.
  package mutating func bind(integer: Int64?, at index: Int) throws(DatabaseError) {
    guard let integer else { return try bindNull(at: index) }
    try check(unsafe sqlite3_bind_int64(handle, number(index), integer))
  }

  /// Binds a floating-point number, or null.
  ///
  /// - Throws: As `bind(_:at:)` does.
  package mutating func bind(real: Double?, at index: Int) throws(DatabaseError) {
    guard let real else { return try bindNull(at: index) }
    try check(unsafe sqlite3_bind_double(handle, number(index), real))
  }

  /// Binds a text, or null.
  ///
  /// - Throws: As `bind(_:at:)` does.
  package mutating func bind(text: String?, at index: Int) throws(DatabaseError) {
    guard let text else { return try bindNull(at: index) }
    try bind(text: text, at: index)
  }

  /// Binds a text, which may hold NUL.
  ///
  /// - Throws: As `bind(_:at:)` does.
  package mutating func bind(text: String, at index: Int) throws(DatabaseError) {
    try bind(utf8: text.utf8.span, at: index)
  }

  /// Binds a text given as bytes that are known to be UTF-8.
  ///
  /// - Throws: As `bind(_:at:)` does.
  package mutating func bind(utf8: Span<UInt8>, at index: Int) throws(DatabaseError) {
    let code = unsafe utf8.withUnsafeBufferPointer { bytes in
      if let kept = unsafe keep(bytes, at: index) {
        return unsafe aigaq_bind_kept_text(handle, number(index), kept, UInt64(bytes.count))
      }
      return unsafe aigaq_bind_text(
        handle, number(index), bytes.baseAddress, UInt64(bytes.count))
    }
    try check(code)
  }

  /// Binds bytes.
  ///
  /// - Throws: As `bind(_:at:)` does.
  package mutating func bind(blob: Span<UInt8>, at index: Int) throws(DatabaseError) {
    let code = unsafe blob.withUnsafeBufferPointer { bytes in
      unsafe aigaq_bind_blob(handle, number(index), bytes.baseAddress, UInt64(bytes.count))
    }
    try check(code)
  }

  /// Keeps a value for the statement; nil where SQLite is to copy it, or will refuse it.
  private mutating func keep(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> UnsafeRawPointer? {
    guard !hasRow, 1...BoundBytes.longest ~= bytes.count, 1...parameterCount ~= index else {
      return nil
    }
    return unsafe bound.keep(bytes, at: index)
  }

  /// SQLite's number for a parameter; 0, which no parameter has, where it cannot be one.
  private func number(_ index: Int) -> Int32 { Int32(exactly: index) ?? 0 }

  private func check(_ code: Int32) throws(DatabaseError) {
    guard code != SQLITE_OK else { return }
    // SQLite has no words of its own for this misuse, and describes the call before it.
    guard code != SQLITE_MISUSE else {
      throw DatabaseError(
        code: .misuse, message: "Values are bound before the first row or after the last",
        sql: sql)
    }
    throw database.failure(code, sql: sql)
  }
}
