-- Charges by article; those of a merged incident stand with the one that it is merged into. The status is that of the newest update; an update from a row that has since been
-- replaced gives way to any that has not, whatever its date: the list says something else now.
CREATE VIEW charges AS
SELECT
  -- uid text: The incident that the charge belongs to.
  incident.uid,
  -- code text: Identifier of the code of law.
  legal_article.code,
  -- article text: Number of the article.
  legal_article.article,
  -- part text: Part of the article, where stated.
  charge.part,
  -- paragraph text: Paragraph of the part, where stated.
  charge.paragraph,
  -- person text: Public pseudonym, where one person is charged; empty for a group.
  (SELECT person.pseudonym FROM person WHERE person.id = charge.person_id) AS person,
  -- low integer (people): Lower bound of people charged.
  charge.low,
  -- best integer (people): Best figure of people charged.
  charge.best,
  -- high integer (people): Upper bound of people charged; empty where open.
  charge.high,
  -- date text: When the charge was brought, in EDTF; empty where unknown.
  charge.date_edtf AS date,
  -- date_start date: First day on which it can have been brought.
  charge.date_start,
  -- date_end date: Last day on which it can have been brought.
  charge.date_end,
  -- incident_date text: Date of the incident, in EDTF.
  incident.date_edtf AS incident_date,
  -- status text: The newest update that stands: pending, requalified, dropped, on_trial,
  --   convicted, acquitted or amnestied.
  newest.status,
  -- region_code text: Region of Kazakhstan on that day, by its code of ISO 3166-2; empty where the
  --   place does not tell.
  incident.region_code,
  -- region_name text: Name of that region in English.
  gazetteer_region.name_en AS region_name,
  -- sentence text: The sentence or penalty, as the source writes it; empty where none is stated.
  newest.sentence,
  -- sentence_length text: Its length, in ISO 8601 (P3Y, P2Y6M, P15D); empty where none is stated.
  newest.sentence_length
FROM charge
JOIN incident ON incident.id = charge.incident_id
JOIN legal_article ON legal_article.id = charge.article_id
LEFT JOIN gazetteer_region ON gazetteer_region.code = incident.region_code
LEFT JOIN charge_update AS newest ON newest.id = (
  SELECT charge_update.id FROM charge_update
  LEFT JOIN report ON report.id = charge_update.report_id
  WHERE charge_update.charge_id = charge.id
  ORDER BY
    CASE WHEN EXISTS (SELECT 1 FROM report AS newer
        WHERE newer.external_id = report.external_id AND newer.dataset = report.dataset
          AND newer.report_key = report.report_key AND newer.revision > report.revision)
      OR report.id IN (SELECT report_id FROM replaced_report)
      THEN 1 ELSE 0 END,
    charge_update.date_start DESC NULLS LAST, charge_update.id DESC
  LIMIT 1)
WHERE incident.merged_into IS NULL;
