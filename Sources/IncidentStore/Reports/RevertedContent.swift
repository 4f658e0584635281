import SQLite

/// The content of an import, kept while the import is undone.
package struct RevertedContent {
  /// The records that came back with an import.
  package struct Restored {
    /// The incidents that its reports are about, and those that it withdrew.
    package let incidents: [Int64]
    /// Those of them that were not here; of them nothing is known yet but their identifiers.
    package let new: [Int64]
    /// The persons whom its reports are about.
    package let persons: Set<Int64>
  }

  let connection: Connection
  let batch: Int64

  init(_ connection: Connection, batch: Int64) {
    (self.connection, self.batch) = (connection, batch)
  }

  /// Keeps what the import brought; to be done before it is removed.
  ///
  /// - Parameter own: The incidents that will be removed with it, of which it is kept what later imports
  ///   said of their withdrawal.
  /// - Throws: An error of SQLite's.
  package func keep(own: [Int64]) throws {
    try run(
      """
      INSERT INTO restricted_reverted_report
      SELECT report.*, source.name, source.listed_kind, incident.id, incident.uid FROM report
      JOIN incident_report ON incident_report.report_id = report.id
      JOIN incident ON incident.id = incident_report.incident_id
      LEFT JOIN source ON source.id = report.source_id
      WHERE report.batch_id = ? ORDER BY report.id
      """)
    for table in ["claim", "restricted_cell"] {
      try run(
        """
        INSERT INTO \(Self.kept(table)) SELECT \(table).* FROM report
        JOIN \(table) ON \(table).report_id = report.id WHERE report.batch_id = ?
        """)
    }
    try run(
      """
      INSERT INTO restricted_reverted_person
      SELECT report.id, person.id, person.pseudonym, restricted_person.identity FROM report
      JOIN report_person ON report_person.report_id = report.id
      JOIN person ON person.id = report_person.person_id
      LEFT JOIN restricted_person ON restricted_person.person_id = person.id
      WHERE report.batch_id = ?
      """)
    try run(
      """
      INSERT OR REPLACE INTO restricted_reverted_withdrawal
      SELECT incident.uid, withdrawal.batch_id, withdrawal.is_withdrawn, withdrawal.successor
      FROM withdrawal
      JOIN incident ON incident.id = withdrawal.incident_id
      WHERE withdrawal.batch_id = ? OR incident.id IN (SELECT value FROM json_each(?))
      """, [Value(list: own)])
  }

  /// Brings back what the import brought: what rests on it is to be concluded anew.
  ///
  /// - Throws: An error of SQLite's.
  package func restore() throws -> Restored {
    try run(
      """
      INSERT INTO source (name, kind, listed_kind)
      SELECT DISTINCT source_name, source_kind, source_kind FROM restricted_reverted_report
      WHERE batch_id = ? AND source_name IS NOT NULL
      ON CONFLICT (name) DO NOTHING
      """)
    try run(
      """
      INSERT INTO report
      SELECT id, dataset, external_id, report_key, revision, record, digest, batch_id, line,
        (SELECT source.id FROM source WHERE source.name = source_name), url, language, reported_text,
        reported_edtf, reported_start, reported_end, reported_precision, cells
      FROM restricted_reverted_report WHERE batch_id = ? ORDER BY id
      """)
    for table in ["claim", "restricted_cell"] {
      try run(
        """
        INSERT INTO \(table) SELECT kept.* FROM restricted_reverted_report AS report
        JOIN \(Self.kept(table)) AS kept ON kept.report_id = report.id WHERE report.batch_id = ?
        """)
    }
    let persons = try restorePersons()
    let new = try restoreIncidents()
    let withdrawn = try restoreWithdrawals(of: new)
    let linked = try numbers(
      """
      SELECT DISTINCT incident.id FROM restricted_reverted_report AS kept
      JOIN incident ON incident.uid = kept.incident_uid WHERE kept.batch_id = ?
      """)
    try removeReports()
    return Restored(
      incidents: Set(linked).union(withdrawn).sorted(), new: new, persons: persons)
  }

  /// Removes for good what is kept of the import; the caller sees to it that nothing is left in the bytes of
  /// the file.
  ///
  /// - Throws: An error of SQLite's.
  package func remove() throws {
    try removeReports()
    try run("DELETE FROM restricted_reverted_withdrawal WHERE batch_id = ?")
    try connection.execute(
      """
      DELETE FROM restricted_reverted_withdrawal
      WHERE incident_uid NOT IN (SELECT incident_uid FROM restricted_reverted_report)
        AND NOT EXISTS (SELECT 1 FROM incident WHERE incident.uid = incident_uid)
      """)
  }

  private func removeReports() throws {
    try run("DELETE FROM restricted_reverted_report WHERE batch_id = ?")
  }

  private func restorePersons() throws -> Set<Int64> {
    let kept = """
      FROM restricted_reverted_report AS report
      JOIN restricted_reverted_person AS kept ON kept.report_id = report.id
      """
    try run(
      """
      INSERT INTO person (id, pseudonym) SELECT DISTINCT kept.person_id, kept.pseudonym \(kept)
      WHERE report.batch_id = ? ON CONFLICT (pseudonym) DO NOTHING
      """)
    try run(
      """
      INSERT INTO restricted_person (person_id, identity)
      SELECT DISTINCT person.id, kept.identity \(kept)
      JOIN person ON person.pseudonym = kept.pseudonym WHERE report.batch_id = ?
      ON CONFLICT (person_id) DO NOTHING
      """)
    try run(
      """
      INSERT INTO report_person (report_id, person_id) SELECT report.id, person.id \(kept)
      JOIN person ON person.pseudonym = kept.pseudonym WHERE report.batch_id = ?
      """)
    return Set(
      try numbers(
        """
        SELECT DISTINCT person.id \(kept) JOIN person ON person.pseudonym = kept.pseudonym
        WHERE report.batch_id = ?
        """))
  }

  private func restoreIncidents() throws -> [Int64] {
    let new = try numbers(
      """
      SELECT DISTINCT incident_id FROM restricted_reverted_report AS kept WHERE batch_id = ?
        AND NOT EXISTS (SELECT 1 FROM incident WHERE incident.uid = kept.incident_uid) ORDER BY 1
      """)
    // All else of them is concluded.
    try run(
      """
      INSERT INTO incident (id, uid, kind, date_text, date_edtf, date_precision)
      SELECT DISTINCT incident_id, incident_uid, 'protest', '', '', 'unknown'
      FROM restricted_reverted_report
      WHERE batch_id = ? AND incident_id IN (SELECT value FROM json_each(?)) ORDER BY 1
      """, [Value(list: new)])
    try run(
      """
      INSERT INTO incident_report (incident_id, report_id)
      SELECT incident.id, kept.id FROM restricted_reverted_report AS kept
      JOIN incident ON incident.uid = kept.incident_uid WHERE kept.batch_id = ?
      """)
    return new
  }

  /// Brings back what the import said of withdrawals, and what others said of those of new incidents; gives
  /// the incidents.
  private func restoreWithdrawals(of new: [Int64]) throws -> [Int64] {
    let list = Value(list: new)
    // A withdrawal waits for its import and for its incident.
    let waiting = """
      FROM restricted_reverted_withdrawal AS kept
      JOIN incident ON incident.uid = kept.incident_uid
      JOIN import_batch ON import_batch.id = kept.batch_id
      WHERE (kept.batch_id = ?1
        OR (import_batch.state = 'applied' AND incident.id IN (SELECT value FROM json_each(?2))))
      """
    let incidents = try numbers("SELECT DISTINCT incident.id \(waiting)", [list])
    try run(
      """
      INSERT INTO withdrawal (incident_id, batch_id, is_withdrawn, successor)
      SELECT incident.id, kept.batch_id, kept.is_withdrawn, kept.successor \(waiting)
      """, [list])
    try run(
      """
      DELETE FROM restricted_reverted_withdrawal WHERE EXISTS (
        SELECT 1 FROM withdrawal JOIN incident ON incident.id = withdrawal.incident_id
        WHERE incident.uid = restricted_reverted_withdrawal.incident_uid
          AND withdrawal.batch_id = restricted_reverted_withdrawal.batch_id)
      """, isOfBatch: false)
    return incidents
  }

  private static func kept(_ table: String) -> String {
    table == "claim" ? "restricted_reverted_claim" : "restricted_reverted_cell"
  }

  private func run(_ sql: String, _ values: [Value] = [], isOfBatch: Bool = true) throws {
    try connection.execute(sql, (isOfBatch ? [.integer(batch)] : []) + values)
  }

  func numbers(_ sql: String, _ values: [Value] = []) throws -> [Int64] {
    try connection.integers(sql, [.integer(batch)] + values)
  }
}

extension RevertedContent {
  /// Hands what keeps the import from coming back to a closure: other imports that brought its reports anew,
  /// and those on which it rests and that are taken back themselves.
  ///
  /// - Throws: An error of SQLite's.
  package func dependencies(_ found: (BatchContent.Dependency) -> Void) throws {
    let identity = """
      ON other.external_id = kept.external_id AND other.dataset = kept.dataset
        AND other.report_key = kept.report_key
      """
    try connection.query(
      """
      SELECT kept.incident_uid, other.batch_id, 1 FROM restricted_reverted_report AS kept
      JOIN report AS other \(identity) AND other.revision >= kept.revision WHERE kept.batch_id = ?1
      UNION
      SELECT kept.incident_uid, other.batch_id, 0 FROM restricted_reverted_report AS kept
      JOIN restricted_reverted_report AS other \(identity) AND other.revision < kept.revision
      WHERE kept.batch_id = ?1
      ORDER BY 1, 2
      """, [.integer(batch)]
    ) { row in
      let (uid, other) = (try row.text(at: 0), try row.integer(at: 1))
      found(
        BatchContent.Dependency(
          uid: uid, batch: other,
          reason: try row.integer(at: 2) == 1
            ? "import \(other) brought its report again."
            : "import \(other), which was undone too, brought its report first."))
    }
  }
}
