-- Incidents that a single source tells of, in the order of their dates. Several reports of one source, or
-- of several spellings of it, are one source; a report without a source is one of its own.
WITH single (id, source_id) AS (
  SELECT incident_report.incident_id, min(ifnull(source.same_as, source.id)) AS lowest
  FROM incident_report
  CROSS JOIN report INDEXED BY report_source ON report.id = incident_report.report_id
  LEFT JOIN source ON source.id = report.source_id
  GROUP BY incident_report.incident_id
  HAVING count(*) = 1
    OR (count(report.source_id) = count(*)
      AND lowest = max(ifnull(source.same_as, source.id)))
)
SELECT incident.uid, incident.date_edtf AS date, incident.title, source.name AS source,
  incident.verification
FROM single
CROSS JOIN incident ON incident.id = single.id
LEFT JOIN source ON source.id = single.source_id
WHERE incident.merged_into IS NULL
  AND NOT EXISTS (SELECT 1 FROM incident AS mate
    JOIN incident_report ON incident_report.incident_id = mate.id
    JOIN report ON report.id = incident_report.report_id
    LEFT JOIN source AS said ON said.id = report.source_id
    WHERE mate.merged_into = incident.id
      AND (report.source_id IS NULL OR ifnull(said.same_as, said.id) IS NOT single.source_id))
  AND incident.verification NOT IN ('withdrawn', 'not_occurred')
ORDER BY incident.date_start IS NULL, incident.date_start, incident.date_end, incident.id
