import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Column, Report, Section, SectionRow } from '../../src/report/ground/report.ts';
import { firstPage } from '../../src/write/xlsx/tab.ts';
import { writeWorkbook } from '../../src/write/xlsx.ts';
import { evidence, evidenceRow, formSheet, NASTY, sample } from './sample.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function reread(report: Report, mostRows?: number): Promise<ExcelJS.Workbook> {
  const path = join(folder, 'report.xlsx');
  await writeWorkbook(report, path, mostRows);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

const reportOf = (sheet: Report['sheets'][number]): Report => ({ ...sample, sheets: [sheet] });
const values = (sheet: ExcelJS.Worksheet, row: number, columns: number) =>
  Array.from({ length: columns }, (_, index) => sheet.getRow(row).getCell(index + 1).value);

describe('the official form', () => {
  let sheet: ExcelJS.Worksheet;
  beforeAll(async () => {
    sheet = sheetOf(await reread(sample), 'Biểu II.06');
  });

  it('begins with the heading, the title and the notes, each merged over the table', () => {
    expect([1, 2, 3, 5, 6, 7].map((row) => sheet.getCell(row, 1).value)).toEqual([
      ...formSheet.heading,
      ...formSheet.sections.flatMap((section) => [section.title, ...section.notes]),
    ]);
    expect(sheet.getCell('A2').font).toMatchObject({ name: 'Times New Roman', size: 11, bold: true });
    expect(sheet.getCell('A5').font).toMatchObject({ size: 13, bold: true });
    expect(sheet.getCell('A6').font).toMatchObject({ italic: true });
    expect(sheet.getCell('A6').alignment).toMatchObject({ wrapText: true });
    expect(sheet.getRow(6).height).toBeGreaterThan(30);
  });

  it('draws groups as merged cells and headings without group over all rows', () => {
    const merges = ['A1:I1', 'A2:I2', 'A3:I3', 'A5:I5', 'A6:I6', 'A7:I7'];
    const header = ['A8:A10', 'B8:B10', 'C8:F8', 'C9:C10', 'D9:E9', 'F9:F10', 'G8:H8', 'G9:G10', 'H9:H10', 'I8:I10'];
    expect([...sheet.model.merges].sort()).toEqual([...merges, ...header].sort());
    expect(sheet.getCell('C8').value).toBe('Số lượng hồ sơ tiếp nhận');
    expect(sheet.getCell('D9').value).toBe('Trong kỳ');
    expect(sheet.getCell('E10').value).toBe('Trực tiếp, dịch vụ bưu chính');
    expect(sheet.getCell('E10')).toMatchObject({
      font: { bold: true },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      fill: { type: 'pattern', pattern: 'solid' },
      border: { left: { style: 'thin' } },
    });
  });

  it('numbers the columns below the header', () => {
    expect(values(sheet, 11, 9)).toEqual(['(1)', '(2)', '(3)=(4)+(5)+(6)', '(4)', '(5)', '(6)', '(7)', '(8)', null]);
    expect(sheet.getCell('C11')).toMatchObject({ font: { italic: true }, alignment: { horizontal: 'center' } });
  });

  it('sums live, over group rows without numbers, and keeps the results', () => {
    expect(sheet.getCell('C13').value).toEqual({ formula: 'D13+E13+F13', result: 1556 });
    expect(sheet.getCell('C18').value).toEqual({ formula: 'SUM(C13:C17)', result: 9956 });
    expect(sheet.getCell('C18')).toMatchObject({ numFmt: '#,##0', font: { bold: true } });
    expect(sheet.getCell('B18')).toMatchObject({ value: 'Tổng cộng', font: { bold: true } });
    expect(sheet.getCell('B12')).toMatchObject({ value: 'I. Sở Y tế', font: { bold: true } });
  });

  it('shows a row of shares in columns of counts, and codes as text', () => {
    expect(sheet.getCell('D19')).toMatchObject({ value: 0.7, numFmt: '0.0%' });
    expect(sheet.getCell('H19').value).toBeNull();
    expect(sheet.getCell('A13')).toMatchObject({ value: '1', type: ExcelJS.ValueType.String, numFmt: '@' });
    expect(sheet.getCell('B17')).toMatchObject({ value: '=Đo đạc', type: ExcelJS.ValueType.String, numFmt: '@' });
  });

  it('stays readable on screen and on paper', () => {
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 11 });
    expect(sheet.autoFilter).toBe('A11:I19');
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.pageSetup.printTitlesRow).toBe('8:11');
    expect(sheet.headerFooter.oddFooter).toContain('&P/&N');
    expect(sheet.getColumn(2).width).toBeCloseTo(34.71);
  });
});

describe('a sheet of several sections', () => {
  it('leaves an empty row between them and neither freezes nor filters', async () => {
    const sheet = sheetOf(await reread(sample), 'Tổng hợp   A B');
    expect(sheet.views[0]?.state).toBe('normal');
    expect(sheet.autoFilter ?? null).toBeNull();
    expect(sheet.pageSetup.printTitlesRow).toBeUndefined();
    expect(sheet.getRow(13).hasValues).toBe(false);
    expect(sheet.getCell('A14').value).toBe('Tình hình, kết quả giải quyết thủ tục hành chính');
  });

  it('prints the columns that are not aside, and what is wider than a page on several, not smaller', async () => {
    const columnOf = (index: number, width: number, aside: boolean): Column => ({
      ...{ key: `k${index}`, heading: `K${index}`, kind: 'text', width, aside },
    });
    const list = (id: string, columns: Column[]): Section => ({
      ...{ id, title: 'T', notes: [], columns, rows: [{ cells: columns.map(({ key }) => key), style: 'body' }] },
    });
    const listed = list('aside', [columnOf(0, 20, false), columnOf(1, 30, false), columnOf(2, 300, true)]);
    const wide = list(
      'wide',
      Array.from({ length: 30 }, (_, index) => columnOf(index, 20, false)),
    );
    const counted = list(
      'numbers',
      wide.columns.map((column, index) => ({ ...column, kind: index === 0 ? 'text' : 'count' })),
    );
    const sheets = [listed, wide, counted].map((section) => ({ name: section.id, heading: [], sections: [section] }));
    const book = await reread({ ...sample, sheets });
    const [one, other, numbers] = book.worksheets;
    expect(one?.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, printArea: 'A1:B3', printTitlesRow: '2:2' });
    expect(other?.pageSetup).toMatchObject({ scale: 73, printTitlesColumn: 'A:B', pageOrder: 'overThenDown' });
    expect(other?.pageSetup.fitToPage).toBe(false);
    expect(numbers?.pageSetup.printTitlesColumn).toBe('A:A');
    expect([other, numbers].map((sheet) => sheet?.views[0])).toMatchObject([{ xSplit: 2 }, { xSplit: 1 }]);
    expect(other?.pageSetup.printArea).toBeUndefined();
  });

  it('sums since the last total, around numbers of groups, over all rows for the grand total, and never wrongly', async () => {
    const sheet = sheetOf(await reread(sample), 'Tổng hợp   A B');
    const formulas = (row: number) => ['B', 'C', 'D'].map((column) => sheet.getCell(`${column}${row}`).value);
    expect(sheet.getCell('D5').value).toEqual({ formula: 'B5-C5', result: 9 });
    expect(formulas(8)).toEqual([
      { formula: 'SUM(B5,B7)', result: 30 },
      { formula: 'SUM(C5:C7)', result: 3 },
      { formula: 'SUM(D5:D7)', result: 27 },
    ]);
    expect(formulas(10)[0]).toEqual({ formula: 'SUM(B9)', result: 5 });
    expect(formulas(11)[1]).toEqual({ formula: 'SUM(C5:C7,C9)', result: 8 });
    expect(formulas(12)).toEqual([36, null, 1]);
  });
});

describe('evidence', () => {
  it('keeps every text, and none of it is a formula', async () => {
    const sheet = sheetOf(await reread(sample), 'Hồ sơ');
    const texts = NASTY.map((_, index) => sheet.getCell(index + 4, 2));
    expect(texts.slice(0, -1).map((cell) => cell.text)).toEqual([
      ...['=1+1', '+84 912 345 678', '-y', '@z', '\ttab', '\nCR', 'một\nhai\nba\nbốn'],
      NASTY[7],
      NASTY[8],
      ...['control      end', 'half of a pair  !', '_x000D_ as text', '  spaces  ', ''],
    ]);
    const long = texts.at(-1)?.text ?? '';
    expect(long).toHaveLength(32_766);
    expect(long.endsWith('x…')).toBe(true);
    for (const cell of texts) {
      expect([ExcelJS.ValueType.String, ExcelJS.ValueType.RichText, ExcelJS.ValueType.Null]).toContain(cell.type);
      expect(cell.formula).toBeUndefined();
    }
    expect(texts.slice(0, 8).map((cell) => cell.numFmt)).toEqual([
      ...Array.from({ length: 6 }, () => '@'),
      undefined,
      undefined,
    ]);
  });

  it('types days, moments and numbers', async () => {
    const sheet = sheetOf(await reread(sample), 'Hồ sơ');
    const at = (column: string) => sheet.getCell(`${column}5`);
    expect(at('A')).toMatchObject({ value: '000.00.12.H26-240102-000001', numFmt: '@' });
    expect(at('C')).toMatchObject({ value: new Date('2024-01-02T08:31:07Z'), numFmt: 'dd/mm/yyyy hh:mm' });
    expect(at('D')).toMatchObject({ value: new Date('2024-02-02T00:00:00Z'), numFmt: 'dd/mm/yyyy' });
    expect(at('E')).toMatchObject({ value: new Date('2024-03-02T00:00:00Z'), numFmt: 'dd/mm/yyyy' });
    expect(at('F')).toMatchObject({ value: -1, numFmt: '#,##0' });
    expect(at('G')).toMatchObject({ value: 0.1, numFmt: '0.0%' });
    expect(at('B').alignment).toMatchObject({ vertical: 'top', wrapText: true });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3 });
    expect(sheet.autoFilter).toBe(`A3:I${3 + NASTY.length}`);
  });

  it('continues in a next sheet under the same header', async () => {
    const sheet = { name: 'Bằng chứng rất dài của một đơn vị', heading: ['Đầu'], sections: [evidence(25)] };
    const workbook = await reread(reportOf(sheet), 15);
    const names = [
      'Bằng chứng rất dài của một đơn',
      'Bằng chứng rất dài của một (2)',
      'Bằng chứng rất dài của một (3)',
    ];
    expect(workbook.worksheets.map((each) => each.name)).toEqual(names);
    const [first, second, third] = names.map((name) => sheetOf(workbook, name));
    expect(first?.autoFilter).toBe('A5:I15');
    expect(second?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(values(second as ExcelJS.Worksheet, 2, 9)).toEqual(values(first as ExcelJS.Worksheet, 5, 9));
    expect(second?.autoFilter).toBe('A2:I15');
    expect(third?.getCell('A4').value).toBe(evidenceRow(24).cells[0]);
    expect(third?.rowCount).toBe(4);
  });

  it('sums over the sheets it continues on', async () => {
    const rows: SectionRow[] = Array.from({ length: 6 }, (_, index) => ({ style: 'body', cells: [index] }));
    rows.push({ style: 'total', cells: [15], formulas: new Map([[0, { sum: 'rows' }]]) });
    const columns = [{ key: 'n', heading: 'N', kind: 'count' as const, width: 8 }];
    const section = { id: 'n', title: 'Số', notes: ['một'], columns, rows };
    const workbook = await reread(reportOf({ name: 'N', heading: [], sections: [section] }), 6);
    expect(sheetOf(workbook, 'N (2)').getCell('A6').value).toEqual({ formula: "SUM('N'!A4:A6,A3:A5)", result: 15 });
  });
});

it('draws the head of a paper side by side above the heading', async () => {
  const head = [
    [{ text: 'Biểu số 1', bold: true }, { text: 'Ban hành theo Thông tư' }],
    [{ text: 'TÌNH HÌNH' }],
    [{ text: '- Đơn vị: …' }, { text: '- Nơi nhận: …' }],
  ];
  const sheet = sheetOf(await reread(reportOf({ ...formSheet, head, heading: ['Đơn vị tính: hồ sơ'] })), 'Biểu II.06');
  expect(values(sheet, 1, 9).filter((value, at) => at === 0 || value !== values(sheet, 1, 9)[at - 1])).toEqual([
    'Biểu số 1',
    'TÌNH HÌNH',
    '- Đơn vị: …',
  ]);
  expect([sheet.getCell('A2').value, sheet.getCell('A4').value]).toEqual([
    'Ban hành theo Thông tư',
    'Đơn vị tính: hồ sơ',
  ]);
  expect(sheet.getCell('A1')).toMatchObject({ font: { bold: true }, alignment: { horizontal: 'center' } });
  expect(sheet.getCell('A2').font.bold ?? false).toBe(false);
});

it('sums the rows of a group above them, and leaves these sums out of the total', async () => {
  const formulas = new Map([[1, { sum: 'next' as const, rows: 2 }]]);
  const rows: SectionRow[] = [
    { style: 'group', cells: ['I', 3], formulas },
    { style: 'body', cells: ['1', 1] },
    { style: 'body', cells: ['2', 2] },
    { style: 'group', cells: ['II', 9], formulas },
    { style: 'body', cells: ['1', 4] },
    { style: 'body', cells: ['2', 5] },
    { style: 'total', cells: ['', 12], formulas: new Map([[1, { sum: 'rows' }]]) },
  ];
  const columns = ['no', 'n'].map((key) => ({ key, heading: key, kind: 'count' as const, width: 8 }));
  const section = { id: 'n', title: '', notes: [], columns, rows };
  const sheet = sheetOf(await reread(reportOf({ name: 'N', heading: [], sections: [section] })), 'N');
  expect(['B2', 'B5', 'B8'].map((ref) => sheet.getCell(ref).value)).toEqual([
    { formula: 'SUM(B3:B4)', result: 3 },
    { formula: 'SUM(B6:B7)', result: 9 },
    { formula: 'SUM(B3:B4,B6:B7)', result: 12 },
  ]);
});

it('gives the same bytes for the same report', async () => {
  const [one, other] = [join(folder, 'one.xlsx'), join(folder, 'other.xlsx')];
  await writeWorkbook(sample, one);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  await writeWorkbook(sample, other);
  expect((await readFile(one)).equals(await readFile(other))).toBe(true);
});

it('tells what it is about, and no person and no time of writing', async () => {
  const workbook = await reread(sample);
  const { title, subject, creator, lastModifiedBy, created, modified } = workbook;
  expect((workbook as unknown as { language: string }).language).toBe('vi');
  expect({ title, subject, creator, lastModifiedBy }).toEqual({
    title: sample.title,
    subject: sample.subtitle.join('; '),
    creator: 'audit',
    lastModifiedBy: 'audit',
  });
  expect(created).toEqual(modified);
  expect(created.toISOString()).toBe('2000-01-01T00:00:00.000Z');
});

it('gives a long table of a sheet with others a sheet of its own, which says its heading on each page', async () => {
  const few = (id: string) => ({ ...evidence(0), id, rows: [] });
  const sheet = { name: 'A', heading: ['Đầu'], sections: [few('one'), evidence(30), few('two')] };
  const workbook = await reread(reportOf(sheet));
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['A', 'A (2)']);
  const [first, second] = workbook.worksheets;
  expect(first?.getCell('A1').value).toBe('Đầu');
  expect([first?.views[0]?.state, second?.views[0]?.state]).toEqual(['normal', 'frozen']);
  expect(second?.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
});

it('ends lines of text above a table where the first page across ends', () => {
  expect(firstPage([20, 30])).toEqual([20, 30]);
  const wide = Array.from({ length: 40 }, () => 12);
  expect(firstPage(wide).length).toBe(16);
  expect(firstPage([300, 12])).toEqual([300, 12]);
});

it('does not freeze what would fill the window', async () => {
  const notes = Array.from({ length: 30 }, () => 'một dòng');
  const section = { ...evidence(1), notes, columns: evidence(1).columns.map((column) => ({ ...column, width: 60 })) };
  const workbook = await reread(reportOf({ name: 'A', heading: [], sections: [section] }));
  expect(sheetOf(workbook, 'A').views[0]?.state).toBe('normal');
});

it('writes a sheet without sections and a section without rows', async () => {
  const empty = { ...evidence(0), title: '', notes: [] };
  const sheets = [
    { name: 'A', heading: ['Không có hồ sơ'], sections: [] },
    { name: 'a', heading: [], sections: [empty] },
  ];
  const workbook = await reread({ ...sample, sheets });
  expect(sheetOf(workbook, 'A').getCell('A1').value).toBe('Không có hồ sơ');
  expect(sheetOf(workbook, 'a (2)').getCell('A1').value).toBe('Mã hồ sơ');
  expect(sheetOf(workbook, 'a (2)').getCell('A2').value).toBe('Không có.');
  expect(sheetOf(workbook, 'a (2)').autoFilter ?? null).toBeNull();
});
