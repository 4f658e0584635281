-- Implementation by review, position, assessor and code, in three units.
CREATE VIEW implementation_summary AS
SELECT
  -- review text: The review.
  recommendations.review,
  -- position text: The answer; null where none is on record.
  recommendations.position,
  -- assessor text: Who graded.
  graders.assessor,
  -- scale text: The scale.
  graders.scale,
  -- code text: The grade as one of eight codes; not_assessed where the assessor gave none.
  ifnull(graded.code, 'not_assessed') AS code,
  -- paragraphs integer (paragraphs): Number of paragraphs.
  count(DISTINCT ifnull(nullif(recommendations.paragraph, ''), recommendations.uid)) AS paragraphs,
  -- pairs integer (pairs): Number of pairs of paragraph and state.
  sum(max(1, recommendations.n_states)) AS pairs,
  -- parts integer (parts): Number of parts.
  count(recommendations.uid) AS parts
FROM recommendations
JOIN (SELECT DISTINCT recommendation.review, assessments.assessor, assessments.scale
  FROM assessments JOIN recommendation ON recommendation.uid = assessments.target
  WHERE assessments.is_in_force = 1) AS graders ON graders.review = recommendations.review
LEFT JOIN (SELECT assessments.target, assessments.assessor, assessments.scale,
    iif(count(DISTINCT assessments.code) > 1, 'mixed', min(assessments.code)) AS code
  FROM assessments WHERE assessments.is_in_force = 1
  GROUP BY assessments.target, assessments.assessor, assessments.scale) AS graded
  ON graded.target = recommendations.uid AND graded.assessor = graders.assessor
    AND graded.scale = graders.scale
GROUP BY recommendations.review, recommendations.position, graders.assessor, graders.scale, 5
ORDER BY 1, 2, 3, 4, 5;
