private import CSodium

/// The BLAKE2b digest (RFC 7693) of bytes, 128 bits long, computed by libsodium.
///
/// It tells a changed row from an unchanged one.
package struct ContentDigest: Hashable, Sendable {
  /// The 16 bytes of the digest.
  package let bytes: [UInt8]

  /// Digests bytes in one call.
  package init(of content: [UInt8]) { self.init(of: content, keyedWith: []) }

  /// Digests bytes in one call, keyed with up to 64 bytes; none for a plain digest.
  init(of content: [UInt8], keyedWith key: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: Int(crypto_generichash_BYTES_MIN))
    _ = unsafe crypto_generichash(
      &digest, digest.count, content, UInt64(content.count), key, key.count)
    bytes = digest
  }

  /// The digest as 32 hexadecimal digits in lower case.
  package var hexadecimal: String { Hexadecimal.text(bytes) }
}

/// Bytes written as hexadecimal digits.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes { append(byte, to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Adds the two digits of a byte, in lower case.
  static func append(_ byte: UInt8, to text: inout [UInt8]) {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
}
