/// What sort of incident something is.
package enum IncidentKind: String, Vocabulary {
  /// An assembly, whatever its form.
  case protest
  /// A deprivation of liberty outside a protest.
  case detention
  /// A criminal or administrative case.
  case prosecution
  /// Another violation of rights.
  case otherViolation = "other_violation"

  /// The term in English.
  package var label: String {
    switch self {
    case .protest: "Protest"
    case .detention: "Detention"
    case .prosecution: "Prosecution"
    case .otherViolation: "Other violation"
    }
  }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .protest: "акция, протест, акция протеста, demonstration"
    case .detention: "задержание, arrest"
    case .prosecution: "преследование, уголовное дело, дело, case"
    case .otherViolation: "другое нарушение, нарушение, violation, other"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}
