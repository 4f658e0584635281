/// What sort of source says something.
package enum SourceKind: String, Vocabulary {
  /// A publisher of data or books.
  case publisher
  /// An organisation that is no part of the state.
  case organisation
  /// A body of the state other than a court.
  case officialBody = "official_body"
  /// A court.
  case court
  /// Somebody who was there.
  case witness
  /// A news medium.
  case media
  /// Another kind.
  case other
  /// The kind is not known.
  case unknown

  /// The term in English.
  package var label: String {
    switch self {
    case .publisher: "Publisher"
    case .organisation: "Organisation"
    case .officialBody: "Official body"
    case .court: "Court"
    case .witness: "Witness"
    case .media: "Media"
    case .other: "Other"
    case .unknown: "Unknown"
    }
  }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .publisher: "издатель, издание, dataset"
    case .organisation: "организация, нко, нпо, ngo, organization"
    case .officialBody:
      """
      госорган, государственный орган, official, government, police, полиция, прокуратура
      """
    case .court: "суд"
    case .witness: "свидетель, очевидец, eyewitness"
    case .media: "сми, новости, news, press"
    case .other: "другое, иное"
    case .unknown: "неизвестно, unclear, n/a"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}
