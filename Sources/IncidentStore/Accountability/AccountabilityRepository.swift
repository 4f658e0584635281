import Cryptography
package import Accountability
package import Incidents
package import SQLite

/// The reviews, recommendations, promises, appeals and what is held against them: the write side.
///
/// All of it is to run inside ``IncidentStore/write(_:)``.
package final class AccountabilityRepository {
  package let connection: Connection

  init(_ connection: Connection) { self.connection = connection }
}

extension IncidentStore {
  /// The write side of reviews, recommendations, promises and appeals.
  package var accountability: AccountabilityRepository { AccountabilityRepository(connection) }
}

extension Value {
  /// The three columns of a date: EDTF, first day, last day.
  package static func date(_ date: PartialDate) -> [Value] {
    [.text(date.edtf), Value(date.start?.iso), Value(date.end?.iso)]
  }
}

extension Statement {
  /// Reads a date that is kept as EDTF; an unknown one where it is empty.
  package func edtf(at column: Int) throws -> PartialDate {
    guard let text = try optionalText(at: column), !text.isEmpty else { return .unknown }
    guard let date = try? PartialDate(reading: text) else {
      throw StoredValueProblem(column: columnName(at: column))
    }
    return date
  }
}

// Files.
extension AccountabilityRepository {
  /// The number of an import of a file, which is not reverted; nil where there is none.
  ///
  /// - Throws: An error of SQLite's.
  package func importNumber(sha256: String) throws -> Int64? {
    try connection.optionalInteger(
      "SELECT max(id) FROM accountability_import WHERE sha256 = ? AND reverted_at IS NULL",
      [.text(sha256)])
  }

  /// Records a file and gives its number.
  ///
  /// - Throws: An error of SQLite's.
  package func add(_ file: AccountabilityFile, header: String, _ stamp: Stamp) throws -> Int64 {
    try connection.execute(
      """
      INSERT INTO accountability_import (layout, source, file_name, sha256, byte_count, header,
        row_count, rejected_rows, applied_at, tool_version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(file.layout), .text(file.source), .text(file.name), .text(file.sha256),
        Value(file.byteCount), .text(header), Value(file.rowCount), Value(file.rejectedRows),
        .text(stamp.now), .text(stamp.version),
      ])
    let number = connection.lastInsertedRowID
    try journal(.record, "import", about: ["\(number)", file.sha256], stamp)
    return number
  }

  /// Adds the entry of an operation on reviews and promises to the journal.
  ///
  /// - Throws: An error of SQLite's.
  func journal(
    _ operation: Journal.Operation, _ kind: String, about targets: [String], _ stamp: Stamp
  ) throws {
    try Journal(connection).add(
      operation, stamp,
      details: ["kind": .string(kind), "about": .array(targets.map { .string($0) })])
  }
}

// Reviews and recommendations.
extension AccountabilityRepository {
  /// Adds a review; where it is known, what was not known of it is filled in.
  ///
  /// - Throws: An error of SQLite's.
  package func add(_ review: ReviewRecord) throws {
    try connection.execute(
      """
      INSERT INTO review (uid, mechanism, state, cycle, session, review_on, document_symbol)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (uid) DO UPDATE SET
        session = iif(session = '', excluded.session, session),
        review_on = iif(review_on = '', excluded.review_on, review_on),
        document_symbol = iif(document_symbol = '', excluded.document_symbol, document_symbol)
      """,
      [
        .text(review.uid), .text(review.mechanism), .text(review.state), Value(review.cycle),
        .text(review.session), .text(review.reviewOn), .text(review.symbol),
      ])
  }

  /// Adds a recommendation and gives its number.
  ///
  /// - Throws: An error of SQLite's.
  package func addRecommendation(
    uid: String, review: String, paragraph: String, part: String
  ) throws -> Int64 {
    try connection.execute(
      """
      INSERT INTO recommendation (uid, review, paragraph, part, ordinal) VALUES (?, ?, ?, ?, ?)
      """,
      [
        .text(uid), .text(review), .text(paragraph), .text(part),
        .integer(ParagraphNumber.ordinal(paragraph) ?? 0),
      ])
    return connection.lastInsertedRowID
  }

  /// Adds a row of a file to a recommendation.
  ///
  /// - Throws: An error of SQLite's.
  package func add(
    _ row: RecommendationRecord, words: String, cells: String, to recommendation: Int64,
    of batch: Int64, from source: String
  ) throws {
    try connection.execute(
      """
      INSERT INTO recommendation_row (recommendation_id, import_id, line, source, language, text,
        words, annotation, action_category, cells)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(recommendation), .integer(batch), Value(row.line), .text(source),
        .text(row.language), .text(row.text), .text(words), .text(row.annotation),
        Value(row.actionCategory), .text(cells),
      ])
    let id = connection.lastInsertedRowID
    for state in row.states {
      try connection.execute(
        "INSERT OR IGNORE INTO recommendation_state (row_id, name, state) VALUES (?, ?, ?)",
        [.integer(id), .text(state.name), .text(state.code)])
    }
    for term in row.terms {
      try connection.execute(
        "INSERT OR IGNORE INTO recommendation_term (row_id, kind, term) VALUES (?, ?, ?)",
        [.integer(id), .text(term.kind), .text(term.term)])
    }
  }

  /// Moves the rows and positions of a recommendation without a number to one that has it, unless
  /// something rests on the first; says whether it did.
  ///
  /// - Throws: An error of SQLite's.
  package func absorb(_ unnumbered: Int64, into numbered: Int64) throws -> Bool {
    let isUsed = try connection.hasRow(
      """
      SELECT 1 FROM recommendation WHERE id = ? AND (
        EXISTS (SELECT 1 FROM assessment WHERE target = uid)
        OR EXISTS (SELECT 1 FROM evidence_item WHERE target = uid)
        OR EXISTS (SELECT 1 FROM recommendation_link WHERE from_uid = uid OR to_uid = uid))
      """, [.integer(unnumbered)])
    guard !isUsed else { return false }
    for table in ["recommendation_row", "position"] {
      try connection.execute(
        "UPDATE \(table) SET recommendation_id = ? WHERE recommendation_id = ?",
        [.integer(numbered), .integer(unnumbered)])
    }
    try connection.execute("DELETE FROM recommendation WHERE id = ?", [.integer(unnumbered)])
    return true
  }

  /// Adds a position of a recommendation.
  ///
  /// - Throws: An error of SQLite's.
  package func add(
    _ position: Position, to recommendation: Int64, of batch: Int64?, reason: String = "",
    _ stamp: Stamp
  ) throws {
    try connection.execute(
      """
      INSERT INTO position (recommendation_id, value, verbatim, said_on, said_start, said_end, source,
        document_symbol, import_id, decided_by, reason, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(recommendation), .text(position.value.rawValue), .text(position.verbatim),
      ] + Value.date(position.saidOn) + [
        .text(position.source), .text(position.symbol), Value(batch), .text(stamp.author),
        .text(reason), .text(stamp.now),
      ])
  }

  /// Records that two recommendations ask the same, or that the second makes the first again.
  ///
  /// - Throws: An error of SQLite's.
  package func link(
    _ first: String, _ second: String, _ kind: RecommendationLinkKind, reason: String,
    _ stamp: Stamp
  ) throws {
    try connection.execute(
      """
      INSERT INTO recommendation_link (from_uid, to_uid, kind, decided_by, reason, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .text(first), .text(second), .text(kind.rawValue), .text(stamp.author), .text(reason),
        .text(stamp.now),
      ])
  }
}

// Withdrawn records stay, with the reason.
extension AccountabilityRepository {
  /// The tables of decisions that can be withdrawn.
  package enum Withdrawable: String, Sendable {
    case assessment
    case evidence = "evidence_item"
    case link = "recommendation_link"
  }

  /// Withdraws a decision, and says whether there was one of the number that was in force.
  ///
  /// - Throws: An error of SQLite's.
  package func withdraw(
    _ table: Withdrawable, _ number: Int64, reason: String, _ stamp: Stamp
  ) throws -> Bool {
    try connection.execute(
      """
      UPDATE \(table.rawValue) SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?
      WHERE id = ? AND withdrawn_at IS NULL
      """, [.text(stamp.now), .text(stamp.author), .text(reason), .integer(number)])
    return connection.changeCount > 0
  }
}
