-- id: RF15
-- name: finished-equals-due
-- severity: high
-- law: Điều 5 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: due:hour, finished, finished:hour
--
-- As precise as the export writes it. Received at that moment too means settled on the spot.
SELECT row_id, unit, concat_ws('; ', 'due=' || moment_text(due), 'finished=' || moment_text(finished)) AS value
FROM subject
WHERE is_settled AND finished = due AND has_hour(due) AND coalesce(received < due, true);
