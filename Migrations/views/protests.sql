-- Protests: assemblies, with their form, authorisation and the response of the authorities; one that is merged
-- into another is not listed.
CREATE VIEW protests AS
SELECT
  -- uid text: The incident.
  incident.uid,
  -- title text: What the protest is called.
  incident.title,
  -- date text: When, in EDTF.
  incident.date_edtf AS date,
  -- date_start date: First day on which it can have happened.
  incident.date_start,
  -- date_end date: Last day on which it can have happened.
  incident.date_end,
  -- country text: Country, as written.
  place.country,
  -- region text: Region, as written.
  place.region,
  -- locality text: Locality, as written.
  place.locality,
  -- form text: rally, march, picket, single_picket, strike, gathering, occupation, flash_mob,
  --   petition, other or unknown.
  protest.form,
  -- authorisation text: agreed, refused, not_notified or unknown.
  protest.authorisation,
  -- response text: Response of the authorities: none, observed, prevented, dispersed, detentions,
  --   force, other or unknown.
  protest.response,
  -- organiser text: Who called for it, as written.
  protest.organiser,
  -- demands text: What was demanded, as written.
  protest.demands,
  -- verification text: Verification of the incident.
  incident.verification,
  -- region_code text: Region of Kazakhstan on that day, by its code of ISO 3166-2; empty where the
  --   place does not tell.
  incident.region_code,
  -- region_name text: Name of that region in English.
  gazetteer_region.name_en AS region_name
FROM protest
JOIN incident ON incident.id = protest.incident_id
LEFT JOIN place ON place.id = incident.place_id
LEFT JOIN gazetteer_region ON gazetteer_region.code = incident.region_code
WHERE incident.merged_into IS NULL;
