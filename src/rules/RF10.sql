-- id: RF10
-- name: due-before-received
-- severity: medium
-- law: Điều 17 Nghị định 61/2018/NĐ-CP (giấy tiếp nhận và hẹn trả)
-- verified: false
-- needs: due, received
--
-- The due day equal to the day of receipt is a procedure settled on the spot.
SELECT row_id, unit, concat_ws('; ', 'received=' || moment_text(received), 'due=' || moment_text(due)) AS value
FROM subject
WHERE due_day < received_day;
