-- id: RF04
-- name: date-reset-again
-- severity: high
-- law: khoản 5 Điều 12 Nghị định 61/2018/NĐ-CP (hẹn lại không quá một lần)
-- verified: false
-- needs: extensions|originalDue|repeats
-- parameters: resets = 1
--
-- Three different due dates of one code are two re-settings; two alone are one, which the decree allows.
WITH moved AS (
  SELECT row_id, due_day, original_due_day FROM subject_row
  WHERE is_due_reset OR original_due_day <> due_day OR row_id IN (SELECT kept FROM repeat)
), promised AS (
  SELECT row_id, due_day AS day FROM moved
  UNION SELECT row_id, original_due_day FROM moved
  UNION SELECT m.row_id, r.due::DATE FROM moved m JOIN (SELECT row_id, kept FROM repeat UNION SELECT kept, kept FROM repeat) p
    ON p.kept = m.row_id JOIN raw_row r ON r.rowid = p.row_id
), dates AS (
  SELECT row_id, count(day) AS dates, string_agg(day::VARCHAR, ', ' ORDER BY day) AS days FROM promised GROUP BY row_id
)
SELECT s.row_id, s.unit, concat_ws('; ', 'extensions=' || s.extension_count, 'dueDates=' || dates.days) AS value
FROM subject_row s LEFT JOIN dates ON dates.row_id = s.row_id
WHERE s.extension_count > getvariable('RF04_resets') OR dates.dates - 1 > getvariable('RF04_resets');
