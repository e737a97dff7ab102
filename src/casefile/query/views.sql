-- What `audit query` sees of a case, which is attached as $case: the views of docs/case.md, and what they are made of.
CREATE VIEW calendar AS FROM $case.calendar;

CREATE VIEW row_place AS SELECT row_id, source, sheet_place AS place, row_number AS "row" FROM $case.row_place;

CREATE VIEW source AS SELECT id, path, sheet, format, encoding, header_row, sha256, bytes, exported_on FROM $case.source;

-- A free text, with the person of its row, as it is shown.
CREATE MACRO masked(t, own) AS $mask;

-- Of raw_row only the facts that are no person's; free text was masked as it was read.
CREATE VIEW dossier AS
  SELECT d.row_id, coalesce(r.code_written, r.code) AS code, u.name AS unit, f.name AS field, p.code AS procedure_code,
    p.name AS procedure_name, d.channel::VARCHAR AS channel, d.outcome::VARCHAR AS outcome, d.paused, d.submitted, d.received, d.due,
    d.first_due, d.finished, d.returned, masked(r.reason, r.applicant_written) AS reason,
    masked(r.refusalReason, r.applicant_written) AS refusal_reason, d.has_reason,
    r.officer, d.source, place.place || ' › ' || place."row" AS place
  FROM $case.dossier d
  LEFT JOIN $case.dossier_row r ON r.rowid = d.row_id
  LEFT JOIN row_place place ON place.row_id = d.row_id
  LEFT JOIN $case.unit u ON u.id = d.unit LEFT JOIN $case.field f ON f.id = d.field
  LEFT JOIN $case.procedure p ON p.id = d.procedure;

CREATE VIEW judged AS FROM $verdict;

CREATE VIEW verdict AS
  SELECT row_id, code, unit, field, procedure_code, procedure_name, channel, outcome, submitted, received, due, first_due, finished,
    placement, CASE WHEN in_caseload THEN state END AS state, CASE WHEN in_caseload THEN timeliness END AS timeliness, in_caseload,
    is_received, is_carried_in, is_carried_over, is_settled, is_pending, is_overdue, is_due_reset, is_overdue_first,
    is_finished_before_received, working_days_late::INTEGER AS working_days_late, officer, source, place
  FROM judged;

CREATE VIEW figure AS
  SELECT figure, unit, field, procedure_code, procedure_name, n FROM (
    SELECT unit, field, procedure_code, procedure_name, $counts FROM judged GROUP BY ALL
  ) UNPIVOT (n FOR figure IN ($figures));

CREATE VIEW finding AS
  SELECT f.rule, f.row_id, d.code, u.name AS unit, masked(f.value, NULL) AS value, f.base, d.place
  FROM $case.finding f LEFT JOIN $case.unit u ON u.id = f.unit
  LEFT JOIN (SELECT r.rowid AS row_id, coalesce(r.code_written, r.code) AS code, p.place || ' › ' || p."row" AS place
    FROM $case.raw_row r JOIN row_place p ON p.row_id = r.rowid) d ON d.row_id = f.row_id;

CREATE VIEW problem AS
  SELECT code, source, row_id, fact, heading,
    CASE WHEN fact IS NULL OR fact NOT IN ($persons) THEN masked(value, NULL) END AS value, place
  FROM $case.placed_problem;
