-- Commitments: promises with their words, deadline and what happened later.
CREATE VIEW commitments AS
SELECT
  -- uid text: Identifier.
  commitment.uid,
  -- kind text: speech, statement, decree, law, plan, upr_statement, upr_acceptance or undertaking.
  commitment.kind,
  -- made_on date: The day of the promise, in EDTF.
  commitment.made_on,
  -- actor text: Who promised.
  commitment.actor,
  -- office text: The office of who promised.
  commitment.office,
  -- occasion text: The occasion.
  commitment.occasion,
  -- words text: The promise.
  commitment.words,
  -- outcome text: What would show that it was kept.
  commitment.outcome,
  -- topic text: Topic of the promise.
  commitment.topic,
  -- deadline_text text: The deadline as worded.
  commitment.deadline_text,
  -- deadline_on date: The deadline, in EDTF; empty where it is an event or there is none.
  commitment.deadline_on,
  -- deadline_why text: The reason for what the words of the deadline do not say.
  commitment.deadline_why,
  -- deadline_state text: none, open, met_on_time, met_late or met_around; 'aigaq commitment list' says
  --   what is overdue on a day.
  CASE WHEN commitment.deadline_end IS NULL THEN 'none' WHEN commitment.event_end IS NULL THEN 'open'
    WHEN commitment.event_end <= commitment.deadline_end THEN 'met_on_time'
    WHEN commitment.event_start > commitment.deadline_end THEN 'met_late' ELSE 'met_around' END
    AS deadline_state,
  -- days_late_low integer (days): Least number of days between the deadline and the event.
  CAST(julianday(commitment.event_start) - julianday(commitment.deadline_end) AS INTEGER)
    AS days_late_low,
  -- days_late_high integer (days): Greatest number of days between them.
  CAST(julianday(commitment.event_end) - julianday(commitment.deadline_end) AS INTEGER)
    AS days_late_high,
  -- event text: What happened later.
  commitment.event,
  -- event_on date: When it happened, in EDTF.
  commitment.event_on,
  -- source text: The source of the promise.
  commitment.source,
  -- event_source text: The source of what happened later.
  commitment.event_source,
  -- remarks text: Remarks on the promise.
  commitment.note AS remarks
FROM commitment ORDER BY commitment.made_start, commitment.uid;
