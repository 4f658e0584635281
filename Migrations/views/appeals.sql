-- Appeals: letters, calls and complaints.
CREATE VIEW appeals AS
SELECT
  -- uid text: Identifier.
  appeal.uid,
  -- kind text: letter, open_letter, public_call, complaint or submission.
  appeal.kind,
  -- sent_on date: The day on which it was sent, in EDTF.
  appeal.sent_on,
  -- sender text: Who sent it.
  appeal.sender,
  -- recipient text: To whom it was sent.
  appeal.recipient,
  -- demands integer (demands): Number of demands.
  (SELECT count(*) FROM demand WHERE demand.appeal = appeal.uid) AS demands,
  -- source text: The source.
  appeal.source
FROM appeal ORDER BY appeal.sent_start, appeal.uid;
