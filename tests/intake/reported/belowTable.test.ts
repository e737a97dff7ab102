// What stands below a table without a row of sums: signatures, notes, telephone numbers. Invented names.
import { expect, test } from 'vitest';
import { withFiles } from '../../casefile/caseOf.ts';
import { csvLines } from '../../naive/csv.ts';
import { reportedIn } from './reportedIn.ts';

const HEAD = [
  ['STT', 'Lĩnh vực', 'Đã giải quyết', '', '', 'Đang giải quyết', ''],
  ['', '', 'Tổng số', 'Trước hạn', 'Quá hạn', 'Tổng số', 'Quá hạn'],
];
const BODY = [
  ['1', 'Dược phẩm', '12', '10', '2', '4', '1'],
  ['2', 'Mỹ phẩm', '3', '3', '0', '0', '0'],
];
const read = (rows: string[][]) =>
  withFiles({ 'bieu.csv': csvLines([...HEAD, ...rows]) }, async ([path = '']) => {
    const [table] = await reportedIn(path);
    return table;
  });

test.each([
  ['a name under each office', ['', 'Người lập biểu', '', '', '', 'Giám đốc', '']],
  ['a name alone', ['', '', '', 'Quách Thị Thử', '', '', '']],
  ['a name with an office', ['', '', '', '', '', 'Quách Văn Mẫu – Giám đốc', '']],
  ['names in every column', ['Lập biểu', 'Quách Thị Thử', 'Kiểm tra', 'Quách Văn Mẫu', '', 'Ký', 'Quách Văn Thật']],
  ['a name in the column of numbers of rows', ['Quách Thị Thử', '', '', 'Quách Văn Mẫu', '', '', '']],
  ['a day and a place', ['', '', '', '', '', 'Nghệ An, ngày 5 tháng 12 năm 2023', '']],
  ['a telephone number', ['', 'Quách Thị Thử', '', 'Điện thoại:', '0912345678', '', '']],
  ['a number of an identity card', ['', 'Quách Thị Thử', '040123456789', '', '', '', '']],
  ['signed', ['', '(Đã ký)', '', '', '', '(Đã ký)', '']],
])('%s is no cell that lacks its number, and no row', async (_name, row) => {
  const table = await read([...BODY, row]);
  expect(table?.unread).toEqual([]);
  expect(table?.rows.map(({ label }) => label)).toEqual(['Dược phẩm', 'Mỹ phẩm']);
});

test.each([
  [
    'beside numbers, in a row without its number',
    ['', 'Giáo dục', '7', 'năm', '2', '0', '0'],
    [{ row: 5, column: '(4)', value: 'năm' }],
  ],
  ['alone in a numbered row', ['3', 'Giáo dục', 'bảy', '', '', '', ''], [{ row: 5, column: '(3)', value: 'bảy' }]],
  ['alone in a row numbered 3.', ['3.', 'Giáo dục', '', '', '1O', '', ''], [{ row: 5, column: '(5)', value: '1O' }]],
  ['alone in a group', ['II', 'Cấp huyện', '', '', '', 'bốn', ''], [{ row: 5, column: '(6)', value: 'bốn' }]],
])('a typing error is named: %s', async (_name, row, unread) => {
  expect((await read([...BODY, row]))?.unread).toEqual(unread);
});
