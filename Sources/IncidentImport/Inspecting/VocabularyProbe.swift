import Incidents

/// Finds out whether texts are terms of one vocabulary.
struct VocabularyProbe: Sendable {
  /// The field that takes the terms.
  let field: Field
  /// Whether a text is a term that says more than that it is unknown or something else; nil where
  /// it is no term.
  let isTelling: @Sendable (String) -> Bool?

  /// One for each field that takes terms, other than of one person.
  static let all = Field.allCases.filter { !$0.isOfPersons }.compactMap(VocabularyProbe.init)

  private init?(_ field: Field) {
    guard field.vocabulary != nil else { return nil }
    self.field = field
    isTelling = { text in
      field.codes(in: text).map { codes in
        !codes.allSatisfy { ["unknown", "other", "none"].contains($0) }
      }
    }
  }
}
