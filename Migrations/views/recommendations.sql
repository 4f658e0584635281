-- Recommendations: what a review asks of a state, one row for each paragraph or part of one.
CREATE VIEW recommendations AS
SELECT
  -- uid text: Identifier, such as KAZ-UPR2-126.27.
  recommendation.uid,
  -- review text: The review, such as KAZ-UPR2.
  recommendation.review,
  -- paragraph text: Number of the paragraph; empty where no source has one.
  recommendation.paragraph,
  -- part text: Part of a paragraph that was split; empty for a whole one.
  recommendation.part,
  -- document_symbol text: Symbol of the report of the review.
  review.document_symbol,
  -- states text: Codes of the states that made it, with commas between them.
  (SELECT group_concat(DISTINCT recommendation_state.state) FROM recommendation_row
    JOIN recommendation_state ON recommendation_state.row_id = recommendation_row.id
    WHERE recommendation_row.recommendation_id = recommendation.id) AS states,
  -- n_states integer (states): Number of states that made it.
  (SELECT count(DISTINCT recommendation_state.state) FROM recommendation_row
    JOIN recommendation_state ON recommendation_state.row_id = recommendation_row.id
    WHERE recommendation_row.recommendation_id = recommendation.id) AS n_states,
  -- position text: Newest answer, of the document where it gives one; null where none is on record.
  (SELECT position.value FROM position WHERE position.recommendation_id = recommendation.id
    ORDER BY position.source = 'document' DESC, position.said_end IS NOT NULL DESC,
      position.said_end DESC, position.id DESC LIMIT 1) AS position,
  -- positions_differ flag: 1 where sources have different answers.
  (SELECT count(DISTINCT newest.value) > 1 FROM (
    SELECT position.value, row_number() OVER (PARTITION BY position.source
      ORDER BY position.said_end IS NOT NULL DESC, position.said_end DESC, position.id DESC) AS place
    FROM position WHERE position.recommendation_id = recommendation.id) AS newest
    WHERE newest.place = 1) AS positions_differ,
  -- action_category integer: Category of the action that is asked for, 1 to 5, by UPR Info.
  (SELECT max(recommendation_row.action_category) FROM recommendation_row
    WHERE recommendation_row.recommendation_id = recommendation.id) AS action_category,
  -- themes text: Themes, with semicolons between them.
  (SELECT group_concat(named.term, '; ') FROM (
    SELECT DISTINCT recommendation_term.term FROM recommendation_row
    JOIN recommendation_term ON recommendation_term.row_id = recommendation_row.id
    WHERE recommendation_row.recommendation_id = recommendation.id
      AND recommendation_term.kind = 'theme' ORDER BY recommendation_term.term) AS named) AS themes,
  -- assessments text: Newest grade of each assessor, in the words of the scale, with semicolons between
  --   them.
  (SELECT group_concat(assessments.assessor || ': ' || assessments.value, '; ') FROM assessments
    WHERE assessments.target = recommendation.uid AND assessments.is_in_force = 1) AS assessments,
  -- evidence_for integer (items): Number of items of evidence that support it as carried out.
  (SELECT count(*) FROM evidence_item WHERE evidence_item.target = recommendation.uid
    AND evidence_item.withdrawn_at IS NULL AND evidence_item.direction = 'supports') AS evidence_for,
  -- evidence_against integer (items): Number of items of evidence that contradict it.
  (SELECT count(*) FROM evidence_item WHERE evidence_item.target = recommendation.uid
    AND evidence_item.withdrawn_at IS NULL AND evidence_item.direction = 'contradicts')
    AS evidence_against,
  -- text text: The words of the document, or of another source where the document is not held.
  (SELECT recommendation_row.text FROM recommendation_row
    WHERE recommendation_row.recommendation_id = recommendation.id
    ORDER BY recommendation_row.source = 'document' DESC, recommendation_row.id LIMIT 1) AS text
FROM recommendation JOIN review ON review.uid = recommendation.review
ORDER BY recommendation.review, recommendation.ordinal, recommendation.part, recommendation.uid;
