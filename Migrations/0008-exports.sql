-- What was given away that not everybody may see: each export of the profile 'full'.

CREATE TABLE export_log (
  id INTEGER PRIMARY KEY,
  exported_at TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject <> ''),
  profile TEXT NOT NULL CHECK (profile = 'public' OR profile = 'full'),
  format TEXT NOT NULL,
  conditions TEXT NOT NULL,
  row_count INTEGER NOT NULL CHECK (row_count >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  tool_version TEXT NOT NULL
) STRICT;

CREATE TRIGGER export_log_is_never_edited BEFORE UPDATE ON export_log BEGIN
  SELECT raise(ABORT, 'the record of exports is never edited');
END;
CREATE TRIGGER export_log_is_never_cut BEFORE DELETE ON export_log BEGIN
  SELECT raise(ABORT, 'the record of exports is never edited');
END;

CREATE VIEW exports AS
SELECT export_log.id AS export, export_log.exported_at, export_log.subject, export_log.profile,
  export_log.format, export_log.conditions, export_log.row_count AS rows, export_log.sha256,
  export_log.tool_version
FROM export_log;

INSERT INTO view_column (view, position, name, type, meaning) VALUES
  ('exports', 1, 'export', 'integer', 'Number of the export.'),
  ('exports', 2, 'exported_at', 'text', 'When, UTC.'),
  ('exports', 3, 'subject', 'text', 'What was exported: incidents, detentions, charges, reports or package.'),
  ('exports', 4, 'profile', 'text', 'How much it tells; only exports of the profile full are recorded.'),
  ('exports', 5, 'format', 'text', 'Format of the file.'),
  ('exports', 6, 'conditions', 'text', 'Which incidents were asked for, as options of the command; empty for all.'),
  ('exports', 7, 'rows', 'integer', 'Rows that were written.'),
  ('exports', 8, 'sha256', 'text', 'SHA-256 of the file; of a package, of its datapackage.json.'),
  ('exports', 9, 'tool_version', 'text', 'Version of Aigaq that wrote it.');

-- A window of dates that starts after many incidents would look at each of them to learn whether it
-- lasts into the window. Only those that are not of one day can.
CREATE INDEX incident_by_span ON incident (date_start, date_end) WHERE date_precision <> 'day';
