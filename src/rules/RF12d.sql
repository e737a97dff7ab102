-- id: RF12d
-- name: entry-at-night
-- severity: medium
-- law: Điều 17 Nghị định 61/2018/NĐ-CP (cập nhật ngay khi tiếp nhận)
-- verified: false
-- needs: received:hour
-- parameters: from = 20, to = 6
-- clean set: 15 of 3,004 dossiers when days of rest counted, 0 without
--
-- Portals stamp online dossiers at any hour: they are left out. Days of rest are RF24's.
SELECT s.row_id, s.unit, 'received=' || moment_text(s.received) AS value
FROM subject s
WHERE has_hour(s.received) AND s.channel IS DISTINCT FROM 'online'
  AND (hour(s.received) >= getvariable('RF12d_from') OR hour(s.received) < getvariable('RF12d_to'));
