import type { DayMark, ExplainedDay } from '../../casefile/explain/explainDays.ts';
import type { Window } from '../../casefile/store/window.ts';

/** Words of `audit explain`. */
export const explain = {
  several: (code: string, count: number, places: string) =>
    `Mã ${code} là của ${count} hồ sơ; ghi rõ dòng cần xem, ví dụ: ${places}.`,
  unknown: (code: string, nearest: string) =>
    `Không có hồ sơ "${code}" trong dữ liệu${nearest ? `; gần nhất là: ${nearest}` : ''}.`,
  noDossier: (place: string, why: string) => `Dòng "${place}" không phải hồ sơ: ${why}.`,
  blankRow: 'dòng trống',
  dossier: (code: string) => `Hồ sơ ${code}`,
  noCode: '(không có mã)',
  rows: 'Các dòng ghi trong tệp',
  counted: 'dòng đứng tên hồ sơ',
  repeat: 'dòng khác của hồ sơ',
  notTaken: 'không lấy ở dòng này',
  conflict: (facts: string) => `Các dòng ghi khác nhau ở: ${facts}. Lấy theo dòng sau cùng.`,
  figures: 'Chỉ tiêu có hồ sơ này',
  deadline: 'Thời hạn',
  received: 'Tiếp nhận',
  due: 'Hạn trên phiếu hẹn',
  legalDue: 'Hạn theo quy định',
  finished: 'Có kết quả',
  supplementAt: 'Yêu cầu bổ sung',
  asOf: 'Tính đến hết ngày',
  none: 'không ghi',
  difference: (kind: string, days: string) => `${kind} (chênh ${days} ngày làm việc)`,
  paused: 'Đang tạm dừng trong tệp.',
  weekdays: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  nth: (n: string) => `ngày làm việc thứ ${n}`,
  skipped: {
    receipt: 'ngày tiếp nhận, không tính',
    rest: 'nghỉ hằng tuần, không tính',
    holiday: (occasion: string) => `ngày nghỉ (${occasion}), không tính`,
    outside: 'ngoài lịch làm việc, không tính được',
  } satisfies Record<NonNullable<ExplainedDay['skipped']>, unknown>,
  worked: (occasion: string) => `(${occasion})`,
  gap: (from: string, to: string, days: string, working: string) =>
    `… ${from} – ${to}: ${days} ngày, trong đó ${working} ngày làm việc`,
  marks: {
    received: 'TIẾP NHẬN',
    due: 'HẠN TRÊN PHIẾU HẸN',
    legalDue: 'HẠN THEO QUY ĐỊNH',
    finished: 'CÓ KẾT QUẢ',
    supplementAt: 'YÊU CẦU BỔ SUNG',
    asOf: 'TÍNH ĐẾN',
  } satisfies Record<DayMark, string>,
  readings: { instant: 'So theo giờ', day: 'So theo ngày' } satisfies Record<Window['deadline'], string>,
  daysLate: (days: string) => `${days} ngày làm việc`,
  late: (hours: string) => `${hours} giờ sau giờ hẹn`,
  early: (hours: string) => `${hours} giờ trước giờ hẹn`,
  findings: 'Dấu hiệu',
  noFindings: 'Không có dấu hiệu nào.',
  unverified: 'điều luật chưa đối chiếu với văn bản',
};
