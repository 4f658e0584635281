/// How precisely a place is known.
package enum PlacePrecision: String, Vocabulary {
  /// To a point.
  case coordinates
  /// To a city, town or village.
  case locality
  /// To an oblast or a city of republican significance.
  case region
  /// To a country.
  case country
  /// Not at all.
  case unknown

  /// The term in English.
  package var label: String {
    switch self {
    case .coordinates: "Coordinates"
    case .locality: "Locality"
    case .region: "Region"
    case .country: "Country"
    case .unknown: "Unknown"
    }
  }

  /// Other words for the term, parted by commas.
  package var synonyms: String {
    switch self {
    case .coordinates: "координаты, point, exact"
    case .locality: "населенный пункт, город, city, town, village"
    case .region: "область, регион, oblast"
    case .country: "страна"
    case .unknown: "неизвестно, unclear, n/a"
    }
  }

  /// The words under which the terms are found.
  package static let words = VocabularyWords<Self>()
}
