import SQLite

/// The full-text index over titles, summaries and places, written after the incidents.
///
/// It keeps no texts of its own (https://www.sqlite.org/fts5.html#external_content_tables): what is
/// removed from it has to be told as it was put in. New incidents are put in all at once, since
/// other statements between its own make it write down every incident by itself.
struct IncidentTextIndex {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Adds an incident.
  func add(_ incident: Int64) throws(DatabaseError) {
    try connection.execute("\(Self.insertion) WHERE id = ?", [.integer(incident)])
  }

  /// Adds all incidents from one of a number on.
  func add(from first: Int64) throws(DatabaseError) {
    try connection.execute("\(Self.insertion) WHERE id >= ?", [.integer(first)])
  }

  /// Removes an incident, which must not have been changed since it was added.
  func remove(_ incident: Int64) throws(DatabaseError) {
    try connection.execute("\(Self.removal) WHERE id = ?", [.integer(incident)])
  }

  /// Removes all incidents of some numbers, which must not have been changed since they were added.
  func remove(_ incidents: [Int64]) throws(DatabaseError) {
    try connection.execute(
      "\(Self.removal) WHERE id IN (SELECT value FROM json_each(?))", [Value(list: incidents)])
  }

  private static let removal = """
    INSERT INTO incident_text (incident_text, rowid, title, summary, place)
    SELECT 'delete', id, title, summary, place FROM incident_document
    """

  private static let insertion = """
    INSERT INTO incident_text (rowid, title, summary, place)
    SELECT id, title, summary, place FROM incident_document
    """
}
