-- Journal entries: the operations on this file, in order.
CREATE VIEW journal_entries AS
SELECT
  -- entry integer: Number of the entry, from 0.
  journal.seq AS entry,
  -- at text: When, by the clock of this computer: ISO 8601, UTC.
  journal.at,
  -- operation text: init, import, revert, decide, receive, record, restrict or forget.
  journal.operation,
  -- author text: Name of who did it.
  journal.author,
  -- record text: The entry as a line of canonical JSON, which the leaf of the tree digests.
  journal.entry AS record
FROM journal;
