-- A closed vocabulary is a CHECK of equalities: for IN, SQLite builds a table anew at every
-- statement that writes a row.

-- The source layer: what was said, by whom, and in which file it came. Append-only.

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  kind TEXT NOT NULL DEFAULT 'unknown' CHECK (
    kind = 'publisher' OR kind = 'organisation' OR kind = 'official_body' OR kind = 'court'
    OR kind = 'witness' OR kind = 'media' OR kind = 'other' OR kind = 'unknown'),
  reliability TEXT NOT NULL DEFAULT 'F' CHECK (
    reliability = 'A' OR reliability = 'B' OR reliability = 'C' OR reliability = 'D'
    OR reliability = 'E' OR reliability = 'F'),
  url TEXT
) STRICT;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  dataset TEXT NOT NULL CHECK (dataset <> ''),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  byte_count INTEGER NOT NULL,
  header TEXT NOT NULL,
  mapping TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  new_incidents INTEGER NOT NULL,
  new_reports INTEGER NOT NULL,
  changed_reports INTEGER NOT NULL,
  unchanged_reports INTEGER NOT NULL,
  rejected_rows INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'applied' CHECK (state IN ('applied', 'reverted')),
  applied_at TEXT NOT NULL,
  reverted_at TEXT,
  tool_version TEXT NOT NULL,
  CHECK ((state = 'reverted') = (reverted_at IS NOT NULL))
) STRICT;
CREATE INDEX import_batch_by_sha256 ON import_batch (sha256);

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  dataset TEXT NOT NULL,
  external_id TEXT NOT NULL CHECK (external_id <> ''),
  report_key TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  digest BLOB NOT NULL CHECK (length(digest) = 16),
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  line INTEGER NOT NULL CHECK (line >= 1),
  source_id INTEGER REFERENCES source (id),
  url TEXT,
  language TEXT,
  reported_text TEXT,
  reported_edtf TEXT,
  reported_start TEXT,
  reported_end TEXT,
  reported_precision TEXT CHECK (
    reported_precision = 'day' OR reported_precision = 'range'
    OR reported_precision = 'week' OR reported_precision = 'month'
    OR reported_precision = 'season' OR reported_precision = 'year'
    OR reported_precision = 'unknown'),
  cells TEXT NOT NULL,
  CHECK (reported_start <= reported_end)
) STRICT;
CREATE UNIQUE INDEX report_identity ON report (external_id, dataset, report_key, revision);

CREATE TABLE claim (
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  quantity TEXT NOT NULL CHECK (
    quantity = 'participants' OR quantity = 'detained' OR quantity = 'arrested'
    OR quantity = 'fined' OR quantity = 'charged' OR quantity = 'injured'
    OR quantity = 'killed'),
  text TEXT NOT NULL,
  low INTEGER CHECK (low >= 0),
  best INTEGER CHECK (best >= 0),
  high INTEGER CHECK (high >= 0),
  rule TEXT,
  PRIMARY KEY (report_id, quantity),
  CHECK (low <= best),
  CHECK (best <= high),
  CHECK (low <= high)
) STRICT, WITHOUT ROWID;

-- The judgment layer: what is concluded from the reports, and counted.

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
    OR date_precision = 'month' OR date_precision = 'season' OR date_precision = 'year'
    OR date_precision = 'unknown'),
  title TEXT NOT NULL DEFAULT '',
  summary TEXT NOT NULL DEFAULT '',
  CHECK (date_start <= date_end),
  CHECK ((date_start IS NULL) = (date_end IS NULL)),
  CHECK ((date_start IS NULL) = (date_precision = 'unknown'))
) STRICT;
CREATE INDEX incident_by_date ON incident (date_start, date_end);
CREATE INDEX incident_by_place ON incident (place_id);
CREATE INDEX incident_by_parent ON incident (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX incident_by_merge ON incident (merged_into) WHERE merged_into IS NOT NULL;

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

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  pseudonym TEXT NOT NULL UNIQUE CHECK (pseudonym <> ''),
  restricted_name TEXT
) STRICT;

-- A detention without a person is of a group: at most one an incident, with the bounds accepted for
-- it. Where every report says that nobody was detained, its bounds are zero, so that none and
-- unknown stay apart.
CREATE TABLE detention (
  id INTEGER PRIMARY KEY,
  incident_id INTEGER NOT NULL REFERENCES incident (id),
  person_id INTEGER REFERENCES person (id),
  kind TEXT NOT NULL DEFAULT 'unknown' CHECK (
    kind = 'taken_to_station' OR kind = 'administrative_arrest'
    OR kind = 'criminal_detention' OR kind = 'pre_trial_custody' OR kind = 'house_arrest'
    OR kind = 'other' OR kind = 'unknown'),
  low INTEGER CHECK (low >= 0),
  best INTEGER CHECK (best >= 0),
  high INTEGER CHECK (high >= 0),
  basis TEXT NOT NULL CHECK (
    basis = 'person' OR basis = 'report' OR basis = 'reports' OR basis = 'resolution'),
  CHECK ((person_id IS NOT NULL) = (basis = 'person')),
  CHECK (person_id IS NULL OR (low = 1 AND best = 1 AND high = 1)),
  CHECK (low <= best),
  CHECK (best <= high),
  CHECK (low <= high)
) STRICT;
CREATE INDEX detention_by_incident ON detention (incident_id);
CREATE INDEX detention_by_person ON detention (person_id) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX detention_group ON detention (incident_id) WHERE person_id IS NULL;

-- What an analyst settled by hand where reports disagree. It replaces what the reports give.
CREATE TABLE resolution (
  id INTEGER PRIMARY KEY,
  incident_id INTEGER NOT NULL REFERENCES incident (id),
  quantity TEXT NOT NULL CHECK (
    quantity = 'participants' OR quantity = 'detained' OR quantity = 'arrested'
    OR quantity = 'fined' OR quantity = 'charged' OR quantity = 'injured'
    OR quantity = 'killed'),
  low INTEGER CHECK (low >= 0),
  best INTEGER CHECK (best >= 0),
  high INTEGER CHECK (high >= 0),
  reason TEXT NOT NULL CHECK (reason <> ''),
  resolved_at TEXT NOT NULL,
  CHECK (low <= best),
  CHECK (best <= high),
  CHECK (low <= high)
) STRICT;
CREATE INDEX resolution_by_incident ON resolution (incident_id);

CREATE TABLE legal_code (
  code TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  country TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE legal_article (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL REFERENCES legal_code (code),
  article TEXT NOT NULL CHECK (article <> ''),
  title TEXT NOT NULL,
  edition_from TEXT,
  edition_to TEXT,
  UNIQUE (code, article)
) STRICT;

CREATE TABLE charge (
  id INTEGER PRIMARY KEY,
  incident_id INTEGER NOT NULL REFERENCES incident (id),
  article_id INTEGER NOT NULL REFERENCES legal_article (id),
  part TEXT NOT NULL DEFAULT '',
  paragraph TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES person (id),
  low INTEGER CHECK (low >= 0),
  best INTEGER CHECK (best >= 0),
  high INTEGER CHECK (high >= 0),
  date_text TEXT,
  date_edtf TEXT,
  date_start TEXT,
  date_end TEXT,
  date_precision TEXT CHECK (
    date_precision = 'day' OR date_precision = 'range' OR date_precision = 'week'
    OR date_precision = 'month' OR date_precision = 'season' OR date_precision = 'year'
    OR date_precision = 'unknown'),
  CHECK (date_start <= date_end),
  CHECK (low <= best),
  CHECK (best <= high),
  CHECK (low <= high)
) STRICT;
CREATE INDEX charge_by_incident ON charge (incident_id);
CREATE INDEX charge_by_article ON charge (article_id, incident_id);
CREATE INDEX charge_by_person ON charge (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE charge_update (
  id INTEGER PRIMARY KEY,
  charge_id INTEGER NOT NULL REFERENCES charge (id) ON DELETE CASCADE,
  status TEXT NOT NULL CHECK (
    status = 'pending' OR status = 'requalified' OR status = 'dropped'
    OR status = 'on_trial' OR status = 'convicted' OR status = 'acquitted'
    OR status = 'amnestied'),
  date_text TEXT NOT NULL,
  date_edtf TEXT NOT NULL,
  date_start TEXT,
  date_end TEXT,
  date_precision TEXT NOT NULL CHECK (
    date_precision = 'day' OR date_precision = 'range' OR date_precision = 'week'
    OR date_precision = 'month' OR date_precision = 'season' OR date_precision = 'year'
    OR date_precision = 'unknown'),
  report_id INTEGER REFERENCES report (id),
  CHECK (date_start <= date_end)
) STRICT;
CREATE INDEX charge_update_by_charge ON charge_update (charge_id, date_start);
CREATE INDEX charge_update_by_report ON charge_update (report_id) WHERE report_id IS NOT NULL;

-- What each incident adds to the published count, as the counting rules gave it. It is derived:
-- written with every change to what is counted, and computed anew by `aigaq check`.
CREATE TABLE detention_count (
  incident_id INTEGER PRIMARY KEY REFERENCES incident (id) ON DELETE CASCADE,
  period TEXT NOT NULL,
  incidents INTEGER NOT NULL CHECK (incidents IN (0, 1)),
  low INTEGER CHECK (low >= 0),
  best INTEGER CHECK (best >= 0),
  high INTEGER CHECK (high >= 0),
  unknown_size INTEGER NOT NULL CHECK (unknown_size IN (0, 1)),
  persons_named INTEGER NOT NULL CHECK (persons_named >= 0),
  rule TEXT NOT NULL CHECK (
    rule = 'accepted_count' OR rule = 'named_persons' OR rule = 'unknown_size'
    OR rule = 'whole_beyond_parts' OR rule = 'whole_within_parts'
    OR rule = 'part_within_whole')
) STRICT;
CREATE INDEX detention_count_by_period ON detention_count (
  period, incidents, low, best, high, unknown_size, persons_named);

-- Full text over what incidents are called, what happened, and where. It is written with the
-- incidents, not by triggers: those may not reach a virtual table where the schema is not trusted.

CREATE VIEW incident_document AS
SELECT incident.id, incident.title, incident.summary,
  trim(place.locality || ' ' || place.region || ' ' || place.country) AS place
FROM incident
LEFT JOIN place ON place.id = incident.place_id;

CREATE VIRTUAL TABLE incident_text USING fts5 (
  title, summary, place,
  content = 'incident_document', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER place_is_never_edited BEFORE UPDATE ON place BEGIN
  SELECT raise(ABORT, 'a place is never edited: point the incident at another place');
END;

-- The source layer is append-only.
CREATE TRIGGER report_is_never_edited BEFORE UPDATE ON report BEGIN
  SELECT raise(ABORT, 'a report is kept as it came: add a new revision of it');
END;
CREATE TRIGGER claim_is_never_edited BEFORE UPDATE ON claim BEGIN
  SELECT raise(ABORT, 'a claim is kept as it was read: add a new revision of its report');
END;
