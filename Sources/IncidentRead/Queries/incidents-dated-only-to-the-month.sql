-- Incidents of which the month is known and the day is not, in the order of their dates.
SELECT uid, date, title, kind, coalesce(region_name, region) AS region, verification
FROM incidents
WHERE date_precision = 'month' AND merged_into_uid IS NULL
  -- These follow from the precision, and the index on the dates knows them.
  AND substr(date_start, 9) = '01' AND date_end > date_start
ORDER BY date_start, date_end, uid
