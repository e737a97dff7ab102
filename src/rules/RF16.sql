-- id: RF16
-- name: declared-timeliness-differs
-- severity: high
-- law: Điều 5 Nghị định 61/2018/NĐ-CP; Thông tư 01/2020/TT-VPCP
-- verified: false
-- needs: declaredTimeliness, due, finished|returned
--
-- By day only: within the due day software may compare by session. Of an open dossier the export can only say too little.
SELECT row_id, unit,
  concat_ws('; ', 'declaredTimeliness=' || declared, 'due=' || moment_text(due), 'finished=' || moment_text(finished)) AS value
FROM (SELECT s.*, w.value AS declared FROM subject_row s JOIN source ON source.id = s.source
  JOIN word_declaredTimeliness w ON w.word = s.declaredTimeliness AND w.settings = source.settings)
WHERE (declared <> 'late'
    AND (finished_day > due_day OR (finished IS NULL AND timeliness = 'overdue' AND measured_day > due_day)))
  OR (declared = 'late' AND finished_day < due_day);
