-- id: RF24
-- name: day-of-rest
-- severity: low
-- law: Điều 111, Điều 112 Bộ luật Lao động 2019
-- verified: false
-- needs: received
-- parameters: saturdays = true
-- clean set: 15 of 3,004 dossiers, all received on a Saturday that the office worked
--
-- Online dossiers may be received on any day. `saturdays`: are Saturdays that nobody ordered to work judged?
SELECT s.row_id, s.unit, concat_ws('; ',
    CASE WHEN NOT r.working AND s.channel IS DISTINCT FROM 'online' THEN 'received=' || moment_text(s.received) END,
    CASE WHEN NOT f.working THEN 'finished=' || moment_text(s.finished) END) AS value
FROM subject s
LEFT JOIN calendar r ON r.day = s.received_day AND NOT r.working AND (getvariable('RF24_saturdays') OR isodow(r.day) <> 6)
LEFT JOIN calendar f ON f.day = s.finished_day AND NOT f.working AND (getvariable('RF24_saturdays') OR isodow(f.day) <> 6)
WHERE (r.day IS NOT NULL AND s.channel IS DISTINCT FROM 'online') OR (f.day IS NOT NULL AND s.is_settled);
