package import Cryptography
import Incidents
import SQLite

/// A decision as this file holds it.
package struct StoredDecision: Hashable, Sendable {
  /// Its number in this file.
  package let number: Int64
  /// The name of its record.
  package let record: SHA256Digest
  /// The decision itself.
  package let decision: Decision
}

/// The decisions: records that are added and never changed.
package struct DecisionRepository {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// True if there are none.
  ///
  /// - Throws: An error of SQLite's.
  package func isEmpty() throws -> Bool {
    try !connection.hasRow("SELECT 1 FROM decision")
  }

  /// True if one is about incidents: an import that was undone is about none.
  ///
  /// - Throws: An error of SQLite's.
  package func areAboutIncidents() throws -> Bool {
    try connection.hasRow("SELECT 1 FROM decision_subject")
  }

  /// Adds the record of a decision and settles which decisions about its question hold.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - now: The time at which it comes into the file: ISO 8601, UTC.
  /// - Returns: The decision, and false where the file had it before.
  /// - Throws: An error of SQLite's, or ``DecisionProblem`` where it cannot be written as a record.
  package func add(
    _ decision: Decision, at now: String
  ) throws -> (stored: StoredDecision, isNew: Bool) {
    guard let line = decision.line else { throw DecisionProblem.notWritable }
    let record = SHA256Digest(of: line.utf8)
    if let known = try self.decision(record) { return (known, false) }
    try connection.execute(
      """
      INSERT INTO decision (
        record, line, kind, subject, other_subject, field, answer, author, reason, decided_at, position,
        added_at, entry)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT count(*) FROM journal))
      """,
      [.blob(record.bytes), .text(line)] + decision.columns.map(Value.text)
        + [.integer(decision.order), .text(now)])
    let stored = StoredDecision(
      number: connection.lastInsertedRowID, record: record, decision: decision)
    for uid in Set(decision.incidents) {
      try connection.execute(
        "INSERT INTO decision_subject (uid, decision_id) VALUES (?, ?)",
        [.text(uid), .integer(stored.number)])
    }
    try settle(decision.slot)
    if let target = try revertTarget(of: decision) { try settle(target.decision.slot) }
    return (stored, true)
  }

  /// Removes all that a decision says, its record's name alone left, which was added to what is forgotten
  /// before; gives it.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func forget(_ stored: StoredDecision) throws {
    let target = try revertTarget(of: stored.decision)
    for table in ["standing_decision", "decision_subject"] {
      try connection.execute(
        "DELETE FROM \(table) WHERE decision_id = ?", [.integer(stored.number)])
    }
    try connection.execute(
      """
      UPDATE decision SET line = '', kind = 'forgotten', subject = '', other_subject = '', field = '',
        answer = '', reason = '' WHERE id = ?
      """, [.integer(stored.number)])
    try settle(stored.decision.slot)
    if let target { try settle(target.decision.slot) }
  }

  /// All decisions, in the order in which they came into the file.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func all() throws -> [StoredDecision] { try decisions("1", []) }

  /// The decision that another takes back or lets hold again; nil for one of another kind, of an import,
  /// or of a decision that is not here.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func revertTarget(of decision: Decision) throws -> StoredDecision? {
    guard decision.kind == .revert, let record = SHA256Digest(hexadecimal: decision.slot.subject[0])
    else { return nil }
    return try self.decision(record)
  }

  /// The decision of a number in this file; nil where there is none.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func decision(_ number: Int64) throws -> StoredDecision? {
    try decisions("id = ?", [.integer(number)]).first
  }

  /// The decision of a record; nil where there is none.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func decision(_ record: SHA256Digest) throws -> StoredDecision? {
    try decisions("record = ?", [.blob(record.bytes)]).first
  }

  /// All decisions of a kind, in the order in which they came into the file.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func all(ofKind kind: Decision.Kind) throws -> [StoredDecision] {
    try decisions("kind = ?", [.text(kind.rawValue)])
  }

  /// All decisions of a kind about one thing, whether or not they hold.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func all(ofKind kind: Decision.Kind, about subject: String) throws -> [StoredDecision] {
    try decisions("kind = ? AND subject = ?", [.text(kind.rawValue), .text(subject)])
  }

  /// The text that all decisions which hold about a question give; nil where none holds or they differ.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func agreedText(in slot: Decision.Slot) throws -> String? {
    let held = try standing(in: slot).map(\.decision)
    return Set(held.map(\.value.line)).count == 1 ? held[0].text : nil
  }

  /// The decisions that hold about a question: several where they were made apart.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func standing(in slot: Decision.Slot) throws -> [StoredDecision] {
    try decisions(in: slot, "AND id IN (SELECT decision_id FROM standing_decision)")
  }

  /// The decisions that hold about an incident.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func standing(about uid: String) throws -> [StoredDecision] {
    try decisions(
      """
      id IN (SELECT decision_id FROM decision_subject WHERE uid = ?)
        AND id IN (SELECT decision_id FROM standing_decision)
      """, [.text(uid)])
  }

  /// True if a decision about an incident holds.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func isDecided(uid: String) throws -> Bool { try !standing(about: uid).isEmpty }

  /// The stable identifiers of those incidents about which, or about one that is one with them, a decision
  /// holds.
  ///
  /// - Throws: An error of SQLite's.
  package func decided(among incidents: [Int64]) throws -> [String] {
    try connection.texts(
      """
      SELECT uid FROM incident WHERE id IN (SELECT value FROM json_each(?))
        AND (merged_into IS NOT NULL OR uid IN (SELECT decision_subject.uid FROM decision_subject
          JOIN standing_decision USING (decision_id)))
      ORDER BY id
      """, [Value(list: incidents)]
    )
  }

  /// The incidents of an import about which decisions hold, and which are here.
  ///
  /// - Throws: An error of SQLite's.
  package func incidents(ofBatch batch: Int64) throws -> [Int64] {
    try connection.integers(
      """
      SELECT DISTINCT incident.id FROM decision_subject
      CROSS JOIN incident ON incident.uid = decision_subject.uid
      JOIN incident_report ON incident_report.incident_id = incident.id
      JOIN report ON report.id = incident_report.report_id
      WHERE report.batch_id = ? ORDER BY 1
      """, [.integer(batch)]
    )
  }

  /// The incidents that are here and about which something of a kind was decided, whether or not it holds.
  ///
  /// The parent of one of them can depend on all.
  ///
  /// - Throws: An error of SQLite's.
  package func incidents(ofKind kind: Decision.Kind) throws -> [Int64] {
    try connection.integers(
      """
      SELECT DISTINCT incident.id FROM decision
      JOIN decision_subject ON decision_subject.decision_id = decision.id
      JOIN incident ON incident.uid = decision_subject.uid WHERE decision.kind = ? ORDER BY 1
      """, [.text(kind.rawValue)]
    )
  }

  /// Removes a decision from a copy of the file that goes back in time, and gives it.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func removeFromCopy(_ number: Int64) throws -> Decision? {
    guard let stored = try decision(number) else { return nil }
    let target = try revertTarget(of: stored.decision)
    try connection.execute("DROP TRIGGER IF EXISTS decision_is_never_cut")
    for table in ["standing_decision WHERE decision_id", "decision_subject WHERE decision_id"] {
      try connection.execute("DELETE FROM \(table) = ?", [.integer(number)])
    }
    try connection.execute("DELETE FROM decision WHERE id = ?", [.integer(number)])
    try settle(stored.decision.slot)
    if let target { try settle(target.decision.slot) }
    return target?.decision ?? stored.decision
  }

  /// Settles anew which decisions hold, whatever is kept.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func settleAll() throws {
    let slots = try Set(all().map(\.decision.slot))
    let reverts = slots.filter { $0.kind == Decision.Kind.revert.rawValue }
    for slot in reverts { try settle(slot) }
    for slot in slots.subtracting(reverts) { try settle(slot) }
  }

  /// The order that the next decision or import has: one more than the greatest that is known.
  ///
  /// - Throws: An error of SQLite's.
  package func nextOrder() throws -> Int64 {
    min(
      try connection.integer(
        """
        SELECT max(ifnull((SELECT max(position) FROM decision), 0),
          ifnull((SELECT max(position) FROM import_batch), 0))
        """),
      CanonicalJSON.greatestInteger - 1) + 1
  }

  /// The time at which the decision came into the file by which a record is taken back; nil where it is not.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func timeOfRevert(of record: SHA256Digest) throws -> String? {
    guard try isReverted(record) else { return nil }
    return try connection.text(
      """
      SELECT min(decision.added_at) FROM decision
      JOIN standing_decision ON standing_decision.decision_id = decision.id
      WHERE decision.kind = ? AND decision.subject = ?
      """, [.text(Decision.Kind.revert.rawValue), .text(record.hexadecimal)])
  }

  /// True if a record is taken back: a decision says so, and none that holds says otherwise.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func isReverted(_ record: SHA256Digest) throws -> Bool {
    Self.isReverted(try standing(in: Decision.Slot(.revert, record.hexadecimal)))
  }

  /// True if a record would be taken back without the decision of a number.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func isReverted(_ record: SHA256Digest, without number: Int64) throws -> Bool {
    let others = try decisions(in: Decision.Slot(.revert, record.hexadecimal))
      .filter { $0.number != number }
    let standing = StandingDecisions.standing(
      among: others.map { .init(record: $0.record, parents: $0.decision.parents) })
    return Self.isReverted(others.filter { standing.contains($0.record) })
  }

  private static func isReverted(_ held: [StoredDecision]) -> Bool {
    !held.isEmpty && held.allSatisfy { $0.decision.answer == true }
  }

  /// Settles anew which decisions about a question hold.
  private func settle(_ slot: Decision.Slot) throws {
    let all = try decisions(in: slot)
    let standing = StandingDecisions.standing(
      among: try all.map { stored in
        StandingDecisions.Node(
          record: stored.record, parents: stored.decision.parents,
          isReverted: try slot.kind != Decision.Kind.revert.rawValue && isReverted(stored.record))
      })
    for stored in all {
      let sql =
        standing.contains(stored.record)
        ? "INSERT OR IGNORE INTO standing_decision (decision_id) VALUES (?)"
        : "DELETE FROM standing_decision WHERE decision_id = ?"
      try connection.execute(sql, [.integer(stored.number)])
    }
  }

  private func decisions(
    in slot: Decision.Slot, _ condition: String = ""
  ) throws -> [StoredDecision] {
    try decisions(
      "subject = ? AND other_subject = ? AND kind = ? AND field = ? \(condition)",
      [
        .text(slot.subject[0]), .text(slot.otherSubject), .text(slot.kind), .text(slot.field),
      ])
  }

  private func decisions(_ condition: String, _ values: [Value]) throws -> [StoredDecision] {
    var decisions: [StoredDecision] = []
    try connection.query(
      "SELECT id, record, line FROM decision WHERE \(condition) ORDER BY id", values
    ) { row in
      guard let record = SHA256Digest(bytes: try row.blob(at: 1)) else {
        throw StoredValueProblem(column: "record")
      }
      // A record of a later version is kept, and says nothing here.
      guard let decision = Decision(line: try row.text(at: 2)) else { return }
      decisions.append(
        StoredDecision(number: try row.integer(at: 0), record: record, decision: decision))
    }
    return decisions
  }
}

/// A decision that cannot be kept.
package enum DecisionProblem: Error, Hashable, Sendable {
  /// It has a text or a number that no record can hold.
  case notWritable
}
