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

  /// The names of the country.
  package let countryNames: [String]

  /// The folded names of the country.
  private let countryKeys: Set<String>

  /// The entries by their codes.
  private let entriesByCode: [String: GazetteerEntry]

  /// What a folded name may mean.
  private var candidates: [String: [GazetteerCandidate]]

  /// The days on which what places are called or where they lie changed, in order.
  let turningDays: [CalendarDay]

  private init(countryCode: String, countryNames: String, entries: [GazetteerEntry]) {
    self.countryCode = countryCode
    let names = countryNames.split(whereSeparator: { $0 == "," || $0 == "\n" })
      .map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    self.countryNames = names
    countryKeys = Set(names.map { FoldedPlaceName($0).key })
    regions = entries.filter { $0.kind.isRegion }
    cities = entries.filter { !$0.kind.isRegion }
    entriesByCode = Dictionary(entries.map { ($0.code, $0) }) { first, _ in first }
    candidates = Self.index(entries)
    turningDays = Self.turningDays(of: entries)
  }

  /// The region or city of a code, or nil where there is none.
  package func entry(code: String) -> GazetteerEntry? { entriesByCode[code] }

  /// The gazetteer with further spellings of its places, each with the code of the place that it means.
  ///
  /// A spelling means that place alone, whatever it may have meant. Two that are folded to one name and mean
  /// different places are left out, and so is one of a code that is not known.
  package func adding(_ spellings: some Sequence<(text: String, code: String)>) -> Gazetteer {
    var added: [String: [GazetteerCandidate]] = [:]
    for (text, code) in spellings {
      let key = FoldedPlaceName(text).key
      guard !key.isEmpty, let entry = entry(code: code),
        added[key]?.contains(where: { $0.entry.code == code }) != true
      else { continue }
      added[key, default: []].append(
        GazetteerCandidate(entry: entry, name: text, basis: .alias, formerName: nil))
    }
    var gazetteer = self
    for (key, meanings) in added where meanings.count == 1 { gazetteer.candidates[key] = meanings }
    return gazetteer
  }

  /// The regions and cities that a text can mean by itself; none where it is not known.
  package func meanings(of text: String) -> [GazetteerEntry] {
    candidates(named: FoldedPlaceName(text)).map(\.entry)
  }

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

extension Gazetteer {
  /// The region and the city that a place as written names.
  ///
  /// A name that fits several is settled by the other names and by the day, or not at all: then
  /// the match says which they are. A name of today is preferred to a former one only where the
  /// day says that the former was not in use. In the locality a city is preferred to an oblast of
  /// the same name; "Almaty" as a region is the city, unless a locality of
  /// the oblast stands beside it. What is not known beside a city of republican significance, such as a
  /// square, is in that city, but for what is called a town or a region, which is left open. Where the
  /// city is known, the region is the one in which it lay on the day, which may not be the one that is
  /// written.
  ///
  /// The same texts give the same match, so that a caller with many rows may keep it.
  package func match(
    country: String? = nil, region: String? = nil, locality: String? = nil,
    on day: CalendarDay? = nil
  ) -> GazetteerMatch {
    if let country = country?.nonblank, !isCountry(country) {
      let none = GazetteerMatch.Finding(none: .otherCountry)
      return GazetteerMatch(region: none, city: none)
    }
    let matching = GazetteerMatching(gazetteer: self, day: day)
    return matching.match(region: region?.nonblank, locality: locality?.nonblank)
  }
}

extension String {
  /// The text, or nil where it holds nothing but white space.
  fileprivate var nonblank: String? { allSatisfy(\.isWhitespace) ? nil : self }
}

extension Gazetteer {
  /// The regions and cities whose names are spelled most like a text, the nearest first.
  ///
  /// They are suggestions for a person to choose from, and never a match. A name that differs in
  /// more than a third of its letters is none. They are sought among the entries that are given,
  /// else among all; of entries that are equally near the first comes first, and cities before
  /// regions.
  package func nearest(
    to text: String, among entries: [GazetteerEntry]? = nil, limit: Int = 3
  ) -> [GazetteerEntry] {
    let sought = FoldedPlaceName(text)
    let letters = Array(sought.key.unicodeScalars)
    guard (2...60).contains(letters.count) else { return [] }
    var found: [(entry: GazetteerEntry, distance: Int, place: Int)] = []
    for (place, entry) in (entries ?? cities + regions).enumerated()
    where sought.fits(entry.kind) {
      let distances = GazetteerCandidate.all(of: entry).compactMap {
        Self.distance(letters, Array(FoldedPlaceName($0.name).key.unicodeScalars))
      }
      if let distance = distances.min() { found.append((entry, distance, place)) }
    }
    let sorted = found.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
    return sorted.prefix(max(0, limit)).map(\.entry)
  }

  /// The number of letters to change, add or leave out to make one name of another, or nil where
  /// they are more than a third of either.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int? {
    let greatest = min(left.count, right.count) / 3
    guard abs(left.count - right.count) <= greatest else { return nil }
    var row = Array(0...right.count)
    for (place, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for (column, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row.last.flatMap { $0 <= greatest ? $0 : nil }
  }
}

extension Gazetteer {
  /// The number of the period in which a day lies; nil for no day.
  ///
  /// Within a period no name begins or ceases to be official and no region is founded, so that a
  /// place as written has one match on all its days.
  package func period(of day: CalendarDay?) -> Int? {
    guard let day else { return nil }
    // Most days are late ones.
    return (turningDays.lastIndex { $0 <= day } ?? -1) + 1
  }

  /// The first days of the periods but the first, in order.
  static func turningDays(of entries: [GazetteerEntry]) -> [CalendarDay] {
    let names = entries.flatMap(\.formerNames)
    let firstYears = names.compactMap(\.firstYear) + names.compactMap { $0.lastYear.map { $0 + 1 } }
    let days = firstYears.compactMap { CalendarDay(year: $0, month: 1, day: 1) }
    return Set(days + entries.compactMap { $0.origin?.founded }).sorted()
  }
}
