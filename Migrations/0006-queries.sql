-- Queries that the users of this database have given a name. Those that come with Aigaq are not here:
-- they are part of the program, so that they can get better without a change of the layout.
CREATE TABLE saved_query (
  name TEXT PRIMARY KEY CHECK (name <> '' AND length(name) <= 64),
  description TEXT NOT NULL,
  sql TEXT NOT NULL CHECK (sql <> ''),
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the numbers of a column count or measure, for descriptions of the views.
ALTER TABLE view_column ADD COLUMN unit TEXT;
UPDATE view_column SET unit = 'degrees' WHERE name = 'latitude' OR name = 'longitude';
UPDATE view_column SET unit = 'people'
WHERE type = 'integer' AND (name = 'low' OR name = 'best' OR name = 'high' OR name = 'persons_named'
  OR name = 'detained_low' OR name = 'detained_best' OR name = 'detained_high'
  OR name = 'detentions_low' OR name = 'detentions_best' OR name = 'detentions_high');
UPDATE view_column SET unit = 'incidents'
WHERE type = 'integer' AND (name = 'incidents' OR name = 'new_incidents' OR name = 'unknown_size');
UPDATE view_column SET unit = 'reports'
WHERE type = 'integer' AND (name = 'reports' OR name = 'new_reports' OR name = 'changed_reports'
  OR name = 'unchanged_reports');
UPDATE view_column SET unit = 'rows'
WHERE type = 'integer' AND (name = 'rows' OR name = 'passed_over_rows' OR name = 'rejected_rows');
