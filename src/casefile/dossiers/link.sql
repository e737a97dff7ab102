-- Which rows are one dossier (spec section 3), among the rows of every code that stands in several. A code of the legal form is one
-- dossier wherever it stands. Any other is a register number: every office, year and list may begin anew, and rows of it
-- are linked where what they state of unit and, when it is digits alone, of day, field and procedure does not differ.
CREATE TEMP TABLE told AS
  SELECT m.* EXCLUDE (rowid), m.rowid AS row_id, c.legal, c.digits FROM ($meaning) m JOIN shared_code c ON c.code = m.code;

-- What a row of a register number states: equal statements are one entry, named by its first row. Without a unit in a cell the one
-- that is given for the table is the one that settles. `stated` has a bit for each fact that is there.
CREATE TEMP TABLE row_entry AS
  SELECT *, min(row_id) OVER (PARTITION BY code, settles, receives, day, field, procedure) AS entry,
    (settles IS NOT NULL)::INTEGER + 2 * (receives IS NOT NULL)::INTEGER + 4 * (day IS NOT NULL)::INTEGER
      + 8 * (field IS NOT NULL)::INTEGER + 16 * (procedure IS NOT NULL)::INTEGER AS stated
  FROM (
    SELECT row_id, code, coalesce(settling, CASE WHEN receiving IS NULL THEN given END) AS settles, receiving AS receives,
      CASE WHEN digits THEN received::DATE END AS day, CASE WHEN digits THEN field_id END AS field,
      CASE WHEN digits THEN own_procedure END AS procedure
    FROM told WHERE NOT legal
  );
CREATE TEMP TABLE entry AS SELECT DISTINCT * EXCLUDE (row_id) FROM row_entry;

-- Where all rows of a code state the same facts, entries fit only when equal. Only where some lack a fact that others state
-- must it be found out which fit which.
CREATE TEMP TABLE uneven AS
  SELECT * EXCLUDE (patterns), entry AS label
  FROM (SELECT *, min(stated) OVER (PARTITION BY code) <> max(stated) OVER (PARTITION BY code) AS patterns FROM entry)
  WHERE patterns;
