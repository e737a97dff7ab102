-- id: RF15
-- name: finished-equals-due
-- severity: high
-- law: Điều 5 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: due:hour, finished, finished:hour
-- parameters: share = 0.5
-- clean set: 36 of 3,004 dossiers, 0 with the habit of the unit left out
--
-- As precise as the export writes it. Received at that moment too means settled on the spot. Who types 17:00:00 does so on other
-- days too: of the unit's results at that very time of day, more than `share` must have come when they were due.
WITH typed AS (
  SELECT unit, finished::TIME AS clock, count(*) FILTER (WHERE finished = due) AS n, count(*) AS results
  FROM subject WHERE is_settled AND has_hour(finished) AND has_hour(due) GROUP BY ALL
)
SELECT s.row_id, s.unit, concat_ws('; ', 'due=' || moment_text(s.due), 'finished=' || moment_text(s.finished)) AS value,
  'share=' || typed.n || '/' || typed.results AS base
FROM subject s JOIN typed ON typed.unit IS NOT DISTINCT FROM s.unit AND typed.clock = s.finished::TIME
WHERE s.is_settled AND s.finished = s.due AND has_hour(s.due) AND coalesce(s.received < s.due, true)
  AND typed.n > getvariable('RF15_share') * typed.results;
