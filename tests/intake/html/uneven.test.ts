import { expect, test } from 'vitest';
import { withCase, withFiles } from '../../casefile/caseOf.ts';

const HEADING = '<tr><th>Mã hồ sơ</th><th>Đơn vị</th><th>Lĩnh vực</th><th>Ngày tiếp nhận</th><th>Trạng thái</th></tr>';
const row = (code: string) =>
  `<tr><td id="a">${code}</td><td id="b">Sở Y tế</td><td id="c">Dược</td><td id="d">01/03/2022</td><td id="e">Đang xử lý</td></tr>`;
const page = (rows: string, heading = HEADING) => `<html><body><table>${heading}${rows}</table></body></html>`;

/** The codes of the rows that the remark names, and how many dossiers there are. */
function unevenOf(html: string, name = 'a.html'): Promise<[codes: string, dossiers: number]> {
  return withFiles({ [name]: html }, (paths) =>
    withCase(
      paths,
      async (db) => {
        const named = await db.rows<{ code: string }>(
          "SELECT r.code FROM problem p JOIN raw_row r ON r.rowid = p.row_id WHERE p.code = 'uneven-row' ORDER BY r.rowid",
        );
        const dossiers = await db.rows('SELECT 1 FROM dossier');
        return [named.map(({ code }) => code).join(), dossiers.length];
      },
      { judged: false },
    ),
  );
}

test.each<[what: string, html: string, named: string]>([
  ['as wide as the heading', page(row('A-1') + row('A-2')), ''],
  ['a cell less', page(row('A-1').replace('<td id="c">Dược</td>', '') + row('A-2')), 'A-1'],
  ['a cell more', page(row('A-1') + row('A-2').replace('</tr>', '<td>thừa</td></tr>')), 'A-2'],
  ['an empty cell more, as programs write', page(row('A-1') + row('A-2').replace('</tr>', '<td></td></tr>')), ''],
  ['a cell over two columns', page(row('A-1').replace('"b">Sở Y tế</td><td id="c">Dược', '"b" colspan=2>Sở Y tế')), ''],
  [
    'a cell over two rows, the last of them',
    page(row('A-1').replace('id="e"', 'rowspan=2') + row('A-2').replace('<td id="e">Đang xử lý</td>', '')),
    '',
  ],
  [
    'a heading of two rows',
    page(
      row('A-1'),
      `<tr><th rowspan=2>Mã hồ sơ<th colspan=2>Nơi<th colspan=2>Hồ sơ</tr>
<tr><th>Đơn vị<th>Lĩnh vực<th>Ngày tiếp nhận<th>Trạng thái</tr>`,
    ),
    '',
  ],
  ['titles, sums and signatures', page(`${row('A-1')}<tr><td>Tổng cộng<td>1</tr><tr><td>Người lập</tr>`), ''],
  ['a tag without its end', page(row('A-1') + row('A-2').replace('id="e">', 'id="e"')), 'A-2'],
  ['a tag without its beginning', page(row('A-1') + row('A-2').replace('</td><td id="c"', '</td>td id="c"')), 'A-2'],
  ['an end of a cell without its beginning', page(row('A-1').replace('Dược</td>', 'Dược/td>') + row('A-2')), 'A-1'],
  ['an end of a row that goes into the next', page(row('A-1').replace('</tr>', '</tr') + row('A-2')), 'A-1'],
  ['brackets that are text', page(row('A-1').replace('Dược', 'Dược < 3, > 2 &lt;td&gt;')), ''],
])('%s', async (_what, html, named) => {
  expect((await unevenOf(html))[0]).toBe(named);
});

test('a row that is named is counted as it was', async () => {
  expect(await unevenOf(page(row('A-1').replace('<td id="e">Đang xử lý</td>', '') + row('A-2')))).toEqual(['A-1', 2]);
});

test('a line of a text with fewer cells, which is counted, is named too', async () => {
  const csv = 'Mã hồ sơ,Ngày tiếp nhận,Trạng thái\nA-1,01/03/2022\nA-2,01/03/2022,Đang xử lý\n';
  expect(await unevenOf(csv, 'a.csv')).toEqual(['A-1', 2]);
});
