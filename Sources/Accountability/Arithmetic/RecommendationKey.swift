/// The identity of a recommendation, so that it is one however many files bring it.
package enum RecommendationKey: Hashable, Sendable {
  /// The paragraph of a document, and its part.
  case paragraph(symbol: String, paragraph: String, part: String)
  /// The identifier that the Universal Human Rights Index gives it.
  case annotation(String)
  /// The state under review, the session, the state that made it, and its words.
  case wording(state: String, session: String, from: String, words: String)

  /// The key that the columns of a row give, the surest first.
  package init(
    symbol: String, paragraph: String, part: String, annotation: String, state: String,
    session: String, from: String, text: String
  ) {
    if !symbol.isEmpty, !paragraph.isEmpty {
      self = .paragraph(symbol: symbol, paragraph: paragraph, part: part)
    } else if !annotation.isEmpty {
      self = .annotation(annotation)
    } else {
      self = .wording(
        state: state, session: session, from: from, words: FoldedText.words(of: text))
    }
  }
}

/// The number of a paragraph, such as `126.27`.
package enum ParagraphNumber {
  /// A number that sorts paragraphs as people do, 126.9 before 126.27; nil where the text is no number.
  package static func ordinal(_ text: String) -> Int64? {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...3).contains(pieces.count) else { return nil }
    var ordinal: Int64 = 0
    for index in 0..<3 {
      guard index < pieces.count else {
        ordinal *= 10_000
        continue
      }
      guard pieces[index].utf8.allSatisfy({ (48...57).contains($0) }),
        let number = Int64(pieces[index]), number < 10_000
      else { return nil }
      ordinal = ordinal * 10_000 + number
    }
    return ordinal
  }

  /// The number at the head of a text, and the text behind it; nil where it begins with no number of a
  /// paragraph.
  ///
  /// A year is none.
  package static func atHead(of text: String) -> (number: String, rest: Substring)? {
    let text = text.drop(while: \.isWhitespace)
    var number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    while number.hasSuffix(".") { number.removeLast() }
    guard number.contains("."), ordinal(String(number)) != nil else { return nil }
    var rest = text[number.endIndex...]
    if rest.hasPrefix(".") { rest.removeFirst() }
    guard let first = rest.first, first.isWhitespace else { return nil }
    return (String(number), rest.drop(while: \.isWhitespace))
  }

  /// The most paragraphs that a text may name.
  private static let most: Int64 = 2_000

  /// The paragraphs that a text such as `50.5-50.8, 50.23, 25, 26` names; nil where it cannot be read.
  ///
  /// A number without a point belongs to the chapter of the one before it.
  package static func list(_ text: String) -> [String]? {
    var numbers: [String] = []
    var chapter: Substring?
    for piece in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let ends = piece.replacing("–", with: "-").split(
        separator: "-", omittingEmptySubsequences: false
      )
      .map { $0.filter { !$0.isWhitespace } }
      guard (1...2).contains(ends.count), let first = paragraph(ends[0], &chapter),
        let last = ends.count == 2 ? paragraph(ends[1], &chapter) : first,
        first.chapter == last.chapter, first.number <= last.number,
        last.number - first.number < most, Int64(numbers.count) < most
      else { return nil }
      for number in first.number...last.number { numbers.append("\(first.chapter).\(number)") }
    }
    return numbers.isEmpty ? nil : numbers
  }

  private static func paragraph(
    _ text: String, _ chapter: inout Substring?
  ) -> (chapter: Substring, number: Int64)? {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = pieces.last, let number = Int64(last), (0..<10_000).contains(number) else {
      return nil
    }
    if pieces.count == 2, ordinal(text) != nil { chapter = pieces[0] }
    guard pieces.count <= 2, let chapter else { return nil }
    return (chapter, number)
  }
}
