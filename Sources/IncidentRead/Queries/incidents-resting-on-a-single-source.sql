-- Incidents that a single source tells of, in the order of their dates. Several reports of one source
-- are one source; a report without a source is one of its own.
WITH single (id, source_id) AS (
  SELECT incident_report.incident_id, min(report.source_id)
  FROM incident_report
  CROSS JOIN report INDEXED BY report_source ON report.id = incident_report.report_id
  GROUP BY incident_report.incident_id
  HAVING count(*) = 1
    OR (count(report.source_id) = count(*) AND min(report.source_id) = max(report.source_id))
)
SELECT incident.uid, incident.date_edtf AS date, incident.title, source.name AS source,
  incident.verification
FROM single
CROSS JOIN incident ON incident.id = single.id
LEFT JOIN source ON source.id = single.source_id
WHERE incident.merged_into IS NULL
  AND incident.verification NOT IN ('withdrawn', 'not_occurred')
ORDER BY incident.date_start IS NULL, incident.date_start, incident.date_end, incident.id
