-- Exports: what was given away that not everybody may see.
CREATE VIEW exports AS
SELECT
  -- export integer: Number of the export.
  export_log.id AS export,
  -- exported_at text: When, UTC.
  export_log.exported_at,
  -- subject text: What was exported: incidents, detentions, charges, reports, package or database.
  export_log.subject,
  -- profile text: How much it tells. Of the profile public, databases are recorded, and exports
  --   that give texts which were withheld.
  export_log.profile,
  -- format text: Format of the file.
  export_log.format,
  -- conditions text: Which incidents were asked for, as options of the command; empty for all.
  export_log.conditions,
  -- rows integer: Rows that were written.
  export_log.row_count AS rows,
  -- sha256 text: SHA-256 of the file; of a package, of its datapackage.json.
  export_log.sha256,
  -- tool_version text: Version of Aigaq that wrote it.
  export_log.tool_version
FROM export_log;
