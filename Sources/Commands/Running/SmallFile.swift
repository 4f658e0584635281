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
      throw Failure(.badData, "\(path): this is not a text in UTF-8.")
    }
    return text
  }
}

extension Invocation {
  /// Writes a text to a file, or to standard output where none is named.
  ///
  /// - Throws: `OutputProblem`, or a failure where the file is the database.
  func write(_ text: String, to path: String?) throws {
    guard let path else { return try context.output(Array(text.utf8)) }
    try refuse(path, of: "--output")
    let file = try OutputFile(path: path, for: .others)
    try file.write(Array(text.utf8))
    try file.finish()
  }
}
