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
