-- Full text over what incidents are called, what happened, and where. It is written with the
-- incidents, not by triggers: those may not reach a virtual table where the schema is not trusted.

CREATE VIEW incident_document AS
SELECT incident.id, incident.title, incident.summary,
  trim(place.locality || ' ' || place.region || ' ' || place.country) AS place
FROM incident
LEFT JOIN place ON place.id = incident.place_id;

CREATE VIRTUAL TABLE incident_text USING fts5 (
  title, summary, place,
  content = 'incident_document', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');
