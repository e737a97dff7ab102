import type { Criterion, CriterionValue } from '../../casefile/figures/criteria.ts';
import type { FormColumn, FormPlace } from '../../casefile/figures/form06a.ts';

const yes = 'có';

/** Words of the sheet of all dossiers, by which it is filtered. */
export const dossiers = {
  sheet: 'Hồ sơ',
  title: 'Danh sách hồ sơ phải giải quyết trong kỳ, từ chối tiếp nhận và không xếp được vào kỳ',
  note: 'Mỗi hồ sơ một dòng. Số in màu xanh ở các trang khác dẫn về trang này; để con trỏ trên số đó để xem cột nào lọc theo giá trị nào.',
  held: (n: string, total: string) =>
    `Trang này có ${n} trên ${total} hồ sơ: quá hạn, từ chối, không xếp được vào kỳ trước, còn lại theo ngày tiếp nhận. Danh sách đủ: csv/dossiers.csv; số dòng của trang: --workbook-rows.`,
  filter: (sheet: string, filter: string) => `Lọc trang ${sheet}: ${filter}`,
  whole: (sheet: string) => `Toàn bộ danh sách ở trang ${sheet}`,
  partly: (n: string) => `(trang chỉ có ${n} hồ sơ; đủ ở csv/dossiers.csv)`,
  elsewhere: (command: string) => `Hồ sơ của kỳ khác, sổ này không có; lệnh liệt kê: ${command}`,
  or: 'hoặc',
  criteria: {
    arrival: { heading: 'Kỳ tiếp nhận', values: { received: 'trong kỳ', carriedIn: 'kỳ trước chuyển sang' } },
    carriedOver: { heading: 'Chuyển qua ngày mốc', values: { yes } },
    state: { heading: 'Đã hay đang giải quyết', values: { settled: 'đã giải quyết', pending: 'đang giải quyết' } },
    refusal: { heading: 'Từ chối', values: { refused: 'từ chối giải quyết', notAccepted: 'từ chối tiếp nhận' } },
    noReason: { heading: 'Từ chối không nêu lý do', values: { yes } },
    overdue: { heading: 'Quá hạn', values: { yes } },
    age: {
      heading: 'Mức quá hạn',
      values: {
        d0: 'trong ngày hẹn hoặc chỉ qua ngày nghỉ',
        d1to5: '1–5 ngày làm việc',
        d6to10: '6–10 ngày làm việc',
        d11to30: '11–30 ngày làm việc',
        over30: 'trên 30 ngày làm việc',
        noCalendar: 'ngoài các năm của lịch làm việc',
      },
    },
    afterHour: { heading: 'Sau giờ hẹn, trong ngày hẹn', values: { yes } },
    pastDue: { heading: 'Tạm dừng, đã qua ngày hẹn', values: { yes } },
    onSpot: { heading: 'Giải quyết ngay trong ngày', values: { yes } },
    dueReset: { heading: 'Hạn trả được đặt lại', values: { yes } },
    overdueFirst: { heading: 'Quá hạn theo hạn ban đầu', values: { yes } },
    finishedBeforeReceived: { heading: 'Kết thúc trước khi tiếp nhận', values: { yes } },
  } satisfies {
    [C in Exclude<Criterion, 'placement' | 'channel' | 'outcome' | 'timeliness'>]: {
      heading: string;
      values: Record<CriterionValue<C>, string>;
    };
  },
  placement: 'Phạm vi',
  form: {
    formCame: 'Biểu II.06a: tiếp nhận',
    formWent: 'Biểu II.06a: giải quyết',
  } satisfies Record<FormPlace, string>,
  formColumns: {
    online: '(4) trực tuyến',
    direct: '(5) trực tiếp, bưu chính',
    carriedIn: '(6) từ kỳ trước',
    early: '(8) trước hạn',
    onTime: '(9) đúng hạn',
    late: '(10) quá hạn',
    inTime: '(12) trong hạn',
    overdue: '(13) đang quá hạn',
  } satisfies Record<FormColumn, string>,
};
