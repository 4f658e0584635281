import CSQLite

extension Statement {
  /// How many columns its rows have.
  package var columnCount: Int { Int(unsafe sqlite3_column_count(handle)) }

  /// The name of a column, from 0; empty where there is no such column.
  package func columnName(at index: Int) -> String {
    guard let name = unsafe sqlite3_column_name(handle, Int32(clamping: index)) else { return "" }
    return unsafe String(cString: name)
  }

  /// Reads a whole number.
  ///
  /// - Throws: Where the column of the current row holds anything else.
  package func integer(at index: Int) throws(DecodingFailure) -> Int64 {
    try expect(.integer, at: index)
    return unsafe sqlite3_column_int64(handle, Int32(index))
  }

  /// Reads a whole number, or nil for null.
  ///
  /// - Throws: Where the column of the current row holds anything else.
  package func optionalInteger(at index: Int) throws(DecodingFailure) -> Int64? {
    try isNull(at: index) ? nil : try integer(at: index)
  }

  /// Reads a floating-point number.
  ///
  /// - Throws: Where the column of the current row holds anything else.
  package func real(at index: Int) throws(DecodingFailure) -> Double {
    try expect(.real, at: index)
    return unsafe sqlite3_column_double(handle, Int32(index))
  }

  /// Reads a floating-point number, or nil for null.
  ///
  /// - Throws: Where the column of the current row holds anything else.
  package func optionalReal(at index: Int) throws(DecodingFailure) -> Double? {
    try isNull(at: index) ? nil : try real(at: index)
  }

  /// Reads a text.
  ///
  /// - Throws: Where the column of the current row holds anything else, or bytes that are not UTF-8.
  package func text(at index: Int) throws(DecodingFailure) -> String {
    try expect(.text, at: index)
    let bytes = unsafe UnsafeBufferPointer(start: textBytes(at: index), count: byteCount(at: index))
    guard let text = unsafe String(validating: bytes, as: UTF8.self) else {
      throw failure(.text, .malformedText, at: index)
    }
    return text
  }

  /// Reads a text, or nil for null.
  ///
  /// - Throws: Where the column of the current row holds anything else, or bytes that are not UTF-8.
  package func optionalText(at index: Int) throws(DecodingFailure) -> String? {
    try isNull(at: index) ? nil : try text(at: index)
  }

  /// Reads bytes.
  ///
  /// - Throws: Where the column of the current row holds anything else.
  package func blob(at index: Int) throws(DecodingFailure) -> [UInt8] {
    try expect(.blob, at: index)
    let start = unsafe sqlite3_column_blob(handle, Int32(index))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: byteCount(at: index)))
  }

  /// Reads bytes, or nil for null.
  ///
  /// - Throws: Where the column of the current row holds anything else.
  package func optionalBlob(at index: Int) throws(DecodingFailure) -> [UInt8]? {
    try isNull(at: index) ? nil : try blob(at: index)
  }

  /// Reads whatever the column holds.
  ///
  /// - Throws: Where there is no such column, or a text whose bytes are not UTF-8.
  package func value(at index: Int) throws(DecodingFailure) -> Value {
    switch try storage(expecting: .null, at: index) {
    case .null: .null
    case .integer: .integer(try integer(at: index))
    case .real: .real(try real(at: index))
    case .text: .text(try text(at: index))
    case .blob: .blob(try blob(at: index))
    }
  }

  /// Gives the bytes of a text, which are checked to be UTF-8, to a closure without copying them.
  ///
  /// - Throws: As ``text(at:)`` does, and what the closure throws.
  package func withUTF8<Result>(
    at index: Int, _ body: (Span<UInt8>) throws -> Result
  ) throws -> Result {
    try expect(.text, at: index)
    let bytes = unsafe UnsafeBufferPointer(start: textBytes(at: index), count: byteCount(at: index))
    let span = unsafe bytes.span
    guard (try? UTF8Span(validating: span)) != nil else {
      throw failure(.text, .malformedText, at: index)
    }
    return try body(span)
  }

  /// All values of the current row; a text whose bytes are not UTF-8 is an error of the database.
  func values() throws(DatabaseError) -> [Value] {
    var values: [Value] = []
    for index in 0..<columnCount {
      do throws(DecodingFailure) {
        values.append(try value(at: index))
      } catch {
        throw DatabaseError(code: .corrupt, message: error.description, sql: sql)
      }
    }
    return values
  }
}

extension Statement {
  private func textBytes(at index: Int) -> UnsafePointer<UInt8>? {
    // To be asked before the number of bytes (https://www.sqlite.org/c3ref/column_blob.html).
    unsafe sqlite3_column_text(handle, Int32(index))
  }

  private func byteCount(at index: Int) -> Int { Int(unsafe sqlite3_column_bytes(handle, Int32(index))) }

  private func isNull(at index: Int) throws(DecodingFailure) -> Bool {
    try storage(expecting: .null, at: index) == .null
  }

  private func storage(
    expecting expected: StorageClass, at index: Int
  ) throws(DecodingFailure) -> StorageClass {
    guard hasRow, index >= 0, index < columnCount else {
      throw failure(expected, .noColumn, at: index)
    }
    return StorageClass(columnType: unsafe sqlite3_column_type(handle, Int32(index)))
  }

  private func expect(_ expected: StorageClass, at index: Int) throws(DecodingFailure) {
    let found = try storage(expecting: expected, at: index)
    guard found == expected else { throw failure(expected, .storage(found), at: index) }
  }

  private func failure(
    _ expected: StorageClass, _ found: DecodingFailure.Finding, at index: Int
  ) -> DecodingFailure {
    let isColumn = index >= 0 && index < columnCount
    return DecodingFailure(
      column: index, name: isColumn ? columnName(at: index) : nil, expected: expected, found: found)
  }
}
