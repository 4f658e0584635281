import IncidentTestSupport
import IncidentRead
import Incidents
import Testing

@Suite struct `A circle on the Earth` {
  private let store: TestStore

  init() throws {
    store = try TestStore()
    // Republic Square in Almaty, Astana, and two points on either side of the date line.
    for (uid, latitude, longitude) in [
      ("almaty", 43.2383, 76.9456), ("astana", 51.1280, 71.4307), ("east", 0.0, 179.9),
      ("west", 0.0, -179.9), ("pole", 90.0, 0.0),
    ] {
      var account = try ReportContent(on: "2019-06-09")
      account.place = try Place(
        locality: uid, latitude: latitude, longitude: longitude)
      try store.add(uid, account)
    }
    try store.add("nowhere", try ReportContent(on: "2019-06-09"))
  }

  /// Distances by other means: Almaty to Astana 972 km, 0.2 degrees of the equator 22.24 km, and
  /// 39 degrees of a meridian 4,337 km.
  private static let circles: [(Double, Double, Double, [String])] = [
    (43.2383, 76.9456, 0.1, ["almaty"]), (43.2383, 76.9456, 960, ["almaty"]),
    (43.2383, 76.9456, 985, ["almaty", "astana"]), (0, 179.9, 22, ["east"]),
    (0, 179.9, 22.5, ["east", "west"]), (51.1280, 71.4307, 4_300, ["almaty", "astana"]),
    (51.1280, 71.4307, 4_340, ["almaty", "astana", "pole"]),
    (90, 180, 1, ["pole"]), (-90, 0, 30_000, ["almaty", "astana", "east", "pole", "west"]),
  ]

  @Test(arguments: circles)
  func `holds what lies within so many kilometres`(
    latitude: Double, longitude: Double, kilometres: Double, expected: [String]
  ) throws {
    var search = IncidentSearch()
    search.filter.near = Circle(
      latitude: latitude, longitude: longitude, kilometres: kilometres)
    #expect(search.filter.near != nil)
    var uids: [String] = []
    try search.run(in: store.store) { uids.append($0.uid) }
    #expect(uids.sorted() == expected)
  }

  @Test(arguments: [
    (91, 0, 1), (0, 181, 1), (0, 0, 0), (0, 0, -1), (Double.nan, 0, 1), (0, 0, .infinity),
  ])
  func `is made of numbers that there are`(
    latitude: Double, longitude: Double, kilometres: Double
  ) {
    #expect(Circle(latitude: latitude, longitude: longitude, kilometres: kilometres) == nil)
  }
}
