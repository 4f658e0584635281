import SQLite

extension IncidentRepository {
  /// The incidents that others are parts of, and that are not among the others themselves.
  ///
  /// - Throws: An error of SQLite's.
  package func waves(around incidents: [Int64]) throws -> [Int64] {
    try numbers(
      """
      SELECT DISTINCT parent_id FROM incident
      WHERE id IN (SELECT value FROM json_each(?1)) AND parent_id IS NOT NULL
        AND parent_id NOT IN (SELECT value FROM json_each(?1))
      ORDER BY 1
      """, of: incidents)
  }

  /// The incidents that are parts of others, and are not among the others themselves.
  ///
  /// - Throws: An error of SQLite's.
  package func parts(beside incidents: [Int64]) throws -> [Int64] {
    try numbers(
      """
      SELECT id FROM incident
      WHERE parent_id IN (SELECT value FROM json_each(?1))
        AND id NOT IN (SELECT value FROM json_each(?1))
      ORDER BY 1
      """, of: incidents)
  }

  /// The stable identifier of an incident; nil where there is none of that number.
  ///
  /// - Throws: An error of SQLite's.
  package func uid(of incident: Int64) throws -> String? {
    try connection.uid(of: incident)
  }

  /// Removes incidents with all that belongs to them; they rest on no report any more, and no other
  /// incident is a part of them.
  ///
  /// - Throws: An error of SQLite's.
  package func remove(_ incidents: [Int64]) throws {
    guard !incidents.isEmpty else { return }
    let list = Value(list: incidents)
    try text.remove(incidents)
    leftPlaces.formUnion(
      try numbers(
        """
        SELECT DISTINCT place_id FROM incident
        WHERE id IN (SELECT value FROM json_each(?)) AND place_id IS NOT NULL
        """, of: incidents))
    for statement in [
      "UPDATE incident SET parent_id = NULL, merged_into = NULL WHERE id IN",
      "UPDATE incident SET parent_id = NULL WHERE parent_id IS NOT NULL AND parent_id IN",
      "UPDATE incident SET merged_into = NULL WHERE merged_into IS NOT NULL AND merged_into IN",
      "DELETE FROM charge WHERE incident_id IN", "DELETE FROM detention WHERE incident_id IN",
      "DELETE FROM incident WHERE id IN",
    ] {
      try connection.execute("\(statement) (SELECT value FROM json_each(?))", [list])
    }
  }

  /// Removes the places that incidents left when they were changed or removed, where no incident is
  /// at them any more.
  ///
  /// - Throws: An error of SQLite's.
  package func removeLeftPlaces() throws {
    try places.removeUnused(among: leftPlaces)
    leftPlaces = []
  }

  /// Remembers where an incident is.
  func notePlace(of incident: Int64) throws {
    let place = try connection.optionalInteger(
      "SELECT place_id FROM incident WHERE id = ?", [.integer(incident)])
    if let place { leftPlaces.insert(place) }
  }

  private func numbers(_ sql: String, of incidents: [Int64]) throws -> [Int64] {
    try connection.integers(sql, [Value(list: incidents)])
  }
}
