/// A name of a place without what does not tell it from others, and what the words around it say.
///
/// Case, ё and е, hyphens, spaces and apostrophes are folded, and words such as "г.", "область",
/// "облысы" and "city" are taken off. Nothing fuzzier is done.
package struct FoldedPlaceName: Hashable, Sendable {
  /// What the words around a name say that it names.
  enum Mark: Hashable, Sendable {
    /// An oblast.
    case oblast
    /// A city, town or village.
    case city
  }

  /// The folded name; empty where the text holds no name.
  package let key: String

  /// What the words around the name say; nil where there are none.
  let mark: Mark?

  /// The folded form of a text.
  package init(_ text: some StringProtocol) {
    var key = ""
    var marks: Set<Mark> = []
    var last: TextToken?
    for token in TextToken.tokens(of: String(text)) {
      switch token.lexeme {
      case .word(let word):
        if let mark = Self.marks[word] {
          marks.insert(mark)
        } else if !(word == "of" && last?.word.flatMap { Self.marks[$0] } != nil) {
          key += word
        }
      case .number(let digits): key += digits
      case .mark(let mark):
        let endsWord = mark == "." && last?.word != nil
        if !endsWord, !Self.silent.contains(mark) { key.unicodeScalars.append(mark) }
      }
      last = token
    }
    // A text that is called both is not one name.
    self.key = marks.count > 1 ? "" : key
    mark = marks.first
  }

  /// Whether the words around the name allow that it names something of a kind.
  func fits(_ kind: GazetteerEntry.Kind) -> Bool {
    switch mark {
    case .oblast: kind == .oblast
    case .city: kind != .oblast
    case nil: true
    }
  }

  private static let silent: Set<Unicode.Scalar> = ["-", "'", "’", "‘", "ʼ", "`", "\"", "«", "»"]

  private static let marks: [String: Mark] = {
    let oblast = "oblast region province oblysy область обл облысы"
    let city = """
      city town village qalasy город гор г пгт поселок пос село с аул қаласы қ кенті ауылы
      """
    var marks: [String: Mark] = [:]
    for word in oblast.split(separator: " ") { marks[String(word)] = .oblast }
    for word in city.split(separator: " ") { marks[String(word)] = .city }
    return marks
  }()
}
