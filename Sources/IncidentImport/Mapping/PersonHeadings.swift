import Incidents

/// Headings of columns that name a person, or lead to one.
package enum PersonHeadings {
  /// How surely a column does so.
  package enum Certainty: Hashable {
    /// Whatever its cells are.
    case certain
    /// Unless its cells are numbers.
    case unlessNumbers
    /// Where its cells look like names: it may well count people.
    case ifNames
  }

  /// Concepts of which one is enough.
  private static let telling: Set<HeadingConcept> = [
    .fullName, .surname, .patronymic, .relative, .phone, .email, .contact, .identityNumber, .birth,
    .residence,
  ]
  /// What a name beside these is the name of is no person.
  private static let things: Set<HeadingConcept> = [
    .event, .protest, .country, .region, .locality, .place, .source, .organisation, .organiser,
    .title, .url, .article, .law, .language, .form, .kind, .type, .police, .authorities,
  ]
  private static let roles: Set<HeadingConcept> = [
    .person, .detainee, .suspect, .charged, .participant, .detain, .arrest, .custody, .people,
    .injured, .killed,
  ]
  private static let partsOfName: Set<HeadingConcept> = [.first, .last, .middle, .full, .parent]
  private static let namesWithoutNoun: Set<HeadingConcept> = [.first, .last, .middle]
  /// What a column of people is called after, who may be named in it or counted.
  private static let people: Set<HeadingConcept> = [
    .suspect, .charged, .detain, .arrest, .custody, .people, .injured, .killed,
  ]

  /// How surely a column of a heading names a person or leads to one; nil where nothing says so.
  ///
  /// An address without more is that of a person where each row is one.
  package static func certainty(_ heading: String, inPersonList isPersonList: Bool = false)
    -> Certainty?
  {
    let words = HeadingWords(heading)
    let concepts = words.concepts.subtracting([.languageCode])
    if let field = Field(name: Header.folded(heading)) {
      if field == .name { return .unlessNumbers }
      return field.isRestricted ? .certain : field.countsPossiblyNamed ? .ifNames : nil
    }
    if !telling.isDisjoint(with: concepts) { return .certain }
    if isDocument(concepts) || isName(words, concepts) { return .certain }
    if concepts == [.address], isPersonList { return .certain }
    if !concepts.isDisjoint(with: [.person, .detainee, .suspect]), concepts.contains(.id) {
      return .certain
    }
    guard !words.hasUnknownWord, let concept = concepts.first else { return nil }
    if concepts.count == 1 {
      if concept == .detainee || concept == .person { return .certain }
      if namesWithoutNoun.contains(concept) { return .unlessNumbers }
      // "Муж." is a husband, or the men among those who are counted.
      if concept == .men, words.words == ["муж"] { return .ifNames }
    }
    if concepts.contains(.person), concepts.isSubset(of: people.union([.person, .detainee])) {
      return .unlessNumbers
    }
    if concepts.isSubset(of: people), concepts != [.people] {
      return concepts.isDisjoint(with: [.suspect, .charged]) ? .ifNames : .unlessNumbers
    }
    return nil
  }

  /// Whether a column that no field reads is restricted where nothing is known of its cells.
  static func isRestricted(_ heading: String, inPersonList isPersonList: Bool) -> Bool {
    switch certainty(heading, inPersonList: isPersonList) {
    case .certain, .unlessNumbers: true
    case .ifNames, nil: false
    }
  }

  /// True if a heading names a thing that has a name of its own: a place, an organisation, a source.
  static func namesThing(_ heading: String) -> Bool {
    !HeadingWords(heading).concepts.isDisjoint(with: things.union([.note, .summary, .demand]))
  }

  /// True if a restricted column may hold names: not one that is called after something else that
  /// leads to a person, such as a telephone.
  static func mayHoldName(_ heading: String) -> Bool {
    let words = HeadingWords(heading)
    let others: Set<HeadingConcept> = [
      .phone, .email, .identityNumber, .birth, .residence, .address, .document, .id, .date,
    ]
    return words.concepts.isDisjoint(with: others)
  }

  /// The number that the people whom a heading speaks of would be counted in: those detained, injured ...;
  /// nil for other headings.
  static func countable(_ heading: String) -> Field? {
    let concepts = HeadingWords(heading).concepts
    return counted.first { !concepts.isDisjoint(with: $0.concepts) }?.field
  }

  private static let counted: [(concepts: Set<HeadingConcept>, field: Field)] = [
    ([.injured], .injured), ([.killed], .killed), ([.charged, .suspect], .charged),
    ([.detainee, .detain, .arrest, .custody], .detained), ([.participant], .participants),
  ]

  private static func isDocument(_ concepts: Set<HeadingConcept>) -> Bool {
    concepts.contains(.document)
      && (concepts.isSubset(of: [.document, .count, .serial, .id, .person, .detainee]))
  }

  /// Whether it is a name, and the name of nothing else.
  private static func isName(_ words: HeadingWords, _ concepts: Set<HeadingConcept>) -> Bool {
    guard concepts.contains(.name) || concepts.contains(.firstName) else { return false }
    let isOfPerson =
      concepts.isSubset(of: [.name, .firstName]) && !words.hasUnknownWord
      || !roles.union(partsOfName).union([.suspect]).isDisjoint(with: concepts)
    return isOfPerson && things.isDisjoint(with: concepts)
  }

  /// Surname, first name and patronymic, in the order in which they make a name.
  private static let order: [[Set<HeadingConcept>]] = [
    [[.surname], [.last, .name]], [[.firstName], [.first, .name]],
    [[.patronymic], [.patronymic, .firstName], [.middle, .name]],
  ]

  /// The columns of a header that make a name together; none where it has no surnames.
  static func partsOfName(in header: [String]) -> [String] {
    let headings = header.map { (name: $0, words: HeadingWords($0)) }
    let columns = order.map { ways in
      headings.first { !$0.words.hasUnknownWord && ways.contains($0.words.concepts) }?.name
    }
    return columns[0] == nil ? [] : columns.compactMap(\.self)
  }
}
