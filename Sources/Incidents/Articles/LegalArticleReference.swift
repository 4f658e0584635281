/// An article of law as a source names it, down to its part and paragraph.
package struct LegalArticleReference: Hashable, Sendable {
  /// The code; nil where neither the text nor the caller names one.
  package var code: LegalCode?
  /// The number of the article, as in `174` or `174-1`.
  package var article: String
  /// The number of the part, where one is named.
  package var part: String?
  /// The number or letter of the paragraph, where one is named.
  package var paragraph: String?

  /// A reference to an article.
  package init(
    code: LegalCode?, article: String, part: String? = nil, paragraph: String? = nil
  ) {
    self.code = code
    self.article = article
    self.part = part
    self.paragraph = paragraph
  }

  /// True if a text can be the number of an article: `174`, `179-1`, `241bis`.
  package static func isNumber(_ text: String) -> Bool {
    let isDigit = text.utf8.first.map { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
    return isDigit == true && text.utf8.count <= 20
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType == .decimal || $0 == "-"
          || $0 == "."
      }
  }
}
