-- id: RF29
-- name: procedure-not-published
-- severity: medium
-- law: Nghị định 63/2010/NĐ-CP; Thông tư 02/2017/TT-VPCP
-- verified: false
-- needs: procedureCode|procedureName, received, table.catalogue
--
-- Compared by the national code, or by a name that the catalogue has once: other procedures cannot be looked up.
SELECT s.row_id, s.unit, concat_ws('; ', 'procedureCode=' || p.code, 'received=' || moment_text(s.received)) AS value
FROM subject s
JOIN procedure p ON p.id = s.procedure
LEFT JOIN term_procedure m ON m.procedure = s.procedure
WHERE s.in_caseload AND (m.code IS NOT NULL OR regexp_full_match(p.code, '[1-9]\.\d{6}'))
  AND NOT EXISTS (FROM catalogue c WHERE c.code = m.code
    AND s.received_day >= coalesce(c.valid_from, s.received_day) AND s.received_day <= coalesce(c.valid_to, s.received_day));
