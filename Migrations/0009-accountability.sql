-- Reviews, recommendations, promises and appeals, with what became of them.
--
-- Rows of files and decisions are added; a decision is withdrawn with a reason, and never edited. A date
-- is three columns: EDTF, empty where it is unknown, and the first and last day that it may mean.

-- The files that recommendations, commitments, appeals and claims came in.
CREATE TABLE accountability_import (
  id INTEGER PRIMARY KEY,
  -- The layout as which the file was read.
  layout TEXT NOT NULL CHECK (layout <> ''),
  -- The source of the positions in it: document, upr-info, uhri or another.
  source TEXT NOT NULL CHECK (source <> ''),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  byte_count INTEGER NOT NULL,
  header TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  rejected_rows INTEGER NOT NULL,
  applied_at TEXT NOT NULL,
  reverted_at TEXT,
  tool_version TEXT NOT NULL
) STRICT;
CREATE INDEX accountability_import_by_sha256 ON accountability_import (sha256);

CREATE TABLE review (
  -- State, mechanism and cycle: KAZ-UPR2.
  uid TEXT PRIMARY KEY CHECK (uid <> ''),
  mechanism TEXT NOT NULL CHECK (mechanism <> ''),
  state TEXT NOT NULL CHECK (length(state) = 3),
  cycle INTEGER CHECK (cycle >= 1),
  session TEXT NOT NULL DEFAULT '',
  review_on TEXT NOT NULL DEFAULT '',
  document_symbol TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE recommendation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
  review TEXT NOT NULL REFERENCES review (uid),
  -- Empty where no source has a number; then it is known by its annotation or its words.
  paragraph TEXT NOT NULL DEFAULT '',
  part TEXT NOT NULL DEFAULT '',
  -- Sorts 126.9 before 126.27.
  ordinal INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX recommendation_identity ON recommendation (review, paragraph, part)
  WHERE paragraph <> '';
CREATE INDEX recommendation_by_review ON recommendation (review);

-- The rows of files, each about one recommendation by one or several states, as they came.
CREATE TABLE recommendation_row (
  id INTEGER PRIMARY KEY,
  recommendation_id INTEGER NOT NULL REFERENCES recommendation (id),
  import_id INTEGER NOT NULL REFERENCES accountability_import (id),
  line INTEGER NOT NULL CHECK (line >= 1),
  source TEXT NOT NULL CHECK (source <> ''),
  language TEXT NOT NULL DEFAULT 'en',
  text TEXT NOT NULL,
  -- The words without case and punctuation, by which the same text of another file is found.
  words TEXT NOT NULL,
  annotation TEXT NOT NULL DEFAULT '',
  action_category INTEGER CHECK (action_category >= 1),
  cells TEXT NOT NULL
) STRICT;
CREATE INDEX recommendation_row_by_recommendation ON recommendation_row (recommendation_id);
CREATE INDEX recommendation_row_by_import ON recommendation_row (import_id);
CREATE INDEX recommendation_row_by_words ON recommendation_row (words);
CREATE INDEX recommendation_row_by_annotation ON recommendation_row (annotation)
  WHERE annotation <> '';

-- The states that made a recommendation, as a row names them.
CREATE TABLE recommendation_state (
  row_id INTEGER NOT NULL REFERENCES recommendation_row (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  -- The code of ISO 3166; the name where no state is called so.
  state TEXT NOT NULL CHECK (state <> ''),
  PRIMARY KEY (row_id, name)
) STRICT, WITHOUT ROWID;

-- Themes, affected persons and goals, as a row names them.
CREATE TABLE recommendation_term (
  row_id INTEGER NOT NULL REFERENCES recommendation_row (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind = 'theme' OR kind = 'affected' OR kind = 'sdg'),
  term TEXT NOT NULL CHECK (term <> ''),
  PRIMARY KEY (row_id, kind, term)
) STRICT, WITHOUT ROWID;

CREATE TABLE position (
  id INTEGER PRIMARY KEY,
  recommendation_id INTEGER NOT NULL REFERENCES recommendation (id),
  value TEXT NOT NULL CHECK (
    value = 'supported' OR value = 'supported_in_part' OR value = 'noted'
    OR value = 'not_supported' OR value = 'pending' OR value = 'unclear'),
  verbatim TEXT NOT NULL,
  said_on TEXT NOT NULL,
  said_start TEXT,
  said_end TEXT,
  source TEXT NOT NULL CHECK (source <> ''),
  document_symbol TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES accountability_import (id),
  decided_by TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  recorded_at TEXT NOT NULL,
  CHECK (said_start <= said_end)
) STRICT;
CREATE INDEX position_by_recommendation ON position (recommendation_id);
CREATE INDEX position_by_import ON position (import_id) WHERE import_id IS NOT NULL;

-- Recommendations that somebody found to ask the same, or to be made again later.
CREATE TABLE recommendation_link (
  id INTEGER PRIMARY KEY,
  from_uid TEXT NOT NULL,
  to_uid TEXT NOT NULL CHECK (to_uid <> from_uid),
  kind TEXT NOT NULL CHECK (kind = 'repeats' OR kind = 'same_ask'),
  decided_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  withdrawn_why TEXT,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
) STRICT;

CREATE TABLE commitment (
  uid TEXT PRIMARY KEY CHECK (uid <> ''),
  kind TEXT NOT NULL CHECK (
    kind = 'speech' OR kind = 'statement' OR kind = 'decree' OR kind = 'law' OR kind = 'plan'
    OR kind = 'upr_statement' OR kind = 'upr_acceptance' OR kind = 'undertaking'),
  actor TEXT NOT NULL CHECK (actor <> ''),
  office TEXT NOT NULL DEFAULT '',
  occasion TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  made_on TEXT NOT NULL,
  made_start TEXT,
  made_end TEXT,
  words TEXT NOT NULL CHECK (words <> ''),
  -- What would show that it was kept.
  outcome TEXT NOT NULL DEFAULT '',
  deadline_text TEXT NOT NULL DEFAULT '',
  deadline_on TEXT NOT NULL DEFAULT '',
  deadline_start TEXT,
  deadline_end TEXT,
  deadline_why TEXT NOT NULL DEFAULT '',
  topic TEXT NOT NULL DEFAULT '',
  -- What happened later, and when: what the clock of a deadline compares with.
  event TEXT NOT NULL DEFAULT '',
  event_on TEXT NOT NULL DEFAULT '',
  event_start TEXT,
  event_end TEXT,
  source TEXT NOT NULL,
  event_source TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES accountability_import (id),
  recorded_by TEXT NOT NULL DEFAULT '',
  recorded_at TEXT NOT NULL,
  CHECK (made_start <= made_end),
  CHECK (deadline_start <= deadline_end),
  CHECK (event_start <= event_end)
) STRICT, WITHOUT ROWID;
CREATE INDEX commitment_by_import ON commitment (import_id) WHERE import_id IS NOT NULL;

-- The recommendations that a commitment covers: those of an acceptance, or of a plan.
CREATE TABLE commitment_recommendation (
  commitment TEXT NOT NULL REFERENCES commitment (uid) ON DELETE CASCADE,
  recommendation TEXT NOT NULL,
  PRIMARY KEY (commitment, recommendation)
) STRICT, WITHOUT ROWID;

CREATE TABLE appeal (
  uid TEXT PRIMARY KEY CHECK (uid <> ''),
  kind TEXT NOT NULL CHECK (
    kind = 'letter' OR kind = 'open_letter' OR kind = 'public_call' OR kind = 'complaint'
    OR kind = 'submission'),
  sent_on TEXT NOT NULL,
  sent_start TEXT,
  sent_end TEXT,
  sender TEXT NOT NULL CHECK (sender <> ''),
  recipient TEXT NOT NULL,
  source TEXT NOT NULL,
  import_id INTEGER REFERENCES accountability_import (id),
  recorded_by TEXT NOT NULL DEFAULT '',
  recorded_at TEXT NOT NULL,
  CHECK (sent_start <= sent_end)
) STRICT, WITHOUT ROWID;
CREATE INDEX appeal_by_import ON appeal (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE demand (
  uid TEXT PRIMARY KEY CHECK (uid <> ''),
  appeal TEXT NOT NULL REFERENCES appeal (uid) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (text <> ''),
  -- The commitments and recommendations that it is about, with semicolons between them.
  about TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX demand_by_appeal ON demand (appeal);

-- The answers to demands; that none is known is an answer of its own, of a day.
CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  demand TEXT NOT NULL REFERENCES demand (uid) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (
    kind = 'accepted' OR kind = 'partly' OR kind = 'rejected' OR kind = 'rejected_in_fact'
    OR kind = 'unclear' OR kind = 'none_known' OR kind = 'not_applicable'),
  text TEXT NOT NULL DEFAULT '',
  answered_on TEXT NOT NULL DEFAULT '',
  answered_start TEXT,
  answered_end TEXT,
  known_on TEXT NOT NULL DEFAULT '',
  known_start TEXT,
  known_end TEXT,
  source TEXT NOT NULL,
  recorded_by TEXT NOT NULL DEFAULT '',
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX answer_by_demand ON answer (demand);

CREATE TABLE assessor (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (
    kind = 'state' OR kind = 'ngo' OR kind = 'un_body' OR kind = 'nhri' OR kind = 'academic'
    OR kind = 'media' OR kind = 'own' OR kind = 'unknown')
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY,
  -- A recommendation, a commitment or a demand.
  target TEXT NOT NULL CHECK (target <> ''),
  part TEXT NOT NULL DEFAULT '',
  assessor TEXT NOT NULL REFERENCES assessor (name),
  scale TEXT NOT NULL CHECK (scale <> ''),
  value TEXT NOT NULL CHECK (value <> ''),
  code TEXT NOT NULL CHECK (
    code = 'implemented' OR code = 'partly_implemented' OR code = 'in_progress'
    OR code = 'not_implemented' OR code = 'contrary' OR code = 'no_information'
    OR code = 'not_assessable' OR code = 'overtaken'),
  is_lossy INTEGER NOT NULL CHECK (is_lossy BETWEEN 0 AND 1),
  as_of TEXT NOT NULL,
  as_of_start TEXT,
  as_of_end TEXT,
  rationale TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL,
  import_id INTEGER REFERENCES accountability_import (id),
  recorded_by TEXT NOT NULL DEFAULT '',
  recorded_at TEXT NOT NULL,
  supersedes INTEGER REFERENCES assessment (id),
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  withdrawn_why TEXT,
  CHECK (as_of_start <= as_of_end),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
) STRICT;
CREATE INDEX assessment_by_target ON assessment (target);
CREATE INDEX assessment_by_assessor ON assessment (assessor);
CREATE INDEX assessment_by_import ON assessment (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX assessment_by_superseded ON assessment (supersedes) WHERE supersedes IS NOT NULL;

CREATE TABLE evidence_item (
  id INTEGER PRIMARY KEY,
  -- A recommendation, a commitment, a demand or the number of an assessment.
  target TEXT NOT NULL CHECK (target <> ''),
  kind TEXT NOT NULL CHECK (
    kind = 'incident' OR kind = 'document' OR kind = 'statistic'),
  -- The incident's identifier, the link or the figure's question.
  item TEXT NOT NULL CHECK (item <> ''),
  -- Of a file or a figure: the SHA-256 of what it held.
  sha256 TEXT CHECK (length(sha256) = 64),
  direction TEXT NOT NULL CHECK (
    direction = 'supports' OR direction = 'contradicts' OR direction = 'context'),
  note TEXT NOT NULL DEFAULT '',
  added_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  withdrawn_why TEXT,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
) STRICT;
CREATE INDEX evidence_item_by_target ON evidence_item (target);

-- Totals that somebody states, with the parts as stated.
CREATE TABLE figure_claim (
  uid TEXT PRIMARY KEY CHECK (uid <> ''),
  said_on TEXT NOT NULL,
  said_start TEXT,
  said_end TEXT,
  claimant TEXT NOT NULL CHECK (claimant <> ''),
  -- The review, and the position to which the total is limited; empty for all.
  about TEXT NOT NULL,
  base TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL CHECK (
    unit = 'paragraph' OR unit = 'state' OR unit = 'part' OR unit = 'not_stated'),
  total_text TEXT NOT NULL CHECK (total_text <> ''),
  total INTEGER CHECK (total >= 0),
  source TEXT NOT NULL,
  import_id INTEGER REFERENCES accountability_import (id),
  recorded_by TEXT NOT NULL DEFAULT '',
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_claim_by_import ON figure_claim (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE figure_claim_part (
  claim TEXT NOT NULL REFERENCES figure_claim (uid) ON DELETE CASCADE,
  -- The parts of one family add up to the total, if they do.
  family TEXT NOT NULL CHECK (family = 'grade' OR family = 'position'),
  place INTEGER NOT NULL CHECK (place >= 1),
  label TEXT NOT NULL CHECK (label <> ''),
  number INTEGER NOT NULL CHECK (number >= 0),
  PRIMARY KEY (claim, family, place)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER position_is_never_edited BEFORE UPDATE ON position
WHEN old.recommendation_id = new.recommendation_id BEGIN
  SELECT raise(ABORT, 'a position is kept as it was given: add a later one');
END;
CREATE TRIGGER assessment_is_never_edited
BEFORE UPDATE OF target, part, assessor, scale, value, code, as_of, source, recorded_at ON assessment
BEGIN
  SELECT raise(ABORT, 'an assessment is kept as it was made: withdraw it, or add another');
END;
CREATE TRIGGER evidence_is_never_edited
BEFORE UPDATE OF target, kind, item, direction, note, added_by, recorded_at ON evidence_item BEGIN
  SELECT raise(ABORT, 'evidence is kept as it was added: withdraw it, and add it again');
END;
