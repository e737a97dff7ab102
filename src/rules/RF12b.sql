-- id: RF12b
-- name: code-out-of-order
-- severity: medium
-- law: Điều 17 Nghị định 61/2018/NĐ-CP; Điều 19 Thông tư 01/2018/TT-VPCP (mã hồ sơ)
-- verified: false
-- needs: code, received:hour
-- parameters: minutes = 15
--
-- A code may be given at submission or at receipt: a number is out of order when even the later of the two is before the
-- earlier one of the number before it.
WITH entered AS (
  SELECT row_id, unit, hash(code_agency, code_day) AS series, code_number, received,
    CASE WHEN submitted_day = code_day THEN least(submitted, received) ELSE received END AS earliest
  FROM subject
  WHERE code_day IS NOT NULL AND has_hour(received) AND (submitted_day = code_day OR received_day = code_day)
), ordered AS (
  SELECT *, lag(earliest) OVER w AS earliest_before, lag(code_number) OVER w AS number_before
  FROM entered WHERE has_hour(earliest)
  WINDOW w AS (PARTITION BY series ORDER BY code_number, row_id)
)
SELECT row_id, unit,
  concat_ws('; ', 'received=' || moment_text(received), 'numberBefore=' || number_before,
    'receivedBefore=' || moment_text(earliest_before)) AS value
FROM ordered
WHERE received < earliest_before - to_minutes(getvariable('RF12b_minutes')::INTEGER);
