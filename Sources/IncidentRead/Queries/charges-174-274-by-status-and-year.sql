-- Charges under articles 174 and 274 of the Criminal Code of 2014 by status and year: the year of the
-- charge, else that of the incident. People are the sum of the best figures; a charge without one is
-- counted in unknown_size.
SELECT article, coalesce(status, 'unknown') AS status,
  coalesce(substr(date_start, 1, 4), substr(incident_date, 1, 4)) AS year,
  count(*) AS charges,
  sum(iif(person IS NOT NULL, 1, best)) AS people,
  sum(person IS NULL AND best IS NULL) AS unknown_size
FROM charges
WHERE code = 'kz-criminal-2014' AND article IN ('174', '274')
GROUP BY 1, 2, 3
ORDER BY 1, 3, 2
