-- What later editions of lists say of incidents by leaving them out.

-- The incidents that an import withdrew, as its edition no longer had them, or counted again, as its
-- edition had them once more. The newest standing import holds.
CREATE TABLE withdrawal (
  incident_id INTEGER NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn = 0 OR is_withdrawn = 1),
  PRIMARY KEY (incident_id, batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX withdrawal_by_batch ON withdrawal (batch_id);
