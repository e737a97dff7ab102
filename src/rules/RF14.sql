-- id: RF14
-- name: finished-in-mass-at-month-end
-- severity: medium
-- law: Điều 5 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: finished|returned
-- parameters: days = 3, z = 4, least = 20, known = 20
--
-- Robust z-score: distance from the median in units of 1.4826 times the median distance. `days` are the last working days of
-- a month, `known` the days with results a unit needs to be judged.
WITH daily AS (
  SELECT unit, finished_day AS day, count(*) AS n FROM subject
  WHERE is_settled AND finished_day >= getvariable('window_from') GROUP BY unit, finished_day
), middle AS (
  SELECT unit, quantile_disc(n, 0.5) AS median, count(*) AS days FROM daily GROUP BY unit
), usual AS (
  SELECT m.unit, m.median, m.days, quantile_disc(abs(d.n - m.median), 0.5) AS spread
  FROM middle m JOIN daily d ON d.unit IS NOT DISTINCT FROM m.unit GROUP BY ALL
), month_end AS (
  SELECT day FROM (SELECT day, working_so_far, max(working_so_far) OVER (PARTITION BY date_trunc('month', day)) AS last FROM calendar)
  WHERE last - working_so_far < getvariable('RF14_days')
)
SELECT d.unit, concat_ws('; ', 'finished=' || d.day, 'count=' || d.n) AS value,
  concat_ws('; ', 'median=' || u.median, 'spread=' || u.spread) AS base
FROM daily d
JOIN usual u ON u.unit IS NOT DISTINCT FROM d.unit
JOIN month_end ON month_end.day = d.day
WHERE d.n >= getvariable('RF14_least') AND u.days >= getvariable('RF14_known')
  AND d.n - u.median > getvariable('RF14_z') * 1.4826 * greatest(u.spread, 1);
