import Incidents

extension ReportContent {
  /// Takes what another account of the same report says for one field.
  mutating func take(_ field: NativeField, from other: ReportContent) {
    switch field {
    case .kind: kind = other.kind
    case .title: title = other.title
    case .summary: summary = other.summary
    case .form: form = other.form
    case .authorisation: authorisation = other.authorisation
    case .organiser: organiser = other.organiser
    case .demands: demands = other.demands
    case .response: response = other.response
    case .detentionKind: detentionKind = other.detentionKind
    case .verification: verification = other.verification
    case .parentID: parent = other.parent
    case .articles: articles = other.articles
    case .country, .region, .locality, .latitude, .longitude: takePlace(field, from: other.place)
    case .participants: takeClaim(.participants, from: other)
    case .detained: takeClaim(.detained, from: other)
    case .arrested: takeClaim(.arrested, from: other)
    case .fined: takeClaim(.fined, from: other)
    case .charged: takeClaim(.charged, from: other)
    case .injured: takeClaim(.injured, from: other)
    case .killed: takeClaim(.killed, from: other)
    case .name: person?.name = other.person?.name
    case .birthDate: person?.birthDate = other.person?.birthDate
    case .chargeStatus: person?.status = other.person?.status
    case .statusDate: person?.statusDate = other.person?.statusDate
    // What tells reports apart, and who made them, is the row's own.
    case .id, .report, .date, .source, .sourceKind, .sourceURL, .reportedOn, .language, .person:
      break
    }
  }

  private mutating func takeClaim(_ quantity: Quantity, from other: ReportContent) {
    claims.removeAll { $0.quantity == quantity }
    claims += other.claims.filter { $0.quantity == quantity }
  }

  private mutating func takePlace(_ field: NativeField, from other: Place) {
    let names = (
      country: field == .country ? other.country : place.country,
      region: field == .region ? other.region : place.region,
      locality: field == .locality ? other.locality : place.locality
    )
    let position = field == .latitude || field == .longitude ? other : place
    place = position.named(
      country: names.country, region: names.region, locality: names.locality)
  }
}

extension NativeField {
  /// The fields that are read by mappings, given as JSON, and that a later edition without their
  /// columns leaves as they were.
  static func kept(from mappings: [String]) throws -> Set<NativeField> {
    try mappings.reduce(into: []) { fields, json in
      fields.formUnion(try MappingReader.read(json).fields.keys.filter(\.isKeptWithoutColumn))
    }
  }

  private var isKeptWithoutColumn: Bool {
    switch self {
    case .id, .report, .date, .source, .sourceKind, .sourceURL, .reportedOn, .language, .person:
      false
    default: true
    }
  }
}
