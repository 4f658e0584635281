package import IncidentStore
import Incidents
import SQLite

/// All that is known of one recommendation, commitment or demand, as titled tables.
package struct AccountabilityDossier {
  /// The tables, those without rows left out; the first is the target itself.
  package let sections: [IncidentDossier.Section]

  /// Reads all about a target; nil where there is none of that identifier.
  ///
  /// - Throws: ``StoreProblem``.
  package init?(uid: String, in store: IncidentStore) throws {
    sections = try store.read {
      try Self.queries.map { name, sql in
        try IncidentDossier.section(name, sql, of: .text(uid), in: store.connection)
      }
    }.filter { !$0.rows.isEmpty }
    guard let first = sections.first?.name, Self.targets.contains(first) else { return nil }
  }

  private static let targets = ["recommendation", "commitment", "demand"]

  /// The day of the position, the promise or the appeal, with which evidence is compared.
  private static let boundary = """
    boundary (first, last) AS (
      SELECT min(said_start), min(said_end) FROM position
        JOIN recommendation ON recommendation.id = recommendation_id
        WHERE recommendation.uid = ?1 AND said_start IS NOT NULL HAVING min(said_start) IS NOT NULL
      UNION ALL SELECT made_start, made_end FROM commitment WHERE uid = ?1
      UNION ALL SELECT sent_start, sent_end FROM appeal JOIN demand ON demand.appeal = appeal.uid
        WHERE demand.uid = ?1)
    """

  /// The figures of the months around the incidents that are evidence about a target.
  static let months = """
    WITH months (first, last) AS (
      SELECT strftime('%Y-%m', min(incidents.date_start), 'start of month', '-3 months'),
        strftime('%Y-%m', max(incidents.date_end), 'start of month', '+3 months')
      FROM evidence JOIN incidents ON incidents.uid = evidence.item
      WHERE evidence.target = ?1 AND evidence.withdrawn_at IS NULL)
    SELECT monthly_detentions.month, incidents_with_detentions AS incidents,
      detentions_low AS low, detentions_best AS best, detentions_high AS high, unknown_size
    FROM months JOIN monthly_detentions
      ON monthly_detentions.month BETWEEN months.first AND months.last
    """

  private static let queries = [
    ("recommendation", "SELECT * FROM recommendations WHERE uid = ?1"),
    ("commitment", "SELECT * FROM commitments WHERE uid = ?1"),
    ("demand", "SELECT * FROM demands WHERE uid = ?1"),
    (
      "wordings",
      """
      SELECT recommendation_row.source, language,
        (SELECT group_concat(name, ', ') FROM recommendation_state
          WHERE row_id = recommendation_row.id) AS states, text, file_name, line
      FROM recommendation JOIN recommendation_row ON recommendation_id = recommendation.id
      JOIN accountability_import ON accountability_import.id = import_id
      WHERE uid = ?1 ORDER BY recommendation_row.id
      """
    ),
    (
      "positions",
      """
      SELECT said_on, value, verbatim, source, document_symbol, decided_by, reason
      FROM positions WHERE uid = ?1
      """
    ),
    (
      "commitments",
      """
      SELECT commitments.uid, made_on, actor, words, deadline_on, event, event_on
      FROM commitment_recommendation JOIN commitments ON commitments.uid = commitment
      WHERE recommendation = ?1
      """
    ),
    (
      "covers",
      "SELECT recommendation FROM commitment_recommendation WHERE commitment = ?1 ORDER BY 1"
    ),
    (
      "assessments",
      """
      SELECT as_of, assessor, assessor_kind AS kind, part, scale, value, code, is_lossy, is_in_force,
        rationale, source, withdrawn_why
      FROM assessments WHERE target = ?1 ORDER BY as_of, assessment
      """
    ),
    (
      "evidence",
      """
      WITH \(boundary)
      SELECT evidence.evidence AS number, evidence.direction, evidence.kind, evidence.item,
        incidents.date,
        CASE WHEN incidents.date_end < boundary.first THEN 'before'
          WHEN incidents.date_start >= boundary.last THEN 'since'
          WHEN incidents.date_start IS NOT NULL AND boundary.first IS NOT NULL THEN 'spanning' END
          AS time,
        incidents.title, incidents.detained_low AS low, incidents.detained_best AS best,
        incidents.detained_high AS high, evidence.remarks, evidence.added_by
      FROM evidence LEFT JOIN boundary
      LEFT JOIN incidents ON evidence.kind = 'incident' AND incidents.uid = evidence.item
      WHERE evidence.target = ?1 AND evidence.withdrawn_at IS NULL ORDER BY evidence.evidence
      """
    ),
    (
      "charges",
      """
      SELECT evidence.item AS uid, charges.article, charges.low, charges.best, charges.high,
        charges.date, charges.status
      FROM evidence JOIN charges ON charges.uid = evidence.item
      WHERE evidence.target = ?1 AND evidence.withdrawn_at IS NULL AND evidence.kind = 'incident'
      """
    ),
    ("months", months),
    (
      "made_again",
      """
      SELECT uid, position, again_uid, again_position, kind, is_conflict, reason, decided_by
      FROM repeated_recommendations WHERE uid = ?1 OR again_uid = ?1
      """
    ),
    (
      "demands",
      """
      SELECT uid, sent_on, sender, text, answer, answered_on, known_on FROM demands
      WHERE instr('; ' || about || ';', '; ' || ?1 || ';') > 0
      """
    ),
  ]
}
