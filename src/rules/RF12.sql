-- id: RF12
-- name: code-of-another-day
-- severity: medium
-- law: Điều 17 Nghị định 61/2018/NĐ-CP; Điều 19 Thông tư 01/2018/TT-VPCP (mã hồ sơ)
-- verified: false
-- needs: code, received|submitted
-- parameters: between = true
--
-- `between`: does a code day between submission and receipt count too?
SELECT row_id, unit,
  concat_ws('; ', 'codeDay=' || code_day, 'submitted=' || moment_text(submitted), 'received=' || moment_text(received)) AS value
FROM subject
WHERE coalesce(code_day <> received_day, submitted_day IS NOT NULL) AND coalesce(code_day <> submitted_day, true)
  AND code_day IS NOT NULL
  AND (getvariable('RF12_between') OR NOT coalesce(code_day BETWEEN submitted_day AND received_day, false));
