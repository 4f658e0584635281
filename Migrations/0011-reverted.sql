-- The content of imports that were undone. Nothing counts, finds or shows it: it is kept so that an import
-- can come back, and so that it can be told what was known before. It can name people.

-- The columns of report in their order, then those of what the report came with.
CREATE TABLE restricted_reverted_report (
  id INTEGER PRIMARY KEY,
  dataset TEXT NOT NULL,
  external_id TEXT NOT NULL,
  report_key TEXT NOT NULL,
  revision INTEGER NOT NULL,
  record BLOB NOT NULL,
  digest BLOB,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  line INTEGER NOT NULL,
  source_id INTEGER,
  url TEXT,
  language TEXT,
  reported_text TEXT,
  reported_edtf TEXT,
  reported_start TEXT,
  reported_end TEXT,
  reported_precision TEXT,
  cells TEXT NOT NULL,
  source_name TEXT,
  source_kind TEXT,
  incident_id INTEGER NOT NULL,
  incident_uid TEXT NOT NULL
) STRICT;
CREATE INDEX restricted_reverted_report_by_batch ON restricted_reverted_report (batch_id);
CREATE INDEX restricted_reverted_report_by_identity
ON restricted_reverted_report (external_id, dataset, report_key, revision);
-- The greatest number, which no new row takes.
CREATE INDEX restricted_reverted_report_by_incident ON restricted_reverted_report (incident_id);

-- The columns of claim.
CREATE TABLE restricted_reverted_claim (
  report_id INTEGER NOT NULL REFERENCES restricted_reverted_report (id) ON DELETE CASCADE,
  quantity TEXT NOT NULL,
  text TEXT NOT NULL,
  low INTEGER,
  best INTEGER,
  high INTEGER,
  rule TEXT,
  PRIMARY KEY (report_id, quantity)
) STRICT, WITHOUT ROWID;

-- The columns of restricted_cell.
CREATE TABLE restricted_reverted_cell (
  report_id INTEGER NOT NULL REFERENCES restricted_reverted_report (id) ON DELETE CASCADE,
  column_index INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (report_id, column_index)
) STRICT, WITHOUT ROWID;

-- Which person a report is about; who that is, is read from the report again.
CREATE TABLE restricted_reverted_person (
  report_id INTEGER PRIMARY KEY REFERENCES restricted_reverted_report (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL,
  pseudonym TEXT NOT NULL,
  identity BLOB
) STRICT;
CREATE INDEX restricted_reverted_person_by_identity ON restricted_reverted_person (identity);
CREATE INDEX restricted_reverted_person_by_pseudonym ON restricted_reverted_person (pseudonym);
CREATE INDEX restricted_reverted_person_by_person ON restricted_reverted_person (person_id);

-- Withdrawals of incidents by imports, where the import or the incident is not here.
CREATE TABLE restricted_reverted_withdrawal (
  incident_uid TEXT NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  is_withdrawn INTEGER NOT NULL,
  successor TEXT,
  PRIMARY KEY (incident_uid, batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX restricted_reverted_withdrawal_by_batch ON restricted_reverted_withdrawal (batch_id);
