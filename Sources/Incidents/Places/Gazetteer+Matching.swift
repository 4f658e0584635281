extension Gazetteer {
  /// The region and the city that a place as written names.
  ///
  /// A name that fits several is settled by the other names and by the day, or not at all: then
  /// the match says which they are. A name of today is preferred to a former one only where the
  /// day says that the former was not in use. In the locality a city is preferred to an oblast of
  /// the same name; "Almaty" as a region is the city, unless a locality
  /// that is not known stands beside it: then it may be either. Where the city is known, the region
  /// is the one in which it lay on the day, which may not be the one that is written.
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
