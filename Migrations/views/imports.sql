-- Imports: the files that the reports came in.
CREATE VIEW imports AS
SELECT
  -- import integer: Number of the import.
  import_batch.id AS import,
  -- dataset text: Name of the list.
  import_batch.dataset,
  -- file_name text: Name of the imported file.
  import_batch.file_name,
  -- state text: applied or reverted.
  import_batch.state,
  -- rows integer (rows): Rows in the file.
  import_batch.row_count AS rows,
  -- new_incidents integer (incidents): Incidents that it brought.
  import_batch.new_incidents,
  -- new_reports integer (reports): Reports that it brought.
  import_batch.new_reports,
  -- changed_reports integer (reports): Reports of which it brought a new revision.
  import_batch.changed_reports,
  -- unchanged_reports integer (reports): Rows that were here already, unchanged.
  import_batch.unchanged_reports,
  -- passed_over_rows integer (rows): Rows that the mapping does not read.
  import_batch.passed_over_rows,
  -- rejected_rows integer (rows): Rows that could not be read and were left out on request.
  import_batch.rejected_rows,
  -- applied_at text: When, UTC.
  import_batch.applied_at,
  -- reverted_at text: When it was taken back, UTC; empty where it stands.
  import_batch.reverted_at,
  -- sha256 text: SHA-256 of the file; where any of its columns is restricted, a keyed digest of
  --   that.
  import_batch.sha256,
  -- tool_version text: Version of Aigaq that applied it.
  import_batch.tool_version
FROM import_batch;
