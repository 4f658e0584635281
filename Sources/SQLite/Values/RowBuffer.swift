/// Values of a row, whose texts and blobs stand one after the other in one place.
///
/// Clearing it keeps the memory, so that reading many rows takes none for each.
package struct RowBuffer: ValueReceiver, Sendable {
  private enum Cell {
    case null
    case integer(Int64)
    case real(Double)
    case text(Range<Int>)
    case blob(Range<Int>)
  }

  private var cells: [Cell] = []
  private var bytes: [UInt8] = []

  /// A row without values.
  package init() {}

  /// How many values there are.
  package var count: Int { cells.count }

  /// The values, each with a copy of its text.
  package var values: [Value] { cells.indices.map { self[$0] } }

  /// Removes all values.
  package mutating func removeAll() {
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// The value at a place, from 0, with a copy of its text.
  package subscript(index: Int) -> Value {
    get {
      switch cells[index] {
      case .null: .null
      case .integer(let number): .integer(number)
      case .real(let number): .real(number)
      case .text(let range): .text(String(decoding: bytes[range], as: UTF8.self))
      case .blob(let range): .blob(Array(bytes[range]))
      }
    }
    set {
      append(newValue)
      cells[index] = cells.removeLast()
    }
  }

  /// Whether there is no value at a place.
  package func isNull(at index: Int) -> Bool {
    if case .null = cells[index] { true } else { false }
  }

  /// Lends the bytes of the text at a place; nil where something else is there.
  package func withUTF8<Result>(
    at index: Int, _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result? {
    guard case .text(let range) = cells[index] else { return nil }
    return try body(bytes.span.extracting(range))
  }

  /// Hands the first values to a receiver, without copying texts and blobs.
  ///
  /// - Throws: Whatever the receiver throws.
  package func handOver(first count: Int, to receiver: inout some ValueReceiver) throws {
    for cell in cells[..<count] {
      switch cell {
      case .null: try receiver.null()
      case .integer(let number): try receiver.integer(number)
      case .real(let number): try receiver.real(number)
      case .text(let range): try receiver.text(bytes.span.extracting(range))
      case .blob(let range): try receiver.blob(bytes.span.extracting(range))
      }
    }
  }
}

extension RowBuffer {
  /// Appends no value.
  package mutating func null() { cells.append(.null) }

  /// Appends a whole number.
  package mutating func integer(_ number: Int64) { cells.append(.integer(number)) }

  /// Appends a floating-point number.
  package mutating func real(_ number: Double) { cells.append(.real(number)) }

  /// Appends a text, whose bytes are UTF-8.
  package mutating func text(_ utf8: Span<UInt8>) { cells.append(.text(place(utf8))) }

  /// Appends bytes.
  package mutating func blob(_ bytes: Span<UInt8>) { cells.append(.blob(place(bytes))) }

  /// Appends a value.
  package mutating func append(_ value: Value) {
    switch value {
    case .null: null()
    case .integer(let number): integer(number)
    case .real(let number): real(number)
    case .text(let text): self.text(text.utf8Span.span)
    case .blob(let bytes): blob(bytes.span)
    }
  }

  private mutating func place(_ added: Span<UInt8>) -> Range<Int> {
    let start = bytes.count
    unsafe added.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    return start..<bytes.count
  }
}
