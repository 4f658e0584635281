-- What the users of a database ask of it and give away.

-- Queries that the users of this database have given a name. Those that come with Aigaq are not here:
-- they are part of the program, so that they can get better without a change of the layout.
CREATE TABLE saved_query (
  name TEXT PRIMARY KEY CHECK (name <> '' AND length(name) <= 64),
  description TEXT NOT NULL,
  sql TEXT NOT NULL CHECK (sql <> ''),
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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
