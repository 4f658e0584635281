import Incidents

extension ReportContent {
  /// Takes what another account of the same report says for one field.
  mutating func take(_ field: Field, from other: ReportContent) {
    switch field.kind {
    case .count(let quantity): takeClaim(quantity, from: other)
    case .articles: articles = other.articles
    default:
      switch field.row.subject {
      case .place: takePlace(field, from: other.place)
      case .person: takePerson(field, from: other.person)
      // The identity of a report, and its source, are the row's own.
      case .report, .source: break
      case .incident, .assembly: values.set(field, to: other.values.all(field))
      }
    }
  }

  private mutating func takePerson(_ field: Field, from other: PersonContent?) {
    switch field {
    case .name: person?.name = other?.name
    case .birthDate: person?.birthDate = other?.birthDate
    case .chargeStatus: person?.status = other?.status
    case .statusDate: person?.statusDate = other?.statusDate
    default: break
    }
  }

  private mutating func takeClaim(_ quantity: Quantity, from other: ReportContent) {
    claims.removeAll { $0.quantity == quantity }
    claims += other.claims.filter { $0.quantity == quantity }
  }

  private mutating func takePlace(_ field: Field, from other: Place) {
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

extension Field {
  /// The fields that are read by mappings, given as JSON, and that a later edition without their
  /// columns leaves as they were.
  static func kept(from mappings: [String]) throws -> Set<Field> {
    try mappings.reduce(into: []) { fields, json in
      fields.formUnion(try MappingReader.read(json).fields.keys.filter(\.isKeptWithoutColumn))
    }
  }
}
