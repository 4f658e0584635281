/// A region or a city of a ``Gazetteer``, with its names.
package struct GazetteerEntry: Hashable, Sendable {
  /// What an entry is.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// An oblast.
    case oblast
    /// A city of republican significance, as one of the regions.
    case republicanCity = "republican_city"
    /// A city, a town or a village; also a city of republican significance, as a city.
    case city

    /// Whether it is one of the regions of the country.
    package var isRegion: Bool { self != .city }
  }

  /// A name that is no longer official.
  package struct FormerName: Hashable, Sendable {
    /// The name.
    package let name: String
    /// The first year in which it was official; nil where it is not certain.
    package let firstYear: Int?
    /// The last year in which it was official; nil where it is not certain.
    package let lastYear: Int?

    /// Whether the name was official in a year: nil where that is not certain.
    func wasOfficial(in year: Int) -> Bool? {
      if let firstYear, year < firstYear { return false }
      guard let lastYear else { return nil }
      return year <= lastYear
    }
  }

  /// What a region was made from.
  package struct Origin: Hashable, Sendable {
    /// The day from which it exists.
    package let founded: CalendarDay
    /// The code of the region to which its cities belonged before.
    package let regionCode: String
  }

  /// The stable code: of ISO 3166-2 for a region (`KZ-75`), this gazetteer's own for a city
  /// (`kz-almaty`).
  package let code: String
  /// What it is.
  package let kind: Kind
  /// The name in English.
  package let english: String
  /// The name in Russian.
  package let russian: String
  /// The name in Kazakh, in Cyrillic letters.
  package let kazakh: String
  /// Other spellings of the same names, Kazakh ones in Latin letters among them.
  package internal(set) var aliases: [String] = []
  /// Names that are no longer official.
  package internal(set) var formerNames: [FormerName] = []
  /// The region in which a city lies; nil for a region.
  package internal(set) var regionCode: String?
  /// What a region was made from in 2018 or 2022; nil for a city and for an older region.
  package internal(set) var origin: Origin?
  /// Degrees north of a city's centre, to 2 decimals; nil where they are not certain.
  package internal(set) var latitude: Double?
  /// Degrees east of a city's centre, to 2 decimals; nil where they are not certain.
  package internal(set) var longitude: Double?
}
