-- Totals that somebody states, beside the sum of the parts that they state.
CREATE VIEW figure_discrepancies AS
SELECT
  -- uid text: The claim.
  figure_claim.uid,
  -- said_on date: The day of the claim, in EDTF.
  figure_claim.said_on,
  -- claimant text: Who states it.
  figure_claim.claimant,
  -- about text: The review.
  figure_claim.about,
  -- base text: The position to which the total is limited; empty for all.
  figure_claim.base,
  -- unit text: paragraph, state, part or not_stated.
  figure_claim.unit,
  -- family text: grade or position: the parts that are added.
  figure_claim_part.family,
  -- total integer: The total as stated; null where it is no number.
  figure_claim.total,
  -- sum integer: Sum of the parts.
  sum(figure_claim_part.number) AS sum,
  -- difference integer: The part of the total that no part accounts for.
  figure_claim.total - sum(figure_claim_part.number) AS difference,
  -- source text: The source.
  figure_claim.source
FROM figure_claim JOIN figure_claim_part ON figure_claim_part.claim = figure_claim.uid
GROUP BY figure_claim.uid, figure_claim_part.family
ORDER BY figure_claim.said_start, figure_claim.uid;
