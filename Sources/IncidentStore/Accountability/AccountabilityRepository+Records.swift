package import Accountability
import Incidents
import SQLite

// Assessments and evidence.
extension AccountabilityRepository {
  /// Adds a grade and gives its number.
  ///
  /// - Throws: An error of SQLite's.
  @discardableResult
  package func add(
    _ record: AssessmentRecord, _ code: AssessmentCode, of batch: Int64? = nil, _ stamp: Stamp
  ) throws -> Int64 {
    try connection.execute(
      """
      INSERT INTO assessor (name, kind) VALUES (?1, ?2)
      ON CONFLICT (name) DO UPDATE SET kind = iif(kind = 'unknown', ?2, kind)
      """,
      [.text(record.assessor), .text(record.kind.rawValue)])
    try connection.execute(
      """
      INSERT INTO assessment (target, part, assessor, scale, value, code, is_lossy, as_of,
        as_of_start, as_of_end, rationale, source, import_id, recorded_by, recorded_at, supersedes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(record.target), .text(record.part), .text(record.assessor), .text(record.scale),
        .text(record.grade.value), .text(code.rawValue), .integer(record.grade.isLossy ? 1 : 0),
      ] + Value.date(record.asOf) + [
        .text(record.rationale), .text(record.source), Value(batch), .text(stamp.author),
        .text(stamp.now), Value(record.supersedes),
      ])
    return connection.lastInsertedRowID
  }

  /// Adds an item of evidence and gives its number.
  ///
  /// - Throws: An error of SQLite's.
  package func add(_ item: EvidenceRecord, _ stamp: Stamp) throws -> Int64 {
    try connection.execute(
      """
      INSERT INTO evidence_item (target, kind, item, sha256, direction, note, added_by, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(item.target), .text(item.kind.rawValue), .text(item.item), Value(item.sha256),
        .text(item.direction.rawValue), .text(item.note), .text(stamp.author), .text(stamp.now),
      ])
    return connection.lastInsertedRowID
  }
}

// Promises, appeals and claims.
extension AccountabilityRepository {
  /// Adds a promise.
  ///
  /// - Throws: An error of SQLite's.
  package func add(_ record: CommitmentRecord, of batch: Int64? = nil, _ stamp: Stamp) throws {
    let deadline = record.deadline
    try connection.execute(
      """
      INSERT INTO commitment (uid, kind, actor, office, occasion, place, made_on, made_start,
        made_end, words, outcome, deadline_text, deadline_on, deadline_start, deadline_end,
        deadline_why, topic, event, event_on, event_start, event_end, source, event_source, note,
        import_id, recorded_by, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(record.uid), .text(record.kind.rawValue), .text(record.actor), .text(record.office),
        .text(record.occasion), .text(record.place),
      ] + Value.date(record.madeOn)
        + [.text(record.words), .text(record.outcome), .text(deadline.text)]
        + Value.date(deadline.date)
        + [.text(deadline.inferredBecause ?? ""), .text(record.topic), .text(record.event)]
        + Value.date(record.eventOn) + [
          .text(record.source), .text(record.eventSource), .text(record.note), Value(batch),
          .text(stamp.author), .text(stamp.now),
        ])
    for recommendation in record.recommendations {
      try connection.execute(
        "INSERT OR IGNORE INTO commitment_recommendation (commitment, recommendation) VALUES (?, ?)",
        [.text(record.uid), .text(recommendation)])
    }
  }

  /// Adds an appeal with its demands and their answers.
  ///
  /// - Throws: An error of SQLite's.
  package func add(_ record: AppealRecord, of batch: Int64? = nil, _ stamp: Stamp) throws {
    try connection.execute(
      """
      INSERT INTO appeal (uid, kind, sent_on, sent_start, sent_end, sender, recipient, source,
        import_id, recorded_by, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING
      """,
      [.text(record.uid), .text(record.kind.rawValue)] + Value.date(record.sentOn) + [
        .text(record.sender), .text(record.recipient), .text(record.source), Value(batch),
        .text(stamp.author), .text(stamp.now),
      ])
    for demand in record.demands {
      try connection.execute(
        "INSERT INTO demand (uid, appeal, text, about) VALUES (?, ?, ?, ?)",
        [.text(demand.uid), .text(record.uid), .text(demand.text), .text(demand.about)])
      if let answer = demand.answer { try add(answer, to: demand.uid, stamp) }
    }
  }

  /// Adds an answer to a demand; the newest is in force.
  ///
  /// - Throws: An error of SQLite's.
  package func add(_ answer: AnswerRecord, to demand: String, _ stamp: Stamp) throws {
    try connection.execute(
      """
      INSERT INTO answer (demand, kind, text, answered_on, answered_start, answered_end, known_on,
        known_start, known_end, source, recorded_by, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [.text(demand), .text(answer.kind.rawValue), .text(answer.text)]
        + Value.date(answer.answeredOn) + Value.date(answer.knownOn)
        + [.text(answer.source), .text(stamp.author), .text(stamp.now)])
  }

  /// Adds a total that somebody states.
  ///
  /// - Throws: An error of SQLite's.
  package func add(_ record: FigureClaimRecord, of batch: Int64? = nil, _ stamp: Stamp) throws {
    try connection.execute(
      """
      INSERT INTO figure_claim (uid, said_on, said_start, said_end, claimant, about, base, unit,
        total_text, total, source, import_id, recorded_by, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [.text(record.uid)] + Value.date(record.saidOn) + [
        .text(record.claimant), .text(record.about), .text(record.base),
        .text(record.unit?.rawValue ?? "not_stated"), .text(record.totalText), Value(record.total),
        .text(record.source), Value(batch), .text(stamp.author), .text(stamp.now),
      ])
    for (index, part) in record.parts.enumerated() {
      try connection.execute(
        """
        INSERT INTO figure_claim_part (claim, family, place, label, number) VALUES (?, ?, ?, ?, ?)
        """,
        [
          .text(record.uid), .text(part.family.rawValue), Value(index + 1), .text(part.label),
          Value(part.number),
        ])
    }
  }
}

// Records that are known.
extension AccountabilityRepository {
  /// The identifiers of a kind of records: `commitments`, `appeals` (of their demands) or `claims`.
  ///
  /// - Throws: An error of SQLite's.
  package func uids(of kind: String) throws -> Set<String> {
    let tables = ["commitments": "commitment", "appeals": "demand", "claims": "figure_claim"]
    guard let table = tables[kind] else { return [] }
    var uids: Set<String> = []
    try connection.query("SELECT uid FROM \(table)") { row in uids.insert(try row.text(at: 0)) }
    return uids
  }

  /// True if there is a recommendation, a commitment or a demand of an identifier.
  ///
  /// - Throws: An error of SQLite's.
  package func hasTarget(_ uid: String) throws -> Bool {
    try connection.hasRow(
      """
      SELECT 1 FROM recommendation WHERE uid = ?1
      UNION ALL SELECT 1 FROM commitment WHERE uid = ?1
      UNION ALL SELECT 1 FROM demand WHERE uid = ?1
      """, [.text(uid)])
  }

  /// True if there is an appeal of an identifier.
  ///
  /// - Throws: An error of SQLite's.
  package func hasAppeal(_ uid: String) throws -> Bool {
    try connection.hasRow("SELECT 1 FROM appeal WHERE uid = ?", [.text(uid)])
  }

  /// True if there is an incident of an identifier.
  ///
  /// - Throws: An error of SQLite's.
  package func hasIncident(_ uid: String) throws -> Bool {
    try connection.hasRow("SELECT 1 FROM incident WHERE uid = ?", [.text(uid)])
  }
}

extension AccountabilityRepository {
  /// True if a target has an assessment of a number.
  ///
  /// - Throws: An error of SQLite's.
  package func hasAssessment(_ number: Int64, of target: String) throws -> Bool {
    try connection.hasRow(
      "SELECT 1 FROM assessment WHERE id = ? AND target = ?", [.integer(number), .text(target)])
  }
}
