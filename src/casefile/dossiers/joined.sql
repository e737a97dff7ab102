-- One row a dossier: as read, or joined.
CREATE OR REPLACE VIEW dossier_row AS
  SELECT *, NULL AS joined FROM raw_row
    WHERE kind IS NULL AND rowid NOT IN (SELECT row_id FROM repeat) AND rowid NOT IN (SELECT row_id FROM joined_row)
  UNION ALL BY NAME SELECT row_id AS rowid, * EXCLUDE (row_id, told_by) FROM joined_row;

-- How many dossiers two sources tell of together, or one source in several rows, and of how many the rows differ.
INSERT INTO joined_pair
  WITH part AS (
    SELECT j.kept, r.source, bool_or(j.conflict) AS conflict, count(*) AS n
    FROM (SELECT kept, row_id, conflict FROM repeat UNION ALL SELECT DISTINCT kept, kept, conflict FROM repeat) j
    JOIN raw_row r ON r.rowid = j.row_id GROUP BY j.kept, r.source
  )
  SELECT x.source, y.source, count(*), count(*) FILTER (WHERE x.conflict)
  FROM part x JOIN part y ON y.kept = x.kept AND (y.source > x.source OR (y.source = x.source AND x.n > 1))
  GROUP BY ALL;

-- A procedure of which the rows have only the code has the name that other rows of its dossiers give.
UPDATE procedure SET name = n.name FROM (
  SELECT id, name FROM (SELECT joined.procedure AS id, procedureName AS name, count(*) AS times FROM joined_row
    WHERE says_something(procedureName) GROUP BY ALL)
  QUALIFY row_number() OVER (PARTITION BY id ORDER BY times DESC, name) = 1
) n WHERE n.id = procedure.id AND procedure.name IS NULL;

INSERT INTO problem SELECT 'join-open', t.source, t.row_id, 'code', NULL FROM told t JOIN linked l ON l.row_id = t.row_id WHERE l.open;

DROP TABLE address; DROP TABLE taken; DROP TABLE last_day; DROP TABLE ordered; DROP TABLE placed;
