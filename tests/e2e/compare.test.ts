import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit, FIXTURES, ROOT } from './run.ts';

const TABLE = join(ROOT, 'fixtures', 'compare', '06a-so-y-te.csv');
const folder = mkdtempSync(join(tmpdir(), 'audit-compare-'));
const run = (...args: string[]) => audit(['compare', ...args, '--case', 'r'], { cwd: folder });

beforeAll(() => {
  const made = audit(['analyze', FIXTURES, '--out', 'r', '--format', 'xlsx,json,docx', '--quiet'], { cwd: folder });
  expect(made.exit, made.err).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const changed = (name: string, change: (text: string) => string) => {
  writeFileSync(join(folder, name), change(readFileSync(TABLE, 'utf8')));
  return name;
};

test('a planted way of counting is found, with the sentence for a letter', () => {
  const { exit, out } = run(TABLE);
  expect(exit).toBe(1);
  expect(out).toContain(
    'TỔNG SỐ – Báo cáo: 13/227 quá hạn (5,7 %); tính lại: 15/231 (6,5 %); chênh 2: 2 hồ sơ so theo ngày.',
  );
  expect(out).toContain('withdrawn-left-out');
});

test('JSON as the specification has it', () => {
  const { exit, out } = run(TABLE, '--format', 'json');
  expect(exit).toBe(1);
  const { schema, tables } = JSON.parse(out);
  expect(schema).toBe('audit-compare/1');
  const [table] = tables;
  expect(table).toMatchObject({
    ...{
      path: '06a-so-y-te.csv',
      sheet: null,
      layout: 'II.06a',
      unit: 'Sở Y tế',
      from: '2021-07-15',
      to: '2023-11-30',
    },
    ...{ identities: [], unmatched: [], missing: [], rules: ['withdrawn-left-out', 'day-not-instant'] },
  });
  const total = table.rows.at(-1);
  expect(total).toMatchObject({ label: 'TỔNG SỐ', by: 'total' });
  expect(total.cells.find(({ column }: { column: string }) => column === '(9)')).toEqual({
    ...{ column: '(9)', reported: 83, recomputed: 82, difference: 1, figure: 'form.9' },
    explained: [
      { rule: 'withdrawn-left-out', out: 1, in: 0 },
      { rule: 'day-not-instant', out: 0, in: 2 },
    ],
    unexplained: 0,
  });
  expect(table.profile).toMatchObject({ of: expect.any(Number) });
});

test('the dossiers of a rule, as many as it moves', () => {
  const { exit, out } = run(TABLE, '--dossiers', 'withdrawn-left-out', '--format', 'csv');
  expect(exit).toBe(1);
  expect(out.trim().split('\n')).toHaveLength(1 + 4);
  expect(run(TABLE, '--dossiers', 'refused-left-out')).toMatchObject({ exit: 2, out: '' });
});

test("the program's own workbook agrees, in all its tables", () => {
  const { exit, out } = run('r/report.xlsx', '--format', 'csv');
  expect(exit).toBe(0);
  expect(out.split('\n').length).toBeGreaterThan(300);
});

test("the program's own document agrees, in all its tables, each with the unit of its title", () => {
  const { exit, out, err } = run('r/report.docx', '--format', 'json');
  expect(exit).toBe(0);
  expect(err).toBe('report.docx: 5 biểu không ghi kỳ báo cáo; so với kỳ của dữ liệu, từ 15/07/2021 đến 30/11/2023.\n');
  const { tables } = JSON.parse(out);
  const { units } = JSON.parse(readFileSync(join(folder, 'r', 'report.json'), 'utf8'));
  const counts = (layout: string) =>
    tables.filter((one: { layout: string }) => one.layout === layout).map(({ unit }: { unit: string }) => unit);
  const own = units.map(({ unit }: { unit: string }) => unit);
  expect(counts('II.06a')).toEqual([null, ...own]);
  expect(counts('summary')).toEqual([null, ...own]);
});

test('the report of some units of the plan agrees, though it says of the others that they have no file', () => {
  const made = audit(['analyze', join(FIXTURES, 'so-y-te.xlsx'), '--out', 'one', '--format', 'docx,xlsx', '--quiet'], {
    cwd: folder,
  });
  expect(made.exit, made.err).toBe(0);
  for (const name of ['one/report.docx', 'one/report.xlsx']) {
    const { exit, out } = audit(['compare', name, '--case', 'one', '--format', 'json'], { cwd: folder });
    const tables = JSON.parse(out).tables.filter((one: { unmatched: string[] }) => one.unmatched.length > 0);
    expect({ exit, tables }, name).toEqual({ exit: 0, tables: [] });
  }
});

test('a typing error is the remainder, and a broken sum of the table itself', () => {
  const name = changed('sai.csv', (text) => text.replace(',97,45,49,3,', ',970,45,49,3,'));
  const [table] = JSON.parse(run(name, '--format', 'json').out).tables;
  expect(table.identities).toContainEqual({ rule: '(3)=(4)+(5)+(6)', row: 'Dược phẩm', left: 970, right: 97 });
  const left = table.rows.flatMap(({ cells }: { cells: { unexplained: number }[] }) =>
    cells.filter((cell) => cell.unexplained !== 0),
  );
  expect(left).toMatchObject([{ column: '(3)', unexplained: 970 - 97 }]);
});

test('another period is compared for itself; one beyond the case is refused without --force', () => {
  const inside = changed('2022.csv', (text) =>
    text.replace('15/07/2021 đến ngày 30/11/2023', '01/01/2022 đến ngày 31/12/2022'),
  );
  expect(JSON.parse(run(inside, '--format', 'json').out).tables[0]).toMatchObject({
    from: '2022-01-01',
    to: '2022-12-31',
  });
  const beyond = changed('2024.csv', (text) => text.replace('30/11/2023', '31/12/2024'));
  expect(run(beyond)).toMatchObject({ exit: 2, out: '' });
  expect(run(beyond).err).toMatch(/31\/12\/2024.*15\/07\/2021.*30\/11\/2023/);
  expect(run(beyond, '--force').exit).toBe(1);
});

test('rows that no dossier is of, and fields without a row, are named; another unit is one sentence', () => {
  const name = changed('khac.csv', (text) => text.replace('Mỹ phẩm', 'Lĩnh vực lạ'));
  expect(JSON.parse(run(name, '--format', 'json').out).tables[0]).toMatchObject({
    unmatched: ['Lĩnh vực lạ'],
    missing: ['Mỹ phẩm'],
  });
  const other = changed('don-vi.csv', (text) =>
    text.replace('Đơn vị báo cáo: Sở Y tế', 'Đơn vị báo cáo: Sở Y tế Hà Tĩnh'),
  );
  expect(run(other)).toMatchObject({ exit: 3 });
  expect(run(other).err).toContain('"Sở Y tế Hà Tĩnh"');
  const unsaid = changed('khong-ghi.csv', (text) => text.replace('Đơn vị báo cáo: Sở Y tế', ''));
  expect(run(unsaid)).toMatchObject({ exit: 2, out: '' });
  expect(run(unsaid, '--unit', 'sở y tế').exit).toBe(1);
});

test('no known layout is 4, beside a table 3; a path that does not exist is 3', () => {
  writeFileSync(join(folder, 'ghi-chu.csv'), 'a,b\n1,2\n');
  expect(run('ghi-chu.csv')).toMatchObject({ exit: 4, out: '' });
  expect(run('ghi-chu.csv', TABLE).exit).toBe(3);
  expect(run('khong-co.xlsx').exit).toBe(3);
  expect(run(TABLE, '--profile', 'la').exit).toBe(2);
});

test('a profile explains by its own rules alone', () => {
  const [table] = JSON.parse(run(TABLE, '--profile', 'td', '--format', 'json').out).tables;
  expect(table.profile.id).toBe('td');
  expect(table.rules).toContain('withdrawn-on-time');
});

test('a workbook with the cells and the dossiers of each difference, written once', async () => {
  expect(run(TABLE, '--format', 'xlsx')).toMatchObject({ exit: 2, out: '' });
  const made = run(TABLE, '--format', 'xlsx', '--out', 'doi-chieu.xlsx');
  expect(made).toMatchObject({ exit: 1, out: '', err: '' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, 'doi-chieu.xlsx'));
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Đối chiếu', 'Hồ sơ chênh']);
  const texts = (sheet: string) =>
    book
      .getWorksheet(sheet)
      ?.getSheetValues()
      .flat()
      .filter((cell) => typeof cell === 'string');
  expect(texts('Đối chiếu')).toContain('TỔNG SỐ');
  expect(texts('Hồ sơ chênh')?.filter((cell) => cell === 'hồ sơ rút không tính')).toHaveLength(4);
  expect(run(TABLE, '--format', 'xlsx', '--out', 'doi-chieu.xlsx')).toMatchObject({ exit: 2, out: '' });
  expect(run(TABLE, '--format', 'json', '--out', 'doi-chieu.json')).toMatchObject({ exit: 1, out: '' });
  expect(readFileSync(join(folder, 'doi-chieu.json'), 'utf8')).toBe(run(TABLE, '--format', 'json').out);
});

test('a table by procedures, named by code and name, agrees', () => {
  const { units } = JSON.parse(readFileSync(join(folder, 'r', 'report.json'), 'utf8'));
  const unit = units.find((one: { unit: string }) => one.unit === 'Sở Y tế');
  const head = [
    'STT,Tên thủ tục hành chính,Đã giải quyết,,,Đang giải quyết,',
    ',,Tổng số,Trước hạn,Quá hạn,Tổng số,Quá hạn',
  ];
  const figures = (of: Record<string, number>) =>
    ['settled', 'settled.early', 'settled.late', 'pending', 'pending.overdue'].map((id) => of[id]).join(',');
  const procedures = unit.fields.flatMap(
    ({ procedures: own }: { procedures: { code: string; name: string; figures: Record<string, number> }[] }) => own,
  );
  const rows = procedures.map(
    ({ code, name, figures: own }: (typeof procedures)[number], at: number) =>
      `${at + 1},"${code} - ${name}",${figures(own)}`,
  );
  writeFileSync(join(folder, 'thu-tuc.csv'), ['Đơn vị báo cáo: Sở Y tế', ...head, ...rows].join('\n'));
  const made = run('thu-tuc.csv', '--format', 'json');
  expect(made.exit, made.out).toBe(0);
  expect(made.err).toContain('không ghi kỳ báo cáo');
  const [table] = JSON.parse(made.out).tables;
  expect(table).toMatchObject({ layout: 'summary', unmatched: [], missing: [] });
  expect(table.rows.map(({ by }: { by: string }) => by)).toEqual(procedures.map(() => 'procedure'));
});

test('a folder of tables: notes in it are passed over and named', () => {
  const made = run(join(ROOT, 'fixtures', 'compare'), '--format', 'csv');
  expect(made.exit).toBe(1);
  expect(made.err).toBe('Bỏ qua README.md: không phải tệp dữ liệu.\n');
});

test('persons that a table names are masked in every format', () => {
  const name = changed('ong.csv', (text) =>
    text
      .replace('Mỹ phẩm', 'Hồ sơ của ông Quách Văn Mẫu')
      .replace(/^(\d+,Dược phẩm,)\d+/m, '$1do bà Quách Thị Thử nhập'),
  );
  for (const format of ['table', 'json', 'csv']) {
    const { out, err } = run(name, '--format', format);
    expect(out + err).not.toMatch(/Quách/);
    if (format !== 'csv') expect(out).toMatch(/Hồ sơ của ông …[\s\S]*do bà …/);
  }
  const unit = changed('ong-2.csv', (text) =>
    text.replace('Đơn vị báo cáo: Sở Y tế', 'Đơn vị báo cáo: ông Quách Văn Mẫu'),
  );
  const refused = run(unit);
  expect(refused.exit).toBe(3);
  expect(refused.err).toContain('"ông …"');
});

test('files of which no table is read are one sentence each when nothing else is given, and passed over beside a table', () => {
  writeFileSync(join(folder, 'quét.pdf'), '%PDF-1.4\n');
  writeFileSync(join(folder, 'cũ.rtf'), '{\\rtf1 abc}');
  writeFileSync(join(folder, 'rỗng.zip'), zipSync({}));
  for (const [name, exit] of [
    ['quét.pdf', 3],
    ['cũ.rtf', 3],
    ['rỗng.zip', 4],
  ] as const) {
    const made = run(name);
    expect(made, name).toMatchObject({ exit, out: '' });
    expect(made.err.trim().split('\n'), name).toHaveLength(1);
    expect(made.err).toMatch(new RegExp(`^${name}: .*(lưu biểu thành|theo mẫu đã biết)`));
  }
  const beside = changed('cạnh.csv', (text) => text);
  expect(run('quét.pdf', beside, '--format', 'csv')).toMatchObject({
    exit: 1,
    err: 'Bỏ qua quét.pdf: không phải tệp dữ liệu.\n',
  });
});
