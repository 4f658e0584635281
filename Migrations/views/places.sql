-- Places: as their sources wrote them.
CREATE VIEW places AS
SELECT
  -- country text: Country, as written.
  place.country,
  -- region text: Region, as written.
  place.region,
  -- locality text: Locality, as written.
  place.locality,
  -- latitude real (degrees): Degrees north, WGS 84.
  place.latitude,
  -- longitude real (degrees): Degrees east, WGS 84.
  place.longitude,
  -- precision text: How precisely it is known: coordinates, locality, region, country or unknown.
  place.precision,
  -- incidents integer (incidents): Incidents at this place.
  (SELECT count(*) FROM incident WHERE incident.place_id = place.id) AS incidents,
  -- without_region integer (incidents): Those of them whose region the gazetteer cannot tell.
  (SELECT count(*) FROM incident
    WHERE incident.place_id = place.id AND incident.region_code IS NULL) AS without_region,
  -- without_locality integer (incidents): Those of them whose town or village the gazetteer cannot tell.
  (SELECT count(*) FROM incident
    WHERE incident.place_id = place.id AND incident.locality_code IS NULL) AS without_locality
FROM place;
