-- What the published figures need beside the contributions: which incidents count together, how many
-- dates are uncertain, and the charges. All of it is derived, and written anew by this version.

-- The first incident of the family (a wave and its parts) that a contribution was reckoned in; null
-- for an incident that is neither a whole nor a part.
ALTER TABLE detention_count ADD COLUMN family INTEGER;
-- The region of the incident, so that sums by region need no other table.
ALTER TABLE detention_count ADD COLUMN region_code TEXT;
-- 1 where the incident adds 1 to the number of incidents and its first day is not known.
ALTER TABLE detention_count ADD COLUMN date_uncertain INTEGER NOT NULL DEFAULT 0;
DROP INDEX detention_count_by_period;
CREATE INDEX detention_count_by_period ON detention_count (
  period, region_code, family, incidents, low, best, high, unknown_size, persons_named,
  date_uncertain);
CREATE INDEX detention_count_by_family ON detention_count (family) WHERE family IS NOT NULL;

-- What each incident adds to the charges of a period, by article (rule 10). The period is that of the
-- charge, or of the incident where nothing is known of when it was brought.
CREATE TABLE charge_count (
  incident_id INTEGER NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES legal_article (id) ON DELETE CASCADE,
  period TEXT NOT NULL,
  date_start TEXT NOT NULL,
  date_end TEXT NOT NULL,
  by_incident_date INTEGER NOT NULL CHECK (by_incident_date = 0 OR by_incident_date = 1),
  charges INTEGER NOT NULL CHECK (charges > 0),
  PRIMARY KEY (incident_id, article_id, date_start, date_end, by_incident_date)
) STRICT, WITHOUT ROWID;
CREATE INDEX charge_count_by_article ON charge_count (article_id);
CREATE INDEX charge_count_by_period ON charge_count (
  period, article_id, by_incident_date, charges);

-- A best figure below the lower bound is none: some incidents have a lower bound and no best figure.
-- Only those of unknown size, which count one each in the lower bound alone, do not blank it.
DROP VIEW monthly_detentions;
CREATE VIEW monthly_detentions AS
WITH detained AS (
  SELECT detention_count.period, sum(detention_count.incidents) AS incidents,
    sum(detention_count.low) AS low,
    CASE WHEN sum(detention_count.best) < sum(iif(detention_count.high IS NULL,
        detention_count.low * (1 - detention_count.unknown_size), detention_count.low))
      THEN NULL ELSE sum(detention_count.best) END AS best,
    CASE WHEN count(detention_count.high) = count(*) THEN sum(detention_count.high) END AS high,
    sum(detention_count.unknown_size) AS unknown_size,
    sum(detention_count.date_uncertain) AS date_uncertain
  FROM detention_count
  GROUP BY detention_count.period
  HAVING sum(detention_count.incidents) > 0 OR sum(detention_count.high) > 0
    OR count(detention_count.high) < count(*)),
named AS (
  SELECT detention_count.period, count(DISTINCT detention.person_id) AS persons
  FROM detention
  JOIN detention_count ON detention_count.incident_id = detention.incident_id
  WHERE detention.person_id IS NOT NULL
  GROUP BY detention_count.period),
charged AS (
  SELECT charge_count.period,
    sum(charge_count.charges * (legal_article.code = 'kz-criminal-2014'
      AND legal_article.article = '174')) AS charges_174,
    sum(charge_count.charges * (legal_article.code = 'kz-criminal-2014'
      AND legal_article.article = '274')) AS charges_274,
    sum(charge_count.charges * charge_count.by_incident_date) AS by_incident_date
  FROM charge_count
  JOIN legal_article ON legal_article.id = charge_count.article_id
  GROUP BY charge_count.period),
period AS (SELECT detained.period FROM detained UNION SELECT charged.period FROM charged)
SELECT period.period AS month, ifnull(detained.incidents, 0) AS incidents,
  iif(detained.period IS NULL, 0, detained.low) AS detentions_low,
  iif(detained.period IS NULL, 0, detained.best) AS detentions_best,
  iif(detained.period IS NULL, 0, detained.high) AS detentions_high,
  ifnull(detained.unknown_size, 0) AS unknown_size,
  ifnull(named.persons, 0) AS persons_named,
  ifnull(charged.charges_174, 0) AS charges_174, ifnull(charged.charges_274, 0) AS charges_274,
  ifnull(charged.by_incident_date, 0) AS charges_by_incident_date,
  ifnull(detained.date_uncertain, 0) AS date_uncertain
FROM period
LEFT JOIN detained ON detained.period = period.period
LEFT JOIN named ON named.period = period.period
LEFT JOIN charged ON charged.period = period.period;

INSERT INTO view_column (view, position, name, type, meaning) VALUES
  ('monthly_detentions', 8, 'charges_174', 'integer', 'Charges under article 174 of the Criminal Code of Kazakhstan, at least: an unknown number is one.'),
  ('monthly_detentions', 9, 'charges_274', 'integer', 'Charges under article 274 of the Criminal Code of Kazakhstan, at least: an unknown number is one.'),
  ('monthly_detentions', 10, 'charges_by_incident_date', 'integer', 'Charges under any article that stand in the month of the incident, as nothing is known of when they were brought.'),
  ('monthly_detentions', 11, 'date_uncertain', 'integer', 'Incidents, of those counted, of which the first day is not known.');
