-- What the rules ask of a dossier. Two views, of which the rule at hand sees the part that it may judge:
--   subject      its verdict in the window of the run, and the parts of its code where the code has the form of the law
--   subject_row  the same joined with the row as read

-- A moment as ISO text without the hour it does not have.
CREATE OR REPLACE MACRO moment_text(moment) AS
  CASE WHEN has_hour(moment) THEN strftime(moment, '%Y-%m-%dT%H:%M:%S') ELSE strftime(moment, '%Y-%m-%d') END;

-- A text when it says something, else NULL; and a cell as yes or no, NULL when it says neither.
CREATE OR REPLACE TEMP MACRO meaningful(t) AS CASE WHEN says_something(t) THEN trim(t) END;
CREATE OR REPLACE TEMP MACRO is_yes(t) AS
  CASE WHEN says_something(t) THEN NOT regexp_full_match(strip_accents(lower(trim(t))), '(khong|chua)\b.*|no|n|k|false|0') END;

CREATE TEMP VIEW judged AS
SELECT row_id, source, sources, unit, procedure, channel, outcome, timeliness, is_final, is_settled, is_pending, is_overdue, in_caseload,
  is_finished_before_received, in_caseload OR placement = 'notAccepted' AS is_judged, working_days_late,
  submitted, received, due, first_due, is_due_reset, finished, returned, submitted::DATE AS submitted_day, received_day, due_day, finished_day,
  returned::DATE AS returned_day, measured_day, code_agency, code_day, code_number, person
FROM kept_verdict;

CREATE TEMP VIEW subject AS SELECT * FROM judged;

CREATE TEMP VIEW subject_row AS
SELECT s.*, r.code, s.first_due::DATE AS original_due_day,
  r.supplementAt::DATE AS supplement_day, r.apologyAt::DATE AS apology_day, small_count(r.supplementCount) AS supplement_count,
  small_count(r.extensions) AS extension_count,
  -- A day of apology that could not be read is an apology all the same.
  coalesce(is_yes(r.apology), false) OR r.apologyAt IS NOT NULL OR says_something(r.apologyAt_text) AS has_apology,
  r.declaredTimeliness, r.reason, r.refusalReason, r.supplementReason, r.causeCode,
  r.finished_text, r.returned_text, r.officer, r.applicant, r.applicantId AS applicant_id, r.applicantPhone AS phone
FROM subject s JOIN dossier_row r ON r.rowid = s.row_id;
