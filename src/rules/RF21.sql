-- id: RF21
-- name: impossible-date
-- severity: medium
-- law: Điều 17 Nghị định 61/2018/NĐ-CP
-- verified: false
-- needs: received
-- judges: all
-- parameters: firstYear = 2015, yearsAfter = 10
--
-- Future days need to know when the export was made (--exported-on); without it only impossible years count.
WITH limits AS (
  SELECT make_date(getvariable('RF21_firstYear')::INTEGER, 1, 1) AS first,
    least(coalesce(getvariable('exported_on'), DATE '9999-12-31'),
      make_date(year(getvariable('as_of'))::INTEGER + getvariable('RF21_yearsAfter')::INTEGER, 12, 31)) AS last,
    make_date(year(getvariable('as_of'))::INTEGER + getvariable('RF21_yearsAfter')::INTEGER, 12, 31) AS last_due
)
SELECT row_id, unit, concat_ws('; ',
    CASE WHEN submitted_day NOT BETWEEN first AND last THEN 'submitted=' || moment_text(submitted) END,
    CASE WHEN received_day NOT BETWEEN first AND last THEN 'received=' || moment_text(received) END,
    CASE WHEN due_day NOT BETWEEN first AND last_due THEN 'due=' || moment_text(due) END,
    CASE WHEN finished_day NOT BETWEEN first AND last THEN 'finished=' || moment_text(finished) END,
    CASE WHEN returned_day NOT BETWEEN first AND last THEN 'returned=' || moment_text(returned) END) AS value
FROM subject, limits
WHERE least(submitted_day, received_day, due_day, finished_day, returned_day) < first
  OR greatest(submitted_day, received_day, finished_day, returned_day) > last OR due_day > last_due;
