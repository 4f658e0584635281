package import Incidents
import SQLite

/// The detentions within incidents.
package final class DetentionRepository {
  let connection: Connection
  private var insert: Statement
  var insertNamed: Statement

  init(_ connection: Connection) throws(DatabaseError) {
    let insert = try connection.prepare(
      """
      INSERT INTO detention (incident_id, kind, low, best, high, basis)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    let insertNamed = try connection.prepare(
      """
      INSERT INTO detention (incident_id, person_id, kind, low, best, high, basis)
      VALUES (?, ?, ?, 1, 1, 1, 'person')
      """)
    self.connection = connection
    self.insert = insert
    self.insertNamed = insertNamed
  }

  /// Adds the detention of a group to an incident that has none yet.
  ///
  /// - Throws: An error of SQLite's.
  package func add(_ detention: GroupDetention, to incident: Int64) throws {
    try insert.bind(integer: incident, at: 1)
    try insert.bind(text: detention.kind.rawValue, at: 2)
    try insert.bind(bounds: detention.bounds, at: 3)
    try insert.bind(text: detention.basis.rawValue, at: 6)
    try insert.run()
  }

  /// Puts the detention of a group, or none, in the place of the one that an incident has.
  ///
  /// - Throws: An error of SQLite's.
  package func replace(_ detention: GroupDetention?, of incident: Int64) throws {
    try connection.execute(
      "DELETE FROM detention WHERE incident_id = ? AND person_id IS NULL", [.integer(incident)])
    if let detention { try add(detention, to: incident) }
  }

  /// Whether an analyst settled anything by hand for the incident of an identifier.
  ///
  /// - Throws: An error of SQLite's.
  package func isResolved(uid: String) throws -> Bool {
    try connection.hasRow(
      """
      SELECT 1 FROM resolution JOIN incident ON incident.id = resolution.incident_id
      WHERE incident.uid = ?
      """, [.text(uid)])
  }

  /// The stable identifiers of those incidents of which something was settled by hand.
  ///
  /// - Throws: An error of SQLite's.
  package func resolved(among incidents: [Int64]) throws -> [String] {
    var resolved: [String] = []
    try connection.query(
      """
      SELECT uid FROM incident WHERE id IN (SELECT value FROM json_each(?))
        AND EXISTS (SELECT 1 FROM resolution WHERE resolution.incident_id = incident.id)
      ORDER BY id
      """, [Value(list: incidents)]
    ) { row in resolved.append(try row.text(at: 0)) }
    return resolved
  }

  /// What an analyst settled for the number detained in an incident, where somebody did.
  ///
  /// - Throws: An error of SQLite's.
  package func resolution(of incident: Int64) throws -> Bounds? {
    var bounds: Bounds?
    try connection.query(
      """
      SELECT low, best, high FROM resolution
      WHERE incident_id = ? AND quantity = 'detained' ORDER BY id DESC LIMIT 1
      """, [.integer(incident)]
    ) { row in bounds = try row.bounds(at: 0) }
    return bounds
  }
}
