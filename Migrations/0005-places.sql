-- The regions of Kazakhstan in which incidents happened. A place stays as its source wrote it; beside
-- it stand the codes that Aigaq's gazetteer gives it on the first day on which the incident can have
-- happened. They are derived: written with the incident, and null where the place is ambiguous, is
-- not in the gazetteer, or lies in another country.

-- The oblasts and cities of republican significance of today, by their codes of ISO 3166-2.
CREATE TABLE gazetteer_region (
  code TEXT PRIMARY KEY,
  name_en TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  name_kk TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO gazetteer_region (code, name_en, name_ru, name_kk) VALUES
  ('KZ-10', 'Abai oblast', 'область Абай', 'Абай облысы'),
  ('KZ-11', 'Akmola oblast', 'Акмолинская область', 'Ақмола облысы'),
  ('KZ-15', 'Aktobe oblast', 'Актюбинская область', 'Ақтөбе облысы'),
  ('KZ-19', 'Almaty oblast', 'Алматинская область', 'Алматы облысы'),
  ('KZ-23', 'Atyrau oblast', 'Атырауская область', 'Атырау облысы'),
  ('KZ-27', 'West Kazakhstan oblast', 'Западно-Казахстанская область', 'Батыс Қазақстан облысы'),
  ('KZ-31', 'Zhambyl oblast', 'Жамбылская область', 'Жамбыл облысы'),
  ('KZ-33', 'Jetisu oblast', 'область Жетісу', 'Жетісу облысы'),
  ('KZ-35', 'Karaganda oblast', 'Карагандинская область', 'Қарағанды облысы'),
  ('KZ-39', 'Kostanay oblast', 'Костанайская область', 'Қостанай облысы'),
  ('KZ-43', 'Kyzylorda oblast', 'Кызылординская область', 'Қызылорда облысы'),
  ('KZ-47', 'Mangystau oblast', 'Мангистауская область', 'Маңғыстау облысы'),
  ('KZ-55', 'Pavlodar oblast', 'Павлодарская область', 'Павлодар облысы'),
  ('KZ-59', 'North Kazakhstan oblast', 'Северо-Казахстанская область', 'Солтүстік Қазақстан облысы'),
  ('KZ-61', 'Turkistan oblast', 'Туркестанская область', 'Түркістан облысы'),
  ('KZ-62', 'Ulytau oblast', 'область Улытау', 'Ұлытау облысы'),
  ('KZ-63', 'East Kazakhstan oblast', 'Восточно-Казахстанская область', 'Шығыс Қазақстан облысы'),
  ('KZ-71', 'Astana', 'Астана', 'Астана'),
  ('KZ-75', 'Almaty', 'Алматы', 'Алматы'),
  ('KZ-79', 'Shymkent', 'Шымкент', 'Шымкент');

-- The region is one of gazetteer_region: a reference would be looked up for each incident that is
-- written.
ALTER TABLE incident ADD COLUMN region_code TEXT;
ALTER TABLE incident ADD COLUMN locality_code TEXT;
CREATE INDEX incident_by_region ON incident (region_code) WHERE region_code IS NOT NULL;

DROP VIEW incidents;
CREATE VIEW incidents AS
SELECT incident.uid, incident.kind, incident.title, incident.summary,
  incident.date_edtf AS date, incident.date_text, incident.date_start, incident.date_end,
  incident.date_precision, place.country, place.region, place.locality, place.latitude,
  place.longitude, incident.verification,
  (SELECT detention.low FROM detention
    WHERE detention.incident_id = incident.id AND detention.person_id IS NULL) AS detained_low,
  (SELECT detention.best FROM detention
    WHERE detention.incident_id = incident.id AND detention.person_id IS NULL) AS detained_best,
  (SELECT detention.high FROM detention
    WHERE detention.incident_id = incident.id AND detention.person_id IS NULL) AS detained_high,
  (SELECT count(*) FROM incident_report
    WHERE incident_report.incident_id = incident.id) AS reports,
  (SELECT parent.uid FROM incident AS parent WHERE parent.id = incident.parent_id) AS parent_uid,
  (SELECT kept.uid FROM incident AS kept WHERE kept.id = incident.merged_into) AS merged_into_uid,
  incident.region_code, gazetteer_region.name_en AS region_name
FROM incident
LEFT JOIN place ON place.id = incident.place_id
LEFT JOIN gazetteer_region ON gazetteer_region.code = incident.region_code;

DROP VIEW protests;
CREATE VIEW protests AS
SELECT incident.uid, incident.title, incident.date_edtf AS date, incident.date_start,
  incident.date_end, place.country, place.region, place.locality, protest.form,
  protest.authorisation, protest.response, protest.organiser, protest.demands,
  incident.verification,
  incident.region_code, gazetteer_region.name_en AS region_name
FROM protest
JOIN incident ON incident.id = protest.incident_id
LEFT JOIN place ON place.id = incident.place_id
LEFT JOIN gazetteer_region ON gazetteer_region.code = incident.region_code;

DROP VIEW detentions;
CREATE VIEW detentions AS
SELECT incident.uid, incident.date_edtf AS date, incident.date_start, incident.date_end,
  place.country, place.region, place.locality, detention.kind,
  (SELECT person.pseudonym FROM person WHERE person.id = detention.person_id) AS person,
  detention.low, detention.best, detention.high, detention.basis, incident.verification,
  incident.region_code, gazetteer_region.name_en AS region_name
FROM detention
JOIN incident ON incident.id = detention.incident_id
LEFT JOIN place ON place.id = incident.place_id
LEFT JOIN gazetteer_region ON gazetteer_region.code = incident.region_code
WHERE detention.high IS NOT 0;

DROP VIEW charges;
CREATE VIEW charges AS
SELECT incident.uid, legal_article.code, legal_article.article, charge.part, charge.paragraph,
  (SELECT person.pseudonym FROM person WHERE person.id = charge.person_id) AS person,
  charge.low, charge.best, charge.high, charge.date_edtf AS date, charge.date_start,
  charge.date_end, incident.date_edtf AS incident_date,
  (SELECT charge_update.status FROM charge_update
    LEFT JOIN report ON report.id = charge_update.report_id
    WHERE charge_update.charge_id = charge.id
    ORDER BY EXISTS (SELECT 1 FROM report AS newer
        WHERE newer.external_id = report.external_id AND newer.dataset = report.dataset
          AND newer.report_key = report.report_key AND newer.revision > report.revision),
      charge_update.date_start DESC NULLS LAST, charge_update.id DESC LIMIT 1) AS status,
  incident.region_code, gazetteer_region.name_en AS region_name
FROM charge
JOIN incident ON incident.id = charge.incident_id
JOIN legal_article ON legal_article.id = charge.article_id
LEFT JOIN gazetteer_region ON gazetteer_region.code = incident.region_code;

INSERT INTO view_column (view, position, name, type, meaning)
SELECT described.view, 1 + max(described.position), 'region_code', 'text',
  'Region of Kazakhstan on that day, by its code of ISO 3166-2; empty where the place does not tell.'
FROM view_column AS described
WHERE described.view IN ('incidents', 'protests', 'detentions', 'charges')
GROUP BY described.view
UNION ALL
SELECT described.view, 2 + max(described.position), 'region_name', 'text',
  'Name of that region in English.'
FROM view_column AS described
WHERE described.view IN ('incidents', 'protests', 'detentions', 'charges')
GROUP BY described.view;
