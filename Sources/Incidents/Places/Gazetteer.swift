/// The regions and towns of a country, under all the names that sources use for them.
///
/// What a source wrote is never changed: a match stands beside it. The names are facts that hold
/// until the state changes them, so the tables are part of the program and not of a database.
package struct Gazetteer: Sendable {
  /// The two-letter code of the country, as in ISO 3166-1.
  package let countryCode: String

  /// The regions: the oblasts and the cities of republican significance.
  package let regions: [GazetteerEntry]

  /// The cities, towns and district centres, those of republican significance first.
  package let cities: [GazetteerEntry]

  /// The regions and cities of Kazakhstan.
  ///
  /// The changes of regions in 2018 and 2022 are told; earlier ones are not.
  package static let kazakhstan = Gazetteer(
    countryCode: "KZ",
    countryNames: """
      KZ, KAZ, Kazakhstan, Republic of Kazakhstan, Qazaqstan, Kazakstan, Казахстан,
      Республика Казахстан, РК, Қазақстан, Қазақстан Республикасы, ҚР
      """,
    entries: GazetteerTable.kazakhstan)

  /// The folded names of the country.
  private let countryKeys: Set<String>

  /// The entries by their codes.
  private let entriesByCode: [String: GazetteerEntry]

  /// What a folded name may mean.
  private let candidates: [String: [GazetteerCandidate]]

  /// The days on which what places are called or where they lie changed, in order.
  let turningDays: [CalendarDay]

  private init(countryCode: String, countryNames: String, entries: [GazetteerEntry]) {
    self.countryCode = countryCode
    countryKeys = Set(countryNames.split(separator: ",").map { FoldedPlaceName($0).key })
    regions = entries.filter { $0.kind.isRegion }
    cities = entries.filter { !$0.kind.isRegion }
    entriesByCode = Dictionary(entries.map { ($0.code, $0) }) { first, _ in first }
    candidates = Self.index(entries)
    turningDays = Self.turningDays(of: entries)
  }

  /// The region or city of a code, or nil where there is none.
  package func entry(code: String) -> GazetteerEntry? { entriesByCode[code] }

  /// Whether a text names the country.
  package func isCountry(_ text: String) -> Bool {
    countryKeys.contains(FoldedPlaceName(text).key)
  }

  /// The region in which a city lay on a day, or lies now where no day is given.
  package func region(of city: GazetteerEntry, on day: CalendarDay? = nil) -> GazetteerEntry? {
    guard let region = city.regionCode.flatMap(entry(code:)) else { return nil }
    guard let day, let origin = region.origin, day < origin.founded else { return region }
    return entry(code: origin.regionCode)
  }

  /// What a name as written may mean, apart from its date and its place among other names.
  func candidates(named name: FoldedPlaceName) -> [GazetteerCandidate] {
    guard !name.key.isEmpty else { return [] }
    return (candidates[name.key] ?? []).filter { name.fits($0.entry.kind) }
  }

  /// The codes of the regions in which a city lies or lay.
  func everRegions(of city: GazetteerEntry) -> [String] {
    guard let code = city.regionCode else { return [] }
    let origin = entry(code: code)?.origin?.regionCode
    return [code] + (origin.map { [$0] } ?? [])
  }

  /// The entries by each of their folded names, each entry once by its plainest.
  private static func index(_ entries: [GazetteerEntry]) -> [String: [GazetteerCandidate]] {
    var index: [String: [GazetteerCandidate]] = [:]
    for entry in entries {
      for candidate in GazetteerCandidate.all(of: entry) {
        let key = FoldedPlaceName(candidate.name).key
        guard index[key]?.last?.entry.code != entry.code else { continue }
        index[key, default: []].append(candidate)
      }
    }
    return index
  }
}
