-- Incidents that a single source tells of, in the order of their dates. Several reports of one source
-- are one source; a report without a source is one of its own.
SELECT incident.uid, incident.date_edtf AS date, incident.title, source.name AS source,
  incident.verification
FROM incident
JOIN report ON report.id = (SELECT min(first.report_id) FROM incident_report AS first
  WHERE first.incident_id = incident.id)
LEFT JOIN source ON source.id = report.source_id
WHERE incident.merged_into IS NULL
  AND incident.verification NOT IN ('withdrawn', 'not_occurred')
  AND NOT EXISTS (
    SELECT 1 FROM incident_report AS later
    JOIN report AS other ON other.id = later.report_id
    WHERE later.incident_id = incident.id AND later.report_id > report.id
      AND (other.source_id IS NULL OR other.source_id IS NOT report.source_id))
ORDER BY incident.date_start, incident.date_end
