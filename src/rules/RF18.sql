-- id: RF18
-- name: paused-without-end
-- severity: medium
-- law: Điều 17, Điều 19 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: status, received
-- parameters: days = 30, openDays = 60
--
-- `days` since the request for a supplement; `openDays` since receipt where the export does not hold the request.
SELECT row_id, unit,
  concat_ws('; ', 'received=' || moment_text(received), 'supplementAt=' || supplement_day, 'asOf=' || measured_day) AS value
FROM subject_row
WHERE is_pending AND timeliness = 'paused'
  AND CASE WHEN supplement_day IS NULL THEN measured_day - received_day > getvariable('RF18_openDays')
    ELSE measured_day - supplement_day > getvariable('RF18_days') END;
