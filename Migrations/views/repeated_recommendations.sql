-- Recommendations that were made again, or that ask the same, as somebody decided.
CREATE VIEW repeated_recommendations AS
SELECT
  -- uid text: The earlier recommendation, or the first of the two.
  recommendation_link.from_uid AS uid,
  -- again_uid text: The later recommendation, or the second.
  recommendation_link.to_uid AS again_uid,
  -- kind text: repeats or same_ask.
  recommendation_link.kind,
  -- position text: The answer to the first.
  earlier.position,
  -- again_position text: The answer to the second.
  later.position AS again_position,
  -- is_conflict flag: 1 where the answers differ.
  CASE WHEN earlier.position <> later.position THEN 1 ELSE 0 END AS is_conflict,
  -- decided_by text: Who decided.
  recommendation_link.decided_by,
  -- reason text: The reason.
  recommendation_link.reason,
  -- recorded_at text: When it was decided.
  recommendation_link.recorded_at,
  -- text text: The words of the first.
  earlier.text,
  -- again_text text: The words of the second.
  later.text AS again_text
FROM recommendation_link
LEFT JOIN recommendations AS earlier ON earlier.uid = recommendation_link.from_uid
LEFT JOIN recommendations AS later ON later.uid = recommendation_link.to_uid
WHERE recommendation_link.withdrawn_at IS NULL;
