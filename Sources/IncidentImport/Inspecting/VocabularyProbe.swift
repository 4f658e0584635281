import Incidents

/// Finds out whether texts are terms of one vocabulary.
struct VocabularyProbe: Sendable {
  /// The field that takes the terms.
  let field: NativeField
  /// Whether a text is a term that says more than that it is unknown or something else; nil where
  /// it is no term.
  let isTelling: @Sendable (String) -> Bool?

  /// One for each field that takes terms.
  static let all = [
    VocabularyProbe(.kind, IncidentKind.self), VocabularyProbe(.form, ProtestForm.self),
    VocabularyProbe(.authorisation, Authorisation.self),
    VocabularyProbe(.response, AuthorityResponse.self),
    VocabularyProbe(.detentionKind, DetentionKind.self),
    VocabularyProbe(.verification, Verification.self),
    VocabularyProbe(.sourceKind, SourceKind.self),
  ]

  private init<Term: Vocabulary>(_ field: NativeField, _ vocabulary: Term.Type) {
    self.field = field
    isTelling = { text in
      guard let term = Term(reading: text) else { return nil }
      return !["unknown", "other", "none"].contains(term.rawValue)
    }
  }
}
