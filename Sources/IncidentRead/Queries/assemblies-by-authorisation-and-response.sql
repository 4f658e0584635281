-- Assemblies by whether they were agreed with the authorities and by how those responded. Duplicates,
-- withdrawn incidents and those that did not occur are left out.
SELECT authorisation, response, count(*) AS assemblies
FROM protest
WHERE incident_id NOT IN (
  SELECT id FROM incident WHERE merged_into IS NOT NULL
  UNION ALL
  SELECT id FROM incident WHERE verification = 'withdrawn' OR verification = 'not_occurred')
GROUP BY 1, 2
ORDER BY 1, 2
