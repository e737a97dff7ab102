-- Where each dossier stands in a window and against its due date (spec section 4). The state on as_of is rebuilt from
-- dates; a status of today says only what no date says. by_day compares days, else instants where both have an hour.
CREATE OR REPLACE MACRO has_hour(moment) AS coalesce(moment <> date_trunc('day', moment), false);

CREATE OR REPLACE MACRO reckoned(from_day, as_of, cut, by_day) AS TABLE
WITH day AS (
  SELECT *,
    received::DATE AS received_day, finished::DATE AS finished_day, due::DATE AS due_day,
    coalesce(submitted, received, finished)::DATE AS refused_day,
    coalesce(outcome IN ('granted', 'refused', 'withdrawn'), false) AS is_final
  FROM dossier
), place AS (
  SELECT *,
    CASE
      WHEN outcome = 'notAccepted' THEN
        CASE WHEN refused_day IS NULL THEN 'unplaced' WHEN refused_day < from_day THEN 'before'
          WHEN refused_day > as_of THEN 'after' ELSE 'notAccepted' END
      WHEN received_day IS NULL THEN 'unplaced'
      WHEN received_day > as_of THEN 'after'
      WHEN received_day < from_day AND finished_day < from_day THEN 'before'
      WHEN received_day < from_day AND finished_day IS NULL AND is_final THEN 'unplaced'
      ELSE 'caseload'
    END AS placement,
    CASE WHEN finished_day <= as_of OR (finished_day IS NULL AND is_final) THEN 'settled' ELSE 'pending' END AS state
  FROM day
), late AS (
  SELECT *,
    -- An open dossier is measured at 24:00 of as_of: a due hour on that day has passed by then, a due day has not.
    coalesce(CASE
      WHEN state = 'settled' AND NOT by_day AND has_hour(due) AND has_hour(finished) THEN finished > due
      WHEN state = 'settled' THEN finished_day > due_day
      WHEN NOT by_day AND has_hour(due) THEN due_day <= as_of
      ELSE as_of > due_day
    END, false) AS is_late
  FROM place
), timed AS (
  SELECT *,
    CASE
      WHEN state = 'settled' THEN
        CASE WHEN due IS NULL OR finished IS NULL THEN 'noDue' WHEN is_late THEN 'late'
          WHEN finished_day < due_day THEN 'early' ELSE 'onTime' END
      WHEN paused AND finished IS NULL THEN 'paused'
      WHEN due IS NULL THEN 'noDue'
      WHEN is_late THEN 'overdue'
      ELSE 'inTime'
    END AS timeliness,
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
