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

  /// Adds all incidents of some numbers.
  func add(_ incidents: [Int64]) throws(DatabaseError) {
    try connection.execute(
      "\(Self.insertion) WHERE id IN (SELECT value FROM json_each(?))", [Value(list: incidents)])
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

  /// Has the index take much in at once: it gathers more in memory, and merges less on the way
  /// (https://www.sqlite.org/fts5.html#the_automerge_configuration_option).
  func prepareForMuch() throws(DatabaseError) {
    try set("automerge", 0)
    try set("hashsize", 8 << 20)
  }

  /// Has the index work as it does without being told.
  func endMuch() throws(DatabaseError) {
    try set("automerge", 4)
    try set("hashsize", 1 << 20)
  }

  /// Makes the index anew, so that it holds no word any more of what was removed: until parts of it are
  /// merged, a removal is only noted beside the words.
  func rebuild() throws(DatabaseError) {
    try connection.execute("INSERT INTO incident_text (incident_text) VALUES ('rebuild')")
  }

  private func set(_ option: String, _ value: Int64) throws(DatabaseError) {
    try connection.execute(
      "INSERT INTO incident_text (incident_text, rank) VALUES (?, ?)",
      [.text(option), .integer(value)])
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
