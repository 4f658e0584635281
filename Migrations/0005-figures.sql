-- Figures: numbers that incidents add, and their sums. All of it follows from the incidents, their
-- detentions and charges by the counting rules; `aigaq check` compares it with them. The additive columns
-- are those of CountColumn, in its order.

-- What each incident that is counted adds: numbers that are added up, and nothing else. An incident
-- without a best figure adds its lower bound to best and 1 to without_best, one with an open upper bound
-- adds 1 to without_high.
CREATE TABLE detention_count (
  incident_id INTEGER PRIMARY KEY REFERENCES incident (id) ON DELETE CASCADE,
  period TEXT NOT NULL,
  -- The root of the family (a parent and its parts); null for an incident that has none.
  family INTEGER,
  -- The code of the region, else the region as a list writes it, else nothing.
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
  date_uncertain INTEGER NOT NULL CHECK (date_uncertain = 0 OR date_uncertain = 1),
  persons_named INTEGER NOT NULL CHECK (persons_named >= 0),
  rule TEXT NOT NULL CHECK (
    rule = 'accepted_count' OR rule = 'named_persons' OR rule = 'unknown_size'
    OR rule = 'whole_beyond_parts' OR rule = 'whole_within_parts'
    OR rule = 'part_within_whole' OR rule = 'no_detention')
) STRICT;
CREATE INDEX detention_count_by_period ON detention_count (
  period, region, family, persons_named,
  incidents, incidents_with_detentions, low, with_low, best, with_best, without_best, high,
  without_high, unknown_size, date_uncertain);
CREATE INDEX detention_count_by_family ON detention_count (family) WHERE family IS NOT NULL;
CREATE TRIGGER detention_count_is_never_edited BEFORE UPDATE ON detention_count BEGIN
  SELECT raise(ABORT, 'what an incident adds is never edited: remove it and add it anew');
END;

-- What a member of a family adds to the figures of its own region, where members of other regions
-- count beside it.
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
CREATE TRIGGER region_count_is_never_edited BEFORE UPDATE ON region_count BEGIN
  SELECT raise(ABORT, 'what an incident adds is never edited: remove it and add it anew');
END;

-- The sums of a month and a region, those of families apart. Triggers keep them, so that a month need
-- not be added up from its incidents, whoever writes.
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
  VALUES (new.period, new.region, new.family IS NOT NULL, 1,
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
  WHERE period = old.period AND region = old.region AND is_family = (old.family IS NOT NULL);
  DELETE FROM detention_sum
  WHERE period = old.period AND region = old.region AND is_family = (old.family IS NOT NULL)
    AND contributions = 0;
END;

-- What each incident adds to the charges of a period, by article (rule 10). The period is that of the
-- charge, or of the incident where nothing is known of when it was brought.
CREATE TABLE charge_count (
  incident_id INTEGER NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES legal_article (id) ON DELETE CASCADE,
  period TEXT NOT NULL,
  region TEXT NOT NULL,
  date_start TEXT NOT NULL,
  date_end TEXT NOT NULL,
  by_incident_date INTEGER NOT NULL CHECK (by_incident_date = 0 OR by_incident_date = 1),
  charges INTEGER NOT NULL CHECK (charges > 0),
  PRIMARY KEY (incident_id, article_id, date_start, date_end, by_incident_date)
) STRICT, WITHOUT ROWID;
CREATE INDEX charge_count_by_article ON charge_count (article_id);
CREATE INDEX charge_count_by_period ON charge_count (period, article_id, by_incident_date, charges);
CREATE TRIGGER charge_count_is_never_edited BEFORE UPDATE ON charge_count BEGIN
  SELECT raise(ABORT, 'what an incident adds is never edited: remove it and add it anew');
END;

-- The sums of charges of a month and a region, by article.
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
  WHERE period = old.period AND region = old.region AND article_id = old.article_id;
  DELETE FROM charge_sum
  WHERE period = old.period AND region = old.region AND article_id = old.article_id
    AND contributions = 0;
END;

-- The numbers that a later running total includes (counting rule 12), each with the incident that states
-- it. It is derived from the claims whose rule is 'cumulative', and `check` derives it anew.
CREATE TABLE superseded_total (
  incident_id INTEGER NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
  quantity TEXT NOT NULL,
  superseded_by INTEGER NOT NULL,
  PRIMARY KEY (incident_id, quantity)
) STRICT, WITHOUT ROWID;
