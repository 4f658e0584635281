-- Detentions: of one person under a pseudonym, or of a group known by a count. A group of which every
-- report says that nobody was detained is not one. Those of a merged incident stand with the one that it is
-- merged into.
CREATE VIEW detentions AS
SELECT
  -- uid text: The incident in which people were detained.
  incident.uid,
  -- date text: When, in EDTF.
  incident.date_edtf AS date,
  -- date_start date: First day on which it can have started.
  incident.date_start,
  -- date_end date: Last day on which it can have started.
  incident.date_end,
  -- country text: Country, as written.
  place.country,
  -- region text: Region, as written.
  place.region,
  -- locality text: Locality, as written.
  place.locality,
  -- kind text: taken_to_station, administrative_arrest, criminal_detention, pre_trial_custody,
  --   house_arrest, other or unknown.
  detention.kind,
  -- person text: Public pseudonym, where the detention is of one person; empty for a group.
  (SELECT person.pseudonym FROM person WHERE person.id = detention.person_id) AS person,
  -- low integer (people): Accepted lower bound of people detained.
  detention.low,
  -- best integer (people): Accepted best figure.
  detention.best,
  -- high integer (people): Accepted upper bound; empty where open.
  detention.high,
  -- basis text: What the bounds rest on: person, report (one), reports (several) or resolution (by
  --   hand).
  detention.basis,
  -- verification text: Verification of the incident.
  incident.verification,
  -- region_code text: Region of Kazakhstan on that day, by its code of ISO 3166-2; empty where the
  --   place does not tell.
  incident.region_code,
  -- region_name text: Name of that region in English.
  gazetteer_region.name_en AS region_name
FROM detention
JOIN incident ON incident.id = detention.incident_id
LEFT JOIN place ON place.id = incident.place_id
LEFT JOIN gazetteer_region ON gazetteer_region.code = incident.region_code
WHERE (detention.high IS NULL OR detention.high <> 0) AND incident.merged_into IS NULL;
