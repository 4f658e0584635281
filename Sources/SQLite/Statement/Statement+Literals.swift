import CSQLite
private import Glibc

extension Statement {
  /// Appends all columns of the current row as SQL literals with commas between them, and a line feed.
  ///
  /// It is what the `sqlite3` shell prints with `-quote`: `NULL`, whole numbers in decimal digits, and
  /// texts between apostrophes, each apostrophe in them twice and nothing else changed, whether or not
  /// they are UTF-8. Numbers with a fraction have the fewest digits that read back as the same number,
  /// and blobs are `X'...'` in upper-case digits of base 16.
  ///
  /// - Throws: A failure where there is no current row or no memory is left.
  package func appendLiterals(to bytes: inout [UInt8]) throws(DecodingFailure) {
    for column in 0..<columnCount {
      guard hasRow, let number = Int32(exactly: column) else {
        throw failure(at: column, expected: .null, found: .noColumn)
      }
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      switch unsafe StorageClass(columnType: sqlite3_column_type(handle, number)) {
      case .null: bytes.append(contentsOf: "NULL".utf8)
      case .integer:
        bytes.append(contentsOf: String(unsafe sqlite3_column_int64(handle, number)).utf8)
      case .real:
        bytes.append(contentsOf: unsafe sqlite3_column_double(handle, number).description.utf8)
      case .text: try appendText(at: number, to: &bytes)
      case .blob: try appendBlob(at: number, to: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func appendText(at column: Int32, to bytes: inout [UInt8]) throws(DecodingFailure) {
    // The order is SQLite's: the pointer first, since asking for it may convert the text.
    guard let pointer = unsafe sqlite3_column_text(handle, column) else {
      throw failure(at: Int(column), expected: .text, found: .noMemory)
    }
    let text = unsafe UnsafeBufferPointer(
      start: pointer, count: Int(sqlite3_column_bytes(handle, column)))
    let apostrophe = UInt8(ascii: "'")
    bytes.append(apostrophe)
    var rest = unsafe text[...]
    while let place = unsafe rest.firstIndex(of: apostrophe) {
      unsafe bytes.append(contentsOf: rest[...place])
      bytes.append(apostrophe)
      unsafe rest = rest[(place + 1)...]
    }
    unsafe bytes.append(contentsOf: rest)
    bytes.append(apostrophe)
  }

  private func appendBlob(at column: Int32, to bytes: inout [UInt8]) throws(DecodingFailure) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes.append(contentsOf: "X'".utf8)
    for byte in try blob(at: Int(column)) {
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
    bytes.append(UInt8(ascii: "'"))
  }
}
