-- Decisions: what people concluded, each with its author and reason.
CREATE VIEW decisions AS
SELECT
  -- decision integer: Number of the decision, for undoing it.
  decision.id AS decision,
  -- kind text: set, status, resolve, parent, merge, split, source, person, place, article, article_alias
  --   or revert.
  decision.kind,
  -- uid text: Incident that it is about; for a source or place its name, for an article its code, for what is taken back its record.
  decision.subject AS uid,
  -- other_uid text: The other incident or person, where it is about two.
  decision.other_subject AS other_uid,
  -- field text: Field, number or property that it is about; empty where there is only one.
  decision.field,
  -- answer text: What was decided; bounds of a number as low..best..high.
  decision.answer,
  -- state text: holds, replaced (a later decision about the same holds), undone or forgotten.
  CASE
    WHEN decision.kind = 'forgotten' THEN 'forgotten'
    WHEN standing_decision.decision_id IS NOT NULL THEN 'holds'
    WHEN EXISTS (SELECT 1 FROM decision AS undoing
      JOIN standing_decision AS held ON held.decision_id = undoing.id
      WHERE undoing.kind = 'revert' AND undoing.subject = lower(hex(decision.record))
        AND undoing.answer = 'yes') THEN 'undone'
    ELSE 'replaced' END AS state,
  -- author text: Who decided.
  decision.author,
  -- reason text: The reason that was given.
  decision.reason,
  -- decided_at text: When, by the clock of who decided: ISO 8601, UTC.
  decision.decided_at,
  -- record text: SHA-256 of the record, its name in every file.
  lower(hex(decision.record)) AS record
FROM decision
LEFT JOIN standing_decision ON standing_decision.decision_id = decision.id;
