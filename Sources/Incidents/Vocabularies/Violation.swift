/// A violation of rights, of which an incident may have several.
package enum Violation: String, Vocabulary {
  /// Discrimination of people who use drugs.
  case discriminationDrugUse = "discrimination_drug_use"
  /// Discrimination of people living with HIV.
  case discriminationHIV = "discrimination_hiv"
  /// Discrimination of lesbian, gay, bisexual and transgender people.
  case discriminationLGBT = "discrimination_lgbt"
  /// Discrimination of people with disabilities.
  case discriminationDisability = "discrimination_disability"
  /// Discrimination of others.
  case discriminationOther = "discrimination_other"
  /// Persecution of trade-union activists.
  case tradeUnionPersecution = "trade_union_persecution"
  /// Torture or other ill-treatment.
  case torture
  /// A trial that was not fair.
  case unfairTrial = "unfair_trial"
  /// Another violation.
  case other

  /// The term in English.
  package var label: String {
    switch self {
    case .discriminationDrugUse: "Discrimination of people who use drugs"
    case .discriminationHIV: "Discrimination of people living with HIV"
    case .discriminationLGBT: "Discrimination of LGBT people"
    case .discriminationDisability: "Discrimination of people with disabilities"
    case .discriminationOther: "Other discrimination"
    case .tradeUnionPersecution: "Persecution of trade-union activists"
    case .torture: "Torture or ill-treatment"
    case .unfairTrial: "Unfair trial"
    case .other: "Other"
    }
  }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .discriminationDrugUse:
      """
      дискриминация людей употребляющих наркотики, дискриминация наркопотребителей, дискриминация лун,
      drug users, есірткі қолданатын адамдарды кемсіту
      """
    case .discriminationHIV:
      """
      дискриминация людей живущих с вич, дискриминация лжв, дискриминация по вич-статусу, hiv
      discrimination, аитв-мен өмір сүретін адамдарды кемсіту
      """
    case .discriminationLGBT:
      """
      дискриминация лгбт, дискриминация лгбт людей, дискриминация лгбтк, lgbt discrimination, lgbtq
      discrimination, гомофобия, homophobia, лгбт адамдарды кемсіту
      """
    case .discriminationDisability:
      """
      дискриминация людей с инвалидностью, дискриминация инвалидов, disability discrimination,
      мүгедектігі бар адамдарды кемсіту
      """
    case .discriminationOther:
      "дискриминация, другая дискриминация, иная дискриминация, discrimination, кемсіту"
    case .tradeUnionPersecution:
      """
      преследование профсоюзных активистов, преследование профсоюзов, нарушение прав профсоюзов,
      trade union persecution, union busting, кәсіподақ белсенділерін қудалау
      """
    case .torture:
      """
      пытки, пытка, жестокое обращение, пытки и жестокое обращение, torture and ill-treatment,
      ill-treatment, ill treatment, азаптау, қинау
      """
    case .unfairTrial:
      """
      несправедливый суд, нарушение права на справедливый суд, нарушение права на справедливое судебное
      разбирательство, right to a fair trial, fair trial violation, әділетсіз сот
      """
    case .other: "другое, иное, other violation, другое нарушение, басқа"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}
