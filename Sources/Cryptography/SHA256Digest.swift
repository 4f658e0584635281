private import FoundationEssentials

/// A SHA-256 digest (FIPS 180-4): 32 bytes, ordered bytewise.
package struct SHA256Digest: Hashable, Sendable {
  /// Number of bytes.
  package static let byteCount = 32

  /// The bytes.
  package let bytes: [UInt8]

  /// A stored digest; nil where the number of bytes is another.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// A digest written in 64 hexadecimal digits; nil for any other text.
  package init?(hexadecimal: some StringProtocol) {
    let digits = hexadecimal.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == Self.byteCount * 2, hexadecimal.utf8.count == digits.count else {
      return nil
    }
    bytes = stride(from: 0, to: digits.count, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }

  /// A digest in base64 (RFC 4648); nil for any other text.
  package init?(base64: String) {
    guard let data = Data(base64Encoded: base64) else { return nil }
    self.init(bytes: Array(data))
  }

  /// The digest of bytes.
  package init(of content: some Sequence<UInt8>) {
    var sum = SHA256()
    let bytes = Array(content)
    sum.update(bytes.span)
    self.bytes = sum.bytes()
  }

  /// 64 hexadecimal digits in lower case.
  package var hexadecimal: String { Hexadecimal.text(bytes) }

  /// The digest in base64 (RFC 4648), with padding.
  package var base64: String { Data(bytes).base64EncodedString() }
}

extension SHA256Digest: Comparable {
  /// Orders digests by their bytes.
  package static func < (first: SHA256Digest, second: SHA256Digest) -> Bool {
    first.bytes.lexicographicallyPrecedes(second.bytes)
  }
}
