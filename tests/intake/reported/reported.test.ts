import { describe, expect, test } from 'vitest';
import { periodOf } from '../../../src/intake/reported/period.ts';
import { withFiles } from '../../casefile/caseOf.ts';
import { csvLines } from '../../naive/csv.ts';
import { textTwins } from '../../naive/twins.ts';
import { reportedIn } from './reportedIn.ts';

test.each([
  ['(Từ ngày 15/07/2021 đến ngày 30/11/2023)', '2021-07-15', '2023-11-30'],
  ['Kỳ báo cáo: từ ngày 01 tháng 01 năm 2022 đến hết ngày 31 tháng 12 năm 2022', '2022-01-01', '2022-12-31'],
  ['Từ ngày: 1/6/2022 đến ngày: 5.6.2022', '2022-06-01', '2022-06-05'],
  ['Kỳ báo cáo: Quý III năm 2022', '2022-07-01', '2022-09-30'],
  ['Quý 4/2022', '2022-10-01', '2022-12-31'],
  ['Báo cáo 6 tháng đầu năm 2022', '2022-01-01', '2022-06-30'],
  ['6 tháng cuối năm 2022', '2022-07-01', '2022-12-31'],
  ['9 tháng năm 2022', '2022-01-01', '2022-09-30'],
  ['Tháng 02/2024', '2024-02-01', '2024-02-29'],
  ['Kỳ báo cáo: Năm 2022', '2022-01-01', '2022-12-31'],
])('period of %s', (line, from, to) => {
  expect(periodOf(['Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020', line])).toEqual({ from, to });
});

test.each([
  'Nghệ An, ngày 5 tháng 12 năm 2023',
  'Ban hành theo Thông tư số 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017',
  'Từ ngày 31/02/2022 đến ngày 01/03/2022',
  'Từ ngày ... đến ngày ...',
])('no period in %s', (line) => expect(periodOf([line])).toBeNull());

const II06A = [
  ['Biểu số II.06a/VPCP/KSTT', '', '(Từ ngày 01/01/2022 đến ngày 31/12/2022)'],
  ['- Đơn vị báo cáo:', 'Sở Y tế'],
  [
    'STT',
    'Lĩnh vực, công việc giải quyết theo cấp',
    'Số hồ sơ nhận giải quyết',
    '',
    '',
    '',
    'Số lượng hồ sơ đã giải quyết',
    '',
    '',
    '',
    'Số lượng hồ sơ đang giải quyết',
    '',
    '',
  ],
  [
    '',
    '',
    'Tổng số',
    'Trong kỳ',
    '',
    'Từ kỳ trước',
    'Tổng số',
    'Trước hạn',
    'Đúng hạn',
    'Quá hạn',
    'Tổng số',
    'Trong hạn',
    'Quá hạn',
  ],
  ['', '', '', 'Trực tuyến', 'Trực tiếp, dịch vụ bưu chính', '', '', '', '', '', '', '', ''],
  [
    '(1)',
    '(2)',
    '(3)=(4)+(5)+(6)',
    '(4)',
    '(5)',
    '(6)',
    '(7)=(8)+(9)+(10)',
    '(8)',
    '(9)',
    '(10)',
    '(11)',
    '(12)',
    '(13)',
  ],
  ['1', 'Dược phẩm', '1.234', '1.000', '200', '34', '1.200', '1.100', '90', '10', '34', '30', '4'],
  ['2', 'Mỹ phẩm', '3', '-', '3', '', '3', '3', '0', 'ba', '0', '0', '0'],
  ['', 'Tổng cộng', '1.237', '1.000', '203', '34', '1.203', '1.103', '90', '10', '34', '30', '4'],
  ['', 'Người lập biểu', '', '', '', '', '', '', '', 'Thủ trưởng', '', '', ''],
];

describe('form II.06a is read alike', async () => {
  const twins = await textTwins(II06A);
  test.each(Object.entries(twins))('as %s', (_name, files) =>
    withFiles(files as Record<string, Buffer>, async ([path = '']) => {
      const [table, ...more] = await reportedIn(path);
      expect(more).toEqual([]);
      expect(table).toMatchObject({
        ...{ layout: 'II.06a', by: 'field', unit: 'Sở Y tế', period: { from: '2022-01-01', to: '2022-12-31' } },
        unread: [{ column: '(10)', value: 'ba' }],
      });
      expect(table?.columns.map(({ number, form }) => [number, ...form])).toEqual(
        Array.from({ length: 11 }, (_, at) => [`(${at + 3})`, at + 3]),
      );
      expect(table?.rows.map(({ label, isTotal, values }) => [label, isTotal, ...values])).toEqual([
        ['Dược phẩm', false, 1234, 1000, 200, 34, 1200, 1100, 90, 10, 34, 30, 4],
        ['Mỹ phẩm', false, 3, 0, 3, null, 3, 3, 0, null, 0, 0, 0],
        ['Tổng cộng', true, 1237, 1000, 203, 34, 1203, 1103, 90, 10, 34, 30, 4],
      ]);
    }),
  );
});

describe('under a table without sums', () => {
  const body = (...rows: string[][]) => [...II06A.slice(0, -2), ...rows];
  const wide = (...cells: [string, string, number, string]) => {
    const [no, label, at, text] = cells;
    const row = Array.from({ length: 13 }, () => '');
    return row.with(0, no).with(1, label).with(at, text);
  };
  test.each([
    ['offices', [wide('', 'Người lập biểu', 9, 'THỦ TRƯỞNG ĐƠN VỊ')]],
    ['names', [wide('', 'Trần Thị Vô Danh', 9, 'Lê Văn Vô Danh')]],
    ['names where the numbering stands', [wide('Trần Thị Vô Danh', '', 10, 'Lê Văn Vô Danh')]],
    ['a day', [wide('', '', 8, 'Nghệ An, ngày 5 tháng 12 năm 2023')]],
    ['a note', [wide('', 'Ghi chú', 4, 'số liệu do bà Vô Danh tổng hợp')]],
  ])('%s are no cells of it', async (_name, rows) =>
    withFiles({ 'a.csv': csvLines(body(...rows)) }, async ([path = '']) => {
      const [table] = await reportedIn(path);
      expect(table?.unread.map(({ value }) => value)).toEqual(['ba']);
      expect(table?.rows.map(({ label }) => label)).toEqual(['Dược phẩm', 'Mỹ phẩm']);
    }),
  );
  test.each([
    ['a number', '3'],
    ['a Roman number', 'II.'],
  ])('words in a row with %s are cells that are no numbers', async (_name, no) =>
    withFiles({ 'a.csv': csvLines(body(wide(no, 'Dân số', 7, 'một trăm'))) }, async ([path = '']) => {
      const [table] = await reportedIn(path);
      expect(table?.unread.map(({ value }) => value)).toEqual(['ba', 'một trăm']);
    }),
  );
});

const LAYOUTS: Record<string, { rows: string[][]; layout: string; by: string; columns: (string | number)[][] }> = {
  'form 06a of TT 02/2017, which has no early and another order': {
    layout: '06a',
    by: 'field',
    rows: [
      [
        'STT',
        'Lĩnh vực, công việc giải quyết',
        'Số hồ sơ nhận giải quyết',
        '',
        '',
        '',
        'Số hồ sơ đã giải quyết',
        '',
        '',
        'Số hồ sơ đang giải quyết',
        '',
        '',
        'Ghi chú',
      ],
      [
        '',
        '',
        'Tổng số',
        'Số mới tiếp nhận trực tuyến',
        'Số kỳ trước chuyển qua',
        'Số mới tiếp nhận (trực tiếp hoặc qua dịch vụ bưu chính)',
        'Tổng số',
        'Trả đúng thời hạn',
        'Trả quá hạn',
        'Tổng số',
        'Chưa đến hạn',
        'Quá hạn',
        '',
      ],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)', '(12)', '(13)'],
      ['1', 'Đất đai', '10', '4', '1', '5', '8', '6', '2', '2', '1', '1', ''],
    ],
    columns: [
      ['(3)', 3],
      ['(4)', 4],
      ['(5)', 6],
      ['(6)', 5],
      ['(7)', 7],
      ['(8)', 8, 9],
      ['(9)', 10],
      ['(10)', 11],
      ['(11)', 12],
      ['(12)', 13],
    ],
  },
  'a summary of provincial software': {
    layout: 'summary',
    by: 'unit',
    rows: [
      [
        'STT',
        'Đơn vị',
        'Kỳ trước chuyển qua',
        'Hồ sơ đã giải quyết',
        '',
        '',
        '',
        'Hồ sơ đang giải quyết',
        '',
        '',
        'CD rút hồ sơ',
        'Hồ sơ trả lại',
        'Tồn cuối',
      ],
      ['', '', '', 'Số hồ sơ', 'Sớm', 'Đúng', 'Trễ', 'Số hồ sơ', 'Chưa đến hạn', 'Đã quá hạn', '', '', ''],
      ['1', 'Sở Y tế', '1', '8', '3', '3', '2', '2', '1', '1', '0', '0', '2'],
    ],
    columns: [
      ['(3)', 6],
      ['(4)', 7],
      ['(5)', 8],
      ['(6)', 9],
      ['(7)', 10],
      ['(8)', 11],
      ['(9)', 12],
      ['(10)', 13],
    ],
  },
  'a summary of districts': {
    layout: 'summary',
    by: 'unit',
    rows: [
      [
        'STT',
        'Tên đơn vị',
        'Số đầu kỳ',
        'Kỳ trước chuyển qua',
        'Tiếp nhận trong kỳ',
        'Kết quả giải quyết trong kỳ',
        'Tổng số trễ hạn',
        'Hồ sơ trả lại',
        'Hồ sơ rút',
      ],
      ['1', 'UBND huyện Nghi Lộc', '0', '1', '9', '8', '3', '0', '0'],
    ],
    columns: [
      ['(4)', 6],
      ['(5)', 4, 5],
      ['(6)', 7],
      ['(7)', 10, 13],
    ],
  },
  'a table of progress, with direct and post apart and shares': {
    layout: 'summary',
    by: 'unit',
    rows: [
      [
        'TT',
        'Đơn vị',
        'Tiếp nhận',
        '',
        '',
        '',
        '',
        '',
        'Đã xử lý',
        '',
        '',
        '',
        'Đang xử lý',
        '',
        '',
        'Tỷ lệ đúng hạn (%)',
      ],
      [
        '',
        '',
        'Tổng',
        'Kỳ trước chuyển sang',
        'Trong kỳ',
        '',
        '',
        '',
        'Tổng',
        'Trước hạn',
        'Trong hạn',
        'Quá hạn',
        'Tổng',
        'Trong hạn',
        'Quá hạn',
        '',
      ],
      ['', '', '', '', 'Tổng', 'Trực tuyến', 'Trực tiếp', 'BCCI', '', '', '', '', '', '', '', ''],
      ['1', 'Sở Y tế', '10', '1', '9', '4', '3', '2', '8', '3', '3', '2', '2', '1', '1', '75%'],
    ],
    columns: [
      ['(3)', 3],
      ['(4)', 6],
      ['(5)', 4, 5],
      ['(6)', 4],
      ['(7)+(8)', 5],
      ['(9)', 7],
      ['(10)', 8],
      ['(11)', 9],
      ['(12)', 10],
      ['(13)', 11],
      ['(14)', 12],
      ['(15)', 13],
    ],
  },
};

test.each(Object.entries(LAYOUTS))('%s', (_name, { rows, layout, by, columns }) =>
  withFiles({ 'bieu.csv': csvLines(rows) }, async ([path = '']) => {
    const [table] = await reportedIn(path);
    expect(table).toMatchObject({ layout, by });
    expect(table?.columns.map(({ number, form }) => [number, ...form])).toEqual(columns);
    expect(table?.unread).toEqual([]);
  }),
);

test('a list of dossiers is no table of numbers', () =>
  withFiles(
    { 'ho-so.csv': 'STT,Mã hồ sơ,Lĩnh vực,Ngày tiếp nhận,Ngày hẹn trả\n1,H41.01-1,Đất đai,01/03/2022,02/03/2022\n' },
    async ([path = '']) => expect(await reportedIn(path)).toEqual([]),
  ));
