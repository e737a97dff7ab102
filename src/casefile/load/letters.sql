-- Does a text hold a letter or a digit, or did it before a person was masked? NULL: no. The macro stays in the case file, for `trace`.
--
-- The engine compiles \p{L} and \p{N} anew at every place in a query, 1 to 2 ms each: more than all else that a small export costs. In a
-- lambda they are compiled only when a text gets there, so what plain letters decide is decided before.
CREATE OR REPLACE MACRO has_letters(t) AS
  CASE WHEN t IS NULL THEN false
    WHEN t = '(…)' THEN true
    WHEN regexp_matches(t, '[A-Za-z0-9]') THEN true
    ELSE len(list_filter([t], lambda x: regexp_extract(x, '[\p{L}\p{N}]') <> '')) > 0 END;
