-- id: RF12c
-- name: same-second-receipts
-- severity: medium
-- law: Điều 17 Nghị định 61/2018/NĐ-CP (cập nhật ngay khi tiếp nhận)
-- verified: false
-- needs: received:second
-- parameters: dossiers = 5
--
-- Second :00 is left out: software that keeps minutes only writes it for everyone.
WITH batch AS (
  SELECT unit, received, count(*) AS n FROM subject WHERE second(received) <> 0
  GROUP BY unit, received HAVING count(*) >= getvariable('RF12c_dossiers')
)
SELECT s.row_id, s.unit, concat_ws('; ', 'received=' || moment_text(s.received), 'count=' || batch.n) AS value
FROM subject s JOIN batch ON batch.received = s.received AND batch.unit IS NOT DISTINCT FROM s.unit;
