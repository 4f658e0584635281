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

  /// Puts the numbers that decisions accept for an incident in the place of those that it has.
  ///
  /// - Throws: An error of SQLite's.
  package func replaceResolutions(_ counts: [Quantity: Bounds], of incident: Int64) throws {
    try connection.execute(
      "DELETE FROM resolution WHERE incident_id = ?", [.integer(incident)])
    for quantity in Quantity.allCases {
      guard let bounds = counts[quantity] else { continue }
      try connection.execute(
        "INSERT INTO resolution (incident_id, quantity, low, best, high) VALUES (?, ?, ?, ?, ?)",
        [
          .integer(incident), .text(quantity.rawValue), Value(bounds.low), Value(bounds.best),
          Value(bounds.high),
        ])
    }
  }
}
