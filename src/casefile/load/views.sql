-- The letters of a column as a spreadsheet shows them; 0 is A.
CREATE OR REPLACE MACRO column_letters(i) AS
  CASE WHEN i >= 702 THEN chr((65 + (i - 702) // 676)::INTEGER) ELSE '' END
  || CASE WHEN i >= 26 THEN chr((65 + (i - 26) // 26 % 26)::INTEGER) ELSE '' END
  || chr((65 + i % 26)::INTEGER);

-- Where every row stands: file, sheet and the row number that a spreadsheet shows.
CREATE VIEW row_place AS
  SELECT r.rowid AS row_id, r.source, s.path || coalesce(' › ' || s.sheet, '') AS sheet_place,
    coalesce(r."row", r.rowid - s.first_rowid + s.header_row + 1)::INTEGER AS row_number
  FROM raw_row r JOIN source s ON s.id = r.source;

-- Every remark with its place: a cell, a row or a whole sheet.
CREATE VIEW placed_problem AS
  SELECT p.code, p.source, p.row_id, p.fact, p.value, c.heading, coalesce(c.column_index, -1) AS column_index,
    s.path || coalesce(' › ' || s.sheet, '')
      || CASE WHEN p.row_id IS NULL THEN '' ELSE ' › ' || coalesce(column_letters(c.column_index), '') || r.row_number END AS place
  FROM problem p
  JOIN source s ON s.id = p.source
  LEFT JOIN row_place r ON r.row_id = p.row_id
  LEFT JOIN source_column c ON c.source = p.source AND c.fact = p.fact;

