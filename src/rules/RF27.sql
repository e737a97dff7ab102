-- id: RF27
-- name: online-from-one-phone
-- severity: medium
-- law: Điều 5 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: channel, applicantPhone|applicantId|applicant, received
-- parameters: dossiers = 10, applicants = 3, perDay = 3
-- clean set: 47 of 3,004 dossiers of a post office, 0 with `perDay`
--
-- One phone for several applicants, `perDay` or more on an average day on which it sends: a post office or an agent sends now and
-- then. Or one sender many times on one day. The base is the share of the unit's online dossiers.
WITH online AS (
  SELECT row_id, unit, received_day, applicant, received, coalesce(phone, applicant_id, applicant) AS sender
  FROM subject_row WHERE channel = 'online' AND in_caseload AND coalesce(phone, applicant_id, applicant) IS NOT NULL
), often AS (
  SELECT o.*, s.n
  FROM online o
  JOIN (SELECT unit, sender, count(*) AS n FROM online GROUP BY ALL HAVING count(*) >= getvariable('RF27_dossiers')) s
    ON s.sender = o.sender AND s.unit IS NOT DISTINCT FROM o.unit
), sender AS (
  SELECT unit, sender, count(DISTINCT applicant) AS applicants, count(*) AS n, count(DISTINCT received_day) AS days
  FROM often GROUP BY ALL
), day AS (
  SELECT unit, sender, received_day FROM often GROUP BY ALL HAVING count(*) >= getvariable('RF27_dossiers')
), units AS (
  SELECT unit, count(*) AS n FROM online GROUP BY unit
)
SELECT o.row_id, o.unit, concat_ws('; ', 'received=' || moment_text(o.received), 'count=' || o.n, 'applicants=' || s.applicants) AS value,
  'share=' || o.n || '/' || units.n AS base
FROM often o
JOIN sender s ON s.unit IS NOT DISTINCT FROM o.unit AND s.sender = o.sender
JOIN units ON units.unit IS NOT DISTINCT FROM o.unit
LEFT JOIN day ON day.unit IS NOT DISTINCT FROM o.unit AND day.sender = o.sender AND day.received_day = o.received_day
WHERE (s.applicants >= getvariable('RF27_applicants') AND s.n >= getvariable('RF27_perDay') * s.days)
  OR day.sender IS NOT NULL;
