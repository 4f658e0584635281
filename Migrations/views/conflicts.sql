-- Conflicts: decisions about the same that differ, of which none follows on the other.
CREATE VIEW conflicts AS
SELECT
  -- kind text: The kind of the decisions.
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
  AND ifnull(incident.merged_into, incident.id) = ifnull(other.merged_into, other.id);
