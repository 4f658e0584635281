import Incidents

/// Regions and localities that the gazetteer does not recognise, by how often they are written.
package struct PlaceTally: Sendable {
  /// A name that is not recognised.
  package struct Name: Hashable, Sendable {
    /// Whether it stands for a region, and not for a locality.
    package let isRegion: Bool
    /// The name as written.
    package let text: String
    /// Codes of the places that may be meant; empty for a name that is not known.
    package let candidates: [String]
  }

  private struct Key: Hashable {
    let country: WrittenText?
    let region: WrittenText?
    let locality: WrittenText?
    let period: Int?
  }

  /// How many different places are remembered, and how many different names are counted.
  private static let capacity = 20_000

  private let gazetteer: Gazetteer
  private var known: [Key: [Name]] = [:]
  private var counts: [Name: Int] = [:]
  /// How many rows have a name that is not recognised.
  package private(set) var rows = 0

  /// A tally of what a gazetteer does not recognise.
  init(in gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// How many different names are not recognised.
  package var names: Int { counts.count }

  /// The names that stand in most rows, with the numbers of rows.
  package func mostFrequent(_ limit: Int) -> [(name: Name, rows: Int)] {
    let ranked = counts.sorted { ($1.value, $0.key.text) < ($0.value, $1.key.text) }
    return ranked.prefix(limit).map { ($0.key, $0.value) }
  }

  /// Counts the place of a row.
  mutating func add(country: String?, region: String?, locality: String?, on day: CalendarDay?) {
    guard region != nil || locality != nil else { return }
    let key = Key(
      country: country.map(WrittenText.init), region: region.map(WrittenText.init),
      locality: locality.map(WrittenText.init),
      period: gazetteer.period(of: day))
    let names = known[key] ?? unrecognised(key, on: day)
    if known.count < Self.capacity { known[key] = names }
    guard !names.isEmpty else { return }
    rows += 1
    for name in names where counts[name] != nil || counts.count < Self.capacity {
      counts[name, default: 0] += 1
    }
  }

  private func unrecognised(_ key: Key, on day: CalendarDay?) -> [Name] {
    let match = gazetteer.match(
      country: key.country?.text, region: key.region?.text, locality: key.locality?.text, on: day)
    let findings = [(key.region, match.region, true), (key.locality, match.city, false)]
    return findings.compactMap {
      text, finding, isRegion in
      guard let text = text?.text else { return nil }
      switch finding.basis {
      case .unknownName: return Name(isRegion: isRegion, text: text, candidates: [])
      case .ambiguous(let codes), .outsideRegion(let codes):
        return Name(isRegion: isRegion, text: text, candidates: codes)
      case .name, .alias, .formerName, .implied, .notWritten, .namesRegion, .otherCountry:
        return nil
      }
    }
  }
}
