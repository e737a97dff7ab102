-- One part of the dossiers: what is gathered of their facts must fit into the engine's memory.

CREATE OR REPLACE TEMP TABLE ordered AS
  SELECT t.*, p.* EXCLUDE (row_id),
    -- "Từ chối" alone, as the whole dossier decides it.
    CASE WHEN status_value = 'refusal' THEN CASE WHEN has_received THEN 'refused' ELSE 'notAccepted' END
      ELSE status_value END AS outcome_value
  FROM told t JOIN placed p ON p.row_id = t.row_id WHERE $part;

-- The day of each moment is that of the last row that states it.
CREATE OR REPLACE TEMP TABLE last_day AS SELECT dossier, $days FROM ordered GROUP BY dossier;

-- Of each fact the value taken, with its row: {v, r}; and whether rows state it differently.
CREATE OR REPLACE TEMP TABLE taken AS
  SELECT dossier, $taken, $differing AS facts,
    list_sort(list_distinct(list(source))) AS source_list,
    arg_max(due, place) FILTER (WHERE due IS NOT NULL AND days_known AND last_export > first_export AND exported_on = first_export)
      AS exported_due
  FROM ordered JOIN last_day USING (dossier) GROUP BY dossier;

-- The address: the row that gives the received moment, the first of several; without any, the first row.
CREATE OR REPLACE TEMP TABLE address AS
  SELECT o.dossier, coalesce(arg_min(o.row_id, o.place) FILTER (WHERE o.received = $received), arg_min(o.row_id, o.place)) AS row_id
  FROM ordered o JOIN taken t ON t.dossier = o.dossier GROUP BY o.dossier;

-- What the sources of the rows of one dossier can tell together: sets that no other dossier had.
INSERT INTO source_set
  SELECT (SELECT max(id) FROM source_set) + row_number() OVER (ORDER BY source_list), unnest(source_list)
  FROM (SELECT DISTINCT source_list FROM taken WHERE len(source_list) > 1
    EXCEPT SELECT list_sort(list(source)) FROM source_set GROUP BY id);

-- Every row that is not the address of its dossier, and the facts in which its dossier's rows differ.
INSERT INTO repeat
  SELECT o.row_id, o.code, a.row_id, len(t.facts) > 0, t.facts
  FROM ordered o JOIN address a ON a.dossier = o.dossier JOIN taken t ON t.dossier = o.dossier WHERE o.row_id <> a.row_id;

-- The joined row under the number of its address, with the columns of raw_row, and the row that each fact came from.
$store
  SELECT r.rowid AS row_id, r.source, r."row", r.flag, r.kind, r.code, r.code_written, r.damaged_code, $columns,
    {$rows} AS told_by,
    {'procedure': t.procedure_taken, 'channel': $channel, 'status': $status, 'paused': $paused,
      'exported_due': t.exported_due, 'sources': s.id::INTEGER} AS joined
  FROM taken t JOIN address a ON a.dossier = t.dossier JOIN raw_row r ON r.rowid = a.row_id
  LEFT JOIN (SELECT id, list_sort(list(source)) AS source_list FROM source_set GROUP BY id HAVING count(*) > 1) s
    ON s.source_list = t.source_list;

-- One remark a fact that the rows of a dossier state differently: every value with the rows that have it.
INSERT INTO problem
  SELECT 'conflict', a.source, a.row_id, fact, string_agg(value || ' (' || places || ')', '; ' ORDER BY first)
  FROM (
    SELECT dossier, fact, value, min(place) AS first, string_agg(p.sheet_place || ' › ' || p.row_number, ', ' ORDER BY place) AS places
    FROM ($values) v JOIN row_place p ON p.row_id = v.row_id GROUP BY dossier, fact, value
  ) v JOIN (SELECT dossier, row_id, source FROM address JOIN (SELECT rowid, source FROM raw_row) r ON r.rowid = address.row_id) a
    ON a.dossier = v.dossier
  GROUP BY a.source, a.row_id, fact;
