-- Assessments: the grades that named assessors gave, side by side.
CREATE VIEW assessments AS
SELECT
  -- assessment integer: Number of the assessment.
  assessment.id AS assessment,
  -- target text: The recommendation, commitment or demand.
  assessment.target,
  -- part text: The part of the target; empty for all of it.
  assessment.part,
  -- assessor text: Who graded.
  assessment.assessor,
  -- assessor_kind text: state, ngo, un_body, nhri, academic, media, own or unknown.
  assessor.kind AS assessor_kind,
  -- scale text: The scale.
  assessment.scale,
  -- value text: The grade in the words of the scale.
  assessment.value,
  -- code text: The grade as one of eight codes.
  assessment.code,
  -- is_lossy flag: 1 where the code loses something of the grade.
  assessment.is_lossy,
  -- as_of date: The day of which the grade is true, in EDTF.
  assessment.as_of,
  -- rationale text: The reason for the grade.
  assessment.rationale,
  -- source text: The source.
  assessment.source,
  -- recorded_by text: Who entered it.
  assessment.recorded_by,
  -- recorded_at text: When it was recorded.
  assessment.recorded_at,
  -- supersedes integer: Number of the assessment that it replaces.
  assessment.supersedes,
  -- withdrawn_at text: When it was withdrawn.
  assessment.withdrawn_at,
  -- withdrawn_why text: The reason for withdrawing it.
  assessment.withdrawn_why,
  -- is_in_force flag: 1 where it is the newest of its assessor, target, part and scale, and was neither
  --   withdrawn nor replaced.
  CASE WHEN assessment.withdrawn_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM assessment AS later
      WHERE later.supersedes = assessment.id AND later.withdrawn_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM assessment AS newer
      WHERE newer.target = assessment.target AND newer.part = assessment.part
        AND newer.assessor = assessment.assessor AND newer.scale = assessment.scale
        AND newer.withdrawn_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM assessment AS later
          WHERE later.supersedes = newer.id AND later.withdrawn_at IS NULL)
        AND (ifnull(newer.as_of_end, ''), newer.id) > (ifnull(assessment.as_of_end, ''), assessment.id))
    THEN 1 ELSE 0 END AS is_in_force
FROM assessment JOIN assessor ON assessor.name = assessment.assessor;
