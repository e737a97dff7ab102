-- Every code that stands in several rows. The remarks on codes ask it again: to look for the codes of a million rows takes half a second.
CREATE OR REPLACE TEMP TABLE shared_code AS
  SELECT code, code_parts(code) IS NOT NULL AS legal, regexp_full_match(code, '\d+') AS digits
  FROM raw_row WHERE kind IS NULL AND code IS NOT NULL GROUP BY code HAVING count(*) > 1;
