-- Detentions by region and month, by the rules of the published count: the regions of a month add up
-- to it. A wave and its parts count in the region of the wave. The region is that of the gazetteer,
-- else the one that the source wrote; it is empty where neither is known. An empty figure is unknown
-- or open.
WITH RECURSIVE family (id, wave) AS (
  SELECT id, id FROM incident
  WHERE parent_id IS NULL
    AND id IN (SELECT parent_id FROM incident WHERE parent_id IS NOT NULL)
  UNION ALL
  SELECT part.id, family.wave FROM family
  JOIN incident AS part ON part.parent_id = family.id
), counted AS (
  SELECT detention_count.region_code, NULL AS place_id, detention_count.period,
    sum(detention_count.incidents) AS incidents,
    sum(detention_count.low) AS low, sum(detention_count.best) AS best,
    sum(iif(detention_count.high IS NULL,
      detention_count.low * (1 - detention_count.unknown_size), detention_count.low)) AS floor,
    sum(detention_count.high) AS high,
    count(*) - count(detention_count.high) AS open,
    sum(detention_count.unknown_size) AS unknown_size
  FROM detention_count
  WHERE detention_count.family IS NULL AND detention_count.region_code IS NOT NULL
  GROUP BY 3, 1
  UNION ALL
  SELECT incident.region_code, iif(incident.region_code IS NULL, incident.place_id, NULL),
    detention_count.period, sum(detention_count.incidents),
    sum(detention_count.low), sum(detention_count.best),
    sum(iif(detention_count.high IS NULL,
      detention_count.low * (1 - detention_count.unknown_size), detention_count.low)),
    sum(detention_count.high),
    count(*) - count(detention_count.high),
    sum(detention_count.unknown_size)
  FROM detention_count NOT INDEXED
  LEFT JOIN family ON family.id = detention_count.incident_id
  JOIN incident ON incident.id = coalesce(family.wave, detention_count.incident_id)
  WHERE detention_count.family IS NOT NULL OR detention_count.region_code IS NULL
  GROUP BY 1, 2, 3
)
SELECT coalesce(gazetteer_region.name_en, place.region, '') AS region, counted.period AS month,
  sum(counted.incidents) AS incidents, sum(counted.low) AS detentions_low,
  CASE WHEN sum(counted.best) < sum(counted.floor) THEN NULL ELSE sum(counted.best) END
    AS detentions_best,
  CASE WHEN sum(counted.open) = 0 THEN sum(counted.high) END AS detentions_high,
  sum(counted.unknown_size) AS unknown_size
FROM counted
LEFT JOIN place ON place.id = counted.place_id
LEFT JOIN gazetteer_region ON gazetteer_region.code = counted.region_code
GROUP BY 1, 2
HAVING sum(counted.incidents) > 0 OR sum(counted.high) > 0 OR sum(counted.open) > 0
ORDER BY 1, 2
