/// One value of a result table, of one of the five kinds that a database has.
package enum Cell: Sendable, Hashable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// A number with a fraction.
  case real(Double)
  /// Text.
  case text(String)
  /// Bytes that are not text.
  case blob([UInt8])
}

extension Cell {
  /// Whether the cell is a number.
  var isNumber: Bool {
    switch self {
    case .integer, .real: true
    case .null, .text, .blob: false
    }
  }

  /// The cell as text, nothing made harmless; nil where it is null.
  ///
  /// A real has the fewest digits that read back as the same number. A blob is in base 16 (RFC
  /// 4648, section 8: upper-case digits), as SQLite's `hex()` writes it.
  package var plainText: String? {
    switch self {
    case .null: nil
    case .integer(let number): String(number)
    case .real(let number): number.description
    case .text(let text): text
    case .blob(let bytes): Base16.text(of: bytes)
    }
  }
}

/// Bytes as text in base 16, with upper-case digits (RFC 4648, section 8).
enum Base16 {
  /// The digits in their order.
  static let digits = Array("0123456789ABCDEF".utf8)

  static func text(of bytes: [UInt8]) -> String { text(of: bytes.span) }

  static func text(of bytes: Span<UInt8>) -> String {
    var characters: [UInt8] = []
    characters.reserveCapacity(bytes.count * 2)
    for index in bytes.indices {
      let byte = bytes[index]
      characters.append(digits[Int(byte >> 4)])
      characters.append(digits[Int(byte & 0xF)])
    }
    return String(decoding: characters, as: UTF8.self)
  }
}
