-- The contributions are written anew by this version. Of a span of months (2019-03/2019-04) the first day
-- is not known, and date_uncertain now says so. A wave is at least the persons whom it and its parts name.
-- A charge of which nothing but its updates is dated counts in the period since when it is pending, which
-- is when it was brought.

-- The region as a list writes it, where it has no code.
ALTER TABLE detention_count ADD COLUMN region_name TEXT;
-- The code of the region, else the region as a list writes it, else nothing.
ALTER TABLE charge_count ADD COLUMN region TEXT NOT NULL DEFAULT '';

-- What the contributions of a month and a region come to, those of waves and their parts apart. Triggers
-- keep the sums, so that a month need not be added up from its incidents, whoever writes.
CREATE TABLE detention_sum (
  period TEXT NOT NULL,
  region TEXT NOT NULL,
  is_family INTEGER NOT NULL CHECK (is_family = 0 OR is_family = 1),
  contributions INTEGER NOT NULL,
  incidents INTEGER NOT NULL,
  low INTEGER NOT NULL,
  low_count INTEGER NOT NULL,
  best INTEGER NOT NULL,
  best_count INTEGER NOT NULL,
  high INTEGER NOT NULL,
  high_count INTEGER NOT NULL,
  floor INTEGER NOT NULL,
  unknown_size INTEGER NOT NULL,
  date_uncertain INTEGER NOT NULL,
  PRIMARY KEY (period, region, is_family)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER detention_count_added AFTER INSERT ON detention_count BEGIN
  INSERT INTO detention_sum (
    period, region, is_family, contributions, incidents, low, low_count, best, best_count, high,
    high_count, floor, unknown_size, date_uncertain)
  VALUES (new.period, ifnull(new.region_code, ifnull(new.region_name, '')), new.family IS NOT NULL, 1,
    new.incidents, ifnull(new.low, 0), new.low IS NOT NULL, ifnull(new.best, 0), new.best IS NOT NULL,
    ifnull(new.high, 0), new.high IS NOT NULL,
    ifnull(iif(new.high IS NULL, new.low * (1 - new.unknown_size), new.low), 0), new.unknown_size,
    new.date_uncertain)
  ON CONFLICT (period, region, is_family) DO UPDATE SET
    contributions = contributions + excluded.contributions,
    incidents = incidents + excluded.incidents,
    low = low + excluded.low,
    low_count = low_count + excluded.low_count,
    best = best + excluded.best,
    best_count = best_count + excluded.best_count,
    high = high + excluded.high,
    high_count = high_count + excluded.high_count,
    floor = floor + excluded.floor,
    unknown_size = unknown_size + excluded.unknown_size,
    date_uncertain = date_uncertain + excluded.date_uncertain;
END;
CREATE TRIGGER detention_count_removed AFTER DELETE ON detention_count BEGIN
  UPDATE detention_sum SET
    contributions = contributions - 1,
    incidents = incidents - old.incidents,
    low = low - ifnull(old.low, 0),
    low_count = low_count - (old.low IS NOT NULL),
    best = best - ifnull(old.best, 0),
    best_count = best_count - (old.best IS NOT NULL),
    high = high - ifnull(old.high, 0),
    high_count = high_count - (old.high IS NOT NULL),
    floor = floor - ifnull(iif(old.high IS NULL, old.low * (1 - old.unknown_size), old.low), 0),
    unknown_size = unknown_size - old.unknown_size,
    date_uncertain = date_uncertain - old.date_uncertain
  WHERE period = old.period AND region = ifnull(old.region_code, ifnull(old.region_name, ''))
    AND is_family = (old.family IS NOT NULL);
  DELETE FROM detention_sum WHERE period = old.period AND region = ifnull(old.region_code, ifnull(old.region_name, ''))
    AND is_family = (old.family IS NOT NULL) AND contributions = 0;
END;
CREATE TRIGGER detention_count_changed AFTER UPDATE ON detention_count BEGIN
  UPDATE detention_sum SET
    contributions = contributions - 1,
    incidents = incidents - old.incidents,
    low = low - ifnull(old.low, 0),
    low_count = low_count - (old.low IS NOT NULL),
    best = best - ifnull(old.best, 0),
    best_count = best_count - (old.best IS NOT NULL),
    high = high - ifnull(old.high, 0),
    high_count = high_count - (old.high IS NOT NULL),
    floor = floor - ifnull(iif(old.high IS NULL, old.low * (1 - old.unknown_size), old.low), 0),
    unknown_size = unknown_size - old.unknown_size,
    date_uncertain = date_uncertain - old.date_uncertain
  WHERE period = old.period AND region = ifnull(old.region_code, ifnull(old.region_name, ''))
    AND is_family = (old.family IS NOT NULL);
  DELETE FROM detention_sum WHERE period = old.period AND region = ifnull(old.region_code, ifnull(old.region_name, ''))
    AND is_family = (old.family IS NOT NULL) AND contributions = 0;
  INSERT INTO detention_sum (
    period, region, is_family, contributions, incidents, low, low_count, best, best_count, high,
    high_count, floor, unknown_size, date_uncertain)
  VALUES (new.period, ifnull(new.region_code, ifnull(new.region_name, '')), new.family IS NOT NULL, 1,
    new.incidents, ifnull(new.low, 0), new.low IS NOT NULL, ifnull(new.best, 0), new.best IS NOT NULL,
    ifnull(new.high, 0), new.high IS NOT NULL,
    ifnull(iif(new.high IS NULL, new.low * (1 - new.unknown_size), new.low), 0), new.unknown_size,
    new.date_uncertain)
  ON CONFLICT (period, region, is_family) DO UPDATE SET
    contributions = contributions + excluded.contributions,
    incidents = incidents + excluded.incidents,
    low = low + excluded.low,
    low_count = low_count + excluded.low_count,
    best = best + excluded.best,
    best_count = best_count + excluded.best_count,
    high = high + excluded.high,
    high_count = high_count + excluded.high_count,
    floor = floor + excluded.floor,
    unknown_size = unknown_size + excluded.unknown_size,
    date_uncertain = date_uncertain + excluded.date_uncertain;
END;

-- The same of charges, by article.
CREATE TABLE charge_sum (
  period TEXT NOT NULL,
  region TEXT NOT NULL,
  article_id INTEGER NOT NULL,
  contributions INTEGER NOT NULL,
  charges INTEGER NOT NULL,
  by_incident_date INTEGER NOT NULL,
  PRIMARY KEY (period, region, article_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER charge_count_added AFTER INSERT ON charge_count BEGIN
  INSERT INTO charge_sum (period, region, article_id, contributions, charges, by_incident_date)
  VALUES (new.period, new.region, new.article_id, 1, new.charges,
    new.charges * new.by_incident_date)
  ON CONFLICT (period, region, article_id) DO UPDATE SET
    contributions = contributions + 1, charges = charges + excluded.charges,
    by_incident_date = by_incident_date + excluded.by_incident_date;
END;
CREATE TRIGGER charge_count_removed AFTER DELETE ON charge_count BEGIN
  UPDATE charge_sum SET
    contributions = contributions - 1, charges = charges - old.charges,
    by_incident_date = by_incident_date - old.charges * old.by_incident_date
  WHERE period = old.period AND region = old.region
    AND article_id = old.article_id;
  DELETE FROM charge_sum WHERE period = old.period AND region = old.region
    AND article_id = old.article_id AND contributions = 0;
END;
CREATE TRIGGER charge_count_changed AFTER UPDATE ON charge_count BEGIN
  UPDATE charge_sum SET
    contributions = contributions - 1, charges = charges - old.charges,
    by_incident_date = by_incident_date - old.charges * old.by_incident_date
  WHERE period = old.period AND region = old.region
    AND article_id = old.article_id;
  DELETE FROM charge_sum WHERE period = old.period AND region = old.region
    AND article_id = old.article_id AND contributions = 0;
  INSERT INTO charge_sum (period, region, article_id, contributions, charges, by_incident_date)
  VALUES (new.period, new.region, new.article_id, 1, new.charges,
    new.charges * new.by_incident_date)
  ON CONFLICT (period, region, article_id) DO UPDATE SET
    contributions = contributions + 1, charges = charges + excluded.charges,
    by_incident_date = by_incident_date + excluded.by_incident_date;
END;

DROP VIEW monthly_detentions;
CREATE VIEW monthly_detentions AS
WITH detained AS (
  SELECT period, sum(incidents) AS incidents, iif(sum(low_count) = 0, NULL, sum(low)) AS low,
    iif(sum(best_count) = 0 OR sum(best) < sum(floor), NULL, sum(best)) AS best,
    iif(sum(high_count) < sum(contributions), NULL, sum(high)) AS high,
    sum(unknown_size) AS unknown_size, sum(date_uncertain) AS date_uncertain
  FROM detention_sum
  GROUP BY period
  HAVING sum(incidents) > 0 OR sum(high) > 0 OR sum(high_count) < sum(contributions)),
named AS (
  SELECT detention_count.period, count(DISTINCT detention.person_id) AS persons
  FROM detention
  CROSS JOIN detention_count ON detention_count.incident_id = detention.incident_id
  WHERE detention.person_id IS NOT NULL
  GROUP BY detention_count.period),
charged AS (
  SELECT charge_sum.period,
    sum(charge_sum.charges * (legal_article.code = 'kz-criminal-2014'
      AND legal_article.article = '174')) AS charges_174,
    sum(charge_sum.charges * (legal_article.code = 'kz-criminal-2014'
      AND legal_article.article = '274')) AS charges_274,
    sum(charge_sum.by_incident_date) AS by_incident_date
  FROM charge_sum
  JOIN legal_article ON legal_article.id = charge_sum.article_id
  GROUP BY charge_sum.period),
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
