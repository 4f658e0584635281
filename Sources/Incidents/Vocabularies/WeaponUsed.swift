/// The means of force that the authorities used.
package enum WeaponUsed: String, Vocabulary {
  /// No means of force.
  case none
  /// Batons.
  case batons
  /// Tear gas or another gas.
  case gas
  /// Stun grenades.
  case stunGrenades = "stun_grenades"
  /// Firearms.
  case firearms
  /// Other means.
  case other

  /// The term in English.
  package var label: String {
    switch self {
    case .none: "None"
    case .batons: "Batons"
    case .gas: "Gas"
    case .stunGrenades: "Stun grenades"
    case .firearms: "Firearms"
    case .other: "Other"
    }
  }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .none: "нет, не применялись, not used, no weapons, қолданылған жоқ"
    case .batons: "дубинки, резиновые дубинки, baton, truncheons, сойылдар, резеңке таяқ"
    case .gas:
      "газ, слезоточивый газ, tear gas, teargas, pepper spray, перцовый газ, көзден жас ағызатын газ"
    case .stunGrenades:
      """
      светошумовые гранаты, свето-шумовые гранаты, светошумовая граната, stun grenade, flash-bang,
      flashbang, flash-bangs, шулы жарық гранаталары
      """
    case .firearms:
      """
      огнестрельное оружие, боевое оружие, боевые патроны, стрельба, firearm, live ammunition,
      live fire, shooting, атыс қаруы
      """
    case .other: "другое, иное, water cannon, водомет, rubber bullets, резиновые пули, басқа"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}
