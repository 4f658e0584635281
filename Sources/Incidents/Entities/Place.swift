/// Where something happened, as far as it is known.
package struct Place: Hashable, Sendable {
  /// The country, as the source names it.
  package let country: String?
  /// The oblast or the city of republican significance.
  package let region: String?
  /// The city, town or village, and what the source says beyond it.
  package let locality: String?
  /// Degrees north, -90 to 90.
  package let latitude: Double?
  /// Degrees east, -180 to 180.
  package let longitude: Double?

  /// A place from what is known of it; an empty name is taken for none.
  ///
  /// - Throws: A `ValueProblem` where the coordinates lie outside their bounds or one is missing.
  package init(
    country: String? = nil, region: String? = nil, locality: String? = nil,
    latitude: Double? = nil, longitude: Double? = nil
  ) throws(ValueProblem) {
    switch (latitude, longitude) {
    case (nil, nil): break
    case (let north?, let east?):
      guard (-90...90).contains(north), (-180...180).contains(east) else {
        throw ValueProblem(text: "\(north), \(east)", cause: .coordinateOutOfRange)
      }
    case (let lone?, nil), (nil, let lone?):
      throw ValueProblem(text: "\(lone)", cause: .loneCoordinate)
    }
    self.init(country, region, locality, latitude: latitude, longitude: longitude)
  }

  /// The same position with names; an empty name is taken for none.
  package func named(country: String?, region: String?, locality: String?) -> Place {
    Place(country, region, locality, latitude: latitude, longitude: longitude)
  }

  /// A place of which nothing is known.
  package static let unknown = Place(nil, nil, nil, latitude: nil, longitude: nil)

  /// How precisely the place is known.
  package var precision: PlacePrecision {
    if latitude != nil { return .coordinates }
    if locality != nil { return .locality }
    if region != nil { return .region }
    return country != nil ? .country : .unknown
  }

  private init(
    _ country: String?, _ region: String?, _ locality: String?, latitude: Double?,
    longitude: Double?
  ) {
    self.country = Self.named(country)
    self.region = Self.named(region)
    self.locality = Self.named(locality)
    self.latitude = latitude
    self.longitude = longitude
  }

  private static func named(_ name: String?) -> String? { name?.isEmpty == true ? nil : name }
}
