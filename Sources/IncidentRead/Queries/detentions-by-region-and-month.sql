-- Detentions by region and month, by the rules of the published count: what 'aigaq export monthly --by
-- region' gives. The region is that of the gazetteer, else the one that the source wrote; it is empty
-- where neither is known. Of a wave that lies in several regions each has what can have been there. An
-- empty figure is unknown or open.
WITH counted AS (
  SELECT period, region, incidents, incidents_with_detentions, low, with_low, best, with_best,
    without_best, high, without_high, unknown_size
  FROM detention_sum WHERE is_family = 0
  UNION ALL
  SELECT period, region, incidents, incidents_with_detentions, low, with_low, best, with_best,
    without_best, high, without_high, unknown_size
  FROM region_count
), figure AS (
  SELECT period, region, sum(incidents) AS incidents,
    sum(incidents_with_detentions) AS incidents_with_detentions, sum(low) AS low,
    sum(with_low) AS with_low, sum(best) AS best, sum(with_best) AS with_best,
    sum(without_best) AS without_best, sum(high) AS high, sum(without_high) AS without_high,
    sum(unknown_size) AS unknown_size,
    sum(incidents_with_detentions) + sum(high) + sum(without_high) > 0 AS is_any
  FROM counted GROUP BY period, region
)
SELECT ifnull(gazetteer_region.name_en, figure.region) AS region, figure.period AS month,
  incidents, incidents_with_detentions,
  iif(is_any, iif(with_low > 0, low, NULL), 0) AS detentions_low,
  iif(is_any, iif(with_best > 0, best, NULL), 0) AS detentions_best,
  iif(is_any, iif(without_high > 0, NULL, high), 0) AS detentions_high,
  without_best, without_high, unknown_size
FROM figure
LEFT JOIN gazetteer_region ON gazetteer_region.code = figure.region
WHERE incidents > 0 OR is_any
ORDER BY 1, 2
