-- What people concluded from the reports, and the record of all operations on the file. Both are only ever
-- added to.

-- A decision is one line of canonical JSON (RFC 8785), named by its SHA-256. The number is that of this
-- file; the name is the same everywhere.
-- The other columns are what the line says, for statements: SQLite reads JSON in no table or view of a file
-- that it does not trust.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  record BLOB NOT NULL UNIQUE CHECK (length(record) = 32),
  line TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- The other incident of a pair.
  other_subject TEXT NOT NULL,
  field TEXT NOT NULL,
  -- A text, yes or no, or bounds as low..best..high.
  answer TEXT NOT NULL,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  position INTEGER NOT NULL,
  -- The time at which the decision came into this file: ISO 8601, UTC.
  added_at TEXT NOT NULL,
  -- The number of the entry of the journal with which it came.
  entry INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX decision_by_question ON decision (subject, other_subject, kind, field);
CREATE INDEX decision_by_kind ON decision (kind);

-- Digests of content that must not be in the file. Nothing else of it stays, so that it is refused when it
-- comes again. They are those of persons (keyed), of records, and of rows as they came and were read (keyed
-- where a column is restricted).
CREATE TABLE forgotten (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL CHECK (
    subject = 'report' OR subject = 'person' OR subject = 'decision' OR subject = 'import'),
  digest BLOB NOT NULL,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  forgotten_at TEXT NOT NULL,
  -- The number of the entry of the journal with which the record of a report had come; null for others.
  entry INTEGER,
  UNIQUE (subject, digest)
) STRICT;
CREATE TRIGGER forgotten_is_never_edited BEFORE UPDATE ON forgotten BEGIN
  SELECT raise(ABORT, 'what was forgotten stays so');
END;
CREATE TRIGGER forgotten_is_never_cut BEFORE DELETE ON forgotten BEGIN
  SELECT raise(ABORT, 'what was forgotten stays so');
END;

CREATE TRIGGER decision_is_never_edited BEFORE UPDATE ON decision
WHEN new.line <> '' OR new.record <> old.record OR NOT EXISTS (
  SELECT 1 FROM forgotten WHERE subject = 'decision' AND digest = old.record)
BEGIN
  SELECT raise(ABORT, 'a decision is never edited: take it back by another');
END;
CREATE TRIGGER decision_is_never_cut BEFORE DELETE ON decision BEGIN
  SELECT raise(ABORT, 'a decision is never removed: take it back by another');
END;

-- The incidents that a decision is about, by their stable identifiers: they need not be here yet.
CREATE TABLE decision_subject (
  uid TEXT NOT NULL,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  PRIMARY KEY (uid, decision_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_subject_by_decision ON decision_subject (decision_id);

-- The decisions that hold: they were not taken back, and none that holds follows on them about the same.
-- Two that differ about the same are a conflict. Derived from the decisions.
CREATE TABLE standing_decision (
  decision_id INTEGER PRIMARY KEY REFERENCES decision (id)
) STRICT;

-- One entry for each operation, in order, as a line of canonical JSON. Its leaf is that of the Merkle tree
-- over all entries (RFC 6962): SHA-256 of a zero byte and the line.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  entry TEXT NOT NULL CHECK (entry <> ''),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32),
  -- As the entry says, for statements.
  operation TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL
) STRICT;
CREATE TRIGGER journal_is_never_edited BEFORE UPDATE ON journal BEGIN
  SELECT raise(ABORT, 'the journal is never edited');
END;
CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal BEGIN
  SELECT raise(ABORT, 'the journal is never edited');
END;
