/// A closed list of terms with stable codes, read leniently from what people write.
package protocol Vocabulary: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The term in English, short.
  var label: String { get }

  /// Other words for the term, English and Russian, parted by commas.
  var synonyms: String { get }

  /// The words under which the terms are found; one table for each vocabulary.
  static var words: VocabularyWords<Self> { get }
}

extension Vocabulary {
  /// The term that a text names by its code, its label or another word for it, or nil.
  ///
  /// Case, white space around it, ё and е, and the difference between space, dash and underscore
  /// do not matter.
  package init?(reading text: String) {
    guard let term = Self(rawValue: text) ?? Self.words.term(text) else { return nil }
    self = term
  }
}

extension Vocabulary {
  /// The codes of all terms, in their order.
  package static var codes: [String] { allCases.map(\.rawValue) }

  /// The code of the term that a text names, or nil.
  package static func code(reading text: String) -> String? { Self(reading: text)?.rawValue }
}

/// The words of a vocabulary, made ready for finding its terms.
package struct VocabularyWords<Term: Vocabulary>: Sendable {
  private let terms: [String: Term]

  /// The table of all codes, labels and synonyms; a word that two terms share is the first's.
  package init() {
    var terms: [String: Term] = [:]
    for term in Term.allCases {
      let synonyms = term.synonyms.split(separator: ",").map(String.init)
      for word in [term.rawValue, term.label] + synonyms {
        let key = Self.folded(word)
        if terms[key] == nil { terms[key] = term }
      }
    }
    terms[""] = nil
    self.terms = terms
  }

  /// The term that a text names, or nil.
  func term(_ text: String) -> Term? { terms[Self.folded(text)] }

  private static func folded(_ text: String) -> String {
    var words: [String] = []
    for token in TextToken.tokens(of: text) {
      switch token.lexeme {
      case .word(let word), .number(let word): words.append(word)
      case .mark("-"), .mark("_"): continue
      case .mark(let mark): words.append(String(mark))
      }
    }
    return words.joined(separator: " ")
  }
}
