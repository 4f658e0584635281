-- Incidents: what happened, when and where.
CREATE VIEW incidents AS
SELECT
  -- uid text: Stable identifier: the dataset, a colon, the identifier in it.
  incident.uid,
  -- kind text: protest, detention (outside a protest), prosecution or other_violation.
  incident.kind,
  -- title text: What the incident is called.
  incident.title,
  -- summary text: What happened.
  incident.summary,
  -- date text: When, as precisely as it is known, in EDTF: 2019-06-09, 2019-06,
  --   2019-06-09/2019-06-13.
  incident.date_edtf AS date,
  -- date_text text: The date as the source wrote it.
  incident.date_text,
  -- date_start date: First day on which it can have happened; empty where unknown.
  incident.date_start,
  -- date_end date: Last day on which it can have happened; empty where unknown.
  incident.date_end,
  -- date_precision text: day, range, week, month, season, quarter, year or unknown.
  incident.date_precision,
  -- country text: Country, as written.
  place.country,
  -- region text: Region, or city of republican significance, as written.
  place.region,
  -- locality text: Town, village or place within it, as written.
  place.locality,
  -- latitude real (degrees): Degrees north, WGS 84.
  place.latitude,
  -- longitude real (degrees): Degrees east, WGS 84.
  place.longitude,
  -- verification text: reported, corroborated, verified, disputed, not_occurred or withdrawn.
  incident.verification,
  -- detained_low integer (people): Accepted lower bound of people detained; empty where none is
  --   known.
  (SELECT detention.low FROM detention
    WHERE detention.incident_id = incident.id AND detention.person_id IS NULL) AS detained_low,
  -- detained_best integer (people): Accepted best figure of people detained; empty where none is
  --   known.
  (SELECT detention.best FROM detention
    WHERE detention.incident_id = incident.id AND detention.person_id IS NULL) AS detained_best,
  -- detained_high integer (people): Accepted upper bound of people detained; empty where open.
  (SELECT detention.high FROM detention
    WHERE detention.incident_id = incident.id AND detention.person_id IS NULL) AS detained_high,
  -- reports integer (reports): Reports that the incident rests on, earlier revisions and those of incidents
  --   that are merged into it included.
  (SELECT count(*) FROM incident_report
    WHERE incident_report.incident_id = incident.id)
    + (SELECT count(*) FROM incident AS merged
      JOIN incident_report ON incident_report.incident_id = merged.id
      WHERE merged.merged_into = incident.id) AS reports,
  -- parent_uid text: The incident (a wave) that this one is a part of.
  (SELECT parent.uid FROM incident AS parent WHERE parent.id = incident.parent_id) AS parent_uid,
  -- merged_into_uid text: The incident that this one was found to duplicate; not counted where
  --   set.
  (SELECT kept.uid FROM incident AS kept WHERE kept.id = incident.merged_into) AS merged_into_uid,
  -- region_code text: Region of Kazakhstan on that day, by its code of ISO 3166-2; empty where the
  --   place does not tell.
  incident.region_code,
  -- region_name text: Name of that region in English.
  gazetteer_region.name_en AS region_name
  -- FIELDS
FROM incident
LEFT JOIN place ON place.id = incident.place_id
LEFT JOIN gazetteer_region ON gazetteer_region.code = incident.region_code;
