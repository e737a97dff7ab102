-- id: RF13
-- name: re-entered-to-reset-clock
-- severity: high
-- law: Điều 5, Điều 19 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: applicantId|applicant, procedureCode|procedureName, received, status
-- judges: all
-- parameters: days = 15
--
-- Of an earlier dossier that was given its result late no clock is left to reset. An open one has run out on its due day.
-- Most persons come once: only the dossiers of the others are compared.
WITH several AS (
  SELECT person FROM subject WHERE person IS NOT NULL GROUP BY person HAVING count(*) > 1
), ended AS (
  SELECT unit, procedure, person, coalesce(finished, due) AS ended, max(row_id) AS row_id FROM subject
  WHERE person IN (FROM several) AND coalesce(finished, due) IS NOT NULL
    AND (outcome IN ('withdrawn', 'refused') OR (is_overdue AND outcome IS DISTINCT FROM 'granted'))
  GROUP BY ALL
), again AS (
  SELECT s.row_id, s.unit, s.procedure, s.person, s.received, s.received_day
  FROM subject s SEMI JOIN ended e ON e.unit = s.unit AND e.procedure = s.procedure AND e.person = s.person
  WHERE s.is_judged AND s.received IS NOT NULL
)
SELECT a.row_id, a.unit,
  concat_ws('; ', 'received=' || moment_text(a.received), 'earlier=' || r.code, 'ended=' || moment_text(e.ended)) AS value
FROM again a
ASOF JOIN ended e ON e.unit = a.unit AND e.procedure = a.procedure AND e.person = a.person AND a.received >= e.ended
JOIN raw_row r ON r.rowid = e.row_id
JOIN raw_row own ON own.rowid = a.row_id
WHERE a.received_day - e.ended::DATE <= getvariable('RF13_days') AND a.row_id <> e.row_id AND own.code IS NOT NULL;
