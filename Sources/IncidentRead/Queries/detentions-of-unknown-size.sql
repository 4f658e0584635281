-- Incidents in which people were detained, nobody says how many, in the order of their dates. Each is
-- at least one in the published count.
SELECT incident.uid, incident.date_edtf AS date, incident.title,
  coalesce(gazetteer_region.name_en, place.region) AS region, incident.verification
FROM detention_count
CROSS JOIN incident ON incident.id = detention_count.incident_id
LEFT JOIN place ON place.id = incident.place_id
LEFT JOIN gazetteer_region ON gazetteer_region.code = incident.region_code
WHERE detention_count.unknown_size = 1
ORDER BY incident.date_start, incident.date_end, incident.uid
