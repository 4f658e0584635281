/// Texts without all that two writers of the same text write differently: case, blanks, punctuation.
package enum FoldedText {
  /// The words of a text in small letters, with a blank between them.
  package static func words(of text: String) -> String {
    pieces(of: text).joined(separator: " ")
  }

  /// The letters of a name in small letters, and nothing else.
  static func letters(of text: String) -> String {
    let scalars = text.lowercased().unicodeScalars.lazy.filter { $0.properties.isAlphabetic }
      .map { plainLetters[$0] ?? $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The letters with accents that names of states have.
  private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = [
    "ô": "o", "ü": "u", "é": "e", "ã": "a", "ё": "е",
  ]

  private static func pieces(of text: String) -> [Substring] {
    text.lowercased().filter { $0 != "’" && $0 != "'" }.split { !$0.isLetter && !$0.isNumber }
  }
}
