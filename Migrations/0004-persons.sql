-- Persons named in lists. A leaked name can jail somebody, so that all that names or could name a
-- person is in tables of its own, restricted_*, which no public view and no user's query reads.

-- What every digest of a name is keyed with: without it, a digest could be guessed back from a list
-- of names. It is made when the first row with restricted cells comes, and goes with the last.
CREATE TABLE restricted_secret (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  secret BLOB NOT NULL CHECK (length(secret) = 32)
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

-- Who a person is. The identity is a keyed digest of the list and of the person's own identifier in
-- it, else of the folded name and the date of birth; it is null for a person who was entered by hand.
CREATE TABLE restricted_person (
  person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  identity BLOB UNIQUE CHECK (length(identity) = 16),
  name TEXT,
  birth_date TEXT
) STRICT;

INSERT INTO restricted_person (person_id, name)
SELECT id, restricted_name FROM person WHERE restricted_name IS NOT NULL;
ALTER TABLE person DROP COLUMN restricted_name;

-- Which person a report is about.
CREATE TABLE report_person (
  report_id INTEGER PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX report_person_by_person ON report_person (person_id);

-- The status of a charge is the newest update. One from a row that has since been replaced yields to
-- those that stand, whatever its date: the list says something else now.
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
      charge_update.date_start DESC NULLS LAST, charge_update.id DESC LIMIT 1) AS status
FROM charge
JOIN incident ON incident.id = charge.incident_id
JOIN legal_article ON legal_article.id = charge.article_id;

UPDATE view_column SET meaning =
  'The newest update that stands: pending, requalified, dropped, on_trial, convicted, acquitted or amnestied.'
WHERE view = 'charges' AND name = 'status';
UPDATE view_column SET meaning =
  'The row as it came: its cells verbatim, in a list as long as columns; null where a cell is restricted.'
WHERE view = 'reports' AND name = 'cells';
UPDATE view_column SET meaning =
  'SHA-256 of the file; where any of its columns is restricted, a keyed digest of that.'
WHERE view = 'imports' AND name = 'sha256';
