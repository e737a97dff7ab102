import type { RuleId } from '../../rules/ids.ts';
import type { Severity } from '../../rules/rule.ts';
import { conduct } from './rules/conduct.ts';
import { entry } from './rules/entry.ts';
import { state } from './rules/state.ts';
import type { RuleText } from './rules/text.ts';

/** Words about findings: signs to be checked, never an accusation. */
export const rules = {
  texts: { ...conduct, ...entry, ...state } satisfies Record<RuleId, RuleText>,
  sheet: 'Dấu hiệu',
  listSheet: 'Danh sách dấu hiệu',
  note: 'Dấu hiệu rút ra từ dữ liệu, cần đối chiếu hồ sơ giấy trước khi kết luận. Quy tắc không đủ dữ liệu thì không có nghĩa là không vi phạm.',
  summary: 'Dấu hiệu theo quy tắc và đơn vị',
  list: 'Danh sách dấu hiệu',
  severities: { high: 'cao', medium: 'trung bình', low: 'thấp' } satisfies Record<Severity, string>,
  statuses: { run: 'đã xét', 'no-data': 'không đủ dữ liệu' },
  columns: {
    rule: 'Quy tắc',
    name: 'Dấu hiệu',
    severity: 'Mức',
    status: 'Dữ liệu',
    count: 'Số dấu hiệu',
    law: 'Căn cứ',
    meaning: 'Ý nghĩa',
    falseAlarm: 'Dễ nhầm khi',
    value: 'Giá trị ghi trong tệp',
    base: 'Mức để so sánh',
    needs: 'Cần có',
    parameters: 'Tham số',
  },
  /** What the values of a finding are called, by their keys in the rules. */
  values: {
    received: 'tiếp nhận',
    submitted: 'nộp',
    due: 'hẹn trả',
    finished: 'có kết quả',
    returned: 'trả kết quả',
    workingDaysLate: 'số ngày làm việc quá hạn',
    apologyAt: 'ngày xin lỗi',
    extensions: 'số lần hẹn lại',
    dueDates: 'các ngày hẹn trả',
    supplementCount: 'số lần bổ sung',
    supplementAt: 'ngày yêu cầu bổ sung',
    outcome: 'kết quả',
    reason: 'lý do',
    share: 'tỷ lệ',
    legalDue: 'hạn theo quy định',
    difference: 'số ngày làm việc dài hơn',
    codeDay: 'ngày trong mã',
    numberBefore: 'số liền trước',
    receivedBefore: 'tiếp nhận số liền trước',
    count: 'số lượng',
    earlier: 'hồ sơ trước',
    ended: 'hồ sơ trước kết thúc',
    median: 'trung vị',
    spread: 'độ lệch thường gặp',
    declaredTimeliness: 'tự ghi',
    asOf: 'ngày tính',
    rows: 'số dòng',
    other: 'dòng khác',
    series: 'dãy mã',
    missing: 'số khuyết',
    dutySince: 'bắt buộc từ',
    applicants: 'số người nộp',
    procedureCode: 'mã thủ tục',
  },
  declared: { early: 'trước hạn', onTime: 'đúng hạn', late: 'quá hạn', inTime: 'trong hạn', open: 'chưa đến hạn' },
  text: {
    meaning: 'Ý nghĩa',
    reading: 'Cách đọc',
    falseAlarm: 'Dễ nhầm khi',
    unverified: 'điều luật chưa đối chiếu văn bản',
    none: 'không có',
  },
  terminal: {
    none: 'Không có dấu hiệu nào ở các quy tắc đủ dữ liệu',
    found: (high: string, medium: string, low: string) =>
      `Dấu hiệu cần đối chiếu: ${high} mức cao, ${medium} mức trung bình, ${low} mức thấp`,
    noData: (n: string) => `${n} quy tắc không đủ dữ liệu`,
    exceeds: (severity: string) => `Có dấu hiệu ở mức ${severity} trở lên.`,
  },
};
