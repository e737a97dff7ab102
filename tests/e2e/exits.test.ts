import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit, auditAlone, inFolder } from './run.ts';

const HEADINGS = [
  'Mã hồ sơ',
  'Đơn vị giải quyết',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Ngày có kết quả',
  'Trạng thái',
  'Ghi chú',
];
const LATE = ['H41.19-220301-0001', 'Sở Y tế', '01/03/2022', '10/03/2022', '15/03/2022', 'Đã trả kết quả', ''];
/** Finished before it was received: a sign of high severity. */
const SIGN = ['H41.19-220301-0002', 'Sở Y tế', '02/03/2022', '10/03/2022', '01/03/2022', 'Đã trả kết quả', ''];
const csv = (...rows: string[][]) => `${[HEADINGS, ...rows].map((row) => row.join(',')).join('\n')}\n`;

const GOOD = csv(LATE);
const SIGNS = csv(LATE, SIGN);
const BAD_LINE = 'H41.19-220301-0003,"hỏng",x,y,"z\n';
const NOTES = 'Ghi chú của phòng\nkhông có bảng\n';

/** A workbook in XML with formulas that no program has computed at the places of null. */
function book(...rows: (string | null)[][]): string {
  const cell = (text: string | null) =>
    text === null ? '<Cell ss:Formula="=TODAY()"/>' : `<Cell><Data ss:Type="String">${text}</Data></Cell>`;
  const lines = [HEADINGS, ...rows].map((row) => `<Row>${row.map(cell).join('')}</Row>`).join('');
  return `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${lines}</Table></Worksheet></Workbook>`;
}

const formulaIn = (column: number) => book(LATE.map((text, at) => (at === column ? null : text)));

/** A clause of the table of exit codes, the files, the arguments behind `analyze`, the exit, and whether the report is written. */
type Clause = [clause: string, files: Record<string, string | Buffer>, args: string[], exit: number, written: boolean];

const CLAUSES: Clause[] = [
  ['0: analysed completely', { 'a.csv': GOOD }, ['a.csv'], 0, true],
  ['0: signs, and --fail-on none', { 'a.csv': SIGNS }, ['a.csv', '--fail-on', 'none'], 0, true],
  ['0: nothing at or above --fail-on', { 'a.csv': GOOD }, ['a.csv', '--fail-on', 'high'], 0, true],
  ['1: signs at --fail-on', { 'a.csv': SIGNS }, ['a.csv', '--fail-on', 'high'], 1, true],
  ['1: signs above --fail-on', { 'a.csv': SIGNS }, ['a.csv', '--fail-on', 'low'], 1, true],

  ['2: no argument at all', {}, [], 2, false],
  ['2: an option that is none', { 'a.csv': GOOD }, ['a.csv', '--nope'], 2, false],
  ['2: a severity that is none', { 'a.csv': GOOD }, ['a.csv', '--fail-on', 'severe'], 2, false],
  ['2: a day that is none', { 'a.csv': GOOD }, ['a.csv', '--from', '31/02/2022'], 2, false],
  [
    '2: a window that ends before it begins',
    { 'a.csv': GOOD },
    ['a.csv', '--from', '2023-01-01', '--to', '2022-01-01'],
    2,
    false,
  ],
  ['2: no such plan', { 'a.csv': GOOD }, ['a.csv', '--plan', 'none'], 2, false],
  ['2: a plan that is not one', { 'a.csv': GOOD, 'p.yml': 'title: 5' }, ['a.csv', '--plan', 'p.yml'], 2, false],
  [
    '2: a pattern of days that is none',
    { 'a.csv': GOOD, 'm.yml': 'dates: { form: "dd/MM/qq" }' },
    ['a.csv', '--mapping', 'm.yml'],
    2,
    false,
  ],
  [
    '2: one of several patterns that is none',
    { 'a.csv': GOOD, 'm.yml': 'dates: { form: [epoch-s, dd] }' },
    ['a.csv', '--mapping', 'm.yml'],
    2,
    false,
  ],
  [
    '2: a column that is not there',
    { 'a.csv': GOOD, 'm.yml': 'columns: { code: "Mã tra cứu" }' },
    ['a.csv', '--mapping', 'm.yml'],
    2,
    false,
  ],
  [
    '2: an entry of files that matches nothing',
    { 'a.csv': GOOD, 'm.yml': 'files: [{ match: "b.csv" }]' },
    ['a.csv', '--mapping', 'm.yml'],
    2,
    false,
  ],
  [
    '2: outranks what cannot be read',
    { 'm.yml': 'dates: { form: "x" }' },
    ['none.csv', '--mapping', 'm.yml'],
    2,
    false,
  ],

  ['3: a named path that does not exist', {}, ['none.csv'], 3, false],
  ['3: a named path that does not exist, beside a good one', { 'a.csv': GOOD }, ['a.csv', 'none.csv'], 3, true],
  // Whoever writes two arguments expects rows of both: what the one does not give is lacking in the figures.
  ['3: a glob that matches nothing, beside a good one', { 'a.csv': GOOD }, ['a.csv', '*.xlsx'], 3, true],
  ['3: an empty folder beside a good one', { 'a.csv': GOOD, 'none/': '' }, ['a.csv', 'none'], 3, true],
  ['3: a name ending in .ods on unknown bytes', { 'a.csv': GOOD, 'b.ods': 'x\x01y' }, ['a.csv', 'b.ods'], 3, true],
  [
    '3: bytes of no known format',
    { 'a.csv': GOOD, 'b.dat': Buffer.from([0, 1, 2, 255, 254, 0, 7]) },
    ['a.csv', 'b.dat'],
    3,
    true,
  ],
  ['3: NUL bytes', { 'a.csv': GOOD, 'b.csv': `${GOOD}\0` }, ['a.csv', 'b.csv'], 3, true],
  ['3: readable without a table, beside one with', { 'a.csv': GOOD, 'b.txt': NOTES }, ['.'], 3, true],
  ['3: an empty file beside one with a table', { 'a.csv': GOOD, 'b.csv': '' }, ['.'], 3, true],
  ['3: formulas without value in a needed column', { 'a.xml': formulaIn(3) }, ['a.xml'], 3, true],
  ['0: formulas without value in no needed column', { 'a.xml': formulaIn(6) }, ['a.xml'], 0, true],
  ['3: formulas without value, and no dossier left in the caseload', { 'a.xml': formulaIn(2) }, ['a.xml'], 3, false],
  ['3: outranks 1', { 'a.csv': SIGNS, 'b.csv': '' }, ['.', '--fail-on', 'low'], 3, true],
  ['3: cut in the last line', { 'a.csv': `${GOOD}H41.19-220301-0004,Sở Y tế,03/03/2022` }, ['a.csv'], 3, true],
  ['0: no end of line behind the last, which is whole', { 'a.csv': GOOD.trimEnd() }, ['a.csv'], 0, true],
  ['0: a rejected line alone', { 'a.csv': GOOD + BAD_LINE + csv(SIGN).split('\n')[1] }, ['a.csv'], 0, true],
  [
    '3: a rejected line with --strict',
    { 'a.csv': `${GOOD}${BAD_LINE}${csv(SIGN).split('\n')[1]}\n` },
    ['a.csv', '--strict'],
    3,
    true,
  ],
  [
    '1: a rejected line and signs',
    { 'a.csv': `${GOOD}${BAD_LINE}${csv(SIGN).split('\n')[1]}\n` },
    ['a.csv', '--fail-on', 'high'],
    1,
    true,
  ],
  [
    '3: a rejected line and signs with --strict',
    { 'a.csv': `${GOOD}${BAD_LINE}${csv(SIGN).split('\n')[1]}\n` },
    ['a.csv', '--fail-on', 'high', '--strict'],
    3,
    true,
  ],
  ['0: --strict without a rejected line', { 'a.csv': GOOD }, ['a.csv', '--strict'], 0, true],

  ['4: a glob that matches nothing', {}, ['*.xlsx'], 4, false],
  ['4: a folder that holds nothing', { 'none/': '' }, ['none'], 4, false],
  ['4: all readable, none with a table', { 'a.csv': '', 'b.txt': NOTES }, ['.'], 4, false],
  ['4: a heading without rows', { 'a.csv': csv() }, ['a.csv'], 4, false],
  ['4: no dossier in the caseload', { 'a.csv': GOOD.replaceAll('/2022', '/2019') }, ['a.csv'], 4, false],
  [
    '3: none in the caseload, and one not read',
    { 'a.csv': GOOD.replaceAll('/2022', '/2019') },
    ['a.csv', 'none.csv'],
    3,
    false,
  ],
];

/** The first clause of each code asks the process itself for it. */
const isFirst = (clause: string, exit: number) => CLAUSES.find((one) => one[3] === exit)?.[0] === clause;

describe('the table of exit codes, clause by clause', () => {
  test.each(CLAUSES)('%s', (clause, files, args, exit, written) =>
    inFolder((folder) =>
      inFolder(async (reports) => {
        for (const [name, bytes] of Object.entries(files)) {
          mkdirSync(join(folder, name.endsWith('/') ? name : dirname(name)), { recursive: true });
          if (!name.endsWith('/')) writeFileSync(join(folder, name), bytes);
        }
        const out = join(reports, 'report');
        const named = args.length === 0 ? [] : ['analyze', ...args, '--format', 'json', '--quiet', '--out', out];
        const run = isFirst(clause, exit) ? auditAlone(named, { cwd: folder }) : audit(named, { cwd: folder });
        const found = { exit: run.exit, err: run.err, written: existsSync(out) };
        expect(found).toEqual({ exit, err: expect.any(String), written });
      }),
    ),
  );
});
