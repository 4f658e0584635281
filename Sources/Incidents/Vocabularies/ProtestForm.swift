/// The form that a protest takes.
package enum ProtestForm: String, Vocabulary {
  /// A stationary assembly with speakers.
  case rally
  /// A moving assembly.
  case march
  /// A stationary assembly with placards.
  case picket
  /// A picket of one person.
  case singlePicket = "single_picket"
  /// A refusal to work.
  case strike
  /// An assembly without a form of its own.
  case gathering
  /// An assembly that stays.
  case occupation
  /// A short assembly that was agreed on beforehand.
  case flashMob = "flash_mob"
  /// A demand with signatures.
  case petition
  /// Another form.
  case other
  /// The form is not known.
  case unknown

  /// The term in English.
  package var label: String {
    switch self {
    case .rally: "Rally"
    case .march: "March"
    case .picket: "Picket"
    case .singlePicket: "Single picket"
    case .strike: "Strike"
    case .gathering: "Gathering"
    case .occupation: "Occupation"
    case .flashMob: "Flash mob"
    case .petition: "Petition"
    case .other: "Other"
    case .unknown: "Unknown"
    }
  }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .rally:
      """
      митинг, стихийный митинг, митинги, демонстрация, demonstration, protest, наразылық, митингі,
      наразылық акциясы
      """
    case .march: "марш, шествие, автопробег, marche, procession, motorcade, шеру"
    case .picket: "пикет, пикеты, пикетирование, пикеттеу"
    case .singlePicket:
      """
      одиночный пикет, одиночные пикеты, одиночка, one-person picket, one person picket,
      solo picket, жеке пикет, жалғыз пикет
      """
    case .strike: "забастовка, стачка, ереуіл"
    case .gathering:
      """
      сход, собрание, народный сход, сход граждан, сход жителей, мирное собрание, встреча,
      assembly, peaceful assembly, жиналыс, бейбіт жиналыс, жиын
      """
    case .occupation:
      """
      оккупай, occupy, sit-in, сидячая акция, лагерь, палаточный лагерь, eco-camp, эколагерь,
      перекрытие дороги, перекрытие трассы, road block, roadblock
      """
    case .flashMob: "флешмоб, флэшмоб, флеш-моб, flashmob"
    case .petition: "петиция, обращение"
    case .other:
      """
      другое, иное, direct action, акция, акция протеста, голодовка, hunger strike,
      перформанс, performance, аштық жариялау
      """
    case .unknown: "неизвестно, unclear, n/a"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}
