/// One thing that a name may mean.
struct GazetteerCandidate: Hashable, Sendable {
  /// The region or city.
  let entry: GazetteerEntry
  /// The name of it that fits.
  let name: String
  /// How it fits: as a name, an alias or a former name.
  let basis: GazetteerMatch.Basis
  /// The former name that fits, where it is one.
  let formerName: GazetteerEntry.FormerName?

  /// A candidate for each name of an entry, the plainest names first.
  static func all(of entry: GazetteerEntry) -> [GazetteerCandidate] {
    let names = [entry.english, entry.russian, entry.kazakh]
    let codes = entry.kind.isRegion ? [entry.code] : []
    return names.map { GazetteerCandidate(entry: entry, name: $0, basis: .name, formerName: nil) }
      + (entry.aliases + codes).map {
        GazetteerCandidate(entry: entry, name: $0, basis: .alias, formerName: nil)
      }
      + entry.formerNames.map {
        GazetteerCandidate(entry: entry, name: $0.name, basis: .formerName, formerName: $0)
      }
  }

  /// Whether the name was certainly not official on a day.
  func isExcluded(on day: CalendarDay?) -> Bool {
    guard let day, let formerName else { return false }
    return formerName.wasOfficial(in: day.year) == false
  }

  /// Whether the name is one of today, or was certainly official on a day.
  func isOfficial(on day: CalendarDay?) -> Bool {
    guard let formerName else { return true }
    return day.flatMap { formerName.wasOfficial(in: $0.year) } ?? false
  }

  /// The finding where this is what the name means.
  var finding: GazetteerMatch.Finding { GazetteerMatch.Finding(code: entry.code, basis: basis) }
}
