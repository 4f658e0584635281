package import Incidents
import SQLite

/// The places where incidents happened.
package final class PlaceRepository {
  private let connection: Connection
  private var find: Statement
  private var insert: Statement
  private var known = BoundedCache<PlaceKey, Int64>(capacity: 20_000)

  init(_ connection: Connection) throws(DatabaseError) {
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
  }

  /// The number of a place, which is added where it is new; nil for a place that is not known.
  ///
  /// - Throws: An error of SQLite's.
  package func id(of place: Place) throws -> Int64? {
    guard place.precision != .unknown else { return nil }
    let key = PlaceKey(place: place)
    if let id = known[key] { return id }
    let id = try stored(place) ?? add(place)
    known[key] = id
    return id
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

/// A place that is told apart by the bytes of its names, as SQLite does, which is also quicker than
/// by their characters.
private struct PlaceKey: Hashable {
  let place: Place

  static func == (left: PlaceKey, right: PlaceKey) -> Bool {
    left.place == right.place
      && zip(left.names, right.names).allSatisfy { $0.isWritten(like: $1) }
  }

  func hash(into hasher: inout Hasher) {
    for var name in names {
      name.withUTF8 { bytes in unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
    }
    hasher.combine(place.latitude)
  }

  private var names: [String] {
    [place.locality ?? "", place.region ?? "", place.country ?? ""]
  }
}
