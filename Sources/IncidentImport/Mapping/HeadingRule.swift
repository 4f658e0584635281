import Incidents

/// The concepts that make a heading that of a field.
struct HeadingRule {
  /// The field.
  let field: Field
  /// How special the rule is: of two columns for one field, the one with the higher rank is read.
  let rank: Int
  /// Concepts that all have to be there.
  let needs: Set<HeadingConcept>
  /// Concepts that may stand beside them and change nothing.
  let allows: Set<HeadingConcept>

  init(
    _ field: Field, _ rank: Int, _ needs: Set<HeadingConcept>,
    with allows: Set<HeadingConcept> = []
  ) {
    (self.field, self.rank, self.needs, self.allows) = (field, rank, needs, allows)
  }

  /// Whether a heading is of the rule: with each concept that it needs, and no other than those that
  /// it allows.
  func fits(_ concepts: Set<HeadingConcept>) -> Bool {
    needs.isSubset(of: concepts) && concepts.subtracting(needs).isSubset(of: allows)
  }
}

extension HeadingRule {
  /// The rule that reads a heading; nil where none does.
  static func reading(_ words: HeadingWords) -> HeadingRule? {
    if let field = phrases[words.text] { return HeadingRule(field, 2, words.concepts) }
    guard !words.hasUnknownWord, !words.hasNumber, !words.concepts.isEmpty else { return nil }
    guard let rule = all.first(where: { $0.fits(words.concepts) }) else { return nil }
    // Of a text in several languages, the column that names none goes before, then the first.
    return words.concepts.contains(.languageCode)
      ? HeadingRule(rule.field, 0, rule.needs, with: rule.allows) : rule
  }

  /// The headings that the table of fields gives whole, as their meaning is not that of their words.
  private static let phrases = Dictionary(
    Field.allCases.flatMap { field in
      field.row.headings.split(separator: ",").map { (HeadingWords(String($0)).text, field) }
    }, uniquingKeysWith: { first, _ in first })

  private static let deprivations: [HeadingConcept] = [.detain, .arrest, .custody, .booking]
  private static let happenings: Set<HeadingConcept> = [.event, .protest, .held]
  private static let beside: Set<HeadingConcept> = [
    .count, .people, .size, .reported, .protest, .event, .status,
  ]
  private static let byPolice = beside.subtracting([.size, .status])
    .union([.police, .participant, .detainee, .authorities])
  private static let names: Set<HeadingConcept> = [.name, .event, .protest, .languageCode]

  /// The rules in the order in which they are tried.
  private static let all: [HeadingRule] =
    identity + dates + descriptions + places + counts + origins
    + persons

  private static let identity = [
    HeadingRule(
      .id, 2, [.id],
      with: [
        .event, .protest, .record, .reported, .detain, .arrest, .custody, .booking, .legalCase,
      ]),
    HeadingRule(.id, 2, [.serial, .event]), HeadingRule(.id, 2, [.serial, .protest]),
    HeadingRule(.id, 1, [.booking, .count]), HeadingRule(.id, 1, [.booking, .serial]),
    HeadingRule(.id, 1, [.serial]),
    HeadingRule(.parentID, 2, [.parent], with: [.id, .event, .wave]),
    HeadingRule(.parentID, 2, [.wave], with: [.id]),
  ]

  private static let dates =
    [HeadingConcept.date, .on, .when, .day].flatMap { date in
      deprivations.map {
        HeadingRule(
          .date, 4, [date, $0],
          with: [
            .date, .on, .time, .people, .person, .detainee, .event, .protest, .detain, .arrest,
          ])
      }
    } + [
      HeadingRule(.date, 3, [.date, .event], with: [.time, .held, .protest]),
      HeadingRule(.date, 3, [.date, .protest], with: [.time, .held]),
      HeadingRule(.date, 3, [.date, .held], with: [.time]),
      HeadingRule(.date, 2, [.date], with: [.time]),
      HeadingRule(.date, 1, [.date, .start], with: [.event, .protest, .time, .detain, .arrest]),
      HeadingRule(.reportedOn, 3, [.publication, .date], with: [.source, .reported]),
      HeadingRule(.reportedOn, 2, [.publication], with: [.on]),
      HeadingRule(.reportedOn, 2, [.reported, .date]),
      HeadingRule(.reportedOn, 2, [.reported, .on]),
    ]

  private static let descriptions = [
    HeadingRule(.detentionKind, 2, [.kind, .detain]),
    HeadingRule(.detentionKind, 2, [.type, .detain]),
    HeadingRule(.form, 3, [.form, .protest]), HeadingRule(.form, 2, [.form], with: [.event]),
    HeadingRule(.form, 2, [.kind, .protest]), HeadingRule(.form, 2, [.type, .protest]),
    HeadingRule(.sourceKind, 2, [.source, .kind]), HeadingRule(.sourceKind, 2, [.source, .type]),
    HeadingRule(.kind, 2, [.kind], with: [.event]), HeadingRule(.kind, 2, [.type, .event]),
    HeadingRule(.title, 2, [.title], with: names),
    HeadingRule(.title, 1, [.name, .event]),
    HeadingRule(.title, 1, [.name, .protest]),
    HeadingRule(
      .summary, 3, [.summary], with: [.event, .protest, .full, .detain, .languageCode, .note]),
    HeadingRule(.summary, 2, [.note], with: [.event, .protest, .languageCode]),
    HeadingRule(
      .authorisation, 2, [.authorisation], with: [.event, .protest, .status, .authorities]),
    HeadingRule(.organiser, 2, [.organiser], with: [.event, .protest, .name, .languageCode]),
    HeadingRule(.demands, 2, [.demand], with: [.event, .protest, .participant, .languageCode]),
    HeadingRule(
      .response, 2, [.response], with: [.authorities, .police, .event, .protest, .languageCode]),
    HeadingRule(.verification, 2, [.verification], with: [.status, .event]),
    HeadingRule(
      .articles, 3, [.article],
      with: [.law, .legalCode, .accusation, .charged, .administrative, .languageCode]),
    HeadingRule(.articles, 3, [.legalCode], with: [.law, .administrative, .accusation]),
    HeadingRule(.articles, 2, [.accusation], with: [.law, .administrative]),
  ]

  private static let surroundings = happenings.union([
    .name, .languageCode, .detain, .arrest, .custody, .booking,
  ])

  private static let places = [
    HeadingRule(.country, 2, [.country], with: surroundings),
    HeadingRule(.region, 2, [.region], with: surroundings.union([.locality, .place])),
    HeadingRule(.latitude, 2, [.latitude], with: happenings.union([.place, .locality])),
    HeadingRule(.longitude, 2, [.longitude], with: happenings.union([.place, .locality])),
    HeadingRule(.locality, 3, [.locality], with: surroundings.union([.place, .address])),
    HeadingRule(.locality, 2, [.place], with: surroundings.union([.address])),
    HeadingRule(.locality, 1, [.address], with: surroundings),
  ]

  private static let counts = [
    HeadingRule(.arrested, 3, [.administrative, .arrest], with: byPolice),
    HeadingRule(.arrested, 3, [.administrative, .custody], with: byPolice),
    HeadingRule(.detained, 3, [.detain], with: byPolice.union([.administrative])),
    HeadingRule(.detained, 3, [.detainee, .count], with: byPolice.union([.detain, .arrest])),
    HeadingRule(.detained, 2, [.detain, .arrest], with: byPolice),
    HeadingRule(.detained, 1, [.arrest], with: byPolice),
    HeadingRule(.arrested, 2, [.custody], with: byPolice),
    HeadingRule(.fined, 2, [.fine], with: byPolice.union([.administrative])),
    HeadingRule(.charged, 2, [.charged], with: byPolice.subtracting([.authorities])),
    HeadingRule(
      .injured, 2, [.injured], with: beside.union([.participant]).subtracting([.size, .status])),
    HeadingRule(
      .killed, 2, [.killed], with: beside.union([.participant]).subtracting([.size, .status])),
    HeadingRule(.participants, 2, [.participant], with: beside.subtracting([.status])),
  ]

  private static let origins = [
    HeadingRule(.sourceURL, 3, [.source, .url]), HeadingRule(.sourceURL, 2, [.url]),
    HeadingRule(.source, 2, [.source], with: [.name, .event]),
    HeadingRule(.language, 2, [.language], with: [.source]),
  ]

  private static let persons = [
    HeadingRule(.name, 4, [.name, .detainee], with: [.full]),
    HeadingRule(.name, 4, [.fullName, .detainee]), HeadingRule(.name, 4, [.firstName, .detainee]),
    HeadingRule(.name, 4, [.name, .detain], with: [.full, .person]),
    HeadingRule(
      .name, 3, [.fullName], with: [.surname, .firstName, .patronymic, .person, .detain, .name]),
    HeadingRule(.name, 3, [.surname, .firstName], with: [.patronymic, .detainee]),
    HeadingRule(.name, 3, [.name, .full], with: [.person]),
    HeadingRule(.name, 3, [.name, .person]),
    HeadingRule(.name, 1, [.detainee], with: [.people, .person]),
    HeadingRule(.name, 1, [.name]), HeadingRule(.name, 1, [.firstName]),
    HeadingRule(.person, 2, [.person], with: [.id, .serial]),
    HeadingRule(.person, 2, [.detainee, .id]), HeadingRule(.person, 2, [.people, .id]),
    HeadingRule(.birthDate, 3, [.birth, .date]), HeadingRule(.birthDate, 2, [.birth, .year]),
    HeadingRule(.birthDate, 1, [.birth]),
    HeadingRule(.statusDate, 2, [.status, .date]),
    HeadingRule(.chargeStatus, 3, [.status, .accusation], with: [.law]),
    HeadingRule(.chargeStatus, 3, [.status, .legalCase], with: [.law]),
  ]
}
