import IncidentStore
import IncidentTestSupport
import Incidents
import SQLite
import Testing

@Suite struct `Places` {
  private let store: TestStore

  init() throws { store = try TestStore() }

  private func id(of place: Place) throws -> Int64? {
    try store.store.write { try store.repositories.places.id(of: place) }
  }

  /// Each combination of what can be missing, with the precision that is left.
  private static let places: [(Place, String)] = {
    var places: [(Place, String)] = []
    for country in [nil, "Kazakhstan"] {
      for region in [nil, "Алматы"] {
        for locality in [nil, "Площадь Республики"] {
          for coordinates in [nil, (43.238, 76.946), (0.0, 0.0), (-90.0, 180.0)] {
            let place = try? Place(
              country: country, region: region, locality: locality, latitude: coordinates?.0,
              longitude: coordinates?.1)
            guard let place, place != .unknown else { continue }
            places.append((place, place.precision.rawValue))
          }
        }
      }
    }
    return places
  }()

  @Test func `are the same place the second time, whatever is missing`() throws {
    #expect(Self.places.count == 31)
    let ids = try Self.places.map { try #require(try id(of: $0.0)) }
    #expect(Set(ids).count == ids.count)
    #expect(try Self.places.map { try id(of: $0.0) } == ids)
    // Not from memory either.
    let again = try store.store.repositories().places
    #expect(try Self.places.map { try again.id(of: $0.0) } == ids)
    #expect(try store.rows("SELECT count(*) FROM places") == [[31]])
  }

  @Test func `are as precise as what is known of them`() throws {
    for (place, precision) in Self.places {
      let id = try #require(try id(of: place))
      #expect(
        try store.rows("SELECT precision FROM place WHERE id = ?", [.integer(id)])
          == [[.text(precision)]])
    }
  }

  @Test func `of which nothing is known are none`() throws {
    #expect(try id(of: .unknown) == nil)
    #expect(try id(of: Place(country: "", region: "", locality: "")) == nil)
    #expect(try store.rows("SELECT * FROM places").isEmpty)
  }

  @Test func `are kept as they were written`() throws {
    _ = try id(
      of: Place(
        country: "Қазақстан", region: "Алматы", locality: "ул. \"Абая\", 1", latitude: 43.238,
        longitude: -0.5))
    #expect(
      try store.rows("SELECT country, region, locality, latitude, longitude FROM places")
        == [["Қазақстан", "Алматы", "ул. \"Абая\", 1", 43.238, -0.5]])
  }

  @Test func `differ where their coordinates do, and zero has no sign`() throws {
    let first = try id(of: Place(region: "Almaty", latitude: 43.238, longitude: 0))
    #expect(try id(of: Place(region: "Almaty", latitude: 43.239, longitude: 0)) != first)
    #expect(try id(of: Place(region: "Almaty", latitude: 43.238, longitude: -0.0)) == first)
    #expect(try id(of: Place(region: "Almaty")) != first)
  }

  @Test func `differ where an accent is written otherwise, however often they come`() throws {
    let names = ["Йошкар-Ола", "И\u{306}ошкар-Ола", "Йошкар-Ола", "И\u{306}ошкар-Ола"]
    #expect(try names.map { try id(of: Place(locality: $0)) } == [1, 2, 1, 2])
  }

  @Test func `count the incidents that happened there`() throws {
    try store.addReport(of: "1", place: "Almaty")
    try store.addReport(of: "2", place: "Almaty")
    try store.addReport(of: "3", place: "Shymkent")
    #expect(
      try store.rows("SELECT region, incidents FROM places ORDER BY region")
        == [["Almaty", 2], ["Shymkent", 1]])
  }
}
