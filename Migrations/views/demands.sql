-- Demands: what appeals ask for, with the newest answer.
CREATE VIEW demands AS
SELECT
  -- uid text: Identifier.
  demand.uid,
  -- appeal text: The appeal.
  demand.appeal,
  -- sent_on date: The day on which the appeal was sent, in EDTF.
  appeal.sent_on,
  -- sender text: Who sent the appeal.
  appeal.sender,
  -- recipient text: To whom it was sent.
  appeal.recipient,
  -- text text: The demand.
  demand.text,
  -- about text: The commitments and recommendations that it is about, with semicolons between them.
  demand.about,
  -- answer text: accepted, partly, rejected, rejected_in_fact, unclear, none_known or not_applicable.
  answer.kind AS answer,
  -- answer_text text: The answer in words.
  answer.text AS answer_text,
  -- answered_on date: The day of the answer, in EDTF.
  answer.answered_on,
  -- known_on date: The last day of which the source knows, in EDTF.
  answer.known_on,
  -- source text: The source of the answer.
  answer.source
FROM demand JOIN appeal ON appeal.uid = demand.appeal
LEFT JOIN answer ON answer.id = (
  SELECT newest.id FROM answer AS newest WHERE newest.demand = demand.uid
  ORDER BY newest.id DESC LIMIT 1)
ORDER BY appeal.sent_start, demand.uid;
