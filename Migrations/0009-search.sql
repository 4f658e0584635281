-- What makes searches and the queries that come with Aigaq quick.

-- The incidents of a region in the order of their dates, the place beside them for those whose region
-- is not known.
DROP INDEX incident_by_region;
CREATE INDEX incident_by_region ON incident (region_code, date_start, date_end, place_id);

-- The incidents that no count has, but for those that are merged, which have an index.
CREATE INDEX incident_left_out ON incident (verification)
WHERE verification = 'withdrawn' OR verification = 'not_occurred';

-- The reports of each source, and who gave each report, without the reports' verbatim cells.
CREATE INDEX report_by_source ON report (source_id);
CREATE INDEX report_source ON report (id, source_id);

-- The assemblies by whether they were agreed with the authorities, and by how those responded.
CREATE INDEX protest_by_response ON protest (authorisation, response);
