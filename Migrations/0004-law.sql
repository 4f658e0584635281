-- The law, and who was charged under it.

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
  -- 1 for an article that is known by a decision alone.
  is_decided INTEGER NOT NULL DEFAULT 0 CHECK (is_decided = 0 OR is_decided = 1),
  -- The article of which this one is another spelling, as decided. Charges are of that one.
  same_as INTEGER REFERENCES legal_article (id) CHECK (same_as <> id),
  UNIQUE (code, article)
) STRICT;

CREATE INDEX legal_article_by_spelling ON legal_article (same_as) WHERE same_as IS NOT NULL;

-- The articles that the database knows from the start. Titles are in English and describe the offence
-- or the right; they are not the text of the law.

INSERT INTO legal_code (code, title, country) VALUES
  ('kz-criminal-2014', 'Criminal Code of the Republic of Kazakhstan, 2014', 'Kazakhstan'),
  ('kz-administrative-2014',
    'Code on Administrative Offences of the Republic of Kazakhstan, 2014', 'Kazakhstan'),
  ('kz-constitution-1995', 'Constitution of the Republic of Kazakhstan, 1995', 'Kazakhstan');

INSERT INTO legal_article (code, article, title) VALUES
  ('kz-criminal-2014', '174',
    'Inciting social, national, clan, racial, class or religious strife'),
  ('kz-criminal-2014', '182', 'Creating, leading or taking part in an extremist group'),
  ('kz-criminal-2014', '258', 'Financing of terrorist or extremist activity'),
  ('kz-criminal-2014', '274', 'Dissemination of knowingly false information'),
  ('kz-criminal-2014', '378', 'Insulting a representative of authority'),
  ('kz-criminal-2014', '400',
    'Violating the procedure for organising and holding assemblies'),
  ('kz-criminal-2014', '405',
    'Organising or taking part in the activity of a banned association or organisation'),
  ('kz-administrative-2014', '488',
    'Violating the legislation on the procedure for organising and holding peaceful assemblies'),
  ('kz-constitution-1995', '32',
    'Right to assemble peacefully and without arms (the right concerned)');

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
    OR date_precision = 'month' OR date_precision = 'season' OR date_precision = 'quarter'
    OR date_precision = 'year' OR date_precision = 'unknown'),
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
    OR date_precision = 'month' OR date_precision = 'season' OR date_precision = 'quarter'
    OR date_precision = 'year' OR date_precision = 'unknown'),
  report_id INTEGER REFERENCES report (id),
  -- The sentence or penalty that the update states: as the source writes it, and its length as a
  -- duration of ISO 8601, where it is a length of time.
  sentence TEXT,
  sentence_length TEXT,
  CHECK (date_start <= date_end)
) STRICT;
CREATE INDEX charge_update_by_charge ON charge_update (charge_id, date_start);
CREATE INDEX charge_update_by_report ON charge_update (report_id) WHERE report_id IS NOT NULL;
