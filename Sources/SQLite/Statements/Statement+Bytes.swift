import CSQLite

// Texts and blobs of the current row. SQLite's pointers are good until the next call about the
// same column, so they are used up where they are asked for.
extension Statement {
  /// Reads a text.
  ///
  /// - Throws: A failure where the column holds anything else or bytes that are not UTF-8.
  package func text(at column: Int) throws(DecodingFailure) -> String {
    let bytes = unsafe try textBytes(at: column).span
    do {
      return String(copying: try UTF8Span(validating: bytes))
    } catch {
      throw failure(at: column, expected: .text, found: .malformedText)
    }
  }

  /// Reads a text or null.
  ///
  /// - Throws: A failure where the column holds anything else or bytes that are not UTF-8.
  package func optionalText(at column: Int) throws(DecodingFailure) -> String? {
    try isNull(column, besides: .text) ? nil : text(at: column)
  }

  /// Reads bytes.
  ///
  /// - Throws: A failure where the column holds anything else.
  package func blob(at column: Int) throws(DecodingFailure) -> [UInt8] {
    try require(.blob, at: column)
    // The order is SQLite's: the pointer first, then the count.
    let pointer = unsafe sqlite3_column_blob(handle, Int32(column))
    let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    guard count > 0 else { return [] }
    guard let pointer = unsafe pointer else {
      throw failure(at: column, expected: .blob, found: .noMemory)
    }
    return unsafe Array(UnsafeRawBufferPointer(start: pointer, count: count))
  }

  /// Reads bytes or null.
  ///
  /// - Throws: A failure where the column holds anything else.
  package func optionalBlob(at column: Int) throws(DecodingFailure) -> [UInt8]? {
    try isNull(column, besides: .blob) ? nil : blob(at: column)
  }

  /// Lends a text's bytes, which are UTF-8, without copying them.
  ///
  /// - Throws: A failure where the column holds anything else or bytes that are not UTF-8, and
  ///   whatever the body throws.
  package func withUTF8<Result>(
    at column: Int, _ body: (Span<UInt8>) throws -> Result
  ) throws -> Result {
    let bytes = unsafe try textBytes(at: column).span
    do {
      _ = try UTF8Span(validating: bytes)
    } catch {
      throw failure(at: column, expected: .text, found: .malformedText)
    }
    return try body(bytes)
  }

  /// Hands all columns of the current row to a receiver, without copying texts and blobs.
  ///
  /// - Throws: A failure where there is no current row or a text is not UTF-8, and whatever the
  ///   receiver throws.
  package func handOver(to receiver: inout some ValueReceiver) throws {
    for column in 0..<columnCount { try handOver(column, to: &receiver) }
  }

  /// Hands a column of the current row to a receiver, without copying a text or blob.
  ///
  /// - Throws: As for all columns, and a failure where there is no such column.
  package func handOver(_ column: Int, to receiver: inout some ValueReceiver) throws {
    guard hasRow, let number = Int32(exactly: column), number >= 0 else {
      throw failure(at: column, expected: .null, found: .noColumn)
    }
    // SQLite takes any number of a column, and says of one that is not there that it is null.
    switch unsafe StorageClass(columnType: sqlite3_column_type(handle, number)) {
    case .null: try receiver.null()
    case .integer: try receiver.integer(unsafe sqlite3_column_int64(handle, number))
    case .real: try receiver.real(unsafe sqlite3_column_double(handle, number))
    case .text: try withUTF8(at: column) { bytes in try receiver.text(bytes) }
    case .blob: try withBlob(at: column) { bytes in try receiver.blob(bytes) }
    }
  }

  /// Lends a blob's bytes.
  private func withBlob(at column: Int, _ body: (Span<UInt8>) throws -> Void) throws {
    // The order is SQLite's: the pointer first, then the count.
    let pointer = unsafe sqlite3_column_blob(handle, Int32(column))
    let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    guard unsafe count == 0 || pointer != nil else {
      throw failure(at: column, expected: .blob, found: .noMemory)
    }
    let bytes = unsafe UnsafeRawBufferPointer(start: pointer, count: count)
    try body(unsafe bytes.bindMemory(to: UInt8.self).span)
  }

  /// A text's bytes, good until the next call about the column.
  private func textBytes(
    at column: Int
  ) throws(DecodingFailure) -> UnsafeBufferPointer<UInt8> {
    try require(.text, at: column)
    // The order is SQLite's: the pointer first, since asking for it may convert the text.
    guard let pointer = unsafe sqlite3_column_text(handle, Int32(column)) else {
      throw failure(at: column, expected: .text, found: .noMemory)
    }
    let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    return unsafe UnsafeBufferPointer(start: pointer, count: count)
  }
}
