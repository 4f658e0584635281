import Incidents
import SQLite

/// The full-text index over titles, summaries and places, written with the incidents.
///
/// It keeps no texts of its own (https://www.sqlite.org/fts5.html#external_content_tables): what is
/// removed from it has to be told as it was put in.
final class IncidentTextIndex {
  private let connection: Connection
  private var insert: Statement

  init(_ connection: Connection) throws(DatabaseError) {
    let insert = try connection.prepare(
      "INSERT INTO incident_text (rowid, title, summary, place) VALUES (?, ?, ?, ?)")
    self.connection = connection
    self.insert = insert
  }

  /// Adds an incident of a number, with the words of an account.
  func add(_ account: Account, as incident: Int64) throws(DatabaseError) {
    try insert.bind(integer: incident, at: 1)
    try insert.bind(text: account.title ?? "", at: 2)
    try insert.bind(text: account.summary ?? "", at: 3)
    try insert.bind(text: Self.words(of: account.place), at: 4)
    try insert.run()
  }

  /// Removes an incident, which must not have been changed since it was added.
  func remove(_ incident: Int64) throws(DatabaseError) {
    try connection.execute(
      """
      INSERT INTO incident_text (incident_text, rowid, title, summary, place)
      SELECT 'delete', id, title, summary, place FROM incident_document WHERE id = ?
      """, [.integer(incident)])
  }

  /// The words of a place, as the view `incident_document` gives them.
  private static func words(of place: Place) -> String? {
    guard place.precision != .unknown else { return nil }
    return [place.locality, place.region, place.country].compactMap(\.self).joined(separator: " ")
  }
}
