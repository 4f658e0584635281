import IncidentStore

extension AdHocQuery {
  /// Lists the appeals' demands with the newest answers, the earliest first.
  package static func demands(unansweredOnly: Bool) -> String {
    """
    SELECT uid, sent_on, sender, recipient, text, about, answer, answered_on, known_on, answer_text
    FROM demands \(unansweredOnly ? "WHERE ifnull(answer, 'none_known') = 'none_known'" : "")
    """
  }

  /// Lists assessments in force, or all.
  package static func assessments(inForceOnly: Bool) -> String {
    """
    SELECT assessment, target, part, as_of, assessor, scale, value, code, is_lossy, source,
      supersedes, withdrawn_why
    FROM assessments \(inForceOnly ? "WHERE is_in_force = 1" : "")
    ORDER BY target, as_of, assessment
    """
  }

  /// Lists the evidence that was not withdrawn.
  package static let evidence = """
    SELECT evidence, target, direction, kind, item, remarks, added_by, recorded_at FROM evidence
    WHERE withdrawn_at IS NULL ORDER BY target, evidence
    """

  /// Lists recommendations that were made again or ask the same.
  package static let repeated = """
    SELECT uid, position, again_uid, again_position, kind, is_conflict, reason, decided_by
    FROM repeated_recommendations ORDER BY uid, again_uid
    """
}
