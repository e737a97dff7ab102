-- id: RF23
-- name: missing-numbers
-- severity: low
-- law: Điều 5 Nghị định 61/2018/NĐ-CP; Điều 19 Thông tư 01/2018/TT-VPCP
-- verified: false
-- needs: code
-- judges: all
-- parameters: least = 2, usual = 0.05
--
-- Where numbers are missing all the time (an export of some fields, a counter shared with others) a gap says nothing: only
-- series with at most the share `usual` of numbers missing are judged. Numbers before the first and after the last are unknown.
WITH days AS (
  SELECT code_agency, code_day, CASE WHEN min(unit) = max(unit) THEN min(unit) END AS unit,
    min(code_number) AS first, max(code_number) AS last, count(DISTINCT code_number) AS present
  FROM subject
  WHERE code_day BETWEEN getvariable('window_from') AND getvariable('as_of') GROUP BY code_agency, code_day
), agencies AS (
  SELECT code_agency, sum(last - first + 1 - present) AS missing, sum(last - first + 1) AS numbers FROM days GROUP BY code_agency
), sparse AS (
  SELECT d.*, a.missing AS missing_in_all, a.numbers AS numbers_in_all
  FROM days d JOIN agencies a ON a.code_agency = d.code_agency
  WHERE d.last - d.first + 1 - d.present >= getvariable('RF23_least') AND a.missing <= getvariable('RF23_usual') * a.numbers
), numbers AS (
  SELECT d.code_agency, d.code_day, list(DISTINCT c.code_number) AS present
  FROM sparse d JOIN subject c ON c.code_agency = d.code_agency AND c.code_day = d.code_day GROUP BY d.code_agency, d.code_day
)
SELECT d.unit,
  concat_ws('; ', 'series=' || d.code_agency || '-' || strftime(d.code_day, '%y%m%d'), 'count=' || (d.last - d.first + 1 - d.present),
    'missing=' || array_to_string(
      list_filter(range(d.first, d.last), lambda x: NOT list_contains(n.present, x::INTEGER))[1:10], ', ')) AS value,
  'share=' || d.missing_in_all || '/' || d.numbers_in_all AS base
FROM sparse d JOIN numbers n ON n.code_agency = d.code_agency AND n.code_day = d.code_day;
