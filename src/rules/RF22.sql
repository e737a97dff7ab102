-- id: RF22
-- name: duplicate-code
-- severity: high
-- law: Điều 19 Thông tư 01/2018/TT-VPCP (mỗi hồ sơ một mã)
-- verified: false
-- needs: code
--
-- A dossier listed by two offices (a branch of the land registration office and its district), or in a list of receipts and one of
-- results, is in two tables whose facts do not contradict each other: that is no sign, and it is counted once anyway.
WITH other AS (
  SELECT p.kept, place.sheet_place || ' › ' || place.row_number AS place, p.row_id, p.facts, a.id = b.id AS same_table
  FROM repeat p
  JOIN row_place place ON place.row_id = p.row_id
  JOIN raw_row kept ON kept.rowid = p.kept
  JOIN source a ON a.id = place.source
  JOIN source b ON b.id = kept.source
)
SELECT s.row_id, s.unit, concat_ws('; ', 'rows=' || (count(*) + 1), 'other=' || string_agg(o.place, ', ' ORDER BY o.row_id)) AS value
FROM (FROM subject WHERE row_id IN (SELECT kept FROM repeat)) s JOIN other o ON o.kept = s.row_id
WHERE o.same_table OR list_has_any(o.facts,
  ['submitted', 'received', 'due', 'finished', 'returned', 'procedureCode', 'applicant', 'applicantId'])
GROUP BY s.row_id, s.unit;
