import SQLite

// The incidents that editions of a list no longer have.
extension IncidentRepository {
  /// Records that an import withdrew an incident, or counted it again.
  ///
  /// - Parameters:
  ///   - isWithdrawn: False where it is counted again.
  ///   - incident: The number of the incident.
  ///   - batch: The number of the import.
  ///   - successor: The identifier of the incident of the corrected row that takes its place.
  /// - Throws: An error of SQLite's.
  package func setWithdrawn(
    _ isWithdrawn: Bool, _ incident: Int64, by batch: Int64, for successor: String? = nil
  ) throws {
    try connection.execute(
      """
      INSERT INTO withdrawal (incident_id, batch_id, is_withdrawn, successor) VALUES (?, ?, ?, ?)
      """,
      [
        .integer(incident), .integer(batch), .integer(isWithdrawn ? 1 : 0),
        Value(isWithdrawn ? successor : nil),
      ])
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

// Incidents whose rows an edition corrected under other identifiers.
extension IncidentRepository {
  /// The numbers of an incident and of those that take its place, for a statement whose first parameter is
  /// the number of the incident.
  static let withSuccessors = """
    WITH RECURSIVE line (id) AS (
      VALUES (?1) UNION SELECT incident.id FROM line
      JOIN withdrawal ON withdrawal.incident_id = line.id
      JOIN incident ON incident.uid = withdrawal.successor
      WHERE NOT EXISTS (SELECT 1 FROM withdrawal AS later
        WHERE later.incident_id = withdrawal.incident_id AND later.batch_id > withdrawal.batch_id))
    SELECT id FROM line
    """

  /// The identifier of the incident that takes the place of another, whether or not that is here; nil where
  /// none does.
  ///
  /// - Throws: An error of SQLite's.
  package func successor(of uid: String) throws -> String? {
    try connection.text(
      """
      SELECT ifnull(successor, '') FROM (
        SELECT batch_id, successor FROM withdrawal
        WHERE incident_id = (SELECT id FROM incident WHERE uid = ?1)
        UNION ALL
        SELECT kept.batch_id, kept.successor FROM restricted_reverted_withdrawal AS kept
        JOIN import_batch ON import_batch.id = kept.batch_id
        WHERE kept.incident_uid = ?1 AND import_batch.state = 'applied')
      ORDER BY batch_id DESC LIMIT 1
      """, [.text(uid)]
    ).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The identifiers of the incidents whose place another takes.
  ///
  /// - Throws: An error of SQLite's.
  package func predecessors(of uid: String) throws -> [String] {
    try connection.texts(
      """
      SELECT incident.uid FROM withdrawal JOIN incident ON incident.id = withdrawal.incident_id
      WHERE withdrawal.successor = ?1
      UNION SELECT incident_uid FROM restricted_reverted_withdrawal WHERE successor = ?1 ORDER BY 1
      """, [.text(uid)]
    ).filter { try successor(of: $0) == uid }
  }

  /// The identifiers of all incidents whose place others take or took.
  ///
  /// - Throws: An error of SQLite's.
  package func succeeded() throws -> [String] {
    try connection.texts(
      """
      SELECT incident.uid FROM withdrawal JOIN incident ON incident.id = withdrawal.incident_id
      WHERE withdrawal.successor IS NOT NULL
      UNION SELECT incident_uid FROM restricted_reverted_withdrawal WHERE successor IS NOT NULL
      """)
  }

  /// Records that corrected rows count in the place of the reports of an incident, or that they do not.
  ///
  /// - Throws: An error of SQLite's.
  package func setReplaced(_ isReplaced: Bool, _ incident: Int64) throws {
    let reports = "SELECT report_id FROM incident_report WHERE incident_id = ?"
    try connection.execute(
      isReplaced
        ? "INSERT OR IGNORE INTO replaced_report \(reports)"
        : "DELETE FROM replaced_report WHERE report_id IN (\(reports))", [.integer(incident)])
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
