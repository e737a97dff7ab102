-- id: RF11
-- name: result-before-receipt
-- severity: high
-- law: Điều 17 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: received, finished|returned
-- parameters: minutes = 10, term = 3
--
-- A result within minutes is no sign where the term on the slip is short: certified copies are given on the spot.
WITH quick AS (
  SELECT * FROM subject
  WHERE is_finished_before_received
    OR (is_settled AND outcome = 'granted' AND has_hour(received) AND has_hour(finished)
      AND finished < received + to_minutes(getvariable('RF11_minutes')::INTEGER))
)
SELECT q.row_id, q.unit,
  concat_ws('; ', 'received=' || moment_text(q.received), 'finished=' || moment_text(q.finished), 'due=' || moment_text(q.due)) AS value
FROM quick q
LEFT JOIN calendar received ON received.day = q.received_day
LEFT JOIN calendar due ON due.day = q.due_day
WHERE q.is_finished_before_received
  OR due.working_so_far - received.working_so_far >= getvariable('RF11_term');
