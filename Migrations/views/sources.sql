-- Sources: who said it.
CREATE VIEW sources AS
SELECT
  -- name text: Who said it.
  source.name,
  -- kind text: publisher, organisation, official_body, court, witness, media, other or unknown.
  source.kind,
  -- reliability text: Admiralty scale: A completely reliable to E unreliable, F cannot be judged.
  source.reliability,
  -- url text: Address of the source.
  source.url,
  -- reports integer (reports): Reports from this source.
  coalesce(counted.reports, 0) AS reports
FROM source
LEFT JOIN (SELECT report.source_id, count(*) AS reports FROM report GROUP BY report.source_id)
  AS counted ON counted.source_id = source.id;
