-- Incidents that a single source tells of, in the order of their dates. Several reports of one source
-- are one source; a report without a source is one of its own.
SELECT incident.uid, incident.date_edtf AS date, incident.title, source.name AS source,
  incident.verification
FROM incident
JOIN incident_report ON incident_report.incident_id = incident.id
JOIN report ON report.id = incident_report.report_id
LEFT JOIN source ON source.id = report.source_id
WHERE incident.merged_into IS NULL
  AND incident.verification NOT IN ('withdrawn', 'not_occurred')
  AND report.id = (SELECT min(first.report_id) FROM incident_report AS first
    WHERE first.incident_id = incident.id)
  AND NOT EXISTS (
    SELECT 1 FROM incident_report AS other_report
    JOIN report AS other ON other.id = other_report.report_id
    WHERE other_report.incident_id = incident.id AND other.id <> report.id
      AND (other.source_id IS NULL OR other.source_id IS NOT report.source_id))
ORDER BY incident.date_start, incident.date_end
