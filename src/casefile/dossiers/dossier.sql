-- One row a dossier, in the terms of the specification, from what the rows of dossier_row say. Variable: unit_by. Of the code
-- only the parts are kept, which the rules compare; the code itself stands in the row.
CREATE TABLE dossier AS
SELECT * EXCLUDE (parts), parts[1] AS code_agency, code_day(parts) AS code_day, code_number(parts) AS code_number
FROM (
  SELECT rowid AS row_id, source, coalesce(joined.sources, source) AS sources,
    CASE WHEN getvariable('unit_by') = 'receive' THEN coalesce(receiving, settling, given)
      ELSE coalesce(settling, receiving, given) END AS unit,
    field_id AS field, coalesce(joined.procedure, own_procedure) AS procedure, channel_said::channel AS channel,
    -- "Từ chối" alone is a refusal at reception where nothing was received.
    CASE WHEN status_said <> 'refusal' THEN status_said
      WHEN status_said = 'refusal' AND received IS NULL THEN 'notAccepted'
      WHEN status_said = 'refusal' THEN 'refused' END::outcome AS outcome,
    paused_said AS paused,
    CASE WHEN NOT has_status THEN 'blank' WHEN status_said IS NULL THEN 'unknown' ELSE 'known' END::status_word AS status_word,
    submitted, received, due, coalesce(originalDue, joined.exported_due) AS first_due, returned,
    -- The deadline is judged on the day the result was ready. What was returned was finished; one refused at reception ended on the
    -- day of the refusal.
    CASE WHEN status_said = 'notAccepted' AND refusedAt IS NOT NULL THEN refusedAt ELSE coalesce(finished, returned) END AS finished,
    CASE WHEN status_said IN ('refused', 'notAccepted', 'refusal')
      THEN says_something(refusalReason) OR says_something(reason) ELSE true END AS has_reason,
    coalesce(applicantId, CASE WHEN applicant IS NOT NULL THEN hash(applicant, applicantPhone) END) AS person,
    code_parts(code) AS parts
  FROM (
    -- The words of several rows were read each in its own source.
    SELECT *, CASE WHEN joined IS NULL THEN channel_value ELSE joined.channel END AS channel_said,
      CASE WHEN joined IS NULL THEN status_value ELSE joined.status END AS status_said,
      CASE WHEN joined IS NULL THEN status_paused ELSE joined.paused END AS paused_said
    FROM ($meaning)
  )
);
