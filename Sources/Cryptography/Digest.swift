private import CSodium

/// The SHA-256 of a stream of bytes (FIPS 180-4), computed by libsodium.
package struct SHA256: ~Copyable {
  private var state = crypto_hash_sha256_state()

  /// Starts a digest of no bytes.
  package init() {
    _ = unsafe crypto_hash_sha256_init(&state)
  }

  /// Adds bytes to what is digested.
  package mutating func update(_ bytes: borrowing Span<UInt8>) {
    let count = UInt64(bytes.count)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      _ = unsafe crypto_hash_sha256_update(&state, buffer.baseAddress, count)
    }
  }

  /// Ends the digest and gives it as 64 hexadecimal digits in lower case.
  package consuming func finish() -> String { Hexadecimal.text(bytes()) }

  /// Ends the digest and gives its 32 bytes.
  consuming func bytes() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    _ = unsafe crypto_hash_sha256_final(&state, &digest)
    return digest
  }

  /// The digest of a text's UTF-8 bytes, as 64 hexadecimal digits in lower case.
  package static func digest(of text: String) -> String {
    SHA256Digest(of: text.utf8).hexadecimal
  }
}

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
  static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
