private import CCrypto

/// The SHA-256 of a stream of bytes (FIPS 180-4), computed by libcrypto, else by libsodium.
@safe package struct SHA256: ~Copyable {
  private let state: OpaquePointer

  /// Starts a digest of no bytes.
  package init() {
    guard let state = unsafe aigaq_sha256_new() else { preconditionFailure("no memory is left") }
    unsafe self.state = state
  }

  deinit { unsafe aigaq_sha256_free(state) }

  /// Adds bytes to what is digested.
  package mutating func update(_ bytes: borrowing Span<UInt8>) {
    let count = bytes.count
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe aigaq_sha256_update(state, buffer.baseAddress, count)
    }
  }

  /// Ends the digest and gives it as 64 hexadecimal digits in lower case.
  package consuming func finish() -> String { digest().hexadecimal }

  /// Ends the digest and gives it.
  package consuming func digest() -> SHA256Digest {
    var bytes = InlineArray<32, UInt8>(repeating: 0)
    var span = bytes.mutableSpan
    unsafe span.withUnsafeMutableBufferPointer { buffer in
      unsafe aigaq_sha256_finish(state, buffer.baseAddress)
    }
    return SHA256Digest(bytes)
  }

  /// The digest of a text's UTF-8 bytes, as 64 hexadecimal digits in lower case.
  package static func digest(of text: String) -> String {
    SHA256Digest(of: text.utf8).hexadecimal
  }
}
