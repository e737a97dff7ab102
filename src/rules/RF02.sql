-- id: RF02
-- name: late-without-apology
-- severity: high
-- law: khoản 5 Điều 12 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: due, finished|returned, apology|apologyAt
-- clean set: 165 of 3,004 dossiers when the hour counted, 0 by day
--
-- By day, as RF16: a result some minutes after the hour is late in the figures and no matter for a letter.
SELECT row_id, unit,
  concat_ws('; ', 'due=' || moment_text(due), 'finished=' || moment_text(finished), 'workingDaysLate=' || working_days_late) AS value
FROM subject_row
WHERE is_overdue AND measured_day > due_day AND NOT has_apology;
