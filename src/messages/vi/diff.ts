import type { DiffSign } from '../../casefile/diff/signs.ts';

/** What differs between two cases. */
export const diff = {
  title: 'So sánh hai lần phân tích',
  cases: (a: string, b: string) => `Trước: ${a}; sau: ${b}`,
  same: 'Hai lần phân tích giống nhau: không hồ sơ nào mất, thêm hay đổi.',
  counts: (gone: string, come: string, changed: string) =>
    `${gone} hồ sơ không còn, ${come} hồ sơ mới có, ${changed} hồ sơ ghi khác.`,
  signsHeading: 'Dấu hiệu cần đối chiếu',
  signs: {
    'due-moved-after-passing': 'Hạn trả bị lùi sau khi đã quá hạn mà chưa có kết quả',
    'finished-set-to-due': 'Ngày có kết quả sửa thành trong hạn, trước đó là quá hạn hoặc chưa có',
    'received-moved-later': 'Ngày tiếp nhận bị sửa muộn hơn',
    'late-turned-refused-or-withdrawn': 'Hồ sơ quá hạn chuyển thành từ chối hoặc rút',
    'code-reused': 'Mã hồ sơ được dùng lại cho hồ sơ khác (khác thủ tục và ngày tiếp nhận)',
  } satisfies Record<DiffSign, string>,
  sheets: { figures: 'Chỉ tiêu thay đổi', changed: 'Hồ sơ ghi khác', gone: 'Hồ sơ không còn', come: 'Hồ sơ mới có' },
  columns: {
    figure: 'Chỉ tiêu',
    id: 'Mã chỉ tiêu',
    before: 'Trước',
    after: 'Sau',
    left: 'Hồ sơ ra',
    came: 'Hồ sơ vào',
    fact: 'Nội dung',
    signs: 'Dấu hiệu',
    placeBefore: 'Dòng trước',
    placeAfter: 'Dòng sau',
  },
  all: 'Tất cả đơn vị',
  facts: { outcome: 'Kết quả giải quyết', paused: 'Tạm dừng' },
  answers: { true: 'Có', false: 'Không' },
  more: (shown: string, n: string) =>
    `Hiện ${shown} trên ${n} hồ sơ ghi khác; dùng --out FILE.xlsx hoặc --format json để lấy tất cả.`,
};
