-- Conflicts: decisions about the same that differ, of which none follows on the other; and reports that came
-- after a number was accepted, and state another.
CREATE VIEW conflicts AS
SELECT
  -- kind text: The kind of the decisions; edition where a later report differs from what was accepted.
  held.kind,
  -- uid text: Incident, pair of incidents or source that they are about.
  held.about AS uid,
  -- field text: Field, number or property that they are about.
  held.field,
  -- decisions text: Numbers of the decisions.
  group_concat(held.id, ', ') AS decisions,
  -- answers text: What each of them says, in the same order.
  group_concat(held.answer, ' | ') AS answers,
  -- meanwhile text: What figures do until it is settled.
  CASE held.kind
    WHEN 'resolve' THEN 'least low, greatest high, no best figure'
    WHEN 'status' THEN 'counted if one of them counts it'
    WHEN 'merge' THEN 'counted apart'
    WHEN 'person' THEN 'counted apart'
    ELSE 'as if nothing had been decided' END AS meanwhile,
  -- first_side text: What the first of them says, with its number, author and reason.
  group_concat(iif(held.place = 1, held.said, NULL), '') AS first_side,
  -- other_side text: What the others say, in the same way.
  group_concat(iif(held.place = 1, NULL, held.said), ' | ') AS other_side
FROM (
  SELECT decision.id, decision.kind, decision.field, decision.answer,
    decision.answer || ' (decision ' || decision.id || ', ' || decision.author || ': '
      || decision.reason || ')' AS said,
    ifnull(whole.uid, decision.subject)
      || iif(decision.other_subject = '', '', ', ' || decision.other_subject) AS about,
    row_number() OVER (PARTITION BY decision.kind, decision.field, ifnull(whole.uid, decision.subject),
      decision.other_subject ORDER BY decision.id) AS place
  FROM standing_decision
  JOIN decision ON decision.id = standing_decision.decision_id
  LEFT JOIN incident ON incident.uid = decision.subject AND decision.other_subject = ''
  LEFT JOIN incident AS whole ON whole.id = incident.merged_into
  ORDER BY decision.id) AS held
GROUP BY held.kind, held.about, held.field
HAVING count(DISTINCT held.answer) > 1
UNION ALL
SELECT decision.kind, decision.subject || ', ' || decision.other_subject, decision.field,
  decision.id || '', decision.answer, 'counted as one, by way of others',
  'no (decision ' || decision.id || ', ' || decision.author || ': ' || decision.reason || ')',
  'yes, by way of others'
FROM standing_decision
JOIN decision ON decision.id = standing_decision.decision_id
JOIN incident ON incident.uid = decision.subject
JOIN incident AS other ON other.uid = decision.other_subject
WHERE decision.kind = 'merge' AND decision.answer = 'no'
  AND ifnull(incident.merged_into, incident.id) = ifnull(other.merged_into, other.id)
UNION ALL
SELECT decision.kind, decision.subject || ', ' || decision.other_subject, decision.field,
  decision.id || '', decision.answer, 'counted as one, by way of others',
  'no (decision ' || decision.id || ', ' || decision.author || ': ' || decision.reason || ')',
  'yes, by way of others'
FROM standing_decision
JOIN decision ON decision.id = standing_decision.decision_id
JOIN person ON person.pseudonym = decision.subject
JOIN person AS other ON other.pseudonym = decision.other_subject
WHERE decision.kind = 'person' AND decision.answer = 'no'
  AND ifnull(person.same_as, person.id) = ifnull(other.same_as, other.id)
UNION ALL
-- Sources or articles that are said to be spellings of each other, and incidents to be parts of each other,
-- directly or by way of others.
SELECT circle.kind, group_concat(circle.name, ', '), circle.field, group_concat(circle.id, ', '),
  group_concat(circle.answer, ' | '), 'as if nothing had been decided',
  group_concat(iif(circle.place = 1, circle.said, NULL), ''),
  group_concat(iif(circle.place = 1, NULL, circle.said), ' | ')
FROM (
  WITH RECURSIVE
  stated (kind, field, name, other, id, answer, said) AS MATERIALIZED (
    SELECT decision.kind, iif(decision.kind = 'article_alias', '', decision.field),
      iif(decision.kind = 'article_alias', decision.subject || ' ' || decision.field,
        ifnull(whole.uid, decision.subject)),
      ifnull(upper.uid, decision.answer), decision.id, decision.answer,
      decision.subject || iif(decision.kind = 'article_alias', ' ' || decision.field, '') || ': '
        || decision.answer || ' (decision ' || decision.id || ', '
        || decision.author || ': ' || decision.reason || ')'
    FROM standing_decision
    JOIN decision ON decision.id = standing_decision.decision_id
    LEFT JOIN incident ON decision.kind = 'parent' AND incident.uid = decision.subject
    LEFT JOIN incident AS whole ON whole.id = incident.merged_into
    LEFT JOIN incident AS named ON decision.kind = 'parent' AND named.uid = decision.answer
    LEFT JOIN incident AS upper ON upper.id = named.merged_into
    WHERE decision.kind = 'parent' OR decision.kind = 'article_alias'
      OR decision.kind = 'source' AND decision.field = 'same_as'),
  edge (kind, name, other) AS MATERIALIZED (
    SELECT kind, name, min(other) FROM stated GROUP BY kind, name
    HAVING count(DISTINCT other) = 1 AND min(other) <> ''),
  reached (kind, name, other) AS (
    SELECT kind, name, other FROM edge
    UNION SELECT reached.kind, reached.name, edge.other FROM reached
    JOIN edge ON edge.kind = reached.kind AND edge.name = reached.other)
  SELECT stated.*, least.name AS least,
    row_number() OVER (PARTITION BY stated.kind, least.name ORDER BY stated.name, stated.id) AS place
  FROM reached AS member
  JOIN (SELECT kind, name AS member, min(other) AS name FROM reached GROUP BY kind, name) AS least
    ON least.kind = member.kind AND least.member = member.name
  JOIN stated ON stated.kind = member.kind AND stated.name = member.name
  WHERE member.name = member.other ORDER BY stated.name, stated.id) AS circle
GROUP BY circle.kind, circle.least
UNION ALL
SELECT 'edition', decision.subject, decision.field, decision.id || '',
  decision.answer || ' | ' || claim.text, 'as decided',
  decision.answer || ' (decision ' || decision.id || ', ' || decision.author || ': '
    || decision.reason || ')',
  claim.text || ' (report ' || report.id || ifnull(', ' || source.name, '') || ', import '
    || report.batch_id || ')'
FROM standing_decision
JOIN decision ON decision.id = standing_decision.decision_id
JOIN incident ON incident.uid = decision.subject
JOIN incident AS one ON one.id = ifnull(incident.merged_into, incident.id)
  OR one.merged_into = ifnull(incident.merged_into, incident.id)
JOIN incident_report ON incident_report.incident_id = one.id
JOIN report ON report.id = incident_report.report_id
JOIN claim ON claim.report_id = report.id AND claim.quantity = decision.field
JOIN import_batch ON import_batch.id = report.batch_id
LEFT JOIN source AS said ON said.id = report.source_id
LEFT JOIN source ON source.id = ifnull(said.same_as, said.id)
WHERE decision.kind = 'resolve' AND import_batch.applied_at > decision.decided_at
  AND decision.answer
    <> ifnull(claim.low, '') || '..' || ifnull(claim.best, '') || '..' || ifnull(claim.high, '')
  AND report.id NOT IN (SELECT report_id FROM replaced_report)
  AND NOT EXISTS (SELECT 1 FROM report AS newer
    WHERE newer.external_id = report.external_id AND newer.dataset = report.dataset
      AND newer.report_key = report.report_key AND newer.revision > report.revision);
