-- Detentions per month, summed from the incidents and their detentions.
.mode csv
.headers on
SELECT substr(incident.date_start, 1, 7) AS period, count(*) AS incidents,
  sum(ifnull(detention.low, 1)) AS detentions_low, sum(detention.best) AS detentions_best,
  iif(count(detention.high) = count(*), sum(detention.high), NULL) AS detentions_high
FROM detention JOIN incident ON incident.id = detention.incident_id
WHERE detention.high IS NOT 0 AND incident.merged_into IS NULL
  AND incident.verification NOT IN ('not_occurred', 'withdrawn')
GROUP BY period ORDER BY period;
