/// What has become of an import.
package enum BatchState: String, Vocabulary {
  /// Its rows are in the database.
  case applied
  /// Its rows were taken out again.
  case reverted

  /// The term in English.
  package var label: String {
    switch self {
    case .applied: "Applied"
    case .reverted: "Reverted"
    }
  }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .applied: "применен, применено"
    case .reverted: "отменен, отменено"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}
