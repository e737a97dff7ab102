-- id: RF34
-- name: late-without-cause
-- severity: medium
-- law: Thông tư 01/2020/TT-VPCP (nguyên nhân quá hạn)
-- verified: false
-- needs: due, reason|causeCode
-- parameters: share = 0.2, least = 10
-- clean set: 4 of 4 units when the hour counted, 0 by day
WITH late AS (
  SELECT unit, reason, refusalReason, causeCode, count(*) AS n FROM subject_row WHERE is_overdue AND measured_day > due_day
  GROUP BY ALL
), causes AS (
  SELECT unit, coalesce(meaningful(reason), meaningful(refusalReason), meaningful(causeCode)) AS cause, n FROM late
), units AS (
  SELECT unit, sum(n) AS n,
    coalesce(sum(n) FILTER (WHERE cause IS NULL OR regexp_full_match(folded(cause), '((ly do|nguyen nhan|do) )?khac')), 0) AS blank
  FROM causes GROUP BY unit
)
SELECT unit, 'share=' || blank || '/' || n AS value,
  'share=' || (SELECT sum(blank) FROM units) || '/' || (SELECT sum(n) FROM units) AS base
FROM units
WHERE n >= getvariable('RF34_least') AND blank > getvariable('RF34_share') * n;
