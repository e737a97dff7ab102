-- id: RF17
-- name: online-received-late
-- severity: medium
-- law: Nghị định 45/2020/NĐ-CP; Điều 17 Nghị định 61/2018/NĐ-CP (trả lời trong 8 giờ làm việc)
-- verified: false
-- needs: channel, submitted, received
-- parameters: hours = 8
--
-- Working minutes between the two. Without an hour, submission counts as the end and receipt as the start of the day. What
-- was received within the hours of the clock was received within as many hours of work.
SELECT s.row_id, s.unit, concat_ws('; ', 'submitted=' || moment_text(s.submitted), 'received=' || moment_text(s.received)) AS value
FROM (SELECT row_id, unit, submitted, received, submitted_day, received_day FROM subject
  WHERE channel = 'online' AND received > submitted + to_minutes(floor(getvariable('RF17_hours') * 60)::BIGINT)) s
JOIN calendar c ON c.day = s.submitted_day
JOIN calendar e ON e.day = s.received_day
WHERE getvariable('office_day') * (e.working_so_far - c.working_so_far)
    - CASE WHEN NOT e.working THEN 0 WHEN has_hour(s.received) THEN getvariable('office_day') - office_minutes(s.received) ELSE getvariable('office_day') END
    + CASE WHEN c.working AND has_hour(s.submitted) THEN getvariable('office_day') - office_minutes(s.submitted) ELSE 0 END
  > getvariable('RF17_hours') * 60;
