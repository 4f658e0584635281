/// What sort of deprivation of liberty a detention is.
package enum DetentionKind: String, Vocabulary {
  /// Taken to a police station and kept there for hours.
  case takenToStation = "taken_to_station"
  /// An arrest of days, as a penalty.
  case administrativeArrest = "administrative_arrest"
  /// Detained as a suspect.
  case criminalDetention = "criminal_detention"
  /// In custody by order of a court until the trial.
  case preTrialCustody = "pre_trial_custody"
  /// Confined to the home.
  case houseArrest = "house_arrest"
  /// Another kind.
  case other
  /// The kind is not known.
  case unknown

  /// The term in English.
  package var label: String {
    switch self {
    case .takenToStation: "Taken to station"
    case .administrativeArrest: "Administrative arrest"
    case .criminalDetention: "Criminal detention"
    case .preTrialCustody: "Pre-trial custody"
    case .houseArrest: "House arrest"
    case .other: "Other"
    case .unknown: "Unknown"
    }
  }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .takenToStation:
      """
      доставление, доставлен, доставлены, доставлен в отдел, доставлена в отдел, taken to police station, taken to
      police
      """
    case .administrativeArrest: "административный арест, арест, админарест, әкімшілік қамақ"
    case .criminalDetention: "уголовное задержание, задержание по подозрению"
    case .preTrialCustody:
      """
      заключение под стражу, под стражей, сизо, pretrial detention, pre-trial detention,
      pretrial custody, содержание под стражей, в сизо, in pre-trial detention, қамауда, тергеу
      изоляторында
      """
    case .houseArrest:
      "домашний арест, под домашним арестом, under house arrest, үйқамақ, үйқамақта"
    case .other: "другое, иное"
    case .unknown: "неизвестно, unclear, n/a, задержание, detention"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}
