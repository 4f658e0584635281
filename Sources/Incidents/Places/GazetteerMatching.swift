/// The matching of one place as it was written.
struct GazetteerMatching {
  typealias Finding = GazetteerMatch.Finding

  /// The regions and cities.
  let gazetteer: Gazetteer
  /// The day of which the place is told; nil where it is not known.
  let day: CalendarDay?

  /// The match of what is written, of which neither is blank.
  func match(region: String?, locality: String?) -> GazetteerMatch {
    let inRegion = candidates(region)
    let inLocality = preferringCities(candidates(locality))
    let unwritten = Finding(none: region == nil ? .notWritten : .unknownName)
    guard !inLocality.isEmpty else {
      let other = Finding(none: locality == nil ? .notWritten : .unknownName)
      let isApart = locality.map { FoldedPlaceName($0).mark != nil } ?? false
      return match(inRegion, unwritten: unwritten, city: other, isApart: isApart)
    }
    let regions = inRegion.filter(\.entry.kind.isRegion)
    let near = regions.isEmpty ? inLocality : inLocality.filter { lies($0.entry, in: regions) }
    guard let found = settled(near) else {
      let city = Finding(none: .outsideRegion(codes(inLocality)))
      let region = settled(preferringRepublicanCity(regions))
      return GazetteerMatch(region: region ?? unwritten, city: city)
    }
    guard let code = found.code, let entry = gazetteer.entry(code: code) else {
      return GazetteerMatch(region: settled(regions) ?? unwritten, city: found)
    }
    guard !entry.kind.isRegion else {
      let written = regions.first { $0.entry.code == code }?.finding
      return GazetteerMatch(region: written ?? found, city: Finding(none: .namesRegion))
    }
    return GazetteerMatch(region: regionFinding(of: entry, written: regions), city: found)
  }

  /// The match of a place whose locality, where there is one, is not known; it is apart where its words call
  /// it a town or a region, which lies in no city.
  private func match(
    _ written: [GazetteerCandidate], unwritten: Finding, city other: Finding, isApart: Bool
  ) -> GazetteerMatch {
    let regions = written.filter(\.entry.kind.isRegion)
    let likely = regions.isEmpty ? written : preferringRepublicanCity(regions)
    guard let found = settled(likely) else {
      return GazetteerMatch(region: unwritten, city: other)
    }
    guard let code = found.code, let entry = gazetteer.entry(code: code) else {
      return regions.isEmpty
        ? GazetteerMatch(region: unwritten, city: found)
        : GazetteerMatch(region: found, city: other)
    }
    switch entry.kind {
    case .oblast: return GazetteerMatch(region: found, city: other)
    case .republicanCity:
      guard let city = gazetteer.cities.first(where: { $0.regionCode == code }) else {
        return GazetteerMatch(region: found, city: other)
      }
      let implied = Finding(code: city.code, basis: .implied)
      return GazetteerMatch(
        region: regionFinding(of: city, written: regions), city: isApart ? other : implied)
    case .city:
      let isAlone = other.basis == .notWritten
      return GazetteerMatch(
        region: regionFinding(of: entry, written: []), city: isAlone ? found : other)
    }
  }

  private func candidates(_ text: String?) -> [GazetteerCandidate] {
    text.map { gazetteer.candidates(named: FoldedPlaceName($0)) } ?? []
  }

  /// The meanings of a region in which no locality is known: the city of republican significance that is
  /// called so, rather than the oblast, of which a list would say more.
  private func preferringRepublicanCity(_ regions: [GazetteerCandidate]) -> [GazetteerCandidate] {
    let cities = regions.filter { $0.entry.kind == .republicanCity && $0.basis == .name }
    return cities.isEmpty ? regions : cities
  }

  /// What a locality may mean: its cities, unless only an oblast has the name on the day.
  private func preferringCities(_ candidates: [GazetteerCandidate]) -> [GazetteerCandidate] {
    let likely = possible(candidates.filter { $0.entry.kind != .republicanCity })
    let cities = likely.filter { $0.entry.kind == .city }
    let oblasts = likely.filter { $0.entry.kind == .oblast }
    guard !cities.isEmpty, !oblasts.isEmpty else { return likely }
    let isCityOfficial = cities.contains { $0.isOfficial(on: day) }
    let isOblastOfficial = oblasts.contains { $0.isOfficial(on: day) }
    return isCityOfficial || !isOblastOfficial ? cities : likely
  }

  /// The candidates without those whose name was not in use on the day, where others are left.
  private func possible(_ candidates: [GazetteerCandidate]) -> [GazetteerCandidate] {
    let possible = candidates.filter { !$0.isExcluded(on: day) }
    return possible.isEmpty ? candidates : possible
  }

  /// The one that candidates leave, or which they are; nil where there are none.
  private func settled(_ candidates: [GazetteerCandidate]) -> Finding? {
    let possible = possible(candidates)
    guard let first = possible.first else { return nil }
    return possible.count == 1 ? first.finding : Finding(none: .ambiguous(codes(possible)))
  }

  private func codes(_ candidates: [GazetteerCandidate]) -> [String] {
    candidates.map(\.entry.code).sorted()
  }

  /// Whether an entry is one of the regions, or lies or lay in one of them.
  private func lies(_ entry: GazetteerEntry, in regions: [GazetteerCandidate]) -> Bool {
    let codes = entry.kind.isRegion ? [entry.code] : gazetteer.everRegions(of: entry)
    return regions.contains { codes.contains($0.entry.code) }
  }

  /// The region of a city on the day; without a day the one that is written, where the city lies
  /// or lay in it.
  private func regionFinding(
    of city: GazetteerEntry, written regions: [GazetteerCandidate]
  ) -> Finding {
    let fitting = regions.filter { lies(city, in: [$0]) }
    if day == nil, fitting.count == 1, let written = fitting.first { return written.finding }
    guard let region = gazetteer.region(of: city, on: day) else {
      return Finding(none: .unknownName)
    }
    let written = fitting.first { $0.entry.code == region.code }
    return written?.finding ?? Finding(code: region.code, basis: .implied)
  }
}
