-- id: RF08
-- name: formulaic-reason
-- severity: low
-- law: Điều 17 Nghị định 61/2018/NĐ-CP; Mẫu số 03 Thông tư 01/2018/TT-VPCP
-- verified: false
-- needs: status, reason|refusalReason
-- parameters: share = 0.8, least = 10
WITH written AS (
  SELECT unit, refusalReason, reason, count(*) AS n
  FROM subject_row WHERE outcome = 'notAccepted' OR (outcome = 'refused' AND is_settled)
  GROUP BY ALL
), reasons AS (
  SELECT unit, folded(reason) AS folded, min(reason) AS reason, sum(n) AS n
  FROM (SELECT unit, coalesce(meaningful(refusalReason), meaningful(reason)) AS reason, n FROM written)
  WHERE reason IS NOT NULL GROUP BY unit, folded(reason)
), units AS (
  SELECT unit, sum(n) AS n FROM reasons GROUP BY unit
), everywhere AS (
  SELECT folded, sum(n) AS n FROM reasons GROUP BY folded
)
SELECT reasons.unit, concat_ws('; ', 'share=' || reasons.n || '/' || units.n, 'reason=' || reasons.reason) AS value,
  'share=' || everywhere.n || '/' || (SELECT sum(n) FROM units) AS base
FROM reasons
JOIN units ON units.unit IS NOT DISTINCT FROM reasons.unit
JOIN everywhere ON everywhere.folded = reasons.folded
WHERE units.n >= getvariable('RF08_least') AND reasons.n > getvariable('RF08_share') * units.n;
