import SQLite

// Incidents that were found to be one: all but the first by its identifier are merged into that.
extension IncidentRepository {
  /// The numbers of an incident and of those that are merged into it, for a statement whose first
  /// parameter is the number of the incident.
  static let withMerged = "SELECT ?1 UNION ALL SELECT id FROM incident WHERE merged_into = ?1"

  /// The incidents that are merged into another.
  ///
  /// - Throws: An error of SQLite's.
  package func merged(into incident: Int64) throws -> [Int64] {
    try connection.integers(
      "SELECT id FROM incident WHERE merged_into = ? ORDER BY id", [.integer(incident)])
  }

  /// The incidents that were found to be one with another, that among them.
  ///
  /// - Throws: An error of SQLite's.
  package func mates(of incident: Int64) throws -> [Int64] {
    let first = try representative(of: incident)
    return try [first] + merged(into: first)
  }

  /// The incident that another is merged into; the other itself where it is merged into none.
  ///
  /// - Throws: An error of SQLite's.
  package func representative(of incident: Int64) throws -> Int64 {
    try connection.optionalInteger(
      "SELECT merged_into FROM incident WHERE id = ?", [.integer(incident)]) ?? incident
  }

  /// Records that an incident is merged into another, or into none.
  ///
  /// - Throws: An error of SQLite's.
  package func setMerged(_ incident: Int64, into representative: Int64?) throws {
    try connection.execute(
      "UPDATE incident SET merged_into = ? WHERE id = ?",
      [Value(representative), .integer(incident)])
  }

  /// All incidents.
  ///
  /// - Throws: An error of SQLite's.
  package func all() throws -> [Int64] {
    try connection.integers("SELECT id FROM incident ORDER BY id")
  }

  /// The incidents that are parts of another.
  ///
  /// - Throws: An error of SQLite's.
  package func parts(of incident: Int64) throws -> [Int64] {
    try connection.integers(
      "SELECT id FROM incident WHERE parent_id = ? ORDER BY id", [.integer(incident)])
  }
}
