-- The rows of the dossiers that have several, in the order of spec section 3: by the day of the export where those of all are known,
-- then by the finished moment, then as the inputs stand; missing first, a day alone as its start.
CREATE TEMP TABLE placed AS
  WITH several AS (
    SELECT t.row_id, l.dossier, t.finished, t.exported_on, count(*) OVER whole AS rows_of_dossier,
      bool_or(t.received IS NOT NULL) OVER whole AS has_received,
      bool_and(t.exported_on IS NOT NULL) OVER whole AS days_known, min(t.exported_on) OVER whole AS first_export,
      max(t.exported_on) OVER whole AS last_export
    FROM told t JOIN linked l ON l.row_id = t.row_id
    WINDOW whole AS (PARTITION BY l.dossier)
  )
  SELECT row_id, dossier, has_received, days_known, first_export, last_export,
    row_number() OVER (PARTITION BY dossier
      ORDER BY CASE WHEN days_known THEN exported_on END NULLS FIRST, finished NULLS FIRST, row_id) AS place
  FROM several WHERE rows_of_dossier > 1;
