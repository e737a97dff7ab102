-- id: RF12e
-- name: code-of-another-unit
-- severity: medium
-- law: Điều 19 Thông tư 01/2018/TT-VPCP (mã hồ sơ); Thông tư 10/2016/TT-BTTTT; Quyết định 20/2020/QĐ-TTg (mã định danh cơ quan)
-- verified: false
-- needs: code
-- parameters: share = 0.8, least = 10
-- clean set: 0 of 3,004 dossiers
--
-- Which agency part is whose is learned from the run: a part belongs to the unit that has at least `share` of its `least` or more
-- dossiers. Only province and department or district are compared, so that sub-units and both orders (000.00.15.H41, H41.15.02) are
-- one part; that of the province alone is everybody's. A unit without a part of its own, or one that received for another, is no sign.
WITH coded AS (
  SELECT s.row_id, s.unit, receiving.id AS receiver, list_filter(string_split(s.code_agency, '.'), lambda x: x <> '') AS p
  FROM subject s JOIN raw_row r ON r.rowid = s.row_id LEFT JOIN word_unit receiving ON receiving.word = r.receivingUnit
  WHERE s.code_agency IS NOT NULL AND s.unit IS NOT NULL
), levels AS (
  SELECT *, CASE WHEN regexp_matches(p[1], '^[A-Z]') THEN p[1] ELSE p[-1] END AS province,
    try_cast(CASE WHEN regexp_matches(p[1], '^[A-Z]') THEN p[2] ELSE p[-2] END AS INTEGER) AS agency
  FROM coded
), part AS (
  SELECT *, province || '.' || agency AS agency_part FROM levels WHERE agency > 0
), counted AS (
  SELECT agency_part, unit, count(*) AS n, sum(count(*)) OVER (PARTITION BY agency_part) AS dossiers
  FROM part GROUP BY agency_part, unit
), owner AS (
  SELECT * FROM counted WHERE dossiers >= getvariable('RF12e_least') AND n >= getvariable('RF12e_share') * dossiers
)
SELECT part.row_id, part.unit, concat_ws('; ', 'agency=' || part.agency_part, 'unitOfAgency=' || u.name) AS value,
  'share=' || owner.n || '/' || owner.dossiers AS base
FROM part JOIN owner ON owner.agency_part = part.agency_part JOIN unit u ON u.id = owner.unit
WHERE part.unit <> owner.unit AND part.receiver IS DISTINCT FROM owner.unit
  AND part.unit IN (SELECT unit FROM owner);
