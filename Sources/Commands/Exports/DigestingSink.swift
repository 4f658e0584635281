import Cryptography

/// Hands bytes on, and knows their number and their digest.
final class DigestingSink {
  private let sink: CommandContext.Sink
  private var sum: SHA256? = SHA256()
  /// How many bytes were handed on.
  private(set) var byteCount = 0

  /// A sink before another.
  init(_ sink: @escaping CommandContext.Sink) { self.sink = sink }

  /// Hands bytes on.
  ///
  /// - Throws: Whatever the other sink throws.
  func write(_ bytes: [UInt8]) throws {
    sum?.update(bytes.span)
    byteCount += bytes.count
    try sink(bytes)
  }

  /// The SHA-256 of all bytes, 64 hexadecimal digits; asked for once, at the end.
  func finish() -> String { sum.take()?.finish() ?? "" }
}
