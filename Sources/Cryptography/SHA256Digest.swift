private import FoundationEssentials

/// A SHA-256 digest (FIPS 180-4): 32 bytes, ordered bytewise.
package struct SHA256Digest: Hashable, Sendable {
  /// Number of bytes.
  package static let byteCount = 32

  // Four numbers and no array: millions of digests are sorted without a piece of memory for each.
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// The bytes.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    append(to: &bytes)
    return bytes
  }

  init(_ bytes: InlineArray<32, UInt8>) {
    func word(_ start: Int) -> UInt64 {
      (start..<start + 8).reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
    }
    (first, second, third, fourth) = (word(0), word(8), word(16), word(24))
  }

  /// A stored digest; nil where the number of bytes is another.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init(InlineArray { bytes[$0] })
  }

  /// A digest written in 64 hexadecimal digits; nil for any other text.
  package init?(hexadecimal: some StringProtocol) {
    let digits = hexadecimal.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == Self.byteCount * 2, hexadecimal.utf8.count == digits.count else {
      return nil
    }
    self.init(InlineArray { UInt8(digits[2 * $0] << 4 | digits[2 * $0 + 1]) })
  }

  /// A digest in base64 (RFC 4648); nil for any other text.
  package init?(base64: String) {
    guard let data = Data(base64Encoded: base64) else { return nil }
    self.init(bytes: Array(data))
  }

  /// The digest of bytes.
  package init(of content: some Sequence<UInt8>) {
    let bytes = Array(content)
    self.init(of: bytes.span)
  }

  /// The digest of bytes that are lent.
  package init(of content: borrowing Span<UInt8>) {
    var sum = SHA256()
    sum.update(content)
    self = sum.digest()
  }

  /// The digest of a byte and one or two digests, as nodes of a tree are.
  init(of mark: UInt8, _ left: SHA256Digest, _ right: SHA256Digest? = nil) {
    var bytes = InlineArray<65, UInt8>(repeating: mark)
    left.write(to: &bytes, at: 1)
    right?.write(to: &bytes, at: 1 + Self.byteCount)
    self.init(of: bytes.span.extracting(..<(1 + Self.byteCount * (right == nil ? 1 : 2))))
  }

  /// 64 hexadecimal digits in lower case.
  package var hexadecimal: String { Hexadecimal.text(bytes) }

  /// The digest in base64 (RFC 4648), with padding.
  package var base64: String { Data(bytes).base64EncodedString() }

  /// The first twelve bits as a number.
  var firstTwelveBits: Int { Int(first >> 52) }

  /// Adds the bytes.
  package func append(to bytes: inout [UInt8]) {
    for index in 0..<Self.byteCount { bytes.append(byte(at: index)) }
  }

  /// Adds 64 hexadecimal digits in lower case.
  package func append(hexadecimalTo text: inout [UInt8]) {
    for index in 0..<Self.byteCount { Hexadecimal.append(byte(at: index), to: &text) }
  }

  private func write(to bytes: inout InlineArray<65, UInt8>, at start: Int) {
    for index in 0..<Self.byteCount { bytes[start + index] = byte(at: index) }
  }

  private func byte(at index: Int) -> UInt8 {
    let word =
      switch index >> 3 {
      case 0: first
      case 1: second
      case 2: third
      default: fourth
      }
    return UInt8(truncatingIfNeeded: word >> UInt64(56 - (index & 7) * 8))
  }
}

extension SHA256Digest: Comparable {
  /// Orders digests by their bytes.
  package static func < (one: SHA256Digest, other: SHA256Digest) -> Bool {
    (one.first, one.second, one.third, one.fourth)
      < (other.first, other.second, other.third, other.fourth)
  }
}
