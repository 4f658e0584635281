import CSQLite
private import Glibc

/// Rows as SQL literals, one after the other in memory of their own.
///
/// Each row is what the `sqlite3` shell prints with `-quote`: its columns with commas between them and a
/// line feed at its end; `NULL`, whole numbers in decimal digits, and texts between apostrophes, each
/// apostrophe in them twice and nothing else changed, whether or not they are UTF-8. Numbers with a
/// fraction have the fewest digits that read back as the same number. Blobs are not written.
@safe package struct RowLiterals: ~Copyable {
  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 * 1024, alignment: 1)

  /// How many bytes the rows have.
  package private(set) var count = 0

  /// No rows yet.
  package init() {}

  deinit { unsafe memory.deallocate() }

  /// Lends the bytes of all rows.
  package func withBytes(_ body: (Span<UInt8>) -> Void) {
    body(unsafe UnsafeRawBufferPointer(rebasing: memory[..<count]).bindMemory(to: UInt8.self).span)
  }

  /// Starts anew, without any row.
  package mutating func removeAll() { count = 0 }

  /// Adds the current row of a statement.
  ///
  /// - Throws: A failure where there is no current row, a column is a blob or no memory is left.
  package mutating func append(_ row: borrowing Row) throws(DecodingFailure) {
    for column in 0..<row.columnCount {
      guard row.hasRow, let number = Int32(exactly: column) else {
        throw row.failure(at: column, expected: .null, found: .noColumn)
      }
      if column > 0 { append(UInt8(ascii: ",")) }
      switch unsafe StorageClass(columnType: sqlite3_column_type(row.handle, number)) {
      case .null: append("NULL")
      case .integer: append(unsafe sqlite3_column_int64(row.handle, number))
      case .real: append("\(unsafe sqlite3_column_double(row.handle, number))")
      case .text:
        // The order is SQLite's: the pointer first, since asking for it may convert the text.
        guard let text = unsafe sqlite3_column_text(row.handle, number) else {
          throw row.failure(at: column, expected: .text, found: .noMemory)
        }
        unsafe append(quoted: text, Int(sqlite3_column_bytes(row.handle, number)))
      case .blob: throw row.failure(at: column, expected: .text, found: .storage(.blob))
      }
    }
    append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe memory[count] = byte
    count += 1
  }

  private mutating func append(_ text: StaticString) {
    unsafe append(text.utf8Start, text.utf8CodeUnitCount)
  }

  private mutating func append(_ text: String) { for byte in text.utf8 { append(byte) } }

  private mutating func append(_ number: Int64) {
    // Most are small.
    if (0...9).contains(number) {
      append(UInt8(ascii: "0") + UInt8(number))
    } else {
      append(String(number))
    }
  }

  private mutating func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    unsafe memory.baseAddress?.advanced(by: count).copyMemory(from: bytes, byteCount: length)
    count += length
  }

  private mutating func append(quoted text: UnsafePointer<UInt8>, _ length: Int) {
    let apostrophe = UInt8(ascii: "'")
    append(apostrophe)
    var start = 0
    while let place = unsafe memchr(text + start, Int32(apostrophe), length - start) {
      let end = unsafe UnsafeRawPointer(place) - UnsafeRawPointer(text) + 1
      unsafe append(text + start, end - start)
      append(apostrophe)
      start = end
    }
    unsafe append(text + start, length - start)
    append(apostrophe)
  }

  /// Makes room for more bytes.
  private mutating func reserve(_ more: Int) {
    guard unsafe count + more > memory.count else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: unsafe max(count + more, memory.count * 2), alignment: 1)
    unsafe larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
    unsafe memory.deallocate()
    unsafe memory = unsafe larger
  }
}
