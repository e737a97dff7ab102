-- Where each dossier stands in a window and against its due date (spec section 4). The state on as_of is rebuilt from
-- dates; a status of today says only what no date says. by_day compares days, else instants where both have an hour.
CREATE OR REPLACE MACRO has_hour(moment) AS coalesce(moment <> date_trunc('day', moment), false);

CREATE OR REPLACE MACRO is_past(moment, state, finished, as_of, by_day) AS
  is_past_by(moment, has_hour(moment), state, finished, has_hour(finished), as_of, by_day);

-- Do two due moments differ? A day and the same day with its hour do not.
CREATE OR REPLACE MACRO is_moved(moment, other) AS
  coalesce(moment::DATE <> other::DATE OR (has_hour(moment) AND has_hour(other) AND moment <> other), false);

CREATE OR REPLACE MACRO reckoned(from_day, as_of, cut, by_day) AS TABLE
WITH day AS (
  SELECT *,
    received::DATE AS received_day, finished::DATE AS finished_day, due::DATE AS due_day,
    coalesce(submitted, received, finished)::DATE AS refused_day,
    coalesce(outcome IN ('granted', 'refused', 'withdrawn'), false) AS is_final
  FROM dossier
), place AS (
  SELECT *,
    placement_of(outcome, refused_day, received_day, finished_day, is_final, from_day, as_of) AS placement,
    state_of(finished_day, is_final, as_of) AS state
  FROM day
), late AS (
  SELECT *, is_past(due, state, finished, as_of, by_day) AS is_late,
    is_past(coalesce(first_due, due), state, finished, as_of, by_day) AS is_late_first
  FROM place
), timed AS (
  SELECT *,
    timeliness_of(state, due, finished, paused, is_late) AS timeliness,
    CASE WHEN state = 'settled' THEN finished_day ELSE as_of END AS measured_day
  FROM late
)
SELECT timed.*,
  placement = 'caseload' AS in_caseload,
  placement = 'caseload' AND received_day >= from_day AS is_received,
  placement = 'caseload' AND received_day < from_day AS is_carried_in,
  placement = 'caseload' AND state = 'settled' AS is_settled,
  placement = 'caseload' AND state = 'pending' AS is_pending,
  placement = 'caseload' AND received_day < cut AND coalesce(finished_day >= cut, NOT is_final) AS is_carried_over,
  placement = 'caseload' AND timeliness IN ('late', 'overdue') AS is_overdue,
  placement = 'caseload' AND is_moved(first_due, due) AS is_due_reset,
  -- Overdue by the first due date where one is known: what setting it again hides.
  placement = 'caseload' AND is_late_first AND CASE WHEN state = 'settled' THEN finished IS NOT NULL
    ELSE NOT (paused AND finished IS NULL) END AS is_overdue_first,
  placement = 'caseload' AND coalesce(CASE WHEN has_hour(finished) AND has_hour(received) THEN finished < received
    ELSE finished_day < received_day END, false) AS is_finished_before_received,
  CASE WHEN placement <> 'caseload' OR timeliness NOT IN ('late', 'overdue') THEN NULL
    WHEN due_day = measured_day THEN 0
    ELSE measured.working_so_far - deadline.working_so_far END AS working_days_late
FROM timed
LEFT JOIN calendar deadline ON deadline.day = due_day
LEFT JOIN calendar measured ON measured.day = measured_day;

-- The verdict by its own name, so that a run can give what it has kept in place of reckoning it anew (kept.ts).
CREATE OR REPLACE MACRO verdict(from_day, as_of, cut, by_day) AS TABLE FROM reckoned(from_day, as_of, cut, by_day);
