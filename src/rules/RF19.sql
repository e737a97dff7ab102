-- id: RF19
-- name: withdrawn-when-due
-- severity: high
-- law: Điều 5, Điều 19 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: status, due, finished|returned
-- clean set: 17 of 3,004 dossiers when refusals on the due day counted, 0 without
--
-- A refusal signed on the due day is in time; a withdrawal that comes just then is a sign.
-- A procedure due on the day of receipt leaves no other day for returning the dossier. The base is the unit's share of
-- withdrawn and returned dossiers among those settled.
WITH units AS (
  SELECT unit, count(*) FILTER (WHERE outcome IN ('withdrawn', 'refused')) AS n, count(*) AS settled
  FROM subject WHERE is_settled GROUP BY unit
)
SELECT s.row_id, s.unit, concat_ws('; ', 'outcome=' || s.outcome, 'due=' || moment_text(s.due), 'finished=' || moment_text(s.finished)) AS value,
  'share=' || units.n || '/' || units.settled AS base
FROM subject s JOIN units ON units.unit IS NOT DISTINCT FROM s.unit
WHERE s.is_settled AND s.outcome IN ('withdrawn', 'refused')
  AND (s.finished_day > s.due_day OR (s.outcome = 'withdrawn' AND s.finished_day = s.due_day))
  AND coalesce(s.received_day < s.due_day, true);
