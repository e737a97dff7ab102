import type { Cell, Column, Report, Section, SectionRow, Sheet } from '../../src/report/ground/report.ts';

/** Texts that a careless writer breaks on, or that a spreadsheet would run. */
export const NASTY = [
  '=1+1',
  '+84 912 345 678',
  '-y',
  '@z',
  '\ttab',
  '\rCR',
  'một\r\nhai\nba\rbốn',
  'Hồ sơ cấp giấy phép xây dựng nhà ở riêng lẻ tại phường Hồng Gai, thành phố Hạ Long; ý kiến của "cơ quan", <b>&</b>',
  'emoji 👩‍⚖️ và chữ Hán 法',
  'control \u0001\u0000\u001f\uffff end',
  'half of a pair \ud83d!',
  '_x000D_ as text',
  '  spaces  ',
  '',
  `${'x'.repeat(32_765)}👍${'y'.repeat(7_233)}`,
];

const column = (
  key: string,
  heading: string,
  kind: Column['kind'],
  width: number,
  more: Partial<Column> = {},
): Column => ({
  key,
  heading,
  kind,
  width,
  ...more,
});

/** The head of an official table: two levels of groups, columns without group, numbers of columns. */
export const FORM_COLUMNS: Column[] = [
  column('no', 'STT', 'code', 6, { number: '(1)' }),
  column('unit', 'Lĩnh vực giải quyết', 'text', 34, { number: '(2)' }),
  column('received', 'Tổng số', 'count', 10, { groups: ['Số lượng hồ sơ tiếp nhận'], number: '(3)=(4)+(5)+(6)' }),
  column('online', 'Trực tuyến', 'count', 10, { groups: ['Số lượng hồ sơ tiếp nhận', 'Trong kỳ'], number: '(4)' }),
  column('direct', 'Trực tiếp, dịch vụ bưu chính', 'count', 12, {
    groups: ['Số lượng hồ sơ tiếp nhận', 'Trong kỳ'],
    number: '(5)',
  }),
  column('before', 'Từ kỳ trước', 'count', 10, { groups: ['Số lượng hồ sơ tiếp nhận'], number: '(6)' }),
  column('settled', 'Tổng số', 'count', 10, { groups: ['Số lượng hồ sơ đã giải quyết'], number: '(7)' }),
  column('late', 'Quá hạn', 'count', 10, { groups: ['Số lượng hồ sơ đã giải quyết'], number: '(8)' }),
  column('share', 'Tỷ lệ quá hạn', 'share', 10),
];

/** A body row of the official table. */
export function formRow(
  no: string,
  unit: string,
  online: number,
  direct: number,
  before: number,
  late: number,
): SectionRow {
  const received = online + direct + before;
  const settled = received - 5;
  return {
    style: 'body',
    cells: [no, unit, received, online, direct, before, settled, late, settled === 0 ? null : late / settled],
    formulas: new Map([[2, { sum: 'cells', plus: [3, 4, 5] }]]),
  };
}

/** A row that sums the given body rows. */
export function formTotal(label: string, rows: SectionRow[]): SectionRow {
  const sum = (index: number) => rows.reduce((total, row) => total + Number(row.cells[index]), 0);
  const counts = [2, 3, 4, 5, 6, 7];
  return {
    style: 'total',
    cells: [null, label, ...counts.map(sum), sum(7) / sum(6)],
    formulas: new Map(counts.map((index) => [index, { sum: 'rows' }])),
  };
}

const health = [
  formRow('1', 'Khám bệnh, chữa bệnh', 1200, 341, 15, 20),
  formRow('2', 'Dược phẩm – mỹ phẩm và trang thiết bị y tế thuộc thẩm quyền của cấp tỉnh', 820, 0, 7, 3),
];
const land = [formRow('3', 'Đất đai', 5021, 2210, 321, 410), formRow('4', '=Đo đạc', 12, 9, 0, 0)];
const group = (label: string): SectionRow => ({ style: 'group', cells: [null, label] });

export const form: Section = {
  id: 'form-ii-06',
  title: 'Tình hình, kết quả giải quyết thủ tục hành chính',
  notes: [
    'Nguồn: hai tệp xuất từ hệ thống một cửa điện tử của Sở Y tế và Sở Nông nghiệp và Môi trường; kỳ từ 01/01/2024 đến hết 31/12/2024. Hồ sơ trùng mã chỉ được tính một lần.',
    'Cột (9) = cột (8) / cột (7).',
  ],
  columns: FORM_COLUMNS,
  rows: [
    group('I. Sở Y tế'),
    ...health,
    group('II. Sở Nông nghiệp và Môi trường'),
    ...land,
    formTotal('Tổng cộng', [...health, ...land]),
    { style: 'body', kind: 'share', cells: [null, 'Tỷ lệ so với tổng số', 1, 0.7, 0.2574, 0.0343, 0.998, null, null] },
  ],
};

/** Subtotals, a grand total, a group row with a number in one column, and numbers no formula gives. */
export const subtotals: Section = {
  id: 'subtotals',
  title: 'Cộng dồn',
  notes: [],
  columns: [
    column('name', 'Tên', 'text', 20),
    column('a', 'A', 'count', 8),
    column('b', 'B', 'count', 8),
    column('c', 'A – B', 'count', 8),
  ],
  rows: [
    { style: 'body', cells: ['một', 10, 1, 9], formulas: new Map([[3, { sum: 'cells', plus: [1], minus: [2] }]]) },
    { style: 'group', cells: ['nhóm', 99] },
    { style: 'body', cells: ['hai', 20, 2, 18], formulas: new Map([[3, { sum: 'cells', plus: [1], minus: [2] }]]) },
    {
      style: 'total',
      cells: ['Cộng', 30, 3, 27],
      formulas: new Map([1, 2, 3].map((index) => [index, { sum: 'rows' }])),
    },
    { style: 'body', cells: ['ba', 5, 5, 0] },
    { style: 'total', cells: ['Cộng', 5, 5, 0], formulas: new Map([1, 2, 3].map((index) => [index, { sum: 'rows' }])) },
    {
      style: 'total',
      cells: ['Tổng cộng', 35, 8, 27],
      formulas: new Map([1, 2, 3].map((index) => [index, { sum: 'rows' }])),
    },
    {
      style: 'total',
      cells: ['Sai', 36, null, 1],
      formulas: new Map([1, 2, 3].map((index) => [index, { sum: 'rows' }])),
    },
  ],
};

const EVIDENCE_COLUMNS: Column[] = [
  column('code', 'Mã hồ sơ', 'code', 27),
  column('text', 'Nội dung', 'text', 40),
  column('received', 'Ngày tiếp nhận', 'moment', 19),
  column('due', 'Ngày hẹn trả', 'moment', 19),
  column('returned', 'Ngày trả', 'day', 11),
  column('late', 'Số ngày quá hạn', 'count', 9),
  column('share', 'Tỷ lệ', 'share', 8),
  column('file', 'Tệp nguồn', 'text', 24),
  column('row', 'Dòng', 'count', 8),
];

/** A row of evidence; `index` makes it differ from the others. */
export function evidenceRow(index: number, text: Cell = `Cấp giấy chứng nhận lần thứ ${index}`): SectionRow {
  const day = String((index % 28) + 1).padStart(2, '0');
  const code = `000.00.12.H26-2401${day}-${String(index).padStart(6, '0')}`;
  const received = `2024-01-${day}T08:3${index % 10}:07`;
  return {
    style: 'body',
    cells: [
      code,
      text,
      received,
      `2024-02-${day}T00:00:00`,
      `2024-03-${day}`,
      -(index % 5),
      (index % 11) / 10,
      'so-y-te.xlsx › HoSo',
      index + 2,
    ],
  };
}

/** Evidence of a number of rows in batches. */
export function evidence(rows: number, text?: (index: number) => Cell): Section {
  return {
    id: 'evidence-late',
    title: 'Hồ sơ giải quyết quá hạn',
    notes: ['Mỗi dòng là một hồ sơ.'],
    columns: EVIDENCE_COLUMNS,
    rows: async function* () {
      for (let start = 0; start < rows; start += 7) {
        const length = Math.min(7, rows - start);
        yield Array.from({ length }, (_, index) => evidenceRow(start + index, text?.(start + index)));
      }
    },
  };
}

export const formSheet: Sheet = {
  name: 'Biểu II.06',
  heading: [
    'THANH TRA TỈNH QUẢNG NINH',
    'BIỂU TỔNG HỢP KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
    'Kỳ: từ 01/01/2024 đến hết 31/12/2024',
  ],
  sections: [form],
};

export const sample: Report = {
  language: 'vi',
  title: 'Kết quả kiểm tra',
  subtitle: ['Sở Y tế'],
  warning: null,
  sheets: [
    formSheet,
    { name: 'Tổng hợp: [A/B]*?', heading: ['Tổng hợp'], sections: [subtotals, { ...form, id: 'form-again' }] },
    { name: 'Hồ sơ', heading: [], sections: [evidence(NASTY.length, (index) => NASTY[index] ?? null)] },
  ],
};
