-- id: RF04b
-- name: date-reset-without-letter
-- severity: medium
-- law: khoản 5 Điều 12 Nghị định 61/2018/NĐ-CP (hẹn lại phải có phiếu xin lỗi và hẹn lại ngày trả kết quả)
-- verified: false
-- needs: extensions|originalDue|repeats, apology|apologyAt
--
-- One re-setting is allowed, but not without a letter. Only dates that were moved back count: an earlier one needs no apology.
SELECT row_id, unit,
  concat_ws('; ', 'firstDue=' || moment_text(first_due), 'due=' || moment_text(due), 'extensions=' || extension_count) AS value
FROM subject_row
WHERE ((is_due_reset AND due > first_due) OR extension_count > 0) AND NOT has_apology;
