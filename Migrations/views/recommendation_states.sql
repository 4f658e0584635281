-- States that made recommendations: one row for each recommendation and state.
CREATE VIEW recommendation_states AS
SELECT DISTINCT
  -- uid text: The recommendation.
  recommendation.uid,
  -- review text: The review.
  recommendation.review,
  -- state text: Code of ISO 3166; the name as written where no state is called so.
  recommendation_state.state,
  -- name text: The name as written.
  recommendation_state.name,
  -- source text: The source of the row: document, upr-info, uhri or another.
  recommendation_row.source
FROM recommendation_state
JOIN recommendation_row ON recommendation_row.id = recommendation_state.row_id
JOIN recommendation ON recommendation.id = recommendation_row.recommendation_id;
