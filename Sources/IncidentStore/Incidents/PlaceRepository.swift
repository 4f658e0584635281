package import Incidents
import SQLite

/// The places where incidents happened.
package final class PlaceRepository {
  private let connection: Connection
  private var find: Statement
  private var insert: Statement
  private var known = BoundedCache<PlaceKey, Int64>(capacity: 20_000)
  private var codes: PlaceCodeMemory
  /// The regions and towns, with the spellings that decisions add.
  package private(set) var gazetteer: Gazetteer

  init(_ connection: Connection) throws {
    let gazetteer = try Gazetteer.decided(in: connection)
    let find = try connection.prepare(
      """
      SELECT id FROM place
      WHERE country = ? AND region = ? AND locality = ?
        AND ifnull(latitude, 999.0) = ifnull(?, 999.0)
        AND ifnull(longitude, 999.0) = ifnull(?, 999.0)
      """)
    let insert = try connection.prepare(
      """
      INSERT INTO place (country, region, locality, latitude, longitude, precision)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    self.connection = connection
    self.find = find
    self.insert = insert
    self.gazetteer = gazetteer
    codes = PlaceCodeMemory(gazetteer)
  }

  /// Takes in the spellings that decisions add by now.
  ///
  /// - Throws: An error of SQLite's.
  package func takeSpellings() throws {
    gazetteer = try Gazetteer.decided(in: connection)
    forget()
  }

  /// The incidents whose region or locality is written as some texts, but for what folding takes off.
  ///
  /// - Throws: An error of SQLite's.
  package func incidents(at texts: Set<String>) throws -> [Int64] {
    let keys = Set(texts.map { FoldedPlaceName($0).key })
    var places: [Int64] = []
    try connection.query("SELECT id, region, locality FROM place") { row in
      let names = [try row.text(at: 1), try row.text(at: 2)]
      guard names.contains(where: { !$0.isEmpty && keys.contains(FoldedPlaceName($0).key) })
      else { return }
      places.append(try row.integer(at: 0))
    }
    return try connection.integers(
      """
      SELECT id FROM incident WHERE place_id IN (SELECT value FROM json_each(?)) ORDER BY id
      """, [Value(list: places)])
  }

  /// The number of a place, which is added where it is new; nil for a place that is not known.
  ///
  /// - Throws: An error of SQLite's.
  package func id(of place: Place) throws -> Int64? {
    guard place.precision != .unknown else { return nil }
    let key = PlaceKey(place)
    if let id = known[key] { return id }
    let id = try stored(place) ?? add(place)
    known[key] = id
    return id
  }

  /// The codes of the region and the locality that a place of this database names on a day.
  func codes(of place: Place, id: Int64, on day: CalendarDay?) -> PlaceCodes {
    codes.codes(of: place, id: id, on: day)
  }

  /// Removes those of some places that no incident is at any more.
  ///
  /// - Throws: An error of SQLite's.
  func removeUnused(among places: Set<Int64>) throws {
    guard !places.isEmpty else { return }
    try connection.execute(
      """
      DELETE FROM place
      WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM incident WHERE incident.place_id = place.id)
      """, [Value(list: places.sorted())])
    forget()
  }

  /// Forgets which places there are.
  func forget() {
    known.removeAll()
    codes = PlaceCodeMemory(gazetteer)
  }

  private func stored(_ place: Place) throws -> Int64? {
    try Self.bind(place, to: &find)
    let id = try find.step() ? find.integer(at: 0) : nil
    find.reset()
    return id
  }

  private func add(_ place: Place) throws -> Int64 {
    try Self.bind(place, to: &insert)
    try insert.bind(text: place.precision.rawValue, at: 6)
    try insert.run()
    return connection.lastInsertedRowID
  }

  private static func bind(
    _ place: Place, to statement: inout Statement
  ) throws(DatabaseError) {
    try statement.bind(text: place.country ?? "", at: 1)
    try statement.bind(text: place.region ?? "", at: 2)
    try statement.bind(text: place.locality ?? "", at: 3)
    try statement.bind(real: place.latitude, at: 4)
    try statement.bind(real: place.longitude, at: 5)
  }
}

/// A place as it is told apart from others: by its names as they are written, and its position.
private struct PlaceKey: Hashable {
  private let country: WrittenText
  private let region: WrittenText
  private let locality: WrittenText
  private let latitude: Double?
  private let longitude: Double?

  init(_ place: Place) {
    country = WrittenText(place.country ?? "")
    region = WrittenText(place.region ?? "")
    locality = WrittenText(place.locality ?? "")
    latitude = place.latitude
    longitude = place.longitude
  }
}
