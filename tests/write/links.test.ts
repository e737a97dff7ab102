import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Column, Report, Section, SectionRow } from '../../src/report/ground/report.ts';
import { writeWorkbook } from '../../src/write/xlsx.ts';
import { audit, FIXTURES, ROOT } from '../e2e/run.ts';
import { partsOf } from './zippedParts.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-links-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A number that leads somewhere: its cell, and the rows of the name it leads to. */
interface Led {
  cell: string;
  value: number;
  name: string;
  sheet: string;
  rows: number;
}

/** Every link of a workbook, as the file has it. */
async function linksIn(path: string): Promise<Led[]> {
  const parts = await partsOf(path);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const names = new Map(
    [
      ...(parts.get('xl/workbook.xml') ?? '').matchAll(
        /<definedName name="(\w+)">&apos;(.+?)&apos;!\$A\$(\d+):\$\w+\$(\d+)</g,
      ),
    ].map(([, name, sheet, from, to]) => [name, { sheet: sheet as string, rows: Number(to) - Number(from) + 1 }]),
  );
  return workbook.worksheets.flatMap((sheet, index) => {
    const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
    return [...xml.matchAll(/<hyperlink ref="(\w+)" location="(\w+)"\/>/g)].map(([, ref, name]) => {
      const { value } = sheet.getCell(ref as string);
      const number = typeof value === 'object' && value !== null && 'result' in value ? value.result : value;
      const led = names.get(name as string);
      if (led === undefined) throw new Error(`${name} is not defined`);
      return { cell: `${sheet.name}!${ref}`, value: Number(number), name: name as string, ...led };
    });
  });
}

const column = (key: string, kind: Column['kind']): Column => ({ key, heading: key, kind, width: 12 });
const dossier = (code: string, unit: string | null, field: string | null): SectionRow => ({
  cells: [code],
  style: 'body',
  of: { unit, field },
});
const list: Section = {
  id: 'overdue',
  title: 'List',
  notes: [],
  figure: 'overdue',
  columns: [column('code', 'code')],
  rows: async function* () {
    yield [dossier('1', 'A', 'f'), dossier('2', 'A', 'f'), dossier('3', 'A', null)];
    yield [dossier('4', 'B', 'f'), dossier('5', null, null)];
  },
};
const numbers = (...rows: [number, SectionRow['links']][]): Section => ({
  id: 'numbers',
  title: '',
  notes: [],
  columns: [column('n', 'count')],
  rows: rows.map(([n, links]) => ({ cells: [n], style: 'body', ...(links ? { links } : {}) })),
});
const reportOf = (...sections: Section[]): Report => ({
  language: 'vi',
  title: 't',
  subtitle: [],
  sheets: sections.map((section, at) => ({ name: `S${at}`, heading: [], sections: [section] })),
});

test('a number leads to the rows of its figure, unit and field, a zero and a figure without rows nowhere', async () => {
  const to = (unit?: string | null, field?: string | null, figure = 'overdue') =>
    new Map([[0, { figure, ...(unit === undefined ? {} : { unit }), ...(field === undefined ? {} : { field }) }]]);
  const given = numbers(
    [5, to()],
    [3, to('A')],
    [2, to('A', 'f')],
    [1, to('A', null)],
    [1, to(null)],
    [0, to('C')],
    [7, to(undefined, undefined, 'settled')],
    [9, to(undefined, undefined, 'unknown')],
    [4, undefined],
  );
  const told: Section = {
    ...numbers([7, undefined]),
    id: 'told',
    rows: [{ cells: [7], style: 'body', finds: 'settled' }],
  };
  const path = join(folder, 'small.xlsx');
  await writeWorkbook(reportOf(given, list, told), path);
  const found = await linksIn(path);
  expect(found.map(({ cell, value, sheet, rows }) => [cell, value, sheet, rows])).toEqual([
    ['S0!A2', 5, 'S1', 5],
    ['S0!A3', 3, 'S1', 3],
    ['S0!A4', 2, 'S1', 2],
    ['S0!A5', 1, 'S1', 1],
    ['S0!A6', 1, 'S1', 1],
    ['S0!A8', 7, 'S2', 1],
  ]);
});

test('in a list parted within its units a part leads by unit and field, the whole by unit', async () => {
  const row = (code: string, unit: string, field: string, part: string): SectionRow => ({
    ...dossier(code, unit, field),
    of: { unit, field, part },
  });
  const parted: Section = {
    ...list,
    parts: ['pending', 'settled'],
    rows: [
      row('1', 'A', 'f', 'pending'),
      row('2', 'A', 'g', 'pending'),
      row('3', 'A', 'f', 'settled'),
      row('4', 'B', 'f', 'pending'),
    ],
  };
  const to = (figure: string, of: object) => new Map([[0, { figure, ...of }]]);
  const given = numbers(
    [4, to('overdue', {})],
    [3, to('overdue', { unit: 'A' })],
    [2, to('overdue', { unit: 'A', field: 'f' })],
    [2, to('pending', { unit: 'A' })],
    [1, to('pending', { unit: 'A', field: 'f' })],
    [3, to('pending', {})],
  );
  const path = join(folder, 'parted.xlsx');
  await writeWorkbook(reportOf(given, parted), path);
  const found = await linksIn(path);
  expect(found.map(({ cell, value, rows }) => [cell, value, rows])).toEqual([
    ['S0!A2', 4, 4],
    ['S0!A3', 3, 3],
    ['S0!A5', 2, 2],
    ['S0!A6', 1, 1],
  ]);
});

test('a number above zero without a row behind it is a fault, not a dead link', async () => {
  const given = numbers([1, new Map([[0, { figure: 'overdue', unit: 'none' }]])]);
  await expect(writeWorkbook(reportOf(given, list), join(folder, 'bad.xlsx'))).rejects.toThrow('no dossier');
});

test('in the report of the fixtures every blue number leads to as many rows as it says, or to the row that tells how', async () => {
  const out = join(folder, 'r');
  const catalogue = join(ROOT, 'fixtures', 'catalogue', 'procedures.csv');
  const run = audit(['analyze', FIXTURES, '--procedures', catalogue, '--format', 'xlsx', '--out', out, '--quiet']);
  expect(run.exit, run.err).toBe(0);
  const found = await linksIn(join(out, 'report.xlsx'));
  const lists = found.filter(({ name }) => name.startsWith('list_'));
  expect(lists.filter(({ value, rows }) => value !== rows)).toEqual([]);
  expect(new Set(lists.map(({ sheet }) => sheet))).toEqual(new Set(['Chuyển qua', 'Quá hạn', 'Từ chối']));
  const others = found.filter(({ name }) => !name.startsWith('list_'));
  expect(others.filter(({ sheet, rows, value }) => sheet !== 'Truy hồ sơ' || rows !== 1 || value === 0)).toEqual([]);
  expect(lists.length).toBeGreaterThan(80);
  expect(others.length).toBeGreaterThan(200);
});
