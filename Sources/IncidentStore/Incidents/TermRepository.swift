import Incidents
import SQLite

/// The terms of a field of which an incident may have several, in a table of their own.
final class TermRepository {
  private let field: Field
  private let connection: Connection
  private let table: String
  private var insert: Statement

  /// Those of a field; nil for a field that a table of its own does not keep.
  init?(_ connection: Connection, of field: Field) throws(DatabaseError) {
    guard case .list(let table, _) = field.row.storage else { return nil }
    self.connection = connection
    self.field = field
    self.table = table
    insert = try connection.prepare(
      "INSERT INTO \(table) (incident_id, \(field.name)) VALUES (?, ?)")
  }

  /// Adds the terms that an account states to an incident, which has none.
  func add(_ account: ReportContent, to incident: Int64) throws(DatabaseError) {
    for code in account.values.all(field) {
      try insert.bind(integer: incident, at: 1)
      try insert.bind(text: code, at: 2)
      try insert.run()
    }
  }

  /// Removes the terms of an incident.
  func remove(from incident: Int64) throws(DatabaseError) {
    try connection.execute("DELETE FROM \(table) WHERE incident_id = ?", [.integer(incident)])
  }
}
