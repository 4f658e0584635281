-- The published figures by month, from the sums of what each incident adds.
CREATE VIEW monthly_detentions AS
WITH detained AS (
  SELECT detention_sum.period,
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
  GROUP BY detention_sum.period),
-- Those named are few: the outer join begins with them, and the month of none joins nothing.
named AS (
  SELECT detention_count.period, count(DISTINCT detention.person_id) AS persons
  FROM detention
  LEFT JOIN detention_count ON detention_count.incident_id = detention.incident_id
  WHERE detention.person_id IS NOT NULL
  GROUP BY detention_count.period),
charged AS (
  SELECT charge_sum.period,
    sum(CASE WHEN legal_article.code = 'kz-criminal-2014' AND legal_article.article = '174'
      THEN charge_sum.charges ELSE 0 END) AS charges_174,
    sum(CASE WHEN legal_article.code = 'kz-criminal-2014' AND legal_article.article = '274'
      THEN charge_sum.charges ELSE 0 END) AS charges_274,
    sum(charge_sum.by_incident_date) AS by_incident_date
  FROM charge_sum
  JOIN legal_article ON legal_article.id = charge_sum.article_id
  GROUP BY charge_sum.period),
period AS (
  SELECT detained.period FROM detained
  WHERE incidents > 0 OR incidents_with_detentions > 0 OR high > 0 OR without_high > 0
  UNION SELECT charged.period FROM charged),
figure AS (
  SELECT period.period,
    detained.incidents, detained.incidents_with_detentions, detained.low, detained.with_low,
    detained.best, detained.with_best, detained.without_best, detained.high, detained.without_high,
    detained.unknown_size, detained.date_uncertain,
    CASE WHEN incidents_with_detentions > 0 OR high > 0 OR without_high > 0
      THEN 1 ELSE 0 END AS is_any
  FROM period LEFT JOIN detained ON detained.period = period.period)
SELECT
  -- month text: The month, 2019-06; 2019-XX for dates that fit no single month, XXXX-XX for
  --   unknown dates.
  figure.period AS month,
  -- incidents integer (incidents): Incidents that are counted, with detentions or without; a wave
  --   with detentions and its parts in one month are one.
  coalesce(figure.incidents, 0) AS incidents,
  -- incidents_with_detentions integer (incidents): Incidents with at least one detention; a wave
  --   and its parts in one month are one.
  coalesce(figure.incidents_with_detentions, 0) AS incidents_with_detentions,
  -- detentions_low integer (people): Sum of the lower bounds; empty where no incident has one.
  CASE WHEN is_any = 0 THEN 0 WHEN with_low > 0 THEN low END AS detentions_low,
  -- detentions_best integer (people): Sum of the best figures, and of the lower bounds of
  --   incidents that have none (without_best); empty where no incident has a best figure.
  CASE WHEN is_any = 0 THEN 0 WHEN with_best > 0 THEN best END AS detentions_best,
  -- detentions_high integer (people): Sum of the upper bounds; empty where any is open
  --   (without_high).
  CASE WHEN is_any = 0 THEN 0 WHEN without_high = 0 THEN high END AS detentions_high,
  -- without_best integer (incidents): Incidents without a best figure, which add their lower bound
  --   to the best figures.
  coalesce(without_best, 0) AS without_best,
  -- without_high integer (incidents): Incidents with an open upper bound.
  coalesce(without_high, 0) AS without_high,
  -- unknown_size integer (incidents): Incidents whose detention is of unknown size: 1 each in the
  --   lower bound.
  coalesce(unknown_size, 0) AS unknown_size,
  -- persons_named integer (people): Distinct persons named.
  coalesce(named.persons, 0) AS persons_named,
  -- charges_174 integer: Charges under article 174 of the Criminal Code of Kazakhstan, at least:
  --   an unknown number is one.
  coalesce(charged.charges_174, 0) AS charges_174,
  -- charges_274 integer: Charges under article 274 of the Criminal Code of Kazakhstan, at least:
  --   an unknown number is one.
  coalesce(charged.charges_274, 0) AS charges_274,
  -- charges_by_incident_date integer: Charges under any article that stand in the month of the
  --   incident, as nothing is known of when they were brought.
  coalesce(charged.by_incident_date, 0) AS charges_by_incident_date,
  -- date_uncertain integer: Incidents, of those counted, of which the first day is not known.
  coalesce(date_uncertain, 0) AS date_uncertain
FROM figure
LEFT JOIN named ON named.period = figure.period
LEFT JOIN charged ON charged.period = figure.period;
