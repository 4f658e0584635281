private import CCrypto

/// The SHA-256 of a stream of bytes (FIPS 180-4), computed by libcrypto, which uses the processor's own
/// instructions for it: libsodium's takes five times as long.
@safe package struct SHA256: ~Copyable {
  /// The algorithm, found once: looking for it takes as long as digesting a kilobyte.
  nonisolated(unsafe) private static let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil)

  private let state: OpaquePointer

  /// Starts a digest of no bytes.
  package init() {
    guard let state = unsafe EVP_MD_CTX_new(),
      unsafe EVP_DigestInit_ex2(state, Self.algorithm, nil) == 1
    else { preconditionFailure("libcrypto has no SHA-256") }
    unsafe self.state = state
  }

  deinit { unsafe EVP_MD_CTX_free(state) }

  /// Adds bytes to what is digested.
  package mutating func update(_ bytes: borrowing Span<UInt8>) {
    let count = bytes.count
    unsafe bytes.withUnsafeBufferPointer { buffer in
      _ = unsafe EVP_DigestUpdate(state, buffer.baseAddress, count)
    }
  }

  /// Ends the digest and gives it as 64 hexadecimal digits in lower case.
  package consuming func finish() -> String { digest().hexadecimal }

  /// Ends the digest and gives it.
  package consuming func digest() -> SHA256Digest {
    var bytes = InlineArray<32, UInt8>(repeating: 0)
    var span = bytes.mutableSpan
    unsafe span.withUnsafeMutableBufferPointer { buffer in
      _ = unsafe EVP_DigestFinal_ex(state, buffer.baseAddress, nil)
    }
    return SHA256Digest(bytes)
  }

  /// The digest of a text's UTF-8 bytes, as 64 hexadecimal digits in lower case.
  package static func digest(of text: String) -> String {
    SHA256Digest(of: text.utf8).hexadecimal
  }
}
