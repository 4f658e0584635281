-- Detentions by region and month, counted by the rules of the published count. The region is that of
-- the gazetteer, else the one that the source wrote. An empty figure is unknown or open.
SELECT coalesce(gazetteer_region.name_en, place.region, '') AS region,
  detention_count.period AS month,
  sum(detention_count.incidents) AS incidents,
  sum(detention_count.low) AS detentions_low,
  CASE WHEN sum(detention_count.best) < sum(iif(detention_count.high IS NULL,
      detention_count.low * (1 - detention_count.unknown_size), detention_count.low))
    THEN NULL ELSE sum(detention_count.best) END AS detentions_best,
  CASE WHEN count(detention_count.high) = count(*) THEN sum(detention_count.high) END
    AS detentions_high,
  sum(detention_count.unknown_size) AS unknown_size
FROM detention_count
JOIN incident ON incident.id = detention_count.incident_id
LEFT JOIN place ON place.id = incident.place_id
LEFT JOIN gazetteer_region ON gazetteer_region.code = incident.region_code
GROUP BY 1, 2
HAVING sum(detention_count.incidents) > 0 OR sum(detention_count.high) > 0
  OR count(detention_count.high) < count(*)
ORDER BY 1, 2
