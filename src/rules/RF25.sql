-- id: RF25
-- name: not-digitised
-- severity: high
-- law: Điều 17 Nghị định 61/2018/NĐ-CP, sửa đổi bởi Nghị định 107/2021/NĐ-CP
-- verified: false
-- needs: digitised, table.roadmap
--
-- What a blank cell says is decided where the flags are read (casefile/flags.sql).
SELECT s.row_id, s.unit, concat_ws('; ', 'received=' || moment_text(s.received), 'dutySince=' || roadmap.day) AS value
FROM subject s
JOIN dossier_flag flag ON flag.row_id = s.row_id
JOIN roadmap ON roadmap.unit = s.unit
WHERE NOT flag.digitised AND s.in_caseload AND s.received_day >= roadmap.day;
