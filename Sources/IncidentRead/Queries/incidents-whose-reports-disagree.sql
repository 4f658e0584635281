-- Incidents whose newest reports state numbers of detained people that cannot all be true: the least
-- that one of them states is above the most that another does. In the order of their dates.
WITH stated AS MATERIALIZED (
  SELECT ifnull(one.merged_into, one.id) AS id, claim.low, claim.best, claim.high, claim.text
  FROM claim
  JOIN report ON report.id = claim.report_id
  JOIN incident_report ON incident_report.report_id = report.id
  JOIN incident AS one ON one.id = incident_report.incident_id
  WHERE claim.quantity = 'detained'
    AND (one.merged_into IS NOT NULL
      OR one.id IN (SELECT merged_into FROM incident WHERE merged_into IS NOT NULL)
      OR (SELECT count(*) FROM incident_report AS beside WHERE beside.incident_id = one.id) > 1)
    AND report.id NOT IN (SELECT report_id FROM replaced_report)
    AND NOT EXISTS (SELECT 1 FROM report AS newer
      WHERE newer.external_id = report.external_id AND newer.dataset = report.dataset
        AND newer.report_key = report.report_key AND newer.revision > report.revision)
  ORDER BY report.id
)
SELECT incident.uid, incident.date_edtf AS date, incident.title,
  max(coalesce(stated.low, stated.best)) AS greatest_low,
  min(coalesce(stated.high, stated.best)) AS least_high,
  count(*) AS claims, group_concat(stated.text, ' / ') AS wordings
FROM stated
CROSS JOIN incident ON incident.id = stated.id
GROUP BY incident.id
HAVING count(*) > 1
  AND max(coalesce(stated.low, stated.best)) > min(coalesce(stated.high, stated.best))
ORDER BY incident.date_start, incident.date_end, incident.uid
