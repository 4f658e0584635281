import SQLite

/// Why an import of recommendations, promises, appeals or claims cannot be undone.
package enum AccountabilityRevertProblem: Error, Hashable, Sendable {
  /// There is no import of that number.
  case missing(Int64)
  /// It was undone before.
  case reverted(Int64)
  /// Decisions rest on what only this import brought; the first of it.
  case needed(Int64, by: String)
}

/// Numbers of what the undoing of an import removed.
package struct AccountabilityRevert: Hashable, Sendable {
  /// Number of recommendations, commitments, appeals and claims.
  package let records: Int
  /// Number of positions and assessments.
  package let statements: Int
}

extension AccountabilityRepository {
  /// Removes all that an import brought, and nothing else; its record stays, marked.
  ///
  /// - Throws: ``AccountabilityRevertProblem``, or an error of SQLite's.
  package func revert(_ batch: Int64, _ stamp: Stamp) throws -> AccountabilityRevert {
    let row = try connection.firstRow(
      "SELECT reverted_at FROM accountability_import WHERE id = ?", [.integer(batch)])
    guard let state = row?.first else { throw AccountabilityRevertProblem.missing(batch) }
    guard state == .null else { throw AccountabilityRevertProblem.reverted(batch) }
    try refuseNeeded(batch)
    var statements = 0
    for table in ["position", "assessment"] {
      statements += try delete("FROM \(table) WHERE import_id = ?", batch)
    }
    _ = try delete("FROM recommendation_row WHERE import_id = ?", batch)
    var records = try delete(
      """
      FROM recommendation WHERE NOT EXISTS (
        SELECT 1 FROM recommendation_row WHERE recommendation_row.recommendation_id = recommendation.id)
      """)
    for table in ["commitment", "appeal", "figure_claim"] {
      records += try delete("FROM \(table) WHERE import_id = ?", batch)
    }
    _ = try delete(
      "FROM review WHERE NOT EXISTS (SELECT 1 FROM recommendation WHERE review = review.uid)")
    _ = try delete(
      "FROM assessor WHERE NOT EXISTS (SELECT 1 FROM assessment WHERE assessor = assessor.name)")
    try connection.execute(
      "UPDATE accountability_import SET reverted_at = ? WHERE id = ?",
      [.text(stamp.now), .integer(batch)])
    try journal(.record, "undone import", about: ["\(batch)"], stamp)
    return AccountabilityRevert(records: records, statements: statements)
  }

  private func delete(_ condition: String, _ batch: Int64? = nil) throws -> Int {
    try connection.execute("DELETE \(condition)", batch.map { [.integer($0)] } ?? [])
    return connection.changeCount
  }

  /// Refuses to remove what somebody's decision is about.
  private func refuseNeeded(_ batch: Int64) throws {
    let needed = try connection.text(
      """
      WITH brought (uid) AS (
        SELECT uid FROM commitment WHERE import_id = ?1
        UNION ALL SELECT demand.uid FROM demand JOIN appeal ON appeal.uid = demand.appeal
          WHERE appeal.import_id = ?1
        UNION ALL SELECT recommendation.uid FROM recommendation
          JOIN recommendation_row ON recommendation_row.recommendation_id = recommendation.id
          GROUP BY recommendation.id
          HAVING min(recommendation_row.import_id) = ?1 AND max(recommendation_row.import_id) = ?1
      )
      SELECT uid FROM brought WHERE
        EXISTS (SELECT 1 FROM assessment WHERE target = uid AND import_id IS NOT ?1)
        OR EXISTS (SELECT 1 FROM evidence_item WHERE target = uid)
        OR EXISTS (SELECT 1 FROM answer JOIN demand ON demand.uid = answer.demand
          JOIN appeal ON appeal.uid = demand.appeal
          WHERE demand.uid = brought.uid AND answer.recorded_at > appeal.recorded_at)
        OR EXISTS (SELECT 1 FROM recommendation_link WHERE from_uid = uid OR to_uid = uid)
        OR EXISTS (SELECT 1 FROM position
          JOIN recommendation ON recommendation.id = position.recommendation_id
          WHERE recommendation.uid = brought.uid AND position.import_id IS NOT ?1)
      LIMIT 1
      """, [.integer(batch)])
    if let needed { throw AccountabilityRevertProblem.needed(batch, by: needed) }
  }
}
