-- What the public views say of exports, which give an allow-list of cells and record more than before.
UPDATE view_column SET meaning =
  'The names of the columns of the file, in a list; an export for others has null where the cells of a column are not given.'
WHERE view = 'reports' AND name = 'columns';
UPDATE view_column SET meaning =
  'The row as it came: its cells verbatim, in a list as long as columns; null where a cell is restricted or, in an export for others, not given.'
WHERE view = 'reports' AND name = 'cells';
UPDATE view_column SET meaning =
  'What was exported: incidents, detentions, charges, reports, package or database.'
WHERE view = 'exports' AND name = 'subject';
UPDATE view_column SET meaning =
  'How much it tells. Of the profile public, databases are recorded, and exports that give texts which were withheld.'
WHERE view = 'exports' AND name = 'profile';
