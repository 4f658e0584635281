import Cryptography
import Tabular

/// The digests of what somebody names as evidence.
enum FileDigest {
  /// The largest file, in bytes.
  private static let mostBytes = 1 << 30

  /// The SHA-256 of a file's bytes, in hexadecimal digits.
  ///
  /// - Throws: `FileProblem`.
  static func sha256(of path: String) throws -> String {
    digest(of: try WholeFile.read(path, atMost: mostBytes))
  }

  /// The SHA-256 of a text in UTF-8, in hexadecimal digits.
  static func sha256(ofText text: String) -> String { digest(of: Array(text.utf8)) }

  private static func digest(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.update(bytes.span)
    return digest.finish()
  }
}
