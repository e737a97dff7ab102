-- id: RF12d
-- name: entry-at-night-or-rest
-- severity: medium
-- law: Điều 17 Nghị định 61/2018/NĐ-CP (cập nhật ngay khi tiếp nhận)
-- verified: false
-- needs: received:hour
-- parameters: from = 20, to = 6
--
-- Portals stamp online dossiers at any hour: they are left out.
SELECT s.row_id, s.unit, 'received=' || moment_text(s.received) AS value
FROM subject s LEFT JOIN calendar c ON c.day = s.received_day
WHERE has_hour(s.received) AND s.channel IS DISTINCT FROM 'online'
  AND (hour(s.received) >= getvariable('RF12d_from') OR hour(s.received) < getvariable('RF12d_to') OR NOT c.working);
