import Incidents

/// How much of what is known an export tells.
package enum ExportProfile: String, CaseIterable, Sendable {
  /// What anybody may see: persons by their pseudonyms only, and coordinates no closer than the
  /// locality.
  case `public`
  /// All, names and exact coordinates included.
  case full
}

/// A point that tells the locality and no more.
///
/// It is the centre of the town, where the gazetteer knows the town. Elsewhere it is the nearest
/// point of a grid of a tenth of a degree, at most 8 km away. To coarsen it again changes nothing.
struct CoarsePosition {
  let latitude: Double
  let longitude: Double

  init(latitude: Double, longitude: Double, localityCode: String?) {
    if let town = Self.town(localityCode) {
      (self.latitude, self.longitude) = town
    } else {
      self.latitude = Self.onGrid(latitude)
      self.longitude = Self.onGrid(longitude)
    }
  }

  /// The centre of the town of a code; nil where the gazetteer knows none.
  static func town(_ code: String?) -> (latitude: Double, longitude: Double)? {
    guard let town = code.flatMap(Gazetteer.kazakhstan.entry(code:)), let north = town.latitude,
      let east = town.longitude
    else { return nil }
    return (north, east)
  }

  /// Adding zero makes of a negative zero a plain one.
  private static func onGrid(_ degrees: Double) -> Double { (degrees * 10).rounded() / 10 + 0 }
}
