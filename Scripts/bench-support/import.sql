-- The import of rows.csv, done by the sqlite3 shell into the tables that `aigaq init` made. It reads
-- the cells as Aigaq reads them, as far as whole numbers, ISO days and known terms go; it checks
-- nothing, hashes nothing, and gives rows in place of lines. $rows, $bytes, $sha256 are filled in.
PRAGMA journal_mode = TRUNCATE;
PRAGMA synchronous = FULL;
PRAGMA cache_size = -65536;
PRAGMA foreign_keys = ON;

BEGIN IMMEDIATE;
CREATE TEMP TABLE cell (
  id TEXT, date TEXT, kind TEXT, title TEXT, summary TEXT, country TEXT, region TEXT, locality TEXT,
  form TEXT, authorisation TEXT, organiser TEXT, demands TEXT, participants TEXT, detained TEXT,
  detention_kind TEXT, arrested TEXT, response TEXT, source TEXT, source_kind TEXT, source_url TEXT,
  reported_on TEXT, language TEXT);
.import --csv --skip 1 rows.csv cell

-- What Aigaq's gazetteer says of the list's regions.
CREATE TEMP TABLE code (
  region TEXT, since TEXT, until TEXT, region_code TEXT, locality_code TEXT,
  PRIMARY KEY (region, since)
) WITHOUT ROWID;
INSERT INTO code VALUES
  ('Актобе', '', '9', 'KZ-15', NULL), ('Атырау', '', '9', 'KZ-23', NULL),
  ('Жанаозен', '', '9', 'KZ-47', NULL), ('Караганда', '', '9', 'KZ-35', NULL),
  ('Костанай', '', '9', 'KZ-39', NULL), ('Нур-Султан', '', '9', 'KZ-71', 'kz-astana'),
  ('Тараз', '', '9', 'KZ-31', NULL), ('Уральск', '', '9', 'KZ-27', NULL),
  ('Шымкент', '', '2018-06-19', 'KZ-61', 'kz-shymkent'),
  ('Шымкент', '2018-06-19', '9', 'KZ-79', 'kz-shymkent');

INSERT INTO import_batch (
  id, dataset, file_name, sha256, byte_count, header, mapping, row_count, new_incidents, new_reports,
  changed_reports, unchanged_reports, rejected_rows, applied_at, tool_version)
SELECT 1, 'bench', 'rows.csv', '$sha256', $bytes, json_group_array(name), '{}', $rows, $rows, $rows,
  0, 0, 0, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'sqlite3'
FROM pragma_table_info('cell');

INSERT INTO source (name, kind)
SELECT source, source_kind FROM cell GROUP BY source ORDER BY min(rowid);

INSERT INTO place (country, region, locality, precision)
SELECT country, region, locality, 'locality' FROM cell
GROUP BY country, region, locality ORDER BY min(rowid);

INSERT INTO report (
  id, dataset, external_id, report_key, revision, record, batch_id, line, source_id, url, language,
  reported_text, reported_edtf, reported_start, reported_end, reported_precision, cells)
SELECT cell.rowid, 'bench', cell.id, cell.source, 1, randomblob(32), 1, cell.rowid + 1, source.id,
  nullif(cell.source_url, ''), cell.language, cell.reported_on, cell.reported_on, cell.reported_on,
  cell.reported_on, 'day',
  json_array(
    cell.id, cell.date, cell.kind, cell.title, cell.summary, cell.country, cell.region,
    cell.locality, cell.form, cell.authorisation, cell.organiser, cell.demands, cell.participants,
    cell.detained, cell.detention_kind, cell.arrested, cell.response, cell.source,
    cell.source_kind, cell.source_url, cell.reported_on, cell.language)
FROM cell JOIN source ON source.name = cell.source
ORDER BY cell.rowid;

INSERT INTO claim (report_id, quantity, text, low, best, high, rule)
SELECT rowid, 'participants', participants, participants, participants, participants, 'exact'
FROM cell WHERE participants <> ''
UNION ALL
SELECT rowid, 'detained', detained, detained, detained, detained, 'exact'
FROM cell WHERE detained <> ''
UNION ALL
SELECT rowid, 'arrested', arrested, arrested, arrested, arrested, 'exact'
FROM cell WHERE arrested <> ''
ORDER BY 1;

INSERT INTO incident (
  id, uid, kind, place_id, date_text, date_edtf, date_start, date_end, date_precision, title,
  summary, region_code, locality_code)
SELECT cell.rowid, 'bench:' || cell.id, cell.kind, place.id, cell.date, cell.date, cell.date,
  cell.date, 'day', cell.title, cell.summary, code.region_code, code.locality_code
FROM cell JOIN place
  ON place.country = cell.country AND place.region = cell.region AND place.locality = cell.locality
LEFT JOIN code
  ON code.region = cell.region AND code.since <= cell.date AND code.until > cell.date
ORDER BY cell.rowid;

INSERT INTO incident_text (incident_text) VALUES ('rebuild');

INSERT INTO incident_report (incident_id, report_id) SELECT rowid, rowid FROM cell ORDER BY rowid;

INSERT INTO protest (incident_id, form, authorisation, response, organiser, demands)
SELECT rowid, ifnull(nullif(form, ''), 'unknown'), ifnull(nullif(authorisation, ''), 'unknown'),
  ifnull(nullif(response, ''), 'unknown'), organiser, demands
FROM cell WHERE kind = 'protest' ORDER BY rowid;

INSERT INTO detention (incident_id, kind, low, best, high, basis)
SELECT rowid, ifnull(nullif(detention_kind, ''), 'unknown'), nullif(detained, ''),
  nullif(detained, ''), nullif(detained, ''), 'report'
FROM cell
WHERE detained <> '' OR kind = 'detention' OR response = 'detentions' OR detention_kind <> ''
ORDER BY rowid;

-- The sums are added up at the end, as aigaq does, and not row by row.
DROP TRIGGER detention_count_added;
INSERT INTO detention_count
SELECT incident.id, substr(incident.date_start, 1, 7), NULL, incident.region, 1, counted,
  iif(counted, ifnull(detention.low, 1), 0), counted, iif(counted, ifnull(detention.best, 1), 0),
  counted AND detention.best IS NOT NULL, counted AND detention.best IS NULL,
  ifnull(detention.high, 0), counted AND detention.high IS NULL, counted AND detention.best IS NULL,
  0, 0,
  iif(counted, iif(detention.best IS NULL, 'unknown_size', 'accepted_count'), 'no_detention')
FROM (SELECT incident.id, incident.date_start,
    coalesce(incident.region_code, place.region, '') AS region,
    detention.incident_id IS NOT NULL AND detention.high IS NOT 0 AS counted
  FROM incident LEFT JOIN place ON place.id = incident.place_id
  LEFT JOIN detention ON detention.incident_id = incident.id) AS incident
LEFT JOIN detention ON detention.incident_id = incident.id
ORDER BY incident.id;
INSERT INTO detention_sum
SELECT period, region, family IS NOT NULL, count(*),
  sum(incidents), sum(incidents_with_detentions), sum(low), sum(with_low), sum(best), sum(with_best),
  sum(without_best), sum(high), sum(without_high), sum(unknown_size), sum(date_uncertain)
FROM detention_count GROUP BY 1, 2, 3;

COMMIT;
