-- id: RF02
-- name: late-without-apology
-- severity: high
-- law: khoản 5 Điều 12 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: due, finished|returned, apology|apologyAt
SELECT row_id, unit,
  concat_ws('; ', 'due=' || moment_text(due), 'finished=' || moment_text(finished), 'workingDaysLate=' || working_days_late) AS value
FROM subject_row
WHERE is_overdue AND NOT has_apology;
