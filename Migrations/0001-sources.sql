-- A closed vocabulary is a CHECK of equalities: for IN, SQLite builds a table anew at every
-- statement that writes a row.

-- The source layer: what was said, by whom, and in which file it came. Reports and claims are only
-- ever added and removed.

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  kind TEXT NOT NULL DEFAULT 'unknown' CHECK (
    kind = 'publisher' OR kind = 'organisation' OR kind = 'official_body' OR kind = 'court'
    OR kind = 'witness' OR kind = 'media' OR kind = 'other' OR kind = 'unknown'),
  reliability TEXT NOT NULL DEFAULT 'F' CHECK (
    reliability = 'A' OR reliability = 'B' OR reliability = 'C' OR reliability = 'D'
    OR reliability = 'E' OR reliability = 'F'),
  -- The kind that the list gave which named the source first; the kind above may be decided.
  listed_kind TEXT NOT NULL DEFAULT 'unknown',
  url TEXT,
  -- The source of which this one is another spelling, as decided. Both count as that one.
  same_as INTEGER REFERENCES source (id) CHECK (same_as <> id)
) STRICT;
CREATE INDEX source_by_spelling ON source (same_as) WHERE same_as IS NOT NULL;

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
  passed_over_rows INTEGER NOT NULL DEFAULT 0,
  rejected_rows INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'applied' CHECK (state = 'applied' OR state = 'reverted'),
  applied_at TEXT NOT NULL,
  reverted_at TEXT,
  tool_version TEXT NOT NULL,
  -- The number of the entry of the journal with which it came.
  entry INTEGER NOT NULL DEFAULT 0,
  -- The name of its record, which is the same in every file that has it; null until all rows were read.
  record BLOB UNIQUE CHECK (length(record) = 32),
  -- The record, as a line of canonical JSON; empty where a column was restricted later, as it names the rows
  -- as they were.
  line TEXT NOT NULL DEFAULT '',
  -- Its order among decisions and imports: one more than the greatest that was known here.
  position INTEGER NOT NULL DEFAULT 0,
  -- The number of the entry of the journal with which the records of its rows came, as they are now: another
  -- one where a column was restricted later.
  record_entry INTEGER NOT NULL DEFAULT 0,
  CHECK ((state = 'reverted') = (reverted_at IS NOT NULL))
) STRICT;
CREATE INDEX import_batch_by_sha256 ON import_batch (sha256);

-- The records that say which rows an import brought on which lines: the name of one for each thousand.
CREATE TABLE rows_record (
  batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  record BLOB NOT NULL CHECK (length(record) = 32),
  PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  dataset TEXT NOT NULL,
  external_id TEXT NOT NULL CHECK (external_id <> ''),
  report_key TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  -- The name of its record: the SHA-256 of a line of list, columns, identifier, key and cells, null for
  -- restricted ones. It is the same in every file that has the row.
  record BLOB NOT NULL CHECK (length(record) = 32),
  -- Differs where a row says something else, where the open cells do not tell that: of lists with restricted
  -- columns (keyed with the secret) or numbers of rows.
  digest BLOB CHECK (length(digest) = 16),
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
    OR reported_precision = 'season' OR reported_precision = 'quarter'
    OR reported_precision = 'year' OR reported_precision = 'unknown'),
  cells TEXT NOT NULL,
  CHECK (reported_start <= reported_end)
) STRICT;
CREATE UNIQUE INDEX report_identity ON report (external_id, dataset, report_key, revision);
CREATE INDEX report_by_batch ON report (batch_id);
-- The reports of each source, and who gave each report, without the reports' verbatim cells.
CREATE INDEX report_by_source ON report (source_id);
CREATE INDEX report_source ON report (id, source_id);
CREATE TRIGGER report_is_never_edited BEFORE UPDATE ON report BEGIN
  SELECT raise(ABORT, 'a report is kept as it came: add a new revision of it');
END;

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
-- Running totals are looked for by themselves.
CREATE INDEX claim_of_running_total ON claim (report_id) WHERE rule = 'cumulative';
CREATE TRIGGER claim_is_never_edited BEFORE UPDATE ON claim BEGIN
  SELECT raise(ABORT, 'a claim is kept as it was read: add a new revision of its report');
END;
