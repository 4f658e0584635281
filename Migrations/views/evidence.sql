-- Evidence: incidents, documents and figures for and against what was promised or claimed.
CREATE VIEW evidence AS
SELECT
  -- evidence integer: Number of the item.
  evidence_item.id AS evidence,
  -- target text: The recommendation, commitment, demand or assessment.
  evidence_item.target,
  -- kind text: incident, document or statistic.
  evidence_item.kind,
  -- item text: The incident, the link, or the question of the figure.
  evidence_item.item,
  -- direction text: supports, contradicts or context.
  evidence_item.direction,
  -- remarks text: Remarks on the item.
  evidence_item.note AS remarks,
  -- sha256 text: Digest of the file or figure.
  evidence_item.sha256,
  -- added_by text: Who added it.
  evidence_item.added_by,
  -- recorded_at text: When it was added.
  evidence_item.recorded_at,
  -- withdrawn_at text: When it was withdrawn; null where it counts.
  evidence_item.withdrawn_at,
  -- withdrawn_why text: The reason for withdrawing it.
  evidence_item.withdrawn_why
FROM evidence_item;
