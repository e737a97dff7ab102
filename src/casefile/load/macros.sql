-- What has classes of Unicode stands in lambdas: see letters.sql.

-- Text for comparing, as fold() in src/text: what is compared in SQL and in TypeScript must agree.
CREATE OR REPLACE TEMP MACRO folded(t) AS
  list_transform([replace(replace(replace(replace(strip_accents(lower(nfc_normalize(t))), 'đ', 'd'), 'ð', 'd'), 'ɖ', 'd'), '&', ' va ')], lambda bare:
    CASE WHEN bare IS NULL THEN NULL
      WHEN strlen(bare) = length(bare) THEN trim(regexp_replace(bare, '[^a-z0-9]+', ' ', 'g'))
      ELSE list_transform([bare], lambda rare: trim(regexp_replace(regexp_replace(rare,
        '[\x{200B}-\x{200D}\x{2060}\x{FEFF}\x{00AD}]', '', 'g'), '[^\p{L}\p{N}]+', ' ', 'g')))[1] END)[1];

-- A cell as text; one of white space alone is blank. Only a cell that begins with white space is trimmed: trimming all
-- of a million rows takes longer than reading them.
CREATE OR REPLACE TEMP MACRO cell_text(t) AS
  CASE WHEN t < '!' OR starts_with(t, chr(160))
    THEN nullif(trim(t, ' ' || chr(9) || chr(10) || chr(13) || chr(160)), '') ELSE t END;

-- A cell, or what the mapping file gives where the cell says nothing.
CREATE OR REPLACE TEMP MACRO or_given(t, given) AS
  CASE WHEN cell_text(t) IS NULL OR list_contains(getvariable('blank_words'), lower(trim(t))) THEN given ELSE t END;

-- A spreadsheet turned a long number into 1.23E+11: many codes became one, so it identifies no dossier.
CREATE OR REPLACE TEMP MACRO is_damaged_code(t) AS contains(t, 'E+') AND regexp_full_match(t, '\d([.,]\d+)?E\+\d+');

-- Words with Vietnamese letters and no digit ("chưa có mã") are no code.
CREATE OR REPLACE TEMP MACRO is_no_code(t) AS (strlen(t) <> length(t) AND NOT regexp_matches(t, '\d')) OR is_damaged_code(t)
  OR t IN ('', 'NULL', '(NULL)', '<NULL>', '\N', 'N/A', '#N/A', 'NONE', 'NAN', 'UNDEFINED');

-- A name, and a number of a person, for hashing: spelling, spacing and punctuation must not part one person into two. Empty or
-- NULL when there is none. A name of more letters than any word for "nothing" need not be compared with those.
CREATE OR REPLACE TEMP MACRO name_key(t) AS
  CASE WHEN length(t) > 4 OR (length(t) > 1 AND lower(t) NOT IN ('--', '---', 'null', 'n/a'))
    THEN replace(lower(strip_accents(t)), ' ', '') END;
CREATE OR REPLACE TEMP MACRO number_key(t) AS
  CASE WHEN lower(t) NOT IN ('null', 'n/a')
    THEN CASE WHEN contains(t, ' ') OR contains(t, '.') OR contains(t, '-') THEN translate(t, ' .-', '') ELSE t END END;

-- The plain forms of a moment, a family each: the day first, the month first, the year first. What they do not read goes to the
-- date reader. A year under 1000 is one of two digits: not plain.
CREATE OR REPLACE TEMP MACRO plain_moment_dmy(t) AS nullif(greatest(try_strptime(t, ['%d/%m/%Y %H:%M:%S', '%d/%m/%Y',
  '%d/%m/%Y %H:%M']), TIMESTAMP '0999-12-31'), TIMESTAMP '0999-12-31');
CREATE OR REPLACE TEMP MACRO plain_moment_mdy(t) AS nullif(greatest(try_strptime(t, ['%m/%d/%Y %H:%M:%S', '%m/%d/%Y',
  '%m/%d/%Y %H:%M']), TIMESTAMP '0999-12-31'), TIMESTAMP '0999-12-31');
CREATE OR REPLACE TEMP MACRO plain_moment_iso(t) AS nullif(greatest(try_strptime(t, ['%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S',
  '%Y-%m-%d']), TIMESTAMP '0999-12-31'), TIMESTAMP '0999-12-31');

CREATE OR REPLACE TEMP MACRO filled(cells) AS list_filter(cells, lambda x: cell_text(x) IS NOT NULL);

-- A title or a signature may stand in the column of the codes; a code is of plain letters and has a digit.
CREATE OR REPLACE TEMP MACRO has_code(code) AS coalesce(regexp_full_match(code, '[A-Z0-9._/\-]*\d[A-Z0-9._/\-]*'), false);

-- The text of a group heading such as "I. Lĩnh vực: Đất đai (123)", over one to three cells; NULL for any other row.
CREATE OR REPLACE TEMP MACRO group_text(cells, code) AS
  CASE WHEN len(filled(cells)) BETWEEN 1 AND 3 AND (
      len(list_filter(filled(cells)[1:2], lambda x: regexp_matches(folded(x),
        '^([ivxlc]+ |[a-h] |\d{1,2} )?(linh vuc|don vi|co quan|nhom thu tuc|thu tuc|cap tinh|cap huyen|cap xa)( |$)'))) > 0
      OR (NOT has_code(code) AND (regexp_full_match(trim(filled(cells)[1]), '[IVXLC]{1,6}[.)]?|[A-H][.)]?')
        OR len(list_filter(filled(cells)[1:1], lambda x: regexp_extract(x, '^\s*([IVXLC]{1,6}|[A-H])[.)]\s+\p{L}') <> '')) > 0)))
    THEN array_to_string(filled(cells), ' ') END;

-- Why a row without code or day is no dossier; NULL when it may be one. `headings` are folded, in the order of the cells.
CREATE OR REPLACE TEMP MACRO layout_kind(cells, headings, code, row_number) AS
  CASE
    WHEN len(filled(cells)) = 0 THEN 'blank'
    WHEN len(list_filter(list_zip(cells, headings), lambda x: x[2] <> '' AND folded(x[1]) = x[2])) >= 2 THEN 'header'
    WHEN len(filled(cells)) >= 3
      AND len(list_filter(filled(cells), lambda x: NOT regexp_full_match(trim(x), '\(?\d{1,2}\)?( ?=.*)?'))) = 0
      THEN 'numbering'
    WHEN len(list_filter(filled(cells)[1:3], lambda x: regexp_full_match(folded(x),
      '(tong|cong|total|grand total|sum|luy ke)( cong| so)?( ho so)?( \d[\d ]*)?( ho so)?'))) > 0 THEN 'total'
    WHEN has_code(code) THEN NULL
    -- Columns lettered A, B, C … or A, B, 1, 2 …
    WHEN len(filled(cells)) >= 3 AND regexp_full_match(trim(filled(cells)[1]), '\(?[Aa]\)?')
      AND len(list_distinct(filled(cells))) = len(filled(cells))
      AND len(list_filter(filled(cells), lambda x: NOT regexp_full_match(trim(x), '\(?(\d{1,2}|[A-Za-z])\)?( ?=.*)?'))) = 0
      THEN 'numbering'
    -- A line numbered beforehand, with nothing on it.
    WHEN len(filled(cells)) = 1 AND regexp_full_match(trim(row_number), '\d+') THEN 'numbering'
    -- Subtotals, of few cells: a family name such as Tống begins like one.
    WHEN len(filled(cells)) <= 4 AND len(list_filter(filled(cells)[1:3], lambda x: regexp_full_match(folded(x),
      '(tong|cong)( cong| so)? (linh vuc|trang|don vi|co quan|nhom|thang|quy|nam|muc|phan)( .*)?|(cong )?mang sang( .*)?'))) > 0
      THEN 'total'
    WHEN group_text(cells, code) IS NOT NULL THEN 'group'
    WHEN len(filled(cells)) <= 4 AND len(list_filter(filled(cells), lambda x: regexp_matches(folded(x),
      '^(nguoi lap|nguoi tong hop|nguoi bao cao|thu truong|ky ten|ky ghi ro|giam doc|chu tich|truong phong|can bo lap|noi nhan)|ngay .{1,8}thang .{1,8}nam'))) > 0
      THEN 'signature'
    WHEN len(filled(cells)) = 1 AND len(list_filter(filled(cells), lambda x: regexp_extract(x, '\p{L}') <> '')) > 0 THEN 'lone'
    WHEN len(filled(cells)) > 4 OR coalesce(regexp_full_match(trim(row_number), '\d+'), false) THEN NULL
    -- A word and its counts, as in a summary under the list.
    WHEN len(list_filter(filled(cells), lambda x: NOT regexp_full_match(trim(x), '\d{1,3}([., ]?\d{3})*'))) = 1 THEN 'tally'
    ELSE 'sparse'
  END;

-- A reason that holds no letter or digit, or only a word for "nothing", gives no reason.
CREATE OR REPLACE TEMP MACRO says_something(t) AS
  coalesce(has_letters(t) AND NOT list_contains(getvariable('blank_words'), lower(trim(t))), false);

-- A text such as "Khác" (other) that says less than any other.
CREATE OR REPLACE TEMP MACRO says_other(t) AS coalesce(list_contains(getvariable('other_words'), folded(t)), false);

-- What a text states, for comparing; a text that says nothing states nothing.
CREATE OR REPLACE TEMP MACRO stated(t) AS CASE WHEN says_something(t) THEN folded(t) END;

-- yyyymmddhhmm, with seconds and thousandths: no number of a person begins with such a day.
CREATE OR REPLACE TEMP MACRO is_packed_moment(t) AS
  regexp_full_match(t, '(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-4])[0-5]\d([0-5]\d(\d{3})?)?');

-- A text without a digit is no date, and a long number none either: what may be a person in the wrong column is kept as its shape alone.
CREATE OR REPLACE TEMP MACRO shape_of_no_day(t) AS
  CASE WHEN NOT regexp_matches(t, '\d') THEN cell_text(list_transform([t], lambda x: regexp_replace(x, '\p{L}', 'x', 'g'))[1])
    WHEN regexp_full_match(trim(t), '\d{9,}') AND NOT is_packed_moment(trim(t)) THEN regexp_replace(t, '\d', '9', 'g')
    ELSE cell_text(t) END;

-- The text of a date cell that the plain forms do not read.
CREATE OR REPLACE TEMP MACRO unread_day(t) AS
  CASE WHEN list_contains(getvariable('blank_words'), lower(trim(t))) THEN NULL ELSE shape_of_no_day(t) END;

-- The same of a day and an hour that stand beside each other.
CREATE OR REPLACE TEMP MACRO masked_day(t) AS
  CASE WHEN contains(t, ' | ') THEN coalesce(unread_day(split_part(t, ' | ', 1)), '') || ' | ' || coalesce(unread_day(split_part(t, ' | ', 2)), '')
    ELSE unread_day(t) END;

-- A day and its hour as they stand, for the forms of a mapping to read: they may be bare digits.
CREATE OR REPLACE TEMP MACRO beside_hour(t, hour) AS
  CASE WHEN unread_day(t) IS NULL OR unread_day(hour) IS NULL THEN t ELSE cell_text(t) || ' | ' || cell_text(hour) END;

-- A day without the midnight that some software writes behind each.
CREATE OR REPLACE TEMP MACRO day_alone(t) AS regexp_replace(trim(t), '[ T]0?0:00(:00(\.0+)?)?$', '');

-- The day and the hour of two columns as one text. An hour beside a day that has its own, or beside none, says nothing; what
-- does not join plainly goes to the date reader (intake/days/dayAndHour.ts), each part masked as it stands alone.
CREATE OR REPLACE TEMP MACRO with_hour(t, hour) AS
  CASE WHEN unread_day(t) IS NULL OR cell_text(hour) IS NULL OR contains(day_alone(t), ':') THEN t
    WHEN NOT regexp_full_match(trim(hour), '([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?')
    THEN coalesce(unread_day(t) || ' | ' || unread_day(hour), t)
    WHEN regexp_full_match(day_alone(t), '\d{1,2}/\d{1,2}/\d{4}') THEN day_alone(t) || ' ' || trim(hour)
    WHEN regexp_full_match(day_alone(t), '\d{4}-\d{2}-\d{2}')
    THEN day_alone(t) || ' ' || trim(hour) || CASE WHEN length(trim(hour)) < 6 THEN ':00' ELSE '' END
    ELSE coalesce(unread_day(t) || ' | ' || unread_day(hour), t) END;
