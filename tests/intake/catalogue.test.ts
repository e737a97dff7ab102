import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { type Catalogue, readCatalogue } from '../../src/intake/catalogue.ts';
import { readTerm } from '../../src/plan/terms.ts';
import { withFiles } from '../casefile/caseOf.ts';

function read(name: string, content: string | Buffer): Promise<Catalogue | null> {
  return withFiles({ [name]: content }, ([path = '']) => readCatalogue({ path, shown: name }));
}

/** Each row's terms as read: `direct 3 workingDay`. */
function terms(catalogue: Catalogue | null): string[][] {
  return (catalogue?.rows ?? []).map((row) =>
    row.terms.map(({ channel, readings }) => {
      const term = readings.map(readTerm).find((one) => one !== null);
      return `${channel} ${term ? `${term.amount} ${term.unit}` : '?'}`;
    }),
  );
}

test('English headings, as of a public list', async () => {
  const text = `code,name,field,issuer,limit_direct,limit_online,limit_post,decision
1.000178,"Khiếu nại, tố cáo",Công an,Bộ,60 Ngày làm việc,,60 Ngày làm việc,QĐ/0001
1.000179,Không có thời hạn,Công an,Bộ,,,,
`;
  const found = await read('a.csv', text);
  expect(terms(found)).toEqual([['direct 60 workingDay', 'post 60 workingDay'], []]);
  expect(found?.rows[0]).toMatchObject({ row: 2, code: '1.000178', name: 'Khiếu nại, tố cáo', decision: 'QĐ/0001' });
});

test('Vietnamese headings under a title block, a unit beside each term or one for all, a unit in the heading', async () => {
  const beside = `DANH MỤC THỦ TỤC HÀNH CHÍNH;;;;;
;;;;;
Mã TTHC;Thời hạn trực tiếp;Đơn vị tính;Thời hạn trực tuyến;Đơn vị tính;Hiệu lực từ
1.000001;3;Ngày làm việc;15;Ngày;01/07/2022
1.000002;2;Tháng;8;Giờ;khi ban hành
`;
  const found = await read('b.csv', beside);
  expect(terms(found)).toEqual([
    ['direct 3 workingDay', 'online 15 day'],
    ['direct 2 month', 'online 8 hour'],
  ]);
  expect(found?.rows.map(({ validFrom, doubt }) => [validFrom, doubt])).toEqual([
    ['2022-07-01', null],
    [null, 'khi ban hành'],
  ]);
  const named = 'Mã TTHC,Thời hạn giải quyết (trực tuyến),Đơn vị tính (trực tuyến)\n1.000001,4,ngày làm việc\n';
  expect(terms(await read('c.csv', named))).toEqual([['online 4 workingDay']]);
  const heading = 'Mã thủ tục,Tên thủ tục,Thời hạn giải quyết (ngày làm việc)\n1.000001,Cấp phép,12\n';
  expect(terms(await read('d.csv', heading))).toEqual([['null 12 workingDay']]);
});

test('a workbook with two heading rows, one group a row over the channels', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Danh mục');
  sheet.addRows([
    ['Mã TTHC', 'Tên TTHC', 'Thời hạn giải quyết', null, null, 'Quyết định'],
    [null, null, 'Trực tiếp', 'Trực tuyến', 'Bưu chính', null],
    ['1.000001', 'Cấp phép', '3 ngày làm việc', '2 ngày làm việc', null, 'QĐ 1'],
  ]);
  book.addWorksheet('Ghi chú').addRow(['không có bảng']);
  const found = await read('e.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
  expect(terms(found)).toEqual([['direct 3 workingDay', 'online 2 workingDay']]);
  expect(found?.rows[0]).toMatchObject({ code: '1.000001', decision: 'QĐ 1' });
});

test('nothing that names procedures and terms is no catalogue; a broken workbook says so', async () => {
  expect(await read('f.csv', 'Mã hồ sơ,Ngày tiếp nhận\nA,01/01/2022\n')).toBeNull();
  await expect(read('g.xlsx', 'PK\u0003\u0004 broken')).rejects.toMatchObject({ fault: 'truncated' });
});

test('a damaged row, a code of another shape and a heading that is nearly known leave terms unread', async () => {
  const HEADING =
    'Mã TTHC,Tên TTHC,Thời hạn giải quyết (trực tiếp),Thời hạn giải quyết (trực tuyến),Hiệu lực từ,Quyết định';
  const row = (at: number) => `1.00000${at},Thủ tục ${at},3 ngày,15 ngày,01/07/2022,QĐ 1`;
  const doubts = async (lines: string[]) =>
    (await read('a.csv', `${lines.join('\n')}\n`))?.rows.map(({ doubt }) => doubt);
  const rows = [row(1), row(2), row(3)];
  expect(await doubts([HEADING, ...rows])).toEqual([null, null, null]);
  const moved = row(2).replace('3 ngày,', '');
  expect(await doubts([HEADING, row(1), moved, row(3)])).toEqual([null, moved.replaceAll(',', ' | '), null]);
  expect(await doubts([HEADING, row(1), row(2).replace('3 ngày', '3 ngày,4 ngày'), row(3)])).toEqual([null, '…', null]);
  expect(await doubts([HEADING, row(1), row(2).replace('1.000002', '1.0O0002'), row(3)])).toEqual([
    null,
    '1.0O0002',
    null,
  ]);
  const near = (from: string, to: string) => doubts([HEADING.replace(from, to), ...rows]);
  expect(await near('trực tuyến', 'trực uyến')).toEqual(Array(3).fill('Thời hạn giải quyết (trực uyến)'));
  expect(await near('Hiệu lực từ', 'Hiêu lự từ')).toEqual(Array(3).fill('Hiêu lự từ'));
  expect(await near('Quyết định', 'Quyết đinh số')).toEqual([null, null, null]);
  // Most rows without their last, empty cells are a habit.
  expect(await doubts([HEADING, ...rows.map((line) => line.replace(',QĐ 1', ''))])).toEqual([null, null, null]);
});
