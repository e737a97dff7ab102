-- A table of dossiers in an input: a text file or one sheet of a workbook. `exported_on`: the day of its export, where it is told.
-- `settings` numbers the words that the mapping file gives to it: tables of one number read words alike.
CREATE TABLE source (
  id INTEGER, path VARCHAR, sha256 VARCHAR, bytes BIGINT, format VARCHAR, sheet VARCHAR, encoding VARCHAR,
  delimiter VARCHAR, header_row INTEGER, lane VARCHAR, first_rowid BIGINT, has_finished BOOLEAN, hidden_sheet BOOLEAN,
  hidden_rows INTEGER, unit_word VARCHAR, unit_from VARCHAR, exported_on DATE,
  settings INTEGER, unknown_headings VARCHAR
);

-- Fact -> heading, and the index of its column (0 = A).
CREATE TABLE source_column (source INTEGER, fact VARCHAR, heading VARCHAR, column_index INTEGER);

-- Facts that the mapping file gives to all rows of a source that do not state them.
CREATE TABLE source_constant (source INTEGER, fact VARCHAR, value VARCHAR);

-- A remark on a row or a cell. `fact` names the column it is about; NULL: the whole row. Without row_id: the whole source.
CREATE TABLE problem (code VARCHAR, source INTEGER, row_id BIGINT, fact VARCHAR, value VARCHAR);
