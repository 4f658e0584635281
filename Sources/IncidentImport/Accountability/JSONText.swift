import FoundationEssentials

/// Texts as JSON, for columns of the database that hold cells as they came.
enum JSONText {
  /// An array of texts.
  ///
  /// - Throws: An error of the encoder's.
  static func array(_ texts: [String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(texts), as: UTF8.self)
  }
}
