-- Few words for a million dossiers: as text they take longer to store than all their moments. They sort by their place here,
-- which is that of their letters.
CREATE TYPE channel AS ENUM ('direct', 'online', 'post');
CREATE TYPE outcome AS ENUM ('granted', 'notAccepted', 'pending', 'refused', 'withdrawn');
CREATE TYPE status_word AS ENUM ('blank', 'known', 'unknown');

-- What one row says, in the terms of the specification. Variable: unit_by.
CREATE TEMP VIEW fact AS
SELECT
  r.rowid AS row_id, r.source, r.code,
  CASE WHEN getvariable('unit_by') = 'receive' THEN coalesce(receiving.id, settling.id, given.id)
    ELSE coalesce(settling.id, receiving.id, given.id) END AS unit,
  field.id AS field, procedure.id AS procedure,
  identity_of(r.code, r.received, coalesce(settling.id, receiving.id, given.id), field.id, procedure.id) AS identity,
  channel.value::channel AS channel,
  CASE WHEN status.value <> 'refusal' THEN status.value
    WHEN status.value = 'refusal' AND r.received IS NULL THEN 'notAccepted'
    WHEN status.value = 'refusal' THEN 'refused' END::outcome AS outcome,
  coalesce(status.paused, false) AS paused,
  CASE WHEN status.word IS NULL THEN 'blank' WHEN status.value IS NULL THEN 'unknown' ELSE 'known' END::status_word AS status_word,
  r.submitted, r.received, r.due, r.returned,
  -- The deadline is judged on the day the result was ready; on the day it was returned when the export has only that.
  -- One refused at reception ended on the day of the refusal.
  CASE WHEN status.value = 'notAccepted' AND r.refusedAt IS NOT NULL THEN r.refusedAt
    WHEN source.has_finished THEN r.finished ELSE r.returned END AS finished,
  CASE WHEN status.value IN ('refused', 'notAccepted', 'refusal')
    THEN says_something(r.refusalReason) OR says_something(r.reason) ELSE true END AS has_reason,
  coalesce(r.applicantId, CASE WHEN r.applicant IS NOT NULL THEN hash(r.applicant, r.applicantPhone) END) AS person,
  -- What the row itself states, for comparing it with others of its code.
  settling.id AS settling_id, receiving.id AS receiving_id, p.code AS procedure_code,
  status.value || CASE WHEN status.paused THEN ' paused' ELSE '' END AS status_value
FROM raw_row r
JOIN source ON source.id = r.source
LEFT JOIN word_unit settling ON settling.word = r.unit
LEFT JOIN word_unit receiving ON receiving.word = r.receivingUnit
LEFT JOIN word_unit given ON given.word = source.unit_word
LEFT JOIN word_field field ON field.word = r.field
LEFT JOIN word_procedure procedure
  ON procedure.code IS NOT DISTINCT FROM r.procedureCode AND procedure.name IS NOT DISTINCT FROM r.procedureName
LEFT JOIN procedure p ON p.id = procedure.id
LEFT JOIN word_channel channel ON channel.word = r.channel AND channel.settings = source.settings
LEFT JOIN word_status status ON status.word = r.status AND status.settings = source.settings
WHERE r.kind IS NULL;

-- Codes are compared as they stand in the rows: what their units and procedures are matters to running numbers alone.
CREATE TEMP TABLE repeated_identity AS
  SELECT code AS identity FROM raw_row WHERE kind IS NULL AND code IS NOT NULL AND NOT is_running_number(code)
    GROUP BY code HAVING count(*) > 1
  UNION ALL SELECT identity FROM fact WHERE is_running_number(code) GROUP BY identity HAVING count(*) > 1;

-- Facts of repeated rows for comparing: one text a fact, blank left out. A day without its hour does not contradict a
-- moment of that day, so days and hours are compared apart.
CREATE TEMP TABLE repeated_fact AS
  SELECT f.*, r.*
  FROM (SELECT row_id, code, identity, finished AS ended, channel AS channel_value, status_value, settling_id, receiving_id,
      procedure_code, field AS field_id
    FROM fact WHERE identity IN (FROM repeated_identity)) f
  JOIN (SELECT rowid AS id, * EXCLUDE (rowid, source, "row", flag, kind, code, code_written, officer) FROM raw_row) r ON r.id = f.row_id;

CREATE TEMP TABLE conflict AS
  SELECT identity, $differing AS facts FROM repeated_fact GROUP BY identity;

-- Of rows with one code one is counted: the latest finished; among equals that do not contradict each other the fullest;
-- else the later in the order of the inputs.
CREATE TABLE repeat AS
  WITH ranked AS (
    SELECT f.row_id, f.code, len(c.facts) > 0 AS conflict, c.facts,
      first_value(f.row_id) OVER (PARTITION BY f.identity ORDER BY f.ended DESC NULLS LAST,
        CASE WHEN len(c.facts) = 0 THEN $filled ELSE 0 END DESC, f.row_id DESC) AS kept
    FROM repeated_fact f JOIN conflict c ON c.identity = f.identity
  )
  SELECT row_id, code, kept, conflict, facts FROM ranked WHERE row_id <> kept;

-- Of the code only the parts are kept, which the rules compare; the code itself stands in the row.
CREATE TABLE dossier AS
  SELECT * EXCLUDE (code, identity, settling_id, receiving_id, procedure_code, status_value, parts),
    parts[1] AS code_agency, code_day(parts) AS code_day, code_number(parts) AS code_number
  FROM (SELECT *, code_parts(code) AS parts FROM fact WHERE row_id NOT IN (SELECT row_id FROM repeat));
