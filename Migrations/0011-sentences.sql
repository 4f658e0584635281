-- The sentence or penalty that an update of a charge states: as the source writes it, and its length as
-- a duration of ISO 8601, where it is a length of time.

ALTER TABLE charge_update ADD COLUMN sentence TEXT;
ALTER TABLE charge_update ADD COLUMN sentence_length TEXT;

DROP VIEW charges;
CREATE VIEW charges AS
SELECT incident.uid, legal_article.code, legal_article.article, charge.part, charge.paragraph,
  (SELECT person.pseudonym FROM person WHERE person.id = charge.person_id) AS person,
  charge.low, charge.best, charge.high, charge.date_edtf AS date, charge.date_start,
  charge.date_end, incident.date_edtf AS incident_date, newest.status,
  incident.region_code, gazetteer_region.name_en AS region_name,
  newest.sentence, newest.sentence_length
FROM charge
JOIN incident ON incident.id = charge.incident_id
JOIN legal_article ON legal_article.id = charge.article_id
LEFT JOIN gazetteer_region ON gazetteer_region.code = incident.region_code
LEFT JOIN charge_update AS newest ON newest.id = (
  SELECT charge_update.id FROM charge_update
  LEFT JOIN report ON report.id = charge_update.report_id
  WHERE charge_update.charge_id = charge.id
  ORDER BY EXISTS (SELECT 1 FROM report AS newer
      WHERE newer.external_id = report.external_id AND newer.dataset = report.dataset
        AND newer.report_key = report.report_key AND newer.revision > report.revision),
    charge_update.date_start DESC NULLS LAST, charge_update.id DESC LIMIT 1);

INSERT INTO view_column (view, position, name, type, meaning) VALUES
  ('charges', 17, 'sentence', 'text', 'The sentence or penalty, as the source writes it; empty where none is stated.'),
  ('charges', 18, 'sentence_length', 'text', 'Its length, in ISO 8601 (P3Y, P2Y6M, P15D); empty where none is stated.');
