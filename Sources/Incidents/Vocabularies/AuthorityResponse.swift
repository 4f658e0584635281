/// What the authorities did about a protest.
package enum AuthorityResponse: String, Vocabulary {
  /// Nothing.
  case noResponse = "none"
  /// They watched.
  case observed
  /// They kept it from happening.
  case prevented
  /// They ended it.
  case dispersed
  /// They detained people.
  case detentions
  /// They used force.
  case force
  /// Something else.
  case other
  /// It is not known.
  case unknown

  /// The term in English.
  package var label: String {
    switch self {
    case .noResponse: "None"
    case .observed: "Observed"
    case .prevented: "Prevented"
    case .dispersed: "Dispersed"
    case .detentions: "Detentions"
    case .force: "Force"
    case .other: "Other"
    case .unknown: "Unknown"
    }
  }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .noResponse: "нет, не было, no response, без реакции"
    case .observed: "наблюдали, наблюдение, monitored"
    case .prevented: "предотвращено, не допустили, предотвращение, blocked"
    case .dispersed: "разогнано, разгон, разогнали, dispersal"
    case .detentions: "задержания, arrests, detained"
    case .force: "применение силы, сила, use of force, violence"
    case .other: "другое, иное"
    case .unknown: "неизвестно, unclear, n/a"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}
