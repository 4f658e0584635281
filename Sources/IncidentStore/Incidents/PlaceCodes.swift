package import Incidents
import SQLite

/// The codes of the region and the locality of Kazakhstan that a place as written names.
package struct PlaceCodes: Hashable, Sendable {
  /// The region's code of ISO 3166-2; nil where the place does not tell.
  package let region: String?
  /// The gazetteer's code of the city, town or village; nil where the place does not tell.
  package let locality: String?

  /// The codes that a gazetteer gives a place on a day.
  package init(
    of place: Place, on day: CalendarDay?, in gazetteer: Gazetteer = .kazakhstan
  ) {
    let match = gazetteer.match(
      country: place.country, region: place.region, locality: place.locality, on: day)
    region = match.region.code
    locality = match.city.code
  }

  /// Codes as an incident keeps them.
  init(region: String?, locality: String?) {
    self.region = region
    self.locality = locality
  }
}

/// The codes of places that were matched, since to match one again takes longer than to find it.
struct PlaceCodeMemory {
  private struct Key: Hashable {
    let place: Int64
    let period: Int?
  }

  private let gazetteer: Gazetteer
  private var known = BoundedCache<Key, PlaceCodes>(capacity: 20_000)

  /// A memory of what a gazetteer says.
  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The codes of a place of the database's number on a day.
  mutating func codes(of place: Place, id: Int64, on day: CalendarDay?) -> PlaceCodes {
    let key = Key(place: id, period: gazetteer.period(of: day))
    if let codes = known[key] { return codes }
    let codes = PlaceCodes(of: place, on: day, in: gazetteer)
    known[key] = codes
    return codes
  }
}

extension PlaceCodes {
  /// Writes the codes of all incidents of a database that kept none.
  ///
  /// - Throws: An error of SQLite's.
  static func writeAll(in connection: Connection) throws {
    var memory = PlaceCodeMemory(try Gazetteer.decided(in: connection))
    var update = try connection.prepare(
      "UPDATE incident SET region_code = ?, locality_code = ? WHERE id = ?")
    var last: Int64 = 0
    while case let page = try incidents(after: last, in: connection), !page.isEmpty {
      for incident in page {
        let codes = memory.codes(of: incident.place, id: incident.placeID, on: incident.day)
        try update.bind(text: codes.region, at: 1)
        try update.bind(text: codes.locality, at: 2)
        try update.bind(integer: incident.id, at: 3)
        try update.run()
        last = incident.id
      }
    }
  }

  /// The next incidents that have a place, in the order of their numbers: as many as fit in memory.
  private static func incidents(
    after last: Int64, in connection: Connection
  ) throws -> [(id: Int64, placeID: Int64, place: Place, day: CalendarDay?)] {
    var page: [(id: Int64, placeID: Int64, place: Place, day: CalendarDay?)] = []
    try connection.query(
      """
      SELECT incident.id, place.id, place.country, place.region, place.locality,
        incident.date_start
      FROM incident JOIN place ON place.id = incident.place_id
      WHERE incident.id > ? ORDER BY incident.id LIMIT 1000
      """, [.integer(last)]
    ) { row in
      let place = Place.unknown.named(
        country: try row.text(at: 2), region: try row.text(at: 3), locality: try row.text(at: 4))
      let day = try row.optionalText(at: 5).flatMap(CalendarDay.init(iso:))
      page.append((try row.integer(at: 0), try row.integer(at: 1), place, day))
    }
    return page
  }
}

extension Gazetteer {
  /// The gazetteer with the spellings that decisions of a database add.
  ///
  /// - Throws: An error of SQLite's.
  static func decided(in connection: Connection) throws -> Gazetteer {
    var spellings: [(text: String, code: String)] = []
    try connection.query(
      """
      SELECT decision.subject, min(decision.answer) AS code FROM decision
      JOIN standing_decision ON standing_decision.decision_id = decision.id
      WHERE decision.kind = 'place' GROUP BY decision.subject
      HAVING count(DISTINCT decision.answer) = 1 AND code <> ''
      """
    ) { row in spellings.append((try row.text(at: 0), try row.text(at: 1))) }
    return spellings.isEmpty ? .kazakhstan : Gazetteer.kazakhstan.adding(spellings)
  }
}
