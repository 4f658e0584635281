-- Incidents whose newest reports state numbers of detained people that cannot all be true: the least
-- that one of them states is above the most that another does. In the order of their dates.
WITH several AS MATERIALIZED (
  SELECT incident_id AS id FROM incident_report GROUP BY incident_id HAVING count(*) > 1
)
SELECT incident.uid, incident.date_edtf AS date, incident.title,
  max(coalesce(claim.low, claim.best)) AS greatest_low,
  min(coalesce(claim.high, claim.best)) AS least_high,
  count(*) AS claims, group_concat(claim.text, ' / ') AS wordings
FROM several
CROSS JOIN incident ON incident.id = several.id
JOIN incident_report ON incident_report.incident_id = incident.id
JOIN report ON report.id = incident_report.report_id
JOIN claim ON claim.report_id = report.id AND claim.quantity = 'detained'
WHERE incident.merged_into IS NULL
  AND NOT EXISTS (SELECT 1 FROM report AS newer
    WHERE newer.external_id = report.external_id AND newer.dataset = report.dataset
      AND newer.report_key = report.report_key AND newer.revision > report.revision)
GROUP BY incident.id
HAVING count(*) > 1
  AND max(coalesce(claim.low, claim.best)) > min(coalesce(claim.high, claim.best))
ORDER BY incident.date_start, incident.date_end, incident.uid
