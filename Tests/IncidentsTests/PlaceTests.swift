import Incidents
import Testing

@Suite struct PlaceTests {
  @Test func `the precision of a place is that of the finest thing known`() throws {
    #expect(
      try Place(country: "KZ", region: "Almaty", latitude: 43.2, longitude: 76.9).precision
        == .coordinates)
    #expect(try Place(country: "KZ", region: "Almaty", locality: "Talgar").precision == .locality)
    #expect(try Place(country: "KZ", region: "Almaty").precision == .region)
    #expect(try Place(country: "KZ").precision == .country)
    #expect(Place.unknown.precision == .unknown)
  }

  @Test func `an empty name is none`() throws {
    #expect(try Place(country: "", region: "", locality: "") == Place.unknown)
  }

  @Test(arguments: [(90, 180), (-90, -180), (0, 0), (43.238949, 76.889709)] as [(Double, Double)])
  func `coordinates on Earth are taken`(latitude: Double, longitude: Double) throws {
    let place = try Place(latitude: latitude, longitude: longitude)
    #expect(place.latitude == latitude)
    #expect(place.longitude == longitude)
  }

  @Test(
    arguments: [
      (90.1, 0), (-90.1, 0), (0, 180.1), (0, -180.1), (Double.nan, 0), (0, Double.infinity),
    ] as [(Double, Double)])
  func `coordinates that are not on Earth are refused`(latitude: Double, longitude: Double) {
    let problem = #expect(throws: ValueProblem.self) {
      try Place(latitude: latitude, longitude: longitude)
    }
    #expect(problem?.cause == .coordinateOutOfRange)
  }

  @Test func `half a position is refused`() {
    let north = #expect(throws: ValueProblem.self) { try Place(latitude: 43) }
    #expect(north?.cause == .loneCoordinate)
    let east = #expect(throws: ValueProblem.self) { try Place(longitude: 77) }
    #expect(east?.cause == .loneCoordinate)
  }
}
