private import CSodium

/// 32 random bytes that nobody else knows, with which digests are keyed.
///
/// A plain digest of a name can be guessed back by digesting a list of names; a keyed one cannot.
package struct SecretKey: Sendable {
  /// How many bytes a key has.
  package static let byteCount = 32

  /// The bytes; they are to be shown to nobody.
  package let bytes: [UInt8]

  /// A new key, from the system's source of randomness.
  package init() { bytes = SecureRandom.bytes(Self.byteCount) }

  /// A key that was kept; nil where it has another number of bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }
}

extension SecretKey: CustomStringConvertible {
  /// Nothing of the key.
  package var description: String { "(secret)" }
}

extension ContentDigest {
  /// Digests bytes in one call, keyed (RFC 7693) where there is a key.
  package init(of content: [UInt8], key: SecretKey?) {
    guard let key else {
      self.init(of: content)
      return
    }
    self.init(of: content, keyedWith: key.bytes)
  }
}

/// Random numbers that cannot be foretold, from libsodium.
package enum SecureRandom {
  private static let isReady = sodium_init() >= 0

  /// As many random bytes as are asked for.
  package static func bytes(_ count: Int) -> [UInt8] {
    precondition(isReady, "libsodium cannot be used")
    var bytes = [UInt8](repeating: 0, count: count)
    unsafe randombytes_buf(&bytes, count)
    return bytes
  }

  /// An element of a collection, each with the same chance; nil where it is empty.
  package static func element<Elements: RandomAccessCollection>(
    of elements: Elements
  ) -> Elements.Element? {
    precondition(isReady, "libsodium cannot be used")
    guard let count = UInt32(exactly: elements.count), count > 0 else { return nil }
    let offset = Int(randombytes_uniform(count))
    return elements[elements.index(elements.startIndex, offsetBy: offset)]
  }
}
