/// Turns the parts of a result table into bytes of one format.
///
/// The cells of a row come one after the other, each in the form in which it is stored, so that a
/// text's bytes can go straight to the output.
protocol ResultFormatter {
  /// Starts the table.
  mutating func begin(_ columns: [Column], into output: inout [UInt8]) throws
  /// Adds a cell without a value.
  mutating func null(into output: inout [UInt8]) throws
  /// Adds a whole number.
  mutating func integer(_ number: Int64, into output: inout [UInt8]) throws
  /// Adds a number with a fraction.
  mutating func real(_ number: Double, into output: inout [UInt8]) throws
  /// Adds a text, whose bytes are UTF-8.
  mutating func text(_ utf8: Span<UInt8>, into output: inout [UInt8]) throws
  /// Adds bytes that are not text.
  mutating func blob(_ bytes: Span<UInt8>, into output: inout [UInt8]) throws
  /// Ends a row.
  mutating func endRow(into output: inout [UInt8]) throws
  /// Ends the table.
  mutating func end(into output: inout [UInt8]) throws
}

extension Array<UInt8> {
  /// Appends bytes that are lent.
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends a text.
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}

extension String {
  /// A copy of a text's bytes, which are UTF-8.
  init(copying utf8: Span<UInt8>) {
    self = unsafe utf8.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
