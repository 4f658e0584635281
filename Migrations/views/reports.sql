-- Reports: what each source said of an incident, row by row as it came.
CREATE VIEW reports AS
SELECT
  -- report_id integer: Number of the report in this file.
  report.id AS report_id,
  -- uid text: The incident that rests on it.
  incident.uid,
  -- dataset text: The list that it came in.
  report.dataset,
  -- external_id text: Identifier of the incident in that list.
  report.external_id,
  -- report_key text: What tells reports of one incident apart: usually the source.
  report.report_key,
  -- revision integer: 1 for the row as it first came, 2 for its first change, and so on.
  report.revision,
  -- is_current flag: 1 where no later revision has come, and no corrected row in its place.
  CASE WHEN EXISTS (SELECT 1 FROM report AS newer
      WHERE newer.external_id = report.external_id AND newer.dataset = report.dataset
        AND newer.report_key = report.report_key AND newer.revision > report.revision)
    OR report.id IN (SELECT report_id FROM replaced_report)
    THEN 0 ELSE 1 END AS is_current,
  -- source text: Who said it; of several spellings the one that counts.
  source.name AS source,
  -- url text: Where it was said.
  report.url,
  -- language text: Language of the report.
  report.language,
  -- reported_on text: When it was said, in EDTF.
  report.reported_edtf AS reported_on,
  -- import integer: The import that brought it.
  report.batch_id AS import,
  -- file_name text: Name of the imported file.
  import_batch.file_name,
  -- line integer: Line of the file on which the row starts.
  report.line,
  -- columns json: The names of the columns of the file, in a list; an export for others has null
  --   where the cells of a column are not given.
  import_batch.header AS columns,
  -- cells json: The row as it came: its cells verbatim, in a list as long as columns; null where a
  --   cell is restricted or, in an export for others, not given.
  report.cells
FROM report
JOIN import_batch ON import_batch.id = report.batch_id
LEFT JOIN source AS said ON said.id = report.source_id
LEFT JOIN source ON source.id = ifnull(said.same_as, said.id)
LEFT JOIN incident_report ON incident_report.report_id = report.id
LEFT JOIN incident ON incident.id = incident_report.incident_id;
