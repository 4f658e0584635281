-- What happened, as concluded from the reports.

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

-- A place stays as its source wrote it.
CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  country TEXT NOT NULL DEFAULT '',
  region TEXT NOT NULL DEFAULT '',
  locality TEXT NOT NULL DEFAULT '',
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  precision TEXT NOT NULL CHECK (
    precision = 'coordinates' OR precision = 'locality' OR precision = 'region'
    OR precision = 'country' OR precision = 'unknown'),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;
CREATE UNIQUE INDEX place_identity ON place (
  country, region, locality, ifnull(latitude, 999.0), ifnull(longitude, 999.0));
CREATE TRIGGER place_is_never_edited BEFORE UPDATE ON place BEGIN
  SELECT raise(ABORT, 'a place is never edited: point the incident at another place');
END;

CREATE TABLE incident (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
  kind TEXT NOT NULL CHECK (
    kind = 'protest' OR kind = 'detention' OR kind = 'prosecution'
    OR kind = 'other_violation'),
  verification TEXT NOT NULL DEFAULT 'reported' CHECK (
    verification = 'reported' OR verification = 'corroborated' OR verification = 'verified'
    OR verification = 'disputed' OR verification = 'not_occurred'
    OR verification = 'withdrawn'),
  parent_id INTEGER REFERENCES incident (id) CHECK (parent_id <> id),
  merged_into INTEGER REFERENCES incident (id) CHECK (merged_into <> id),
  place_id INTEGER REFERENCES place (id),
  date_text TEXT NOT NULL,
  date_edtf TEXT NOT NULL,
  date_start TEXT CHECK (date_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  date_end TEXT CHECK (date_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  date_precision TEXT NOT NULL CHECK (
    date_precision = 'day' OR date_precision = 'range' OR date_precision = 'week'
    OR date_precision = 'month' OR date_precision = 'season' OR date_precision = 'quarter'
    OR date_precision = 'year' OR date_precision = 'unknown'),
  title TEXT NOT NULL DEFAULT '',
  summary TEXT NOT NULL DEFAULT '',
  weapon_used TEXT CHECK (
    weapon_used = 'none' OR weapon_used = 'batons' OR weapon_used = 'gas'
    OR weapon_used = 'stun_grenades' OR weapon_used = 'firearms' OR weapon_used = 'other'),
  -- The region and locality of Kazakhstan that the gazetteer gives the place on the first day on which
  -- the incident can have happened: derived, and null where the place is ambiguous, unknown, or abroad.
  -- The region is one of gazetteer_region: a reference would be looked up for each incident written.
  region_code TEXT,
  locality_code TEXT,
  CHECK (date_start <= date_end),
  CHECK ((date_start IS NULL) = (date_end IS NULL)),
  CHECK ((date_start IS NULL) = (date_precision = 'unknown'))
) STRICT;
CREATE INDEX incident_by_date ON incident (date_start, date_end);
CREATE INDEX incident_by_place ON incident (place_id);
CREATE INDEX incident_by_parent ON incident (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX incident_by_merge ON incident (merged_into) WHERE merged_into IS NOT NULL;
-- A window of dates that starts after many incidents would look at each of them to learn whether it
-- lasts into the window. Only those that are not of one day can.
CREATE INDEX incident_by_span ON incident (date_start, date_end) WHERE date_precision <> 'day';
-- The incidents of a region in the order of their dates, the place beside them for those whose region
-- is not known.
CREATE INDEX incident_by_region ON incident (region_code, date_start, date_end, place_id);
-- The incidents that no count has, but for those that are merged, which have an index.
CREATE INDEX incident_left_out ON incident (verification)
WHERE verification = 'withdrawn' OR verification = 'not_occurred';

CREATE TABLE incident_report (
  incident_id INTEGER NOT NULL REFERENCES incident (id),
  report_id INTEGER NOT NULL REFERENCES report (id),
  PRIMARY KEY (incident_id, report_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_report_by_report ON incident_report (report_id);

CREATE TABLE protest (
  incident_id INTEGER PRIMARY KEY REFERENCES incident (id) ON DELETE CASCADE,
  form TEXT NOT NULL DEFAULT 'unknown' CHECK (
    form = 'rally' OR form = 'march' OR form = 'picket' OR form = 'single_picket'
    OR form = 'strike' OR form = 'gathering' OR form = 'occupation' OR form = 'flash_mob'
    OR form = 'petition' OR form = 'other' OR form = 'unknown'),
  authorisation TEXT NOT NULL DEFAULT 'unknown' CHECK (
    authorisation = 'agreed' OR authorisation = 'refused' OR authorisation = 'not_notified'
    OR authorisation = 'unknown'),
  response TEXT NOT NULL DEFAULT 'unknown' CHECK (
    response = 'none' OR response = 'observed' OR response = 'prevented'
    OR response = 'dispersed' OR response = 'detentions' OR response = 'force'
    OR response = 'other' OR response = 'unknown'),
  organiser TEXT NOT NULL DEFAULT '',
  demands TEXT NOT NULL DEFAULT ''
) STRICT;
-- The assemblies by whether they were agreed with the authorities, and by how those responded.
CREATE INDEX protest_by_response ON protest (authorisation, response);

-- The violations of an incident, which may have several.
CREATE TABLE violation (
  incident_id INTEGER NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
  violation TEXT NOT NULL CHECK (
    violation = 'discrimination_drug_use' OR violation = 'discrimination_hiv'
    OR violation = 'discrimination_lgbt' OR violation = 'discrimination_disability'
    OR violation = 'discrimination_other' OR violation = 'trade_union_persecution'
    OR violation = 'torture' OR violation = 'unfair_trial' OR violation = 'other'),
  PRIMARY KEY (incident_id, violation)
) STRICT, WITHOUT ROWID;
CREATE INDEX violation_by_term ON violation (violation);

-- The numbers that decisions accept where reports disagree. They replace what the reports give. Derived
-- from the decisions; where those contradict each other, low and high are their least and greatest.
CREATE TABLE resolution (
  incident_id INTEGER NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
  quantity TEXT NOT NULL CHECK (
    quantity = 'participants' OR quantity = 'detained' OR quantity = 'arrested'
    OR quantity = 'fined' OR quantity = 'charged' OR quantity = 'injured'
    OR quantity = 'killed'),
  low INTEGER CHECK (low >= 0),
  best INTEGER CHECK (best >= 0),
  high INTEGER CHECK (high >= 0),
  CHECK (low <= best),
  CHECK (best <= high),
  CHECK (low <= high),
  PRIMARY KEY (incident_id, quantity)
) STRICT, WITHOUT ROWID;

-- The incidents that an import withdrew, as its edition no longer had them, or counted again, as its
-- edition had them once more. The newest standing import holds.
CREATE TABLE withdrawal (
  incident_id INTEGER NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn = 0 OR is_withdrawn = 1),
  -- The identifier of the incident whose row is the corrected one; null where the row is gone.
  successor TEXT CHECK (successor IS NULL OR is_withdrawn = 1),
  PRIMARY KEY (incident_id, batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX withdrawal_by_batch ON withdrawal (batch_id);
CREATE INDEX withdrawal_by_successor ON withdrawal (successor) WHERE successor IS NOT NULL;

-- The reports of rows that a later edition corrected under other identifiers, where what was decided of the
-- incidents of those holds for the incidents of the corrected rows, which count in their place. Derived.
CREATE TABLE replaced_report (
  report_id INTEGER PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE
) STRICT;
