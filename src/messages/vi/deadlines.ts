import type { DeadlineKind } from '../../casefile/deadlines/deadlines.ts';

/** "15.00" of the case file as it is read. */
const amountOf = (amount: string) => amount.replace(/\.?0+$/, '').replace('.', ',') || '0';

const UNITS: Record<string, string> = { workingDay: 'ngày làm việc', day: 'ngày', hour: 'giờ', month: 'tháng' };

/** Words of due dates against the statutory terms. */
export const deadlines = {
  noTable: (path: string) =>
    `${path}: không tìm thấy cột mã hoặc tên thủ tục và cột thời hạn giải quyết; kiểm tra dòng tiêu đề của danh mục.`,
  folder: (path: string) =>
    `--procedures ${path}: là một thư mục, không phải tệp danh mục; hãy chỉ ra một tệp (.xlsx, .csv …) trong đó.`,
  read: (file: string, procedures: string, terms: string, unread: string) =>
    `${file}: ${procedures} thủ tục, đọc được ${terms} thời hạn, ${unread} thời hạn không đọc được (xem sheet "Hạn trả dài hơn quy định").`,
  sheet: 'Hạn trả dài hơn quy định',
  counts: 'Hạn trả ghi trên phiếu hẹn so với hạn tính theo quy định',
  sourceNote:
    'Thời hạn lấy theo danh mục thủ tục hành chính được cung cấp khi phân tích, theo hình thức nộp và ngày hiệu lực; cần đối chiếu với quyết định công bố.',
  countingNote:
    'Không tính ngày tiếp nhận; ngày cuối rơi vào ngày nghỉ thì chuyển sang ngày làm việc kế tiếp (Điều 147, 148 Bộ luật Dân sự 2015); 8 giờ là một ngày làm việc.',
  signNote: 'Đây là dấu hiệu, cần đối chiếu hồ sơ giấy, phiếu hẹn và quyết định công bố thủ tục hành chính.',
  extraNote: 'Thời hạn đã cộng số ngày được tăng thêm ở miền núi theo kế hoạch thanh tra.',
  offByOneNote:
    'Tiếp nhận sau giờ làm việc, vào ngày nghỉ hoặc không ghi giờ: phần mềm có thể tính từ ngày làm việc kế tiếp, nên hạn trả chậm hơn một ngày, gặp ngày nghỉ thì có thể hơn. Không tính là kéo dài.',
  kinds: {
    equal: 'Bằng quy định',
    stretched: 'Dài hơn quy định',
    shortened: 'Ngắn hơn quy định',
    offByOne: 'Tính từ ngày làm việc kế tiếp',
    noDue: 'Không ghi hạn trả',
    paused: 'Có yêu cầu bổ sung, chưa kết luận',
    noCalendar: 'Ngoài lịch làm việc, chưa kết luận',
    noTerm: 'Danh mục không có thời hạn',
  } satisfies Record<DeadlineKind, string>,
  lists: {
    stretched: 'Danh sách hồ sơ có hạn trả dài hơn quy định',
    offByOne: 'Danh sách hồ sơ có hạn trả tính từ ngày làm việc kế tiếp ngày tiếp nhận',
    unread: 'Thời hạn trong danh mục không đọc được',
  },
  columns: {
    slipDue: 'Hạn trên phiếu hẹn',
    legalDue: 'Hạn theo quy định',
    difference: 'Chênh (ngày làm việc)',
    term: 'Thời hạn giải quyết',
    decision: 'Quyết định',
    row: 'Dòng trong danh mục',
  },
  term: (amount: string, unit: string, extra: number) =>
    `${amountOf(amount) === '0' ? 'trong ngày' : `${amountOf(amount)} ${UNITS[unit] ?? unit}`}${extra > 0 ? ` + ${extra} ngày miền núi` : ''}`,
};
