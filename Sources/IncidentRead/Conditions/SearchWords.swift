import SQLite

/// Words to search for: all of them, in any order; `"words in quotes"` stand together, and `word*`
/// is the beginning of a word.
package struct SearchWords: Hashable, Sendable {
  /// The words in the language of the full-text search, each of them quoted, so that nothing in them
  /// is an operator.
  let query: String
  /// The words as they were given.
  package let text: String

  /// The words of a text; nil where it has none.
  package init?(_ text: String) {
    var terms: [String] = []
    // By scalars: a quotation mark with an accent on it is still one to the full-text search.
    let pieces = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      // Every second piece stands in quotes.
      let words = index % 2 == 1 ? [piece] : piece.split { $0.properties.isWhitespace }
      terms += words.compactMap(Self.term)
    }
    guard !terms.isEmpty else { return nil }
    query = terms.joined(separator: " ")
    self.text = text
  }

  /// A statement that gives the numbers of the incidents that have all of the words in a column of the
  /// full-text search.
  func incidents(in column: String) -> SQLCondition {
    SQLCondition(
      sql: "SELECT rowid FROM incident_text WHERE incident_text MATCH ?",
      values: [.text("\(column) : (\(query))")])
  }

  /// A statement that gives the numbers of the incidents that have all of the words; for one that is merged
  /// into another, that of the other.
  func incidents() -> SQLCondition {
    SQLCondition(
      sql: """
        SELECT ifnull(worded.merged_into, worded.id) FROM incident_text
        CROSS JOIN incident AS worded ON worded.id = incident_text.rowid
        WHERE incident_text MATCH ?
        """, values: [.text(query)])
  }

  private static func term(_ word: Substring.UnicodeScalarView) -> String? {
    let isPrefix = word.last == "*"
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: word.filter { $0 != "*" && $0 != "\0" })
    guard plain.contains(where: { $0.properties.isAlphabetic || $0.isNumber }) else { return nil }
    return "\"\(String(plain))\"" + (isPrefix ? "*" : "")
  }
}

extension Unicode.Scalar {
  fileprivate var isNumber: Bool { properties.numericType != nil }
}
