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
    ELSE 'as if nothing had been decided' END AS meanwhile
FROM (
  SELECT decision.id, decision.kind, decision.field, decision.answer,
    ifnull(whole.uid, decision.subject)
      || iif(decision.other_subject = '', '', ', ' || decision.other_subject) AS about
  FROM standing_decision
  JOIN decision ON decision.id = standing_decision.decision_id
  LEFT JOIN incident ON incident.uid = decision.subject AND decision.other_subject = ''
  LEFT JOIN incident AS whole ON whole.id = incident.merged_into
  ORDER BY decision.id) AS held
GROUP BY held.kind, held.about, held.field
HAVING count(DISTINCT held.answer) > 1
UNION ALL
SELECT decision.kind, decision.subject || ', ' || decision.other_subject, decision.field,
  decision.id || '', decision.answer, 'counted as one, by way of others'
FROM standing_decision
JOIN decision ON decision.id = standing_decision.decision_id
JOIN incident ON incident.uid = decision.subject
JOIN incident AS other ON other.uid = decision.other_subject
WHERE decision.kind = 'merge' AND decision.answer = 'no'
  AND ifnull(incident.merged_into, incident.id) = ifnull(other.merged_into, other.id);
