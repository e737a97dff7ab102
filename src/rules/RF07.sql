-- id: RF07
-- name: refusal-without-reason
-- severity: high
-- law: Điều 17 Nghị định 61/2018/NĐ-CP; Mẫu số 03 Thông tư 01/2018/TT-VPCP
-- verified: false
-- needs: status, reason|refusalReason
-- parameters: characters = 10
--
-- A reason may stand in any of the columns for reasons: together they must say something.
WITH refused AS (
  SELECT * FROM subject_row WHERE outcome = 'notAccepted' OR (outcome = 'refused' AND is_settled)
)
SELECT row_id, unit, concat_ws('; ', 'outcome=' || outcome, 'reason=' || coalesce(refusalReason, reason)) AS value
FROM refused
WHERE length(concat(meaningful(refusalReason), meaningful(reason), meaningful(supplementReason)))
  < getvariable('RF07_characters');
