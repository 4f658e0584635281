import Incidents

/// What the name of a column lets expect of its texts.
struct ColumnHints: Hashable, Sendable {
  /// It names an identifier.
  let meansIdentifier: Bool
  /// It names a date.
  let meansDate: Bool
  /// It names a number of people.
  let meansCount: Bool
  /// It names degrees north.
  let meansLatitude: Bool
  /// It names degrees east.
  let meansLongitude: Bool
  /// It names articles of law.
  let meansArticle: Bool

  /// What a name lets expect.
  init(_ name: String) {
    let separators = Set(" -_./\u{A0}\n")
    let words = name.lowercased().split { separators.contains($0) }.map(String.init)
    let field = Headings.field(named: name)
    let isEdged = [words.first, words.last].contains { $0.map(Self.identifiers.contains) == true }
    meansIdentifier = field == .id || isEdged
    meansDate =
      field == .date
      || DateRole(heading: name) == nil
        && !HeadingWords(name).concepts.isDisjoint(with: [.date, .day, .when])
    meansCount = field?.isCount == true
    meansLatitude = field == .latitude || words.contains { Self.latitudes.contains($0) }
    meansLongitude = field == .longitude || words.contains { Self.longitudes.contains($0) }
    meansArticle = field == .articles
  }

  private static let identifiers: Set<String> = [
    "id", "uid", "uuid", "guid", "key", "№", "ид", "номер", "идентификатор", "нөмірі",
  ]
  private static let latitudes: Set<String> = ["latitude", "lat", "широта", "ендік"]
  private static let longitudes: Set<String> = ["longitude", "lon", "lng", "долгота", "бойлық"]
}
