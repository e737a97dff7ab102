import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIGURES } from '../../src/casefile/figures/figures.ts';
import { messagesOf } from '../../src/messages/index.ts';
import { filterText } from '../../src/report/dossiers/opened.ts';
import type { Column, Opened, Report, Section, SectionRow } from '../../src/report/ground/report.ts';
import type { ReportJson } from '../../src/report/schema/schema.ts';
import { writeWorkbook } from '../../src/write/xlsx.ts';
import { audit, FIXTURES, ROOT } from '../e2e/run.ts';
import { filtered, type Led, linksIn, type Seen, seenAt } from './linksOf.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-links-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const column = (key: string, kind: Column['kind']): Column => ({ key, heading: key, kind, width: 12 });
const list: Section = {
  id: 'overdue',
  title: 'List',
  notes: [],
  columns: [column('code', 'code')],
  rows: async function* () {
    yield ['1', '2', '3'].map((code): SectionRow => ({ cells: [code], style: 'body' }));
    yield ['4', '5'].map((code): SectionRow => ({ cells: [code], style: 'body' }));
  },
};
const numbers = (...rows: [number, string | undefined][]): Section => ({
  id: 'numbers',
  title: '',
  notes: [],
  columns: [column('n', 'count')],
  rows: rows.map(([n, figure]) => ({
    cells: [n],
    style: 'body',
    ...(figure ? { links: new Map([[0, { figure }]]) } : {}),
  })),
});
const reportOf = (opened: Record<string, Opened>, sheets: [string, Section][]): Report => ({
  language: 'vi',
  title: 't',
  subtitle: [],
  warning: null,
  sheets: sheets.map(([name, section]) => ({ name, heading: [], sections: [section] })),
  opened: ({ figure }) => opened[figure],
});

test('a number leads to a list with its heading, a zero and a figure without a list nowhere', async () => {
  const given = numbers([5, 'overdue'], [0, 'overdue'], [9, 'unknown'], [4, undefined], [2, 'elsewhere']);
  const tip = `<a> & "b" ${'c'.repeat(300)}`;
  const path = join(folder, 'small.xlsx');
  const opened = { overdue: { section: 'overdue', tip }, elsewhere: { section: 'none', tip } };
  await writeWorkbook(
    reportOf(opened, [
      ['Số', given],
      ['Quá hạn', list],
    ]),
    path,
  );
  const { led } = await linksIn(path);
  expect(led).toEqual([
    { cell: 'Số!A2', value: 5, name: 'Qua_han', tip: `${tip.slice(0, 254)}…`, sheet: 'Quá hạn', from: 2, to: 7 },
  ]);
});

test('a list is named as its sheet, whatever that is called', async () => {
  const sheets = ['A1', 'Đã (x)', 'Da_x_', '2023', '法', 'r'];
  const lists = sheets.map((name, at): [string, Section] => [name, { ...list, id: `list${at}` }]);
  const opened = Object.fromEntries(sheets.map((_, at) => [`f${at}`, { section: `list${at}`, tip: 't' }]));
  const given = numbers(...sheets.map((_, at): [number, string] => [5, `f${at}`]));
  const path = join(folder, 'names.xlsx');
  await writeWorkbook(reportOf(opened, [['Số', given], ...lists]), path);
  const { led } = await linksIn(path);
  expect(led.map(({ name, sheet }) => [name, sheet])).toEqual([
    ['L_A1', 'A1'],
    ['Da_x_', 'Đã (x)'],
    ['Da_x__2', 'Da_x_'],
    ['L_2023', '2023'],
    ['L__', '法'],
    ['L_r', 'r'],
  ]);
});

const words = messagesOf('vi');

/** The report of the fixtures, every link of its workbook, and the sheet of all dossiers. */
async function fixtures(name: string, ...options: string[]) {
  const out = join(folder, name);
  const catalogue = join(ROOT, 'fixtures', 'catalogue', 'procedures.csv');
  const asked = ['--procedures', catalogue, '--format', 'xlsx,json', '--out', out, '--quiet', ...options];
  const run = audit(['analyze', FIXTURES, ...asked]);
  expect(run.exit, run.err).toBe(0);
  const { led, book } = await linksIn(join(out, 'report.xlsx'));
  const json = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as ReportJson;
  const lists = new Map(
    [words.dossiers.sheet, words.rules.listSheet].map((sheet) => {
      const one = led.find((link) => link.sheet === sheet) as Led;
      return [sheet, seenAt(book, one)];
    }),
  );
  const all = lists.get(words.dossiers.sheet) as Seen;
  /** How many dossiers, or signs, a link shows to somebody who does as its tip says. */
  const shownBy = ({ tip, from, to, sheet }: Led): number => {
    const [, filter] = tip.split(words.dossiers.filter(sheet, ''));
    if (filter !== undefined) return filtered(lists.get(sheet) as Seen, filter);
    // Dossiers of other periods are in no sheet: the tip has the command that lists them.
    const [, place] = tip.match(/audit trace (before|after) --format csv$/) ?? [];
    return place === undefined ? to - from : json.placement[place as 'before' | 'after'];
  };
  return { led, book, all, json, shownBy };
}

/** Sheets where numbers lead nowhere, and why. */
const UNLED: Record<string, string> = {
  'Tỷ lệ': 'parts and wholes of shares, which lead from the sheet of all units',
  'Ngày mốc': 'counts at other days: audit trace --carried-before and --from count and list them',
  'Cân đối kỳ': 'what was open at the end of each part of the period, rebuilt from days',
  'Chỉ số chi tiết': 'parts and wholes of indicators, working days among them',
  'Nguyên nhân': 'sub-causes, of which the list has only the group',
  'Hạn trả dài hơn quy định': 'working days given and laid down, of dossiers in that list itself',
  'Vấn đề dữ liệu': 'remarks on rows, listed below them',
  Nguồn: 'rows of files',
  'Truy hồ sơ': 'dossiers of other periods, of which the command beside them is told',
};

/** Counts that lead nowhere, by sheet; lists, numbers of rows and zeros left out. */
function unled(book: ExcelJS.Workbook, led: Led[]): string[] {
  const cells = new Set(led.map(({ cell }) => cell));
  const lists = new Set(led.map(({ sheet }) => sheet));
  const found = book.worksheets
    .filter(({ name }) => !lists.has(name) || name === words.report.sheets.traces)
    .flatMap((sheet) => {
      const numbers: string[] = [];
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          const { value, numFmt } = cell;
          const number = typeof value === 'object' && value !== null && 'result' in value ? value.result : value;
          const counts = typeof number === 'number' && number > 0 && numFmt === '#,##0' && Number(cell.col) > 1;
          if (counts && !cells.has(`${sheet.name}!${cell.address}`)) numbers.push(sheet.name.replace(/ \(\d+\)$/, ''));
        }),
      );
      return numbers;
    });
  return [...new Set(found)].sort();
}

test('every number of the workbook opens as many dossiers as it says, and the filter of every figure its own', async () => {
  const { led, all, json, book, shownBy } = await fixtures('r');
  // On A4 every sheet has letters of at least 8 points: 11 points, and 149 digits of them across.
  const small = book.worksheets.filter(({ pageSetup, columns, columnCount }) => {
    const last = /:([A-Z]+)/.exec(pageSetup.printArea ?? '')?.[1];
    const printed = columns.slice(
      0,
      last === undefined ? columnCount : columns.findIndex((one) => one.letter === last) + 1,
    );
    const width = printed.reduce((sum, one) => sum + (one.width ?? 9), 0);
    return 11 * (pageSetup.fitToPage ? Math.min(1, 149 / width) : (pageSetup.scale ?? 100) / 100) < 8;
  });
  expect(small.map(({ name }) => name)).toEqual([]);
  expect(led.filter((one) => shownBy(one) !== one.value)).toEqual([]);
  expect(led.length).toBeGreaterThan(900);
  expect(new Set(led.map(({ sheet }) => sheet))).toEqual(
    new Set(['Hồ sơ', 'Chuyển qua', 'Quá hạn', 'Từ chối', 'Danh sách dấu hiệu', 'Truy hồ sơ']),
  );
  expect(led.filter(({ tip }) => tip.includes('Cấp = CẤP TỈNH')).length).toBeGreaterThan(8);
  expect(unled(book, led)).toEqual(Object.keys(UNLED).sort());
  const wrong: string[] = [];
  const check = (count: number, filter: string) => {
    const found = filtered(all, filter);
    if (found !== count) wrong.push(`${filter}: ${found}, not ${count}`);
  };
  for (const { id } of FIGURES) {
    const filter = filterText(id, words);
    check(json.totals[id], filter);
    for (const { unit, figures, fields } of json.units) {
      const ofUnit = `${filter}; Đơn vị = ${unit ?? words.report.notStated}`;
      check(figures[id], ofUnit);
      for (const one of fields) check(one.figures[id], `${ofUnit}; Lĩnh vực = ${one.field ?? words.report.notStated}`);
    }
  }
  check(json.placement.unplaced, filterText('unplaced', words));
  expect(wrong).toEqual([]);
});

test('under another plan and by days every number still opens its dossiers', async () => {
  const plan = join(folder, 'plan.yml');
  const made = audit(['plan', 'init', plan]);
  expect(made.exit, made.err).toBe(0);
  const text = readFileSync(plan, 'utf8');
  writeFileSync(plan, `${text}\nform06a: { refused: onTime, withdrawn: apart, noDue: apart }\n`);
  const { led, shownBy } = await fixtures('p', '--plan', plan, '--deadline', 'day');
  expect(led.filter((one) => shownBy(one) !== one.value)).toEqual([]);
  // Column (3) is the caseload of the plan's own form no more.
  const third = led.find(({ cell }) => cell === 'Tổng hợp!C22');
  expect(third?.tip).toContain('(4) trực tuyến hoặc (5) trực tiếp, bưu chính hoặc (6) từ kỳ trước');
});

test('a sheet that cannot have all dossiers says so, and so does every link to it', async () => {
  const { led, all, book } = await fixtures('few', '--workbook-rows', '100');
  expect(all.rows).toHaveLength(100);
  expect(book.getWorksheet('Hồ sơ')?.getCell('A3').text).toMatch(/^Trang này có 100 trên 1\.693 hồ sơ/);
  const toSheet = led.filter(({ sheet }) => sheet === 'Hồ sơ');
  expect(toSheet.filter(({ tip }) => !tip.endsWith('(trang chỉ có 100 hồ sơ; đủ ở csv/dossiers.csv)'))).toEqual([]);
  const none = await fixtures('none', '--workbook-rows', '0');
  const sheet = none.book.getWorksheet('Hồ sơ');
  expect([none.all.rows.length, sheet?.rowCount]).toEqual([0, 4]);
  expect(sheet?.getCell('A3').text).toMatch(/^Trang này có 0 trên 1\.693 hồ sơ/);
  const bad = audit(['analyze', FIXTURES, '--workbook-rows', '-1', '--out', join(folder, 'bad')]);
  expect([bad.exit, bad.err]).toEqual([2, expect.stringContaining('--workbook-rows')]);
});
