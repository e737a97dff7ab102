-- A dossier code for comparing: no white space, no zero-width characters, one kind of dash, upper case; without what a
-- spreadsheet adds to it or what keeps one from taking it for a number ('H41…, ="H41…", 12345678.0). '' of a text without letter
-- or digit. Cleaning what is clean changes nothing: a code that was printed is found. The macro stays in the case file, and
-- `explain` cleans what it is asked as the rows were cleaned.
CREATE OR REPLACE MACRO clean_code(t) AS
  CASE
    WHEN regexp_full_match(t, '[A-Z0-9.\-]*[A-Z0-9][A-Z0-9.\-]*') AND NOT ends_with(t, '.0') THEN t
    ELSE list_transform([regexp_replace(regexp_replace(nfc_normalize(upper(regexp_replace(regexp_replace(t, '[–—−‐‑‒]', '-', 'g'),
      '[\s\x{00A0}\x{00AD}\x{1680}\x{2000}-\x{200F}\x{2028}\x{2029}\x{202F}\x{205F}\x{2060}\x{3000}\x{FEFF}]', '', 'g'))),
      '^([''’]|=["”])+|["”]+$', '', 'g'), '^(\d+)\.0$', '\1')],
      lambda bare: CASE WHEN has_letters(bare) THEN bare WHEN bare IS NOT NULL THEN '' END)[1]
  END;
