import SQLite

/// A circle on the Earth.
package struct Circle: Hashable, Sendable {
  /// The mean radius of the Earth in kilometres (IUGG, R1).
  static let earthRadius = 6371.0088

  /// Degrees north of its centre, -90 to 90, WGS 84.
  package let latitude: Double
  /// Degrees east of its centre, -180 to 180, WGS 84.
  package let longitude: Double
  /// Its radius in kilometres along the surface, above 0.
  package let kilometres: Double

  /// A circle; nil where there is none of these numbers.
  package init?(latitude: Double, longitude: Double, kilometres: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude), kilometres > 0,
      kilometres.isFinite
    else { return nil }
    self.latitude = latitude
    self.longitude = longitude
    self.kilometres = kilometres
  }

  /// A condition on the table `incident`: its coordinates lie within the circle.
  ///
  /// A band of latitudes first, then the great-circle distance by the haversine formula
  /// (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984).
  var condition: SQLCondition {
    let halfChord = """
      pow(sin(radians(place.latitude - ?) / 2), 2)
      + cos(radians(?)) * cos(radians(place.latitude)) * pow(sin(radians(place.longitude - ?) / 2), 2)
      """
    let band = (kilometres / Self.earthRadius) * 180 / .pi
    return SQLCondition(
      sql: """
        incident.place_id IN (SELECT place.id FROM place
          WHERE place.latitude BETWEEN ? AND ?
            AND 2 * ? * asin(min(1, sqrt(\(halfChord)))) <= ?)
        """,
      values: [
        .real(latitude - band), .real(latitude + band), .real(Self.earthRadius), .real(latitude),
        .real(latitude), .real(longitude), .real(kilometres),
      ])
  }
}
