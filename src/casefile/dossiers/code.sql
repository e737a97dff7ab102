-- The parts [agency, day, number] of a dossier code <agency>-<yymmdd>-<number>, after clean_code: Điều 19 Thông tư
-- 01/2018/TT-VPCP. The agency is written in the old order (000.00.15.H41, or shortened 00.15.H41) or in that of QĐ
-- 20/2020/QĐ-TTg (H41.15). NULL of any other code. Capturing groups would take three times as long as splitting.
CREATE OR REPLACE MACRO code_parts(code) AS CASE WHEN regexp_full_match(code,
  '((\d{3}\.)?\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(\.\d{1,3}){0,4})-\d{6}-\d{4,6}') THEN string_split(code, '-') END;

-- The day in a code; NULL when there is none, or no day of the calendar (years are those of this century).
CREATE OR REPLACE MACRO code_day(parts) AS try_strptime('20' || parts[2], '%Y%m%d')::DATE;

CREATE OR REPLACE MACRO code_number(parts) AS parts[3]::INTEGER;
