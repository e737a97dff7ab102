-- id: RF03
-- name: apology-late
-- severity: high
-- law: khoản 5 Điều 12 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: apologyAt, due|originalDue, finished|returned
-- parameters: days = 1
--
-- The apology is judged against the day first promised, and only where the dossier was not ready by then.
SELECT row_id, unit,
  concat_ws('; ', 'due=' || promised_day, 'apologyAt=' || apology_day, 'finished=' || moment_text(finished)) AS value
FROM (SELECT *, coalesce(original_due_day, due_day) AS promised_day FROM subject_row WHERE apology_day IS NOT NULL)
WHERE apology_day > promised_day - getvariable('RF03_days')::INTEGER AND in_caseload
  AND ((is_overdue AND measured_day > due_day) OR measured_day > promised_day);
