import Incidents

/// The terms that texts were found to name, so that each text is looked into once.
struct TermMemory {
  private struct Key: Hashable {
    let field: Field
    let text: WrittenText
  }

  private var terms = BoundedCache<Key, [String]>(capacity: 10_000)

  /// The codes of the terms of a field that a text names; nil where it names none.
  mutating func codes(_ text: String, _ field: Field) -> [String]? {
    let key = Key(field: field, text: WrittenText(text))
    if let codes = terms[key] { return codes }
    guard let codes = field.codes(in: text) else { return nil }
    terms[key] = codes
    return codes
  }
}

/// The countries in which places abroad lie, so that each place is looked up once.
struct ForeignPlaceMemory {
  private var countries = BoundedCache<[WrittenText?], LawCountry?>(capacity: 10_000)

  /// The country of a place as written; nil where it is not known to lie abroad.
  mutating func country(region: String?, locality: String?) -> LawCountry? {
    guard region != nil || locality != nil else { return nil }
    let key = [region, locality].map { $0.map(WrittenText.init) }
    if let known = countries[key] { return known }
    let country = ForeignPlaces.country(region: region, locality: locality)
    countries[key] = .some(country)
    return country
  }
}

/// The readings of statuses of charges, so that each text is read once: a list has few of them.
struct StatusMemory {
  private var readings = BoundedCache<WrittenText, StatusReading>(capacity: 10_000)

  /// The reading of a text.
  mutating func reading(of text: String) -> StatusReading {
    let key = WrittenText(text)
    if let known = readings[key] { return known }
    let reading = StatusReading(text)
    readings[key] = reading
    return reading
  }
}
