-- id: RF09
-- name: due-beyond-law
-- severity: high
-- law: Điều 17 Nghị định 61/2018/NĐ-CP; quyết định công bố thủ tục hành chính
-- verified: false
-- needs: due|originalDue, received, table.legal_due
--
-- The due date by law comes from the catalogue given with --procedures (casefile/terms.sql). A difference that the hour of receipt
-- alone explains, and one that a pause may explain, are of other kinds.
SELECT s.row_id, s.unit,
  concat_ws('; ', 'received=' || moment_text(s.received), 'due=' || l.slip_due, 'legalDue=' || l.legal_due,
    'difference=' || l.difference) AS value
FROM subject s JOIN legal_due l ON l.row_id = s.row_id
WHERE l.kind = 'stretched' AND s.in_caseload;
