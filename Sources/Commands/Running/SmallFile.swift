import Tabular

/// A file of text that is read whole.
enum SmallFile {
  /// The most bytes that are read.
  private static let limit = 256 << 20

  /// The text of a file in UTF-8.
  ///
  /// - Throws: `FileProblem`, or a failure where it is no text.
  static func text(at path: String) throws -> String {
    let bytes = try WholeFile.read(path, atMost: limit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.badData, "\(path): this is no text in UTF-8.")
    }
    return text
  }
}
