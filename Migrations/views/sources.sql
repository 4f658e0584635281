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
  -- same_as text: The source of which this is another spelling: both count as one.
  whole.name AS same_as,
  -- reports integer (reports): Reports that name it so.
  coalesce(counted.reports, 0) AS reports
FROM source
LEFT JOIN source AS whole ON whole.id = source.same_as
LEFT JOIN (SELECT report.source_id, count(*) AS reports FROM report GROUP BY report.source_id)
  AS counted ON counted.source_id = source.id;
