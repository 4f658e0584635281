/// What a ``Gazetteer`` makes of a place as it was written.
package struct GazetteerMatch: Hashable, Sendable {
  /// How a region or a city was found, or why it was not.
  package enum Basis: Hashable, Sendable {
    /// By its name of today.
    case name
    /// By another spelling of its name.
    case alias
    /// By a name that is no longer official.
    case formerName
    /// It follows from the other of the two, and for a region from the date.
    case implied
    /// Nothing is written.
    case notWritten
    /// The gazetteer has no such name.
    case unknownName
    /// The name is that of several, whose codes these are.
    case ambiguous([String])
    /// The name is that of cities outside the region that is written, whose codes these are.
    case outsideRegion([String])
    /// The locality names a region and no city in it.
    case namesRegion
    /// The country that is written is another one, or not known.
    case otherCountry
  }

  /// The region's or the city's code, where one was found, and how.
  package struct Finding: Hashable, Sendable {
    /// The code; nil where none was found.
    package let code: String?
    /// How it was found, or why not.
    package let basis: Basis

    /// What was found.
    init(code: String, basis: Basis) {
      self.code = code
      self.basis = basis
    }

    /// Nothing, with the reason.
    init(none basis: Basis) {
      code = nil
      self.basis = basis
    }
  }

  /// The region, where it was found.
  package let region: Finding

  /// The city, where it was found.
  package let city: Finding

  /// The codes among which the name of the region or city does not tell; empty where it does.
  package var candidates: [String] { region.basis.codes + city.basis.codes }
}

extension GazetteerMatch.Basis {
  /// The stable identifier, as stored and printed.
  package var id: String {
    switch self {
    case .name: "name"
    case .alias: "alias"
    case .formerName: "former_name"
    case .implied: "implied"
    case .notWritten: "not_written"
    case .unknownName: "unknown_name"
    case .ambiguous: "ambiguous"
    case .outsideRegion: "outside_region"
    case .namesRegion: "names_region"
    case .otherCountry: "other_country"
    }
  }
  /// The codes among which a name does not tell, or which lie elsewhere.
  var codes: [String] {
    switch self {
    case .ambiguous(let codes), .outsideRegion(let codes): codes
    case .name, .alias, .formerName, .implied, .notWritten, .unknownName, .namesRegion,
      .otherCountry:
      []
    }
  }
}
