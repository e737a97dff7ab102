-- What each row of a relation with the columns of raw_row says, in ids and words of the specification. An unknown word is NULL.
SELECT r.*, settling.id AS settling, receiving.id AS receiving, given.id AS given, field.id AS field_id,
  procedure.id AS own_procedure, p.code AS procedure_known, channel.value AS channel_value,
  status.word IS NOT NULL AS has_status, status.value AS status_value, coalesce(status.paused, false) AS status_paused,
  source.unit_word AS given_unit, source.exported_on
FROM $rows r
JOIN source ON source.id = r.source
LEFT JOIN word_unit settling ON settling.word = r.unit
LEFT JOIN word_unit receiving ON receiving.word = r.receivingUnit
LEFT JOIN word_unit given ON given.word = source.unit_word
LEFT JOIN word_field field ON field.word = r.field
LEFT JOIN word_procedure procedure
  ON procedure.code IS NOT DISTINCT FROM r.procedureCode AND procedure.name IS NOT DISTINCT FROM r.procedureName
LEFT JOIN procedure p ON p.id = procedure.id
LEFT JOIN word_channel channel ON channel.word = r.channel AND channel.settings = source.settings
LEFT JOIN word_status status ON status.word = r.status AND status.settings = source.settings
