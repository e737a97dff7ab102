import type { Refusal } from '../../casefile/query/refused.ts';

/** Why a query is not answered. */
export const query = {
  several: (_seen: string) => 'Mỗi lần chỉ hỏi được một câu SQL; bỏ các câu sau dấu chấm phẩy.',
  statement: (_seen: string) =>
    'Chỉ nhận câu đọc dữ liệu (SELECT, WITH, DESCRIBE, EXPLAIN); xem các khung nhìn và ví dụ trong docs/case.md.',
  table: (seen: string) =>
    `Không đọc được "${seen}": câu hỏi chỉ đọc các khung nhìn dossier, verdict, figure, finding, problem, source, row_place (docs/case.md).`,
  function: (seen: string) =>
    `Không dùng được "${seen}" trong câu hỏi: chỉ có các hàm tính trên giá trị, không có hàm đọc tệp, mạng, cài đặt hay môi trường.`,
  form: (seen: string) => `Câu hỏi có phần không dùng được (${seen}); viết lại bằng SELECT thường, xem docs/case.md.`,
  failed: (seen: string) => `Câu SQL không chạy được (${seen}); xem tên cột trong docs/case.md.`,
  timeout: (seen: string) => `Quá ${seen} giây chưa có kết quả nên đã dừng; thu hẹp câu hỏi hoặc tăng --timeout.`,
  memory: (_seen: string) => 'Kết quả quá lớn so với bộ nhớ cho phép; thu hẹp câu hỏi hoặc thêm --limit.',
} satisfies Record<Refusal, (seen: string) => string>;
