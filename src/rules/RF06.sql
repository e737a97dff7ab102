-- id: RF06
-- name: supplement-asked-late
-- severity: medium
-- law: Điều 19 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: supplementAt, received
-- parameters: days = 3, dueDays = 1
--
-- Close to the due date counts only where the term itself is longer than the days allowed for asking.
SELECT s.row_id, s.unit,
  concat_ws('; ', 'received=' || moment_text(s.received), 'supplementAt=' || s.supplement_day, 'due=' || moment_text(s.due)) AS value
FROM subject_row s
JOIN calendar asked ON asked.day = s.supplement_day
JOIN calendar received ON received.day = s.received_day
LEFT JOIN calendar due ON due.day = s.due_day
WHERE s.supplement_day IS NOT NULL
  AND (asked.working_so_far - received.working_so_far > getvariable('RF06_days')
    OR (due.working_so_far - received.working_so_far > getvariable('RF06_days')
      AND due.working_so_far - asked.working_so_far <= getvariable('RF06_dueDays')));
