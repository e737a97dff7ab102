-- Where a dossier stands and what it is judged, from its moments: asked by verdict(), and by the rules of others' counting.
CREATE OR REPLACE MACRO placement_of(outcome, refused_day, received_day, finished_day, is_final, from_day, as_of) AS
  CASE
    WHEN outcome = 'notAccepted' THEN
      CASE WHEN refused_day IS NULL THEN 'unplaced' WHEN refused_day < from_day THEN 'before'
        WHEN refused_day > as_of THEN 'after' ELSE 'notAccepted' END
    WHEN received_day IS NULL THEN 'unplaced'
    WHEN received_day > as_of THEN 'after'
    WHEN received_day < from_day AND finished_day < from_day THEN 'before'
    WHEN received_day < from_day AND finished_day IS NULL AND is_final THEN 'unplaced'
    ELSE 'caseload'
  END;

CREATE OR REPLACE MACRO state_of(finished_day, is_final, as_of) AS
  CASE WHEN finished_day <= as_of OR (finished_day IS NULL AND is_final) THEN 'settled' ELSE 'pending' END;

-- Has a due moment passed? An open dossier is measured at 24:00 of as_of: a due hour on that day has passed by then, a due day has
-- not. due_hour, finished_hour: have the moments an hour?
CREATE OR REPLACE MACRO is_past_by(moment, due_hour, state, finished, finished_hour, as_of, by_day) AS
  coalesce(CASE
    WHEN state = 'settled' AND NOT by_day AND due_hour AND finished_hour THEN finished > moment
    WHEN state = 'settled' THEN finished::DATE > moment::DATE
    WHEN NOT by_day AND due_hour THEN moment::DATE <= as_of
    ELSE as_of > moment::DATE
  END, false);

CREATE OR REPLACE MACRO timeliness_of(state, due, finished, paused, is_late) AS
  CASE
    WHEN state = 'settled' THEN
      CASE WHEN due IS NULL OR finished IS NULL THEN 'noDue' WHEN is_late THEN 'late'
        WHEN finished::DATE < due::DATE THEN 'early' ELSE 'onTime' END
    WHEN paused AND finished IS NULL THEN 'paused'
    WHEN due IS NULL THEN 'noDue'
    WHEN is_late THEN 'overdue'
    ELSE 'inTime'
  END;

-- A small count: "2", "2 lần", "2.0"; NULL for anything else, such as a day.
CREATE OR REPLACE MACRO small_count(t) AS
  CASE WHEN regexp_full_match(trim(t), '\d{1,2}') THEN trim(t)::INTEGER
    WHEN regexp_matches(trim(t), '^\d') THEN try_cast(list_transform([trim(t)], lambda x:
      nullif(regexp_extract(x, '^(\d{1,2})(?:[.,]0+)?(?:\s*\p{L}[\p{L}\p{M}]*)?$', 1), ''))[1] AS INTEGER) END;
