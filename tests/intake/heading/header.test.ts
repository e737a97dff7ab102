import { expect, test } from 'vitest';
import { findHeader, likelyHeader, namesDossiers } from '../../../src/intake/heading/header.ts';
import type { HeadRow } from '../../../src/intake/sheets/rows.ts';
import { builtInHeadings } from '../../../src/vocabulary/columns.ts';

const recognise = builtInHeadings();
const rowsOf = (...lines: string[]): HeadRow[] =>
  lines.map((line, index) => ({ row: index + 1, cells: line.split('|').map((cell) => cell.trim()) }));
const factsOf = (...lines: string[]) => {
  const header = findHeader(rowsOf(...lines), recognise, namesDossiers);
  return header && { row: header.row, ...Object.fromEntries(header.columns) };
};

test('a title above, data below', () => {
  expect(
    factsOf(
      'UBND HUYỆN NGHI LỘC',
      'STT | Mã hồ sơ | Ngày tiếp nhận | Trạng thái',
      '1 | H41.14-220801-0001 | 01/08/2022 | Xong',
    ),
  ).toEqual({ row: 2, rowNumber: 0, code: 1, received: 2, status: 3 });
});

test('a text under the merged heading of its group is read with it', () => {
  // Mẫu 06 Thông tư 01/2018/TT-VPCP
  expect(
    factsOf(
      'TT | Mã hồ sơ | Cơ quan chủ trì giải quyết | Ngày, tháng, năm | | | Trả kết quả | ',
      ' | | | Tiếp nhận | Hẹn trả kết quả | Nhận kết quả từ cơ quan giải quyết | Ngày, tháng, năm | Ký nhận',
    ),
  ).toEqual({ row: 2, rowNumber: 0, code: 1, unit: 2, received: 3, due: 4, finished: 5, returned: 6 });
  expect(factsOf('Mã hồ sơ | Tiếp nhận | | Hẹn trả | ', ' | Ngày | Giờ | Ngày | Giờ')).toEqual({
    row: 2,
    code: 0,
    received: 1,
    receivedHour: 2,
    due: 3,
    dueHour: 4,
  });
});

test('a group says nothing of a text that names a fact alone, nor of one that does not', () => {
  expect(factsOf('Mã hồ sơ | Ngày | | ', ' | Tiếp nhận | Trạng thái | Ký nhận')).toEqual({
    row: 2,
    code: 0,
    received: 1,
    status: 2,
  });
  expect(factsOf('Danh sách | | ', 'Mã | Ngày | Ghi')).toBeNull();
});

test('a heading that nobody knows is the first row of words over a row with numbers', () => {
  const likely = (...lines: string[]) => likelyHeader(rowsOf(...lines))?.headings ?? null;
  expect(likely('DANH SÁCH', 'Unique Key | Agency | Created', '17 | DOT | 01/02/2022')).toEqual([
    'Unique Key',
    'Agency',
    'Created',
  ]);
  // as a database names its columns
  expect(likely('case_id | open_dt | queue | ward', 'A1 | 01/02/2022 | x | 3')).toEqual([
    'case_id',
    'open_dt',
    'queue',
    'ward',
  ]);
  expect(likely('caseRef | opened | queue', 'A1 | 01/02/2022 | x')).toEqual(['caseRef', 'opened', 'queue']);
  expect(likely('mai | lan | hoa', 'A1 | 01/02/2022 | x')).toBeNull();
  expect(likely('x_y | x_y | ban', 'A1 | 01/02/2022 | x')).toBeNull();
  expect(likely('Nguyễn Vô Danh | open_dt | queue', 'A1 | 01/02/2022 | x')).toBeNull();
  // no row of data is shown as a heading
  expect(likely('Trần Vô Danh | Đất đai | Đã có kết quả', 'Lê Không Tên | Đất đai | 2')).toBeNull();
  expect(likely('1 | Nguyễn Vô Danh | 01/02/2022', '2 | Trần Vô Danh | 02/02/2022')).toBeNull();
});
