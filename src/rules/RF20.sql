-- id: RF20
-- name: done-without-date
-- severity: medium
-- law: Điều 19 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: status, finished|returned
--
-- A day that could not be read is a remark on the data, not a missing day.
SELECT row_id, unit,
  concat_ws('; ', 'outcome=' || outcome, 'received=' || moment_text(received), 'due=' || moment_text(due)) AS value
FROM subject_row
WHERE is_final AND finished IS NULL AND meaningful(finished_text) IS NULL AND meaningful(returned_text) IS NULL;
