-- Assemblies by whether they were agreed with the authorities and by how those responded. Duplicates,
-- withdrawn incidents and those that did not occur are left out.
SELECT protest.authorisation, protest.response, count(*) AS assemblies
FROM protest
JOIN incident ON incident.id = protest.incident_id
WHERE incident.merged_into IS NULL
  AND incident.verification NOT IN ('withdrawn', 'not_occurred')
GROUP BY 1, 2
ORDER BY 1, 2
