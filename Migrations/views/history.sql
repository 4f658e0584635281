-- History: what came and what was decided, for each incident that it concerns.
CREATE VIEW history AS
SELECT
  -- at text: When: ISO 8601, UTC.
  import_batch.applied_at AS at,
  -- operation text: import, report (that an import brought) or decision.
  'import' AS operation,
  -- number integer: Number of the import or of the decision.
  import_batch.id AS number,
  -- uid text: Incident that it concerns; empty for an import as a whole.
  NULL AS uid,
  -- change text: What came or was decided.
  import_batch.file_name || ' (' || import_batch.dataset || ')' AS change,
  -- state text: applied or reverted, for a decision holds, replaced or undone.
  import_batch.state,
  -- author text: Who decided; empty for imports.
  NULL AS author,
  -- reason text: Why; empty for imports.
  NULL AS reason
FROM import_batch
UNION ALL
SELECT import_batch.applied_at, 'report', import_batch.id, incident.uid,
  'report ' || report.id || ifnull(' of ' || source.name, '')
    || iif(report.revision > 1, ', revision ' || report.revision, ''),
  import_batch.state, NULL, NULL
FROM incident
JOIN incident_report ON incident_report.incident_id = incident.id
JOIN report ON report.id = incident_report.report_id
JOIN import_batch ON import_batch.id = report.batch_id
LEFT JOIN source AS said ON said.id = report.source_id
LEFT JOIN source ON source.id = ifnull(said.same_as, said.id)
UNION ALL
SELECT decisions.decided_at, 'decision', decisions.decision,
  iif(undone_import.id, NULL, ifnull(decision_subject.uid, decisions.uid)),
  CASE decisions.kind
    WHEN 'forgotten' THEN 'forgotten'
    WHEN 'person' THEN iif(decisions.answer = 'yes', 'the same person: ', 'not the same person: ')
      || decisions.uid || ', ' || decisions.other_uid
    WHEN 'merge' THEN iif(decisions.answer = 'yes', 'the same: ', 'not the same: ')
      || decisions.uid || ', ' || decisions.other_uid
    WHEN 'status' THEN decisions.answer
    WHEN 'split' THEN 'report ' || decisions.field
      || iif(decisions.answer = '', ' of its list''s incident', ' of its own incident ' || decisions.answer)
    WHEN 'parent' THEN iif(decisions.answer = '', 'part of no other', 'part of ' || decisions.answer)
    WHEN 'revert' THEN
      iif(decisions.answer = 'yes', 'undone: ', iif(undone_import.id, 'counts again: ', 'holds again: '))
      || coalesce('decision ' || undone.decision, 'import ' || undone_import.id, decisions.uid)
    ELSE decisions.field || ' = ' || decisions.answer END,
  decisions.state, decisions.author, decisions.reason
FROM decisions
LEFT JOIN decisions AS undone ON decisions.kind = 'revert' AND undone.record = decisions.uid
LEFT JOIN import_batch AS undone_import
  ON decisions.kind = 'revert' AND lower(hex(undone_import.record)) = decisions.uid
LEFT JOIN decision_subject
  ON decision_subject.decision_id = ifnull(undone.decision, decisions.decision);
