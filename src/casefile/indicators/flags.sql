-- The answers of yes/no columns. A blank cell says "no" only in a column that marks the "yes" and has no word for the others. Of
-- payment such marks tell nothing: who had no fee to pay is blank too.
CREATE TABLE dossier_flag AS
WITH told AS (
  SELECT d.row_id, d.sources, digitised.value AS digitised, digitised.word IS NULL AS digitised_blank,
    result.value AS result, result.word IS NULL AS result_blank, paid.value AS paid, paid.word IS NULL AS paid_blank
  FROM dossier d
  JOIN dossier_row r ON r.rowid = d.row_id
  LEFT JOIN word_digitised digitised ON digitised.word = r.digitised
  LEFT JOIN word_digitalResult result ON result.word = r.digitalResult
  LEFT JOIN word_paidOnline paid ON paid.word = r.paidOnline
  WHERE d.sources IN (SELECT s.id FROM source_set s JOIN source_fact f ON f.source = s.source WHERE fact IN ('digitised', 'digitalResult', 'paidOnline'))
), marks AS (
  SELECT sources,
    bool_or(digitised = 'yes') AND NOT bool_or(digitised = 'no') AS digitised,
    bool_or(result = 'yes') AND NOT bool_or(result = 'no') AS result,
    bool_or(paid = 'yes') AND bool_or(paid_blank) AND NOT bool_or(paid IN ('no', 'online', 'other', 'none')) AS paid
  FROM (
    SELECT sources, coalesce(digitised, '') AS digitised, coalesce(result, '') AS result, coalesce(paid, '') AS paid, paid_blank
    FROM told
  ) GROUP BY sources
)
SELECT row_id,
  CASE WHEN told.digitised = 'yes' THEN true WHEN told.digitised = 'no' OR (digitised_blank AND marks.digitised) THEN false END
    AS digitised,
  CASE WHEN told.result = 'yes' THEN true WHEN told.result = 'no' OR (result_blank AND marks.result) THEN false END
    AS digital_result,
  CASE WHEN marks.paid THEN NULL WHEN told.paid IN ('yes', 'online') THEN true WHEN told.paid IN ('no', 'other') THEN false END
    AS paid_online,
  coalesce(marks.paid, false) AS payment_marks_only
FROM told JOIN marks ON marks.sources = told.sources;
