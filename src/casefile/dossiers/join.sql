-- The rows of a dossier that has several, in the order of spec section 3: by the day of the export where those of all are known, then by
-- the finished moment, then as the inputs stand; missing first, a day alone as its start.
CREATE TEMP TABLE ordered AS
  WITH several AS (
    SELECT t.*, l.dossier, count(*) OVER whole AS rows_of_dossier,
      bool_or(t.received IS NOT NULL) OVER whole AS has_received,
      bool_and(t.exported_on IS NOT NULL) OVER whole AS days_known, min(t.exported_on) OVER whole AS first_export,
      max(t.exported_on) OVER whole AS last_export
    FROM told t JOIN linked l ON l.row_id = t.row_id
    WINDOW whole AS (PARTITION BY l.dossier)
  )
  SELECT *, row_number() OVER (PARTITION BY dossier
      ORDER BY CASE WHEN days_known THEN exported_on END NULLS FIRST, finished NULLS FIRST, row_id) AS place,
    -- "Từ chối" alone, as the whole dossier decides it.
    CASE WHEN status_value = 'refusal' THEN CASE WHEN has_received THEN 'refused' ELSE 'notAccepted' END
      ELSE status_value END AS outcome_value
  FROM several WHERE rows_of_dossier > 1;

-- The day of each moment is that of the last row that states it.
CREATE TEMP TABLE last_day AS SELECT dossier, $days FROM ordered GROUP BY dossier;

-- Of each fact the value taken, with its row: {v, r}; and whether rows state it differently.
CREATE TEMP TABLE taken AS
  SELECT dossier, $taken, $differing AS facts,
    list_sort(list_distinct(list(source))) AS source_list,
    arg_max(due, place) FILTER (WHERE due IS NOT NULL AND days_known AND last_export > first_export AND exported_on = first_export)
      AS exported_due
  FROM ordered JOIN last_day USING (dossier) GROUP BY dossier;

-- The address: the row that gives the received moment, the first of several; without any, the first row.
CREATE TEMP TABLE address AS
  SELECT o.dossier, coalesce(arg_min(o.row_id, o.place) FILTER (WHERE o.received = t.received.v), arg_min(o.row_id, o.place)) AS row_id
  FROM ordered o JOIN taken t ON t.dossier = o.dossier GROUP BY o.dossier;

-- What a source, or the sources of the rows of one dossier together, can tell: every source is a set of its own.
INSERT INTO source_set
  SELECT (SELECT max(id) FROM source) + row_number() OVER (ORDER BY source_list), unnest(source_list)
  FROM (SELECT DISTINCT source_list FROM taken WHERE len(source_list) > 1);

-- Every row that is not the address of its dossier, and the facts in which its dossier's rows differ.
INSERT INTO repeat
  SELECT o.row_id, o.code, a.row_id, len(t.facts) > 0, t.facts
  FROM ordered o JOIN address a ON a.dossier = o.dossier JOIN taken t ON t.dossier = o.dossier WHERE o.row_id <> a.row_id;

-- How many dossiers two sources tell of together, or one source in several rows, and of how many the rows differ.
INSERT INTO joined_pair
  WITH part AS (SELECT dossier, source, count(*) AS n FROM ordered GROUP BY ALL)
  SELECT x.source, y.source, count(*), count(*) FILTER (WHERE len(t.facts) > 0)
  FROM part x JOIN part y ON y.dossier = x.dossier AND (y.source > x.source OR (y.source = x.source AND x.n > 1))
  JOIN taken t ON t.dossier = x.dossier
  GROUP BY ALL;

-- The joined row under the number of its address, with the columns of raw_row, and the row that each fact came from.
CREATE TABLE joined_row AS
  SELECT r.rowid AS row_id, r.source, r."row", r.flag, r.kind, r.code, r.code_written, r.damaged_code, $columns,
    {$rows} AS told_by,
    {'procedure': t.procedure_taken, 'channel': t.channel.said, 'status': t.status.said, 'paused': coalesce(t.status.paused, false),
      'exported_due': t.exported_due, 'sources': s.id::INTEGER} AS joined
  FROM taken t JOIN address a ON a.dossier = t.dossier JOIN raw_row r ON r.rowid = a.row_id
  LEFT JOIN (SELECT id, list_sort(list(source)) AS source_list FROM source_set GROUP BY id HAVING count(*) > 1) s
    ON s.source_list = t.source_list;

CREATE OR REPLACE VIEW dossier_row AS
  SELECT *, NULL AS joined FROM raw_row
    WHERE kind IS NULL AND rowid NOT IN (SELECT row_id FROM repeat) AND rowid NOT IN (SELECT row_id FROM joined_row)
  UNION ALL BY NAME SELECT row_id AS rowid, * EXCLUDE (row_id, told_by) FROM joined_row;

-- One remark a fact that the rows of a dossier state differently: every value with the rows that have it.
INSERT INTO problem
  SELECT 'conflict', a.source, a.row_id, fact, string_agg(value || ' (' || places || ')', '; ' ORDER BY first)
  FROM (
    SELECT dossier, fact, value, min(place) AS first, string_agg(p.sheet_place || ' › ' || p.row_number, ', ' ORDER BY place) AS places
    FROM ($values) v JOIN row_place p ON p.row_id = v.row_id GROUP BY dossier, fact, value
  ) v JOIN (SELECT dossier, row_id, source FROM address JOIN (SELECT rowid, source FROM raw_row) r ON r.rowid = address.row_id) a
    ON a.dossier = v.dossier
  GROUP BY a.source, a.row_id, fact;
