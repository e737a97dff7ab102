-- id: RF05
-- name: supplement-asked-again
-- severity: high
-- law: Điều 17 Nghị định 61/2018/NĐ-CP (hướng dẫn bổ sung đầy đủ một lần)
-- verified: false
-- needs: supplementCount
-- parameters: requests = 1
SELECT row_id, unit, concat_ws('; ', 'supplementCount=' || supplement_count, 'supplementAt=' || supplement_day) AS value
FROM subject_row
WHERE supplement_count > getvariable('RF05_requests');
