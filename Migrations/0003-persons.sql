-- Persons, and who was detained. A leaked name can jail somebody, so that all that names or could name
-- a person is in tables of its own, restricted_*, which no public view and no user's query reads.

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  pseudonym TEXT NOT NULL UNIQUE CHECK (pseudonym <> ''),
  -- The person that this one was found to be, as decided. Detentions and charges are of that one.
  same_as INTEGER REFERENCES person (id) ON DELETE SET NULL CHECK (same_as <> id)
) STRICT;
CREATE INDEX person_found_to_be ON person (same_as) WHERE same_as IS NOT NULL;

-- Which person a report is about.
CREATE TABLE report_person (
  report_id INTEGER PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX report_person_by_person ON report_person (person_id);

-- Who a person is. The identity is a keyed digest of the list and of the person's own identifier in
-- it, else of the folded name and the date of birth; it is null for a person who was entered by hand.
CREATE TABLE restricted_person (
  person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  identity BLOB UNIQUE CHECK (length(identity) = 16),
  name TEXT,
  birth_date TEXT
) STRICT;

-- The cells of restricted columns, verbatim; report.cells has null in their place.
CREATE TABLE restricted_cell (
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  column_index INTEGER NOT NULL CHECK (column_index >= 0),
  text TEXT NOT NULL,
  PRIMARY KEY (report_id, column_index)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER restricted_cell_is_never_edited BEFORE UPDATE ON restricted_cell BEGIN
  SELECT raise(ABORT, 'a report is kept as it came: add a new revision of it');
END;

-- What every digest of a name is keyed with: without it, a digest could be guessed back from a list
-- of names. It is made when the first row with restricted cells comes, and goes with the last.
CREATE TABLE restricted_secret (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  secret BLOB NOT NULL CHECK (length(secret) = 32)
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
