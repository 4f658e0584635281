import SQLite

// The incidents that editions of a list no longer have.
extension IncidentRepository {
  /// Records that an import withdrew an incident, or counted it again.
  ///
  /// - Throws: An error of SQLite's.
  package func setWithdrawn(_ isWithdrawn: Bool, _ incident: Int64, by batch: Int64) throws {
    try connection.execute(
      "INSERT INTO withdrawal (incident_id, batch_id, is_withdrawn) VALUES (?, ?, ?)",
      [.integer(incident), .integer(batch), .integer(isWithdrawn ? 1 : 0)])
  }

  /// Tests whether any import ever withdrew an incident.
  ///
  /// - Throws: An error of SQLite's.
  package func hasWithdrawals() throws -> Bool {
    try connection.hasRow("SELECT 1 FROM withdrawal")
  }

  /// Tests whether the newest import that left an incident out, or had it again, withdrew it.
  ///
  /// - Throws: An error of SQLite's.
  package func isWithdrawn(_ incident: Int64) throws -> Bool {
    try connection.firstRow(
      """
      SELECT is_withdrawn FROM withdrawal WHERE incident_id = ? ORDER BY batch_id DESC LIMIT 1
      """, [.integer(incident)]) == [.integer(1)]
  }
}

extension BatchContent {
  /// The incidents that the import withdrew or counted again.
  ///
  /// - Throws: An error of SQLite's.
  package func withdrawals() throws -> [Int64] {
    try numbers("SELECT incident_id FROM withdrawal WHERE batch_id = ? ORDER BY 1")
  }
}
