package import Incidents

/// The answer of a state to a recommendation.
package enum PositionValue: String, Vocabulary {
  /// The state accepts it.
  case supported
  /// The state accepts a part of it; neither supported nor noted.
  case supportedInPart = "supported_in_part"
  /// The state takes note of it, and does not accept it.
  case noted
  /// The state rejects it.
  case notSupported = "not_supported"
  /// The state has yet to answer.
  case pending
  /// The answer cannot be read as any other.
  case unclear

  /// The term in English.
  package var label: String {
    switch self {
    case .supported: "Supported"
    case .supportedInPart: "Supported in part"
    case .noted: "Noted"
    case .notSupported: "Not supported"
    case .pending: "Pending"
    case .unclear: "Unclear"
    }
  }

  /// Other words for the term, as the files of the field write it, parted by commas.
  package var synonyms: String {
    switch self {
    case .supported:
      """
      support, supports, accepted, accept, accepts, implemented, implement, enjoys support,
      поддержано, поддержана, принято, принята, қолдау тапты
      """
    case .supportedInPart:
      """
      supported/noted, partially supported, partially accepted, partly supported,
      supported in part/noted in part, accepted in part, поддержано частично, поддержана частично
      """
    case .noted: "note, notes, takes note, принято к сведению, принята к сведению"
    case .notSupported: "rejected, reject, rejects, not accepted, отклонено, отклонена"
    case .pending: "consider, under consideration, examined, to be examined, на рассмотрении"
    case .unclear: "неясно"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}

/// The reading of a cell that holds an answer.
package enum PositionReading: Hashable, Sendable {
  /// An answer to a recommendation.
  case position(PositionValue)
  /// A voluntary pledge of the state: a commitment, and no recommendation.
  case pledge
  /// Nothing was said, which is not "noted".
  case nothing

  /// The reading of a text; nil where it is none that is known.
  package init?(_ text: String) {
    switch FoldedText.words(of: text) {
    case "", "unknown", "no response", "neglected", "n a": self = .nothing
    case "voluntary pledge", "voluntary commitment": self = .pledge
    default:
      guard let value = PositionValue(reading: text) else { return nil }
      self = .position(value)
    }
  }
}
