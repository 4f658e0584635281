import SQLite

/// A full check of a database: of the file, of its references, and of what is derived in it.
package struct IntegrityCheck {
  /// Something that is not as it must be.
  package struct Finding: Hashable, Sendable {
    /// What was found, in a sentence.
    package let text: String
  }

  private let store: IncidentStore

  /// A connection that may write, though nothing is written.
  ///
  /// SQLite forgets the rules of tables where a file is opened to be read, and has the full-text index
  /// checked by a statement that inserts. Nil where the file cannot be written to, or is one in another
  /// mode that would be changed by it.
  private let writer: Connection?

  /// A check of a store.
  package init(_ store: IncidentStore) {
    self.store = store
    let mode = try? store.connection.firstRow("PRAGMA journal_mode")?.first
    writer = mode == .text("wal") ? nil : try? Connection(path: store.path, access: .readWrite)
  }

  /// Whether the rules of the tables and the full-text index can be checked too.
  package var isWhole: Bool { writer != nil }

  /// All that is found; nothing where the database is sound.
  ///
  /// - Throws: ``StoreProblem`` where the file cannot be read at all.
  package func findings() throws -> [Finding] {
    // By itself: a transaction that met damage cannot be ended.
    let damage = try IncidentStore.describing(store.path, fileDamage)
    guard damage.isEmpty else { return damage }
    let index = try IncidentStore.describing(store.path, indexDamage)
    return try index
      + store.read { try brokenReferences() + wrongCounts() + circles() + wrongRecords() }
  }

  private func fileDamage() throws -> [Finding] {
    var findings: [Finding] = []
    do {
      try (writer ?? store.connection).query("PRAGMA integrity_check") { row in
        let text = try row.text(at: 0)
        if text != "ok" { findings.append(Finding(text: "The file is damaged: \(text).")) }
      }
    } catch let error as DatabaseError where error.code.primary == .corrupt {
      // Some damage ends the check itself.
      findings.append(Finding(text: "The file is damaged: \(error.message)."))
    }
    return findings
  }

  /// Holds the full-text index against the incidents
  /// (https://www.sqlite.org/fts5.html#the_integrity_check_command), in a transaction that is undone.
  private func indexDamage() throws -> [Finding] {
    struct Undone: Error {}
    guard let writer else { return [] }
    do {
      try writer.transaction(.immediate) {
        try writer.execute(
          "INSERT INTO incident_text (incident_text, rank) VALUES ('integrity-check', 1)")
        throw Undone()
      }
    } catch is Undone {
      return []
    } catch let error as DatabaseError where error.code.primary == .corrupt {
      return [
        Finding(text: "The full-text index is not that of the incidents: searches may miss some.")
      ]
    }
    return []
  }

  private func brokenReferences() throws -> [Finding] {
    var findings: [Finding] = []
    try store.connection.query("PRAGMA foreign_key_check") { row in
      findings.append(
        Finding(
          text: "A row of '\(try row.text(at: 0))' points at a row of '\(try row.text(at: 2))' "
            + "that is not there."))
    }
    return findings
  }

  private func wrongCounts() throws -> [Finding] {
    let counts = try CountRepository(store.connection)
    return try counts.wrongCounts().map { uid in
      Finding(text: "The stored count of \(uid) is not what the counting rules give.")
    }
      + counts.wrongCharges().map { uid in
        Finding(text: "The stored charges of \(uid) are not what the counting rules give.")
      }
      + (SumTables(store.connection).areRight()
        ? [] : [Finding(text: "The stored sums are not the sums of the counts.")])
      + (RunningTotals(store.connection).areRight()
        ? [] : [Finding(text: "The running totals that count are not the latest.")])
  }

  private func wrongRecords() throws -> [Finding] {
    try (RowCheck.faults(in: store.connection) + Journal(store.connection).faults()).map(
      Finding.init)
  }

  private func circles() throws -> [Finding] {
    var findings: [Finding] = []
    try store.connection.query(
      """
      WITH RECURSIVE above (start, id) AS (
        SELECT id, parent_id FROM incident WHERE parent_id IS NOT NULL
        UNION
        SELECT above.start, incident.parent_id FROM above JOIN incident ON incident.id = above.id
        WHERE incident.parent_id IS NOT NULL)
      SELECT incident.uid FROM above JOIN incident ON incident.id = above.start
      WHERE above.start = above.id
      """
    ) { row in
      findings.append(Finding(text: "\(try row.text(at: 0)) is a part of itself."))
    }
    return findings
  }
}
