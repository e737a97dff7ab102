-- The due date by law of every dossier that was received, recomputed from the catalogue of procedures, and its difference
-- to the due date on the slip. Variables: after_hours, office_day_hours; tables mountain_word and mountain_days.

-- Where a term is counted from: the day of receipt is not counted (Điều 147 Bộ luật Dân sự 2015), so the first day is the
-- next one, or the next working one. Hours are hours of work, so many a day, and a part of a day is a day. In mountainous
-- districts `extra` days are added, of the kind the term counts.
CREATE OR REPLACE TEMP MACRO term_working_days(amount, unit, extra) AS
  CASE unit WHEN 'workingDay' THEN ceil(amount)::INTEGER + extra WHEN 'hour' THEN ceil(amount / getvariable('office_day_hours'))::INTEGER + extra ELSE 0 END;
-- A month ends on the day of the same number, or on the last of a shorter month (Điều 148 khoản 3).
CREATE OR REPLACE TEMP MACRO term_last_day(start, amount, unit, extra) AS
  CASE unit WHEN 'day' THEN start + (ceil(amount)::INTEGER + extra)
    WHEN 'month' THEN (start + to_months(amount::INTEGER))::DATE + extra ELSE start END;

CREATE TEMP TABLE working_day AS SELECT working_so_far AS nth, day FROM calendar WHERE working;

CREATE TEMP TABLE owed AS
SELECT d.row_id, d.procedure, d.channel, d.received::DATE AS start,
  next.day AS shifted_start,
  -- The date promised first; a date set again after an apology is not what the slip said.
  coalesce(d.first_due, d.due)::DATE AS slip_due,
  r.supplementAt IS NOT NULL AND d.first_due IS NULL AS is_paused,
  -- A receipt after hours, on a day of rest, or at an hour that the export does not say.
  NOT has_hour(d.received) OR d.received::TIME >= getvariable('after_hours') OR NOT coalesce(today.working, true) AS may_shift,
  settling.word IS NOT NULL OR receiving.word IS NOT NULL OR given.word IS NOT NULL AS in_mountains,
  CASE WHEN in_mountains THEN coalesce(mountain.days, 0) ELSE 0 END AS extra
FROM dossier d
JOIN dossier_row r ON r.rowid = d.row_id
JOIN source ON source.id = d.source
LEFT JOIN mountain_word settling ON settling.word = r.unit
LEFT JOIN mountain_word receiving ON receiving.word = r.receivingUnit
LEFT JOIN mountain_word given ON given.word = source.unit_word AND r.unit IS NULL AND r.receivingUnit IS NULL
LEFT JOIN mountain_days mountain ON mountain.field = d.field AND d.received::DATE >= mountain.from_day
  AND d.received::DATE <= coalesce(mountain.to_day, d.received::DATE)
LEFT JOIN calendar today ON today.day = d.received::DATE
LEFT JOIN working_day next ON next.nth = today.working_so_far + 1
WHERE d.received IS NOT NULL AND d.outcome IS DISTINCT FROM 'notAccepted';

-- The terms that may hold: of the procedure, of the channel (an unknown one: of any), valid on the day of receipt. A catalogue's
-- own clause for mountainous communes stands in place of the term, and of what the law adds to terms in general.
CREATE TEMP TABLE candidate AS
SELECT o.row_id, o.start, o.shifted_start,
  CASE WHEN t.mountain_unit IS NULL THEN o.extra ELSE 0 END AS extra,
  CASE WHEN o.in_mountains AND t.mountain_unit IS NOT NULL THEN t.mountain_amount ELSE t.amount END AS amount,
  CASE WHEN o.in_mountains AND t.mountain_unit IS NOT NULL THEN t.mountain_unit ELSE t.unit END AS unit, t.decision, t.valid_from, t.channel IS NULL AS for_all
FROM owed o
JOIN term_procedure p ON p.procedure = o.procedure
JOIN term t ON t.code = p.code AND (t.channel = o.channel OR t.channel IS NULL OR o.channel IS NULL)
  AND o.start >= coalesce(t.valid_from, o.start) AND o.start <= coalesce(t.valid_to, o.start);

-- The last day of each term that occurs. A term that ends on a day of rest ends on the next working day (Điều 148 khoản 5).
CREATE TEMP TABLE term_end AS
WITH span AS (
  SELECT start, amount, unit, extra FROM candidate UNION SELECT shifted_start, amount, unit, extra FROM candidate
)
SELECT s.*, w.day AS ends
FROM span s
LEFT JOIN calendar c ON c.day = term_last_day(s.start, s.amount, s.unit, s.extra)
LEFT JOIN working_day w ON w.nth = c.working_so_far
  + CASE WHEN term_working_days(s.amount, s.unit, s.extra) > 0 THEN term_working_days(s.amount, s.unit, s.extra)
      WHEN c.working THEN 0 ELSE 1 END;

-- Of several terms that hold, one of the channel goes before one of all, the later decision before the earlier; among what is
-- left the latest due date, which accuses nobody wrongly. A term that ends outside the calendar gives no verdict.
CREATE TEMP TABLE chosen AS
SELECT c.*, due.ends AS legal_due, shifted.ends AS shifted_due
FROM candidate c
JOIN term_end due ON due.start = c.start AND due.amount = c.amount AND due.unit = c.unit AND due.extra = c.extra
LEFT JOIN term_end shifted ON shifted.start = c.shifted_start AND shifted.amount = c.amount AND shifted.unit = c.unit
  AND shifted.extra = c.extra
QUALIFY row_number() OVER (PARTITION BY c.row_id ORDER BY c.for_all, c.valid_from DESC NULLS LAST,
  due.ends DESC NULLS FIRST, c.amount DESC, c.unit, c.decision NULLS LAST) = 1;

CREATE TABLE legal_due AS
WITH measured AS (
  SELECT o.row_id, c.amount AS term_amount, c.unit AS term_unit, coalesce(c.extra, o.extra) AS extra_days, c.decision AS term_decision,
    o.slip_due, c.legal_due, c.shifted_due, o.is_paused,
    (slip.working_so_far - legal.working_so_far)::INTEGER AS difference,
    o.may_shift AND slip.working_so_far <= shifted.working_so_far AS is_shift
  FROM owed o
  LEFT JOIN chosen c ON c.row_id = o.row_id
  LEFT JOIN calendar slip ON slip.day = o.slip_due
  LEFT JOIN calendar legal ON legal.day = c.legal_due
  LEFT JOIN calendar shifted ON shifted.day = c.shifted_due
), judged_due AS (
  SELECT *, CASE
      WHEN term_amount IS NULL THEN 'noTerm'
      WHEN slip_due IS NULL THEN 'noDue'
      WHEN is_paused THEN 'paused'
      WHEN difference IS NULL THEN 'noCalendar'
      WHEN difference = 0 THEN 'equal'
      WHEN difference < 0 THEN 'shortened'
      WHEN is_shift THEN 'offByOne'
      ELSE 'stretched' END AS kind
  FROM measured
)
SELECT row_id, term_amount, term_unit, extra_days, term_decision, slip_due, legal_due, shifted_due, difference, kind,
  kind = 'offByOne' AS off_by_one
FROM judged_due ORDER BY row_id;

DROP TABLE chosen; DROP TABLE term_end; DROP TABLE candidate; DROP TABLE owed; DROP TABLE working_day;
DROP TABLE mountain_word; DROP TABLE mountain_days;
