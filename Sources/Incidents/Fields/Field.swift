/// A field of an incident that a report can state.
///
/// All that is known of a field is stated once, in its row of the table of fields (``row``): headings,
/// the JSON Schema of mappings, reading, storing, exports, conditions and groups are made from it.
package enum Field: Int, CaseIterable, Hashable, Sendable {
  case id, report, date, kind, title, summary
  case country, region, locality, latitude, longitude
  case form, authorisation, organiser, demands
  case participants, detained, detentionKind, arrested, fined, charged
  case articles, injured, killed, response, weaponUsed, violation, verification
  case source, sourceKind, sourceURL, reportedOn, language
  case parentID
  case name, person, birthDate, chargeStatus, statusDate

  /// The field of a name; nil where there is none.
  package init?(name: String) {
    guard let field = Self.named[name] else { return nil }
    self = field
  }

  /// The row of the table of fields.
  package var row: Row { Self.table[rawValue] }

  /// The name of the field, which is that of its column in the native layout.
  package var name: String { row.name }

  /// The type of what the field takes.
  package var kind: Kind { Self.kinds[rawValue] }

  private static let kinds = table.map(\.kind)

  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

// MARK: - The table

extension Field {
  /// The rows, by the raw values of the fields.
  static let table = allCases.map(\.definition)

  private var definition: Row {
    switch self {
    case .id:
      Row(
        "id", "The identifier of the incident in its list.", .identifier, of: .report,
        [.required, .ownWords], hashtag: "#event+id", headings: "код")
    case .report:
      Row(
        "report", "The identifier of the report among those of its incident (default: its source).",
        .identifier,
        of: .report, .ownWords, hashtag: "#meta+report")
    case .date:
      Row(
        "date", "The date of the incident.", .date, of: .report, [.required, .usual],
        hashtag: "#date", headings: "когда, қашан")
    case .kind:
      Row(
        "kind", "The kind of incident.", .term(IncidentKind.self), of: .incident,
        [.found, .grouped, .usual], hashtag: "#event+type",
        in: .incident(otherwise: IncidentKind.otherViolation.rawValue))
    case .title:
      Row(
        "title", "A short name of the incident.", .prose, of: .incident, [.ownWords, .usual],
        hashtag: "#event+name", in: .incident(otherwise: ""),
        headings: """
          событие, мероприятие, event, что произошло, what happened, не болды, акция, акция протеста,
          protest, наразылық, шара
          """)
    case .summary:
      Row(
        "summary", "A description of the incident.", .prose, of: .incident, hashtag: "#description",
        in: .incident(otherwise: ""))
    case .country:
      Row("country", "The country.", .name, of: .place, hashtag: "#country+name")
    case .region:
      Row(
        "region", "The region, or city of republican significance.", .name, of: .place,
        [.found, .grouped, .usual], hashtag: "#adm1+name")
    case .locality:
      Row(
        "locality", "The town, village or place within it.", .name, of: .place,
        [.ownWords, .usual],
        hashtag: "#loc+name", asked: "place")
    case .latitude:
      Row("latitude", "Degrees north, WGS 84.", .degrees, of: .place, hashtag: "#geo+lat")
    case .longitude:
      Row("longitude", "Degrees east, WGS 84.", .degrees, of: .place, hashtag: "#geo+lon")
    case .form:
      Row(
        "form", "The form of the protest.", .term(ProtestForm.self), of: .assembly,
        [.telling, .found, .grouped], hashtag: "#event+form",
        in: .protest(otherwise: ProtestForm.unknown.rawValue))
    case .authorisation:
      Row(
        "authorisation", "The authorisation of the protest.",
        .term(Authorisation.self), of: .assembly, [.telling, .found, .grouped],
        hashtag: "#event+authorisation", in: .protest(otherwise: Authorisation.unknown.rawValue))
    case .organiser:
      Row(
        "organiser", "The organiser of the assembly.", .phrase, of: .assembly,
        [.ofOrganisation, .ownWords], hashtag: "#org+organiser", in: .protest(otherwise: ""))
    case .demands:
      Row(
        "demands", "The demands of the assembly.", .phrase, of: .assembly, .ownWords,
        hashtag: "#event+demands", in: .protest(otherwise: ""))
    case .participants:
      Row(
        "participants", "The number of participants.", .count(.participants), of: .assembly, .usual,
        hashtag: "#affected+participants")
    case .detained:
      Row(
        "detained", "The number of people detained.", .count(.detained), of: .incident, .usual,
        hashtag: "#affected+detained", headings: "detainees")
    case .detentionKind:
      Row(
        "detention_kind", "The kind of deprivation of liberty.",
        .term(DetentionKind.self), of: .incident, [.telling, .ofCharge, .usual],
        hashtag: "#event+detention_kind")
    case .arrested:
      Row(
        "arrested", "The number of people arrested.", .count(.arrested), of: .incident,
        hashtag: "#affected+arrested")
    case .fined:
      Row(
        "fined", "The number of people fined.", .count(.fined), of: .incident,
        hashtag: "#affected+fined")
    case .charged:
      Row(
        "charged", "The number of people charged.", .count(.charged), of: .incident, .usual,
        hashtag: "#affected+charged")
    case .articles:
      Row(
        "articles", "The articles of law of the charges; a cell may list several.",
        .articles, of: .incident, [.telling, .ofCharge, .found, .grouped, .usual],
        hashtag: "#event+articles", asked: "article")
    case .injured:
      Row(
        "injured", "The number of people injured.", .count(.injured),
        of: .incident,
        hashtag: "#affected+injured")
    case .killed:
      Row(
        "killed", "The number of people killed.", .count(.killed), of: .incident,
        hashtag: "#affected+killed")
    case .response:
      Row(
        "response", "The response of the authorities.", .term(AuthorityResponse.self),
        of: .incident, [.telling, .found, .grouped], hashtag: "#event+response",
        in: .protest(otherwise: AuthorityResponse.unknown.rawValue))
    case .weaponUsed:
      Row(
        "weapon_used", "The means of force that the authorities used.", .term(WeaponUsed.self),
        of: .incident, [.telling, .found, .grouped], hashtag: "#event+weapon_used",
        in: .incident(otherwise: nil),
        headings: """
          weapon used, weapons used, police weapons, means of force, special means,
          спецсредства, применение спецсредств, примененные спецсредства, специальные средства,
          средства разгона, арнайы құралдар, қолданылған құралдар
          """)
    case .violation:
      Row(
        "violation", "The rights that were violated, and of whom.", .terms(Violation.self),
        of: .incident, [.telling, .found, .grouped], hashtag: "#event+violation",
        in: .list(table: "violation", view: "violations"),
        headings: """
          violation, violations, type of violation, violation type, violated right, violated rights,
          human rights violation, вид нарушения, тип нарушения,
          нарушенное право, нарушенные права, бұзылған құқық, құқық бұзушылық түрі
          """)
    case .verification:
      Row(
        "verification", "The state of verification.", .term(Verification.self),
        of: .incident, .found, hashtag: "#status+verification",
        in: .incident(otherwise: Verification.reported.rawValue))
    case .source:
      Row(
        "source", "The source of the report.", .name, of: .source,
        [.ofOrganisation, .ownWords, .found, .grouped, .usual], hashtag: "#meta+source")
    case .sourceKind:
      Row(
        "source_kind", "The kind of source.", .term(SourceKind.self), of: .source,
        .ofOrganisation, hashtag: "#meta+source_kind")
    case .sourceURL:
      Row(
        "source_url", "The web address of the report.", .text, of: .source,
        [.ofOrganisation, .usual],
        hashtag: "#meta+url", asked: "url")
    case .reportedOn:
      Row("reported_on", "When it was said.", .date, of: .source, .usual, hashtag: "#date+reported")
    case .language:
      Row(
        "language", "The language of the report.", .text, of: .source, .ofOrganisation,
        hashtag: "#meta+language")
    case .parentID:
      Row(
        "parent_id",
        "The identifier, in the same list, of the wave that the incident is a part of.", .link,
        of: .incident, hashtag: "#event+parent")
    case .name:
      Row(
        "name", "The name of the person whom the row is about: restricted.", .name, of: .person,
        [.restricted, .telling, .usual],
        headings: """
          кого задержали, кто задержан, who was detained, who was arrested, кім ұсталды
          """)
    case .person:
      Row(
        "person",
        """
        The list's own identifier of the person: restricted. Rows of one identifier are about one \
        person; without it, rows of one name and birth date are.
        """, .identifier, of: .person, [.restricted, .telling],
        headings: "person number, код человека")
    case .birthDate:
      Row(
        "birth_date", "The person's date or year of birth: restricted.", .text, of: .person,
        [.restricted, .usual])
    case .chargeStatus:
      Row(
        "charge_status", "The status of the charges against the person.",
        .term(ChargeStatus.self), of: .person, [.telling, .ofCharge, .usual], asked: "status")
    case .statusDate:
      Row(
        "status_date", "The date of the status of the charges.", .date, of: .person,
        [.ofCharge, .usual])
    }
  }
}
