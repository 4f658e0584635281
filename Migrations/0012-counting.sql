-- Counting rules, version 2. Every incident that is counted has a contribution, also one without
-- detentions. A contribution is numbers that are added up and nothing else (the list of columns is
-- CountColumn's): an incident without a best figure adds its lower bound to best and 1 to without_best,
-- one with an open upper bound adds 1 to without_high. All of it is written anew by this version.
DROP VIEW monthly_detentions;
DROP TABLE detention_sum;
DROP TABLE detention_count;

CREATE TABLE detention_count (
  incident_id INTEGER PRIMARY KEY REFERENCES incident (id) ON DELETE CASCADE,
  period TEXT NOT NULL,
  -- The first incident of the family (a wave and its parts); null for an incident that has none.
  family INTEGER,
  -- The code of the region, else the region as a list writes it.
  region_code TEXT,
  region_name TEXT,
  incidents INTEGER NOT NULL CHECK (incidents = 0 OR incidents = 1),
  incidents_with_detentions INTEGER NOT NULL CHECK (incidents_with_detentions = 0 OR incidents_with_detentions = 1),
  low INTEGER NOT NULL CHECK (low >= 0),
  with_low INTEGER NOT NULL CHECK (with_low = 0 OR with_low = 1),
  best INTEGER NOT NULL CHECK (best >= 0),
  with_best INTEGER NOT NULL CHECK (with_best = 0 OR with_best = 1),
  without_best INTEGER NOT NULL CHECK (without_best = 0 OR without_best = 1),
  high INTEGER NOT NULL CHECK (high >= 0),
  without_high INTEGER NOT NULL CHECK (without_high = 0 OR without_high = 1),
  unknown_size INTEGER NOT NULL CHECK (unknown_size = 0 OR unknown_size = 1),
  date_uncertain INTEGER NOT NULL CHECK (date_uncertain = 0 OR date_uncertain = 1),
  persons_named INTEGER NOT NULL CHECK (persons_named >= 0),
  rule TEXT NOT NULL CHECK (
    rule = 'accepted_count' OR rule = 'named_persons' OR rule = 'unknown_size'
    OR rule = 'whole_beyond_parts' OR rule = 'whole_within_parts'
    OR rule = 'part_within_whole' OR rule = 'no_detention')
) STRICT;
CREATE INDEX detention_count_by_period ON detention_count (
  period, region_code, family, persons_named,
  incidents, incidents_with_detentions, low, with_low, best, with_best, without_best, high,
  without_high, unknown_size, date_uncertain);
CREATE INDEX detention_count_by_family ON detention_count (family) WHERE family IS NOT NULL;

-- The contribution of a member of a family to the figures of its own region, where members of other
-- regions count beside it.
CREATE TABLE region_count (
  incident_id INTEGER PRIMARY KEY REFERENCES incident (id) ON DELETE CASCADE,
  period TEXT NOT NULL,
  region TEXT NOT NULL,
  incidents INTEGER NOT NULL CHECK (incidents = 0 OR incidents = 1),
  incidents_with_detentions INTEGER NOT NULL CHECK (incidents_with_detentions = 0 OR incidents_with_detentions = 1),
  low INTEGER NOT NULL CHECK (low >= 0),
  with_low INTEGER NOT NULL CHECK (with_low = 0 OR with_low = 1),
  best INTEGER NOT NULL CHECK (best >= 0),
  with_best INTEGER NOT NULL CHECK (with_best = 0 OR with_best = 1),
  without_best INTEGER NOT NULL CHECK (without_best = 0 OR without_best = 1),
  high INTEGER NOT NULL CHECK (high >= 0),
  without_high INTEGER NOT NULL CHECK (without_high = 0 OR without_high = 1),
  unknown_size INTEGER NOT NULL CHECK (unknown_size = 0 OR unknown_size = 1),
  date_uncertain INTEGER NOT NULL CHECK (date_uncertain = 0 OR date_uncertain = 1)
) STRICT;

-- The sums of a month and a region, those of waves and their parts apart. Triggers keep them, so that
-- a month need not be added up from its incidents, whoever writes.
CREATE TABLE detention_sum (
  period TEXT NOT NULL,
  region TEXT NOT NULL,
  is_family INTEGER NOT NULL CHECK (is_family = 0 OR is_family = 1),
  contributions INTEGER NOT NULL,
  incidents INTEGER NOT NULL,
  incidents_with_detentions INTEGER NOT NULL,
  low INTEGER NOT NULL,
  with_low INTEGER NOT NULL,
  best INTEGER NOT NULL,
  with_best INTEGER NOT NULL,
  without_best INTEGER NOT NULL,
  high INTEGER NOT NULL,
  without_high INTEGER NOT NULL,
  unknown_size INTEGER NOT NULL,
  date_uncertain INTEGER NOT NULL,
  PRIMARY KEY (period, region, is_family)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER detention_count_added AFTER INSERT ON detention_count BEGIN
  INSERT INTO detention_sum (
    period, region, is_family, contributions,
    incidents, incidents_with_detentions, low, with_low, best, with_best, without_best, high,
    without_high, unknown_size, date_uncertain)
  VALUES (new.period, ifnull(new.region_code, ifnull(new.region_name, '')), new.family IS NOT NULL, 1,
    new.incidents, new.incidents_with_detentions, new.low, new.with_low, new.best, new.with_best,
    new.without_best, new.high, new.without_high, new.unknown_size, new.date_uncertain)
  ON CONFLICT (period, region, is_family) DO UPDATE SET
    contributions = contributions + excluded.contributions,
    incidents = incidents + excluded.incidents,
    incidents_with_detentions = incidents_with_detentions + excluded.incidents_with_detentions,
    low = low + excluded.low,
    with_low = with_low + excluded.with_low,
    best = best + excluded.best,
    with_best = with_best + excluded.with_best,
    without_best = without_best + excluded.without_best,
    high = high + excluded.high,
    without_high = without_high + excluded.without_high,
    unknown_size = unknown_size + excluded.unknown_size,
    date_uncertain = date_uncertain + excluded.date_uncertain;
END;
CREATE TRIGGER detention_count_removed AFTER DELETE ON detention_count BEGIN
  UPDATE detention_sum SET
    contributions = contributions - 1,
    incidents = incidents - old.incidents,
    incidents_with_detentions = incidents_with_detentions - old.incidents_with_detentions,
    low = low - old.low,
    with_low = with_low - old.with_low,
    best = best - old.best,
    with_best = with_best - old.with_best,
    without_best = without_best - old.without_best,
    high = high - old.high,
    without_high = without_high - old.without_high,
    unknown_size = unknown_size - old.unknown_size,
    date_uncertain = date_uncertain - old.date_uncertain
  WHERE period = old.period AND region = ifnull(old.region_code, ifnull(old.region_name, ''))
    AND is_family = (old.family IS NOT NULL);
  DELETE FROM detention_sum
  WHERE period = old.period AND region = ifnull(old.region_code, ifnull(old.region_name, ''))
    AND is_family = (old.family IS NOT NULL) AND contributions = 0;
END;
CREATE TRIGGER detention_count_changed AFTER UPDATE ON detention_count BEGIN
  UPDATE detention_sum SET
    contributions = contributions - 1,
    incidents = incidents - old.incidents,
    incidents_with_detentions = incidents_with_detentions - old.incidents_with_detentions,
    low = low - old.low,
    with_low = with_low - old.with_low,
    best = best - old.best,
    with_best = with_best - old.with_best,
    without_best = without_best - old.without_best,
    high = high - old.high,
    without_high = without_high - old.without_high,
    unknown_size = unknown_size - old.unknown_size,
    date_uncertain = date_uncertain - old.date_uncertain
  WHERE period = old.period AND region = ifnull(old.region_code, ifnull(old.region_name, ''))
    AND is_family = (old.family IS NOT NULL);
  DELETE FROM detention_sum
  WHERE period = old.period AND region = ifnull(old.region_code, ifnull(old.region_name, ''))
    AND is_family = (old.family IS NOT NULL) AND contributions = 0;
  INSERT INTO detention_sum (
    period, region, is_family, contributions,
    incidents, incidents_with_detentions, low, with_low, best, with_best, without_best, high,
    without_high, unknown_size, date_uncertain)
  VALUES (new.period, ifnull(new.region_code, ifnull(new.region_name, '')), new.family IS NOT NULL, 1,
    new.incidents, new.incidents_with_detentions, new.low, new.with_low, new.best, new.with_best,
    new.without_best, new.high, new.without_high, new.unknown_size, new.date_uncertain)
  ON CONFLICT (period, region, is_family) DO UPDATE SET
    contributions = contributions + excluded.contributions,
    incidents = incidents + excluded.incidents,
    incidents_with_detentions = incidents_with_detentions + excluded.incidents_with_detentions,
    low = low + excluded.low,
    with_low = with_low + excluded.with_low,
    best = best + excluded.best,
    with_best = with_best + excluded.with_best,
    without_best = without_best + excluded.without_best,
    high = high + excluded.high,
    without_high = without_high + excluded.without_high,
    unknown_size = unknown_size + excluded.unknown_size,
    date_uncertain = date_uncertain + excluded.date_uncertain;
END;

CREATE VIEW monthly_detentions AS
WITH detained AS (
  SELECT period,
    sum(incidents) AS incidents,
    sum(incidents_with_detentions) AS incidents_with_detentions,
    sum(low) AS low,
    sum(with_low) AS with_low,
    sum(best) AS best,
    sum(with_best) AS with_best,
    sum(without_best) AS without_best,
    sum(high) AS high,
    sum(without_high) AS without_high,
    sum(unknown_size) AS unknown_size,
    sum(date_uncertain) AS date_uncertain
  FROM detention_sum
  GROUP BY period),
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
period AS (
  SELECT period FROM detained
  WHERE incidents > 0 OR incidents_with_detentions > 0 OR high > 0 OR without_high > 0
  UNION SELECT period FROM charged),
figure AS (
  SELECT period.period,
    detained.incidents, detained.incidents_with_detentions, detained.low, detained.with_low,
    detained.best, detained.with_best, detained.without_best, detained.high, detained.without_high,
    detained.unknown_size, detained.date_uncertain,
    ifnull(incidents_with_detentions > 0 OR high > 0 OR without_high > 0, 0) AS is_any
  FROM period LEFT JOIN detained ON detained.period = period.period)
SELECT figure.period AS month, ifnull(figure.incidents, 0) AS incidents,
  ifnull(figure.incidents_with_detentions, 0) AS incidents_with_detentions,
  iif(is_any, iif(with_low > 0, low, NULL), 0) AS detentions_low,
  iif(is_any, iif(with_best > 0, best, NULL), 0) AS detentions_best,
  iif(is_any, iif(without_high > 0, NULL, high), 0) AS detentions_high,
  ifnull(without_best, 0) AS without_best, ifnull(without_high, 0) AS without_high,
  ifnull(unknown_size, 0) AS unknown_size,
  ifnull(named.persons, 0) AS persons_named,
  ifnull(charged.charges_174, 0) AS charges_174, ifnull(charged.charges_274, 0) AS charges_274,
  ifnull(charged.by_incident_date, 0) AS charges_by_incident_date,
  ifnull(date_uncertain, 0) AS date_uncertain
FROM figure
LEFT JOIN named ON named.period = figure.period
LEFT JOIN charged ON charged.period = figure.period;

-- Their descriptions.
UPDATE view_column SET position = position + 100
WHERE view = 'monthly_detentions' AND position > 2;
UPDATE view_column SET position = position - 99
WHERE view = 'monthly_detentions' AND position BETWEEN 103 AND 105;
UPDATE view_column SET position = position - 97
WHERE view = 'monthly_detentions' AND position > 105;
UPDATE view_column SET meaning = CASE name
  WHEN 'incidents' THEN 'Incidents that are counted, with detentions or without; a wave with detentions and its parts in one month are one.'
  WHEN 'detentions_best' THEN 'Sum of the best figures, and of the lower bounds of incidents that have none (without_best); empty where no incident has a best figure.'
  WHEN 'detentions_high' THEN 'Sum of the upper bounds; empty where any is open (without_high).'
  WHEN 'unknown_size' THEN 'Incidents whose detention is of unknown size: 1 each in the lower bound.'
  ELSE meaning END
WHERE view = 'monthly_detentions';
INSERT INTO view_column (view, position, name, type, meaning, unit) VALUES
  ('monthly_detentions', 3, 'incidents_with_detentions', 'integer', 'Incidents with at least one detention; a wave and its parts in one month are one.', 'incidents'),
  ('monthly_detentions', 7, 'without_best', 'integer', 'Incidents without a best figure, which add their lower bound to the best figures.', 'incidents'),
  ('monthly_detentions', 8, 'without_high', 'integer', 'Incidents with an open upper bound.', 'incidents');
