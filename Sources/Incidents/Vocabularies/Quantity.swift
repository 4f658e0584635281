/// What a number in a report counts.
package enum Quantity: String, Vocabulary {
  /// People who took part.
  case participants
  /// People deprived of liberty.
  case detained
  /// People arrested for days as a penalty.
  case arrested
  /// People fined.
  case fined
  /// People charged.
  case charged
  /// People hurt.
  case injured
  /// People who died.
  case killed

  /// The term in English.
  package var label: String {
    switch self {
    case .participants: "Participants"
    case .detained: "Detained"
    case .arrested: "Arrested"
    case .fined: "Fined"
    case .charged: "Charged"
    case .injured: "Injured"
    case .killed: "Killed"
    }
  }

  /// Whether a column of this quantity may hold a number whose words name another: many lists call
  /// detained people arrested, and the other way about.
  package func mayCount(_ named: Quantity) -> Bool {
    func concernsLiberty(_ quantity: Quantity) -> Bool {
      quantity == .detained || quantity == .arrested
    }
    return self == named || (concernsLiberty(self) && concernsLiberty(named))
  }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .participants:
      """
      участники, участников, число участников, number of participants, protesters
      """
    case .detained:
      """
      задержано, задержанные, задержанных, число задержанных, number of detentions,
      detentions, number detained
      """
    case .arrested: "арестовано, арестованные, арестованных, arrests"
    case .fined: "оштрафовано, оштрафованные, штрафы, fines"
    case .charged: "обвиняемые, обвинено, предъявлено обвинение, charges"
    case .injured: "ранено, раненые, пострадавшие, пострадало, wounded, injuries"
    case .killed: "убито, убитые, погибшие, погибло, dead, deaths"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}
