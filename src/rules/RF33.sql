-- id: RF33
-- name: result-not-returned
-- severity: low
-- law: Điều 20 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: finished, returned
-- parameters: days = 30
SELECT s.row_id, s.unit,
  concat_ws('; ', 'finished=' || moment_text(s.finished), 'returned=' || moment_text(s.returned), 'asOf=' || s.measured_as_of) AS value
FROM (SELECT *, getvariable('as_of') AS measured_as_of FROM subject_row
  WHERE is_settled AND coalesce(outcome, 'granted') NOT IN ('refused', 'withdrawn')) s
WHERE s.measured_as_of - s.finished_day > getvariable('RF33_days')
  AND coalesce(s.returned_day > s.measured_as_of, true) AND meaningful(s.returned_text) IS NULL;
