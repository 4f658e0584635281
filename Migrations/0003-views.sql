-- The public views: stable names and columns for people and programs that read the file without
-- Aigaq. `aigaq schema` prints them from `view_column`.

CREATE VIEW incidents AS
SELECT incident.uid, incident.kind, incident.title, incident.summary,
  incident.date_edtf AS date, incident.date_text, incident.date_start, incident.date_end,
  incident.date_precision, place.country, place.region, place.locality, place.latitude,
  place.longitude, incident.verification,
  (SELECT detention.low FROM detention
    WHERE detention.incident_id = incident.id AND detention.person_id IS NULL) AS detained_low,
  (SELECT detention.best FROM detention
    WHERE detention.incident_id = incident.id AND detention.person_id IS NULL) AS detained_best,
  (SELECT detention.high FROM detention
    WHERE detention.incident_id = incident.id AND detention.person_id IS NULL) AS detained_high,
  (SELECT count(*) FROM incident_report
    WHERE incident_report.incident_id = incident.id) AS reports,
  (SELECT parent.uid FROM incident AS parent WHERE parent.id = incident.parent_id) AS parent_uid,
  (SELECT kept.uid FROM incident AS kept WHERE kept.id = incident.merged_into) AS merged_into_uid
FROM incident
LEFT JOIN place ON place.id = incident.place_id;

CREATE VIEW protests AS
SELECT incident.uid, incident.title, incident.date_edtf AS date, incident.date_start,
  incident.date_end, place.country, place.region, place.locality, protest.form,
  protest.authorisation, protest.response, protest.organiser, protest.demands,
  incident.verification
FROM protest
JOIN incident ON incident.id = protest.incident_id
LEFT JOIN place ON place.id = incident.place_id;

CREATE VIEW detentions AS
SELECT incident.uid, incident.date_edtf AS date, incident.date_start, incident.date_end,
  place.country, place.region, place.locality, detention.kind,
  (SELECT person.pseudonym FROM person WHERE person.id = detention.person_id) AS person,
  detention.low, detention.best, detention.high, detention.basis, incident.verification
FROM detention
JOIN incident ON incident.id = detention.incident_id
LEFT JOIN place ON place.id = incident.place_id
WHERE detention.high IS NOT 0;

CREATE VIEW articles AS
SELECT legal_article.code, legal_article.article, legal_article.title,
  legal_code.title AS code_title, legal_code.country, legal_article.edition_from,
  legal_article.edition_to
FROM legal_article
JOIN legal_code ON legal_code.code = legal_article.code;

CREATE VIEW charges AS
SELECT incident.uid, legal_article.code, legal_article.article, charge.part, charge.paragraph,
  (SELECT person.pseudonym FROM person WHERE person.id = charge.person_id) AS person,
  charge.low, charge.best, charge.high, charge.date_edtf AS date, charge.date_start,
  charge.date_end, incident.date_edtf AS incident_date,
  (SELECT charge_update.status FROM charge_update
    WHERE charge_update.charge_id = charge.id
    ORDER BY charge_update.date_start DESC NULLS LAST, charge_update.id DESC LIMIT 1) AS status
FROM charge
JOIN incident ON incident.id = charge.incident_id
JOIN legal_article ON legal_article.id = charge.article_id;

CREATE VIEW reports AS
SELECT report.id AS report_id, incident.uid, report.dataset, report.external_id,
  report.report_key, report.revision,
  NOT EXISTS (SELECT 1 FROM report AS newer
    WHERE newer.external_id = report.external_id AND newer.dataset = report.dataset
      AND newer.report_key = report.report_key
      AND newer.revision > report.revision) AS is_current,
  source.name AS source, report.url, report.language, report.reported_edtf AS reported_on,
  report.batch_id AS import, import_batch.file_name, report.line,
  import_batch.header AS columns, report.cells
FROM report
JOIN import_batch ON import_batch.id = report.batch_id
LEFT JOIN source ON source.id = report.source_id
LEFT JOIN incident_report ON incident_report.report_id = report.id
LEFT JOIN incident ON incident.id = incident_report.incident_id;

CREATE VIEW claims AS
SELECT claim.report_id, incident.uid, source.name AS source, claim.quantity, claim.text,
  claim.low, claim.best, claim.high, claim.rule,
  NOT EXISTS (SELECT 1 FROM report AS newer
    WHERE newer.external_id = report.external_id AND newer.dataset = report.dataset
      AND newer.report_key = report.report_key
      AND newer.revision > report.revision) AS is_current
FROM claim
JOIN report ON report.id = claim.report_id
LEFT JOIN source ON source.id = report.source_id
LEFT JOIN incident_report ON incident_report.report_id = report.id
LEFT JOIN incident ON incident.id = incident_report.incident_id;

CREATE VIEW sources AS
SELECT source.name, source.kind, source.reliability, source.url,
  ifnull(counted.reports, 0) AS reports
FROM source
LEFT JOIN (SELECT report.source_id, count(*) AS reports FROM report GROUP BY report.source_id)
  AS counted ON counted.source_id = source.id;

CREATE VIEW places AS
SELECT place.country, place.region, place.locality, place.latitude, place.longitude,
  place.precision,
  (SELECT count(*) FROM incident WHERE incident.place_id = place.id) AS incidents
FROM place;

CREATE VIEW imports AS
SELECT import_batch.id AS import, import_batch.dataset, import_batch.file_name,
  import_batch.state, import_batch.row_count AS rows, import_batch.new_incidents,
  import_batch.new_reports, import_batch.changed_reports, import_batch.unchanged_reports,
  import_batch.rejected_rows, import_batch.applied_at, import_batch.reverted_at,
  import_batch.sha256, import_batch.tool_version
FROM import_batch;

-- A best figure below the lower bound is none: some incidents have a lower bound and no best figure.
-- Only those of unknown size, which count one each in the lower bound alone, do not blank it.
CREATE VIEW monthly_detentions AS
WITH named AS (
  SELECT detention_count.period, count(DISTINCT detention.person_id) AS persons
  FROM detention
  JOIN detention_count ON detention_count.incident_id = detention.incident_id
  WHERE detention.person_id IS NOT NULL
  GROUP BY detention_count.period)
SELECT detention_count.period AS month, sum(detention_count.incidents) AS incidents,
  sum(detention_count.low) AS detentions_low,
  CASE WHEN sum(detention_count.best) < sum(iif(detention_count.high IS NULL,
      detention_count.low * (1 - detention_count.unknown_size), detention_count.low))
    THEN NULL ELSE sum(detention_count.best) END AS detentions_best,
  CASE WHEN count(detention_count.high) = count(*) THEN sum(detention_count.high) END
    AS detentions_high,
  sum(detention_count.unknown_size) AS unknown_size,
  ifnull((SELECT named.persons FROM named WHERE named.period = detention_count.period), 0)
    AS persons_named
FROM detention_count
GROUP BY detention_count.period
HAVING sum(detention_count.incidents) > 0 OR sum(detention_count.high) > 0
  OR count(detention_count.high) < count(*);

CREATE TABLE view_column (
  view TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('text', 'integer', 'real', 'date', 'json', 'flag')),
  meaning TEXT NOT NULL,
  PRIMARY KEY (view, position)
) STRICT, WITHOUT ROWID;

INSERT INTO view_column (view, position, name, type, meaning) VALUES
  ('incidents', 1, 'uid', 'text', 'Stable identifier: the dataset, a colon, the identifier in it.'),
  ('incidents', 2, 'kind', 'text', 'protest, detention (outside a protest), prosecution or other_violation.'),
  ('incidents', 3, 'title', 'text', 'What the incident is called.'),
  ('incidents', 4, 'summary', 'text', 'What happened.'),
  ('incidents', 5, 'date', 'text', 'When, as precisely as it is known, in EDTF: 2019-06-09, 2019-06, 2019-06-09/2019-06-13.'),
  ('incidents', 6, 'date_text', 'text', 'The date as the source wrote it.'),
  ('incidents', 7, 'date_start', 'date', 'First day on which it can have happened; empty where unknown.'),
  ('incidents', 8, 'date_end', 'date', 'Last day on which it can have happened; empty where unknown.'),
  ('incidents', 9, 'date_precision', 'text', 'day, range, week, month, season, year or unknown.'),
  ('incidents', 10, 'country', 'text', 'Country, as written.'),
  ('incidents', 11, 'region', 'text', 'Region, or city of republican significance, as written.'),
  ('incidents', 12, 'locality', 'text', 'Town, village or place within it, as written.'),
  ('incidents', 13, 'latitude', 'real', 'Degrees north, WGS 84.'),
  ('incidents', 14, 'longitude', 'real', 'Degrees east, WGS 84.'),
  ('incidents', 15, 'verification', 'text', 'reported, corroborated, verified, disputed, not_occurred or withdrawn.'),
  ('incidents', 16, 'detained_low', 'integer', 'Accepted lower bound of people detained; empty where none is known.'),
  ('incidents', 17, 'detained_best', 'integer', 'Accepted best figure of people detained; empty where none is known.'),
  ('incidents', 18, 'detained_high', 'integer', 'Accepted upper bound of people detained; empty where open.'),
  ('incidents', 19, 'reports', 'integer', 'Reports that the incident rests on, earlier revisions included.'),
  ('incidents', 20, 'parent_uid', 'text', 'The incident (a wave) that this one is a part of.'),
  ('incidents', 21, 'merged_into_uid', 'text', 'The incident that this one was found to duplicate; not counted where set.'),
  ('protests', 1, 'uid', 'text', 'The incident.'),
  ('protests', 2, 'title', 'text', 'What the protest is called.'),
  ('protests', 3, 'date', 'text', 'When, in EDTF.'),
  ('protests', 4, 'date_start', 'date', 'First day on which it can have happened.'),
  ('protests', 5, 'date_end', 'date', 'Last day on which it can have happened.'),
  ('protests', 6, 'country', 'text', 'Country, as written.'),
  ('protests', 7, 'region', 'text', 'Region, as written.'),
  ('protests', 8, 'locality', 'text', 'Locality, as written.'),
  ('protests', 9, 'form', 'text', 'rally, march, picket, single_picket, strike, gathering, occupation, flash_mob, petition, other or unknown.'),
  ('protests', 10, 'authorisation', 'text', 'agreed, refused, not_notified or unknown.'),
  ('protests', 11, 'response', 'text', 'Response of the authorities: none, observed, prevented, dispersed, detentions, force, other or unknown.'),
  ('protests', 12, 'organiser', 'text', 'Who called for it, as written.'),
  ('protests', 13, 'demands', 'text', 'What was demanded, as written.'),
  ('protests', 14, 'verification', 'text', 'Verification of the incident.'),
  ('detentions', 1, 'uid', 'text', 'The incident in which people were detained.'),
  ('detentions', 2, 'date', 'text', 'When, in EDTF.'),
  ('detentions', 3, 'date_start', 'date', 'First day on which it can have started.'),
  ('detentions', 4, 'date_end', 'date', 'Last day on which it can have started.'),
  ('detentions', 5, 'country', 'text', 'Country, as written.'),
  ('detentions', 6, 'region', 'text', 'Region, as written.'),
  ('detentions', 7, 'locality', 'text', 'Locality, as written.'),
  ('detentions', 8, 'kind', 'text', 'taken_to_station, administrative_arrest, criminal_detention, pre_trial_custody, house_arrest, other or unknown.'),
  ('detentions', 9, 'person', 'text', 'Public pseudonym, where the detention is of one person; empty for a group.'),
  ('detentions', 10, 'low', 'integer', 'Accepted lower bound of people detained.'),
  ('detentions', 11, 'best', 'integer', 'Accepted best figure.'),
  ('detentions', 12, 'high', 'integer', 'Accepted upper bound; empty where open.'),
  ('detentions', 13, 'basis', 'text', 'What the bounds rest on: person, report (one), reports (several) or resolution (by hand).'),
  ('detentions', 14, 'verification', 'text', 'Verification of the incident.'),
  ('articles', 1, 'code', 'text', 'Identifier of the code of law.'),
  ('articles', 2, 'article', 'text', 'Number of the article.'),
  ('articles', 3, 'title', 'text', 'What the article is about, in English.'),
  ('articles', 4, 'code_title', 'text', 'Title of the code of law, in English.'),
  ('articles', 5, 'country', 'text', 'Country whose law it is.'),
  ('articles', 6, 'edition_from', 'date', 'First day on which this edition was in force, where known.'),
  ('articles', 7, 'edition_to', 'date', 'Last day on which this edition was in force, where known.'),
  ('charges', 1, 'uid', 'text', 'The incident that the charge belongs to.'),
  ('charges', 2, 'code', 'text', 'Identifier of the code of law.'),
  ('charges', 3, 'article', 'text', 'Number of the article.'),
  ('charges', 4, 'part', 'text', 'Part of the article, where stated.'),
  ('charges', 5, 'paragraph', 'text', 'Paragraph of the part, where stated.'),
  ('charges', 6, 'person', 'text', 'Public pseudonym, where one person is charged; empty for a group.'),
  ('charges', 7, 'low', 'integer', 'Lower bound of people charged.'),
  ('charges', 8, 'best', 'integer', 'Best figure of people charged.'),
  ('charges', 9, 'high', 'integer', 'Upper bound of people charged; empty where open.'),
  ('charges', 10, 'date', 'text', 'When the charge was brought, in EDTF; empty where unknown.'),
  ('charges', 11, 'date_start', 'date', 'First day on which it can have been brought.'),
  ('charges', 12, 'date_end', 'date', 'Last day on which it can have been brought.'),
  ('charges', 13, 'incident_date', 'text', 'Date of the incident, in EDTF.'),
  ('charges', 14, 'status', 'text', 'The newest update: pending, requalified, dropped, on_trial, convicted, acquitted or amnestied.'),
  ('reports', 1, 'report_id', 'integer', 'Number of the report in this file.'),
  ('reports', 2, 'uid', 'text', 'The incident that rests on it.'),
  ('reports', 3, 'dataset', 'text', 'The list that it came in.'),
  ('reports', 4, 'external_id', 'text', 'Identifier of the incident in that list.'),
  ('reports', 5, 'report_key', 'text', 'What tells reports of one incident apart: usually the source.'),
  ('reports', 6, 'revision', 'integer', '1 for the row as it first came, 2 for its first change, and so on.'),
  ('reports', 7, 'is_current', 'flag', '1 where no later revision has come.'),
  ('reports', 8, 'source', 'text', 'Who said it.'),
  ('reports', 9, 'url', 'text', 'Where it was said.'),
  ('reports', 10, 'language', 'text', 'Language of the report.'),
  ('reports', 11, 'reported_on', 'text', 'When it was said, in EDTF.'),
  ('reports', 12, 'import', 'integer', 'The import that brought it.'),
  ('reports', 13, 'file_name', 'text', 'Name of the imported file.'),
  ('reports', 14, 'line', 'integer', 'Line of the file on which the row starts.'),
  ('reports', 15, 'columns', 'json', 'The names of the columns of the file, in a list.'),
  ('reports', 16, 'cells', 'json', 'The row as it came: its cells verbatim, in a list as long as columns.'),
  ('claims', 1, 'report_id', 'integer', 'The report that states the number.'),
  ('claims', 2, 'uid', 'text', 'The incident that rests on the report.'),
  ('claims', 3, 'source', 'text', 'Who said it.'),
  ('claims', 4, 'quantity', 'text', 'participants, detained, arrested, fined, charged, injured or killed.'),
  ('claims', 5, 'text', 'text', 'The number as the source worded it.'),
  ('claims', 6, 'low', 'integer', 'Lower bound that the wording states.'),
  ('claims', 7, 'best', 'integer', 'Best figure that the wording states.'),
  ('claims', 8, 'high', 'integer', 'Upper bound that the wording states.'),
  ('claims', 9, 'rule', 'text', 'The rule that read the wording; empty where none could.'),
  ('claims', 10, 'is_current', 'flag', '1 where no later revision of the report has come.'),
  ('sources', 1, 'name', 'text', 'Who said it.'),
  ('sources', 2, 'kind', 'text', 'publisher, organisation, official_body, court, witness, media, other or unknown.'),
  ('sources', 3, 'reliability', 'text', 'Admiralty scale: A completely reliable to E unreliable, F cannot be judged.'),
  ('sources', 4, 'url', 'text', 'Address of the source.'),
  ('sources', 5, 'reports', 'integer', 'Reports from this source.'),
  ('places', 1, 'country', 'text', 'Country, as written.'),
  ('places', 2, 'region', 'text', 'Region, as written.'),
  ('places', 3, 'locality', 'text', 'Locality, as written.'),
  ('places', 4, 'latitude', 'real', 'Degrees north, WGS 84.'),
  ('places', 5, 'longitude', 'real', 'Degrees east, WGS 84.'),
  ('places', 6, 'precision', 'text', 'How precisely it is known: coordinates, locality, region, country or unknown.'),
  ('places', 7, 'incidents', 'integer', 'Incidents at this place.'),
  ('imports', 1, 'import', 'integer', 'Number of the import.'),
  ('imports', 2, 'dataset', 'text', 'Name of the list.'),
  ('imports', 3, 'file_name', 'text', 'Name of the imported file.'),
  ('imports', 4, 'state', 'text', 'applied or reverted.'),
  ('imports', 5, 'rows', 'integer', 'Rows in the file.'),
  ('imports', 6, 'new_incidents', 'integer', 'Incidents that it brought.'),
  ('imports', 7, 'new_reports', 'integer', 'Reports that it brought.'),
  ('imports', 8, 'changed_reports', 'integer', 'Reports of which it brought a new revision.'),
  ('imports', 9, 'unchanged_reports', 'integer', 'Rows that were here already, unchanged.'),
  ('imports', 10, 'rejected_rows', 'integer', 'Rows that could not be read and were left out on request.'),
  ('imports', 11, 'applied_at', 'text', 'When, UTC.'),
  ('imports', 12, 'reverted_at', 'text', 'When it was taken back, UTC; empty where it stands.'),
  ('imports', 13, 'sha256', 'text', 'SHA-256 of the file.'),
  ('imports', 14, 'tool_version', 'text', 'Version of Aigaq that applied it.'),
  ('monthly_detentions', 1, 'month', 'text', 'The month, 2019-06; 2019-XX for dates that fit no single month, XXXX-XX for unknown dates.'),
  ('monthly_detentions', 2, 'incidents', 'integer', 'Incidents with at least one detention; a wave and its parts in one month are one.'),
  ('monthly_detentions', 3, 'detentions_low', 'integer', 'Sum of the lower bounds; empty where no incident has one.'),
  ('monthly_detentions', 4, 'detentions_best', 'integer', 'Sum of the best figures; empty where no incident has one, and where they come to less than the lower bounds.'),
  ('monthly_detentions', 5, 'detentions_high', 'integer', 'Sum of the upper bounds; empty where any is open.'),
  ('monthly_detentions', 6, 'unknown_size', 'integer', 'Incidents whose detention is of unknown size.'),
  ('monthly_detentions', 7, 'persons_named', 'integer', 'Distinct persons named.');
