-- Positions: the dated answers of states to recommendations, by source.
CREATE VIEW positions AS
SELECT
  -- uid text: The recommendation.
  recommendation.uid,
  -- review text: The review.
  recommendation.review,
  -- value text: supported, supported_in_part, noted, not_supported, pending or unclear.
  position.value,
  -- verbatim text: The answer as worded.
  position.verbatim,
  -- said_on date: The day of the answer, in EDTF; empty where the source has none.
  position.said_on,
  -- source text: The source: document, upr-info, uhri or another.
  position.source,
  -- document_symbol text: Symbol of the document that holds the answer.
  position.document_symbol,
  -- import integer: Number of the import that brought it; null for one that was entered.
  position.import_id AS import,
  -- decided_by text: Who entered it.
  position.decided_by,
  -- reason text: The reason that was given for it.
  position.reason,
  -- recorded_at text: When it was recorded.
  position.recorded_at
FROM position JOIN recommendation ON recommendation.id = position.recommendation_id
ORDER BY recommendation.review, recommendation.ordinal, recommendation.part, position.id;
