-- Claims: the numbers that reports state, as written and as bounds.
CREATE VIEW claims AS
SELECT
  -- report_id integer: The report that states the number.
  claim.report_id,
  -- uid text: The incident that rests on the report.
  incident.uid,
  -- source text: Who said it; of several spellings the one that counts.
  source.name AS source,
  -- quantity text: participants, detained, arrested, fined, charged, injured or killed.
  claim.quantity,
  -- text text: The number as the source worded it.
  claim.text,
  -- low integer (people): Lower bound that the wording states.
  claim.low,
  -- best integer (people): Best figure that the wording states.
  claim.best,
  -- high integer (people): Upper bound that the wording states.
  claim.high,
  -- rule text: The rule that read the wording; empty where none could; cumulative for a running total, of
  --   which the latest of a list and place counts.
  claim.rule,
  -- is_current flag: 1 where no later revision of the report has come, and no corrected row in its place.
  CASE WHEN EXISTS (SELECT 1 FROM report AS newer
      WHERE newer.external_id = report.external_id AND newer.dataset = report.dataset
        AND newer.report_key = report.report_key AND newer.revision > report.revision)
    OR report.id IN (SELECT report_id FROM replaced_report)
    THEN 0 ELSE 1 END AS is_current
FROM claim
JOIN report ON report.id = claim.report_id
LEFT JOIN source AS said ON said.id = report.source_id
LEFT JOIN source ON source.id = ifnull(said.same_as, said.id)
LEFT JOIN incident_report ON incident_report.report_id = report.id
LEFT JOIN incident ON incident.id = incident_report.incident_id;
