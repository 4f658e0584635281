import Cryptography
import Tabular

/// The digest of a file that somebody names as evidence.
enum FileDigest {
  /// The largest file, in bytes.
  private static let mostBytes = 1 << 30

  /// The SHA-256 of a file's bytes, in hexadecimal digits.
  ///
  /// - Throws: `FileProblem`.
  static func sha256(of path: String) throws -> String {
    let bytes = try WholeFile.read(path, atMost: mostBytes)
    var digest = SHA256()
    digest.update(bytes.span)
    return digest.finish()
  }
}
