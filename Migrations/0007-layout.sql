-- What this file knows of its own layout.

-- The versions of what the program makes anew where they are not its own.
CREATE TABLE layout (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- The SHA-256 of the SQL of the public views.
  views TEXT NOT NULL,
  -- The version of what follows from other rows: codes of places, contributions, sums, full text.
  derived_version INTEGER NOT NULL
) STRICT;
INSERT INTO layout (id, views, derived_version) VALUES (1, '', 0);

-- The columns of the public views, as the comments beside them in the views' SQL describe them.
CREATE TABLE view_column (
  view TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (
    type = 'text' OR type = 'integer' OR type = 'real' OR type = 'date' OR type = 'json'
    OR type = 'flag'),
  -- What the numbers of the column count or measure; null where it holds none.
  unit TEXT,
  meaning TEXT NOT NULL,
  PRIMARY KEY (view, position)
) STRICT, WITHOUT ROWID;
