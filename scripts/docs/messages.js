// docs/messages.md: every message that a person can meet, with an example of each in both languages.
import { messagesOf } from '../../dist/messages/index.js';

/** @typedef {import('../../dist/messages/index.js').Messages} Messages */
/** What stands for an argument; a function of the catalog where it is one of its own words. @typedef {string | number | boolean | ((m: Messages) => string)} Example */

/** What stands for an argument, by its name in the catalog; a key of its own overrules it. @type {Record<string, Example>} */
const BY_NAME = {
  path: 'so-y-te.xlsx',
  place: 'so-y-te.xlsx',
  file: 'ke-hoach.yml',
  folder: 'audit-report',
  out: 'audit-report',
  target: 'audit-report',
  old: '.audit-report-a1b2c3',
  pid: '4711',
  isNew: true,
  why: (m) => m.machine.codes.EBUSY,
  code: (m) => m.machine.codes.EACCES,
  detail: '',
  key: 'from.day',
  seen: 'settled.lat',
  nearest: 'settled.late',
  expected: 'settled.late',
  option: '--unit',
  made: '0.1.0',
  now: '0.2.0',
  known: 'xlsx, html, docx, json, csv',
  from: '2021-07-15',
  to: '2020-01-01',
  n: '4096',
  line: 3,
  column: 7,
  id: 'vn',
  windowFrom: '15/07/2021',
  windowTo: '30/11/2029',
  mapping: '{ files: [ { match: truc-tuyen.csv, columns: { code: Mã hồ sơ, received: Ngày nộp } } ] }',
};

/** @type {Record<string, Record<string, Example>>} */
const BY_KEY = {
  'faults.input.no-table': { path: 'ghi-chu.csv' },
  'faults.input.missing-path': { path: 'so-y-te-2022.xlsx' },
  'faults.input.json': { path: 'ho-so.json' },
  'faults.input.no-input': { path: '*.xlsx' },
  'faults.input.archive': { path: 'tai-lieu.rar', detail: 'RAR' },
  'faults.input.web-archive': { path: 'bao-cao.mht', detail: 'MHTML' },
  'faults.input.numbers': { path: 'ho-so.numbers', detail: 'Numbers' },
  'faults.input.database': { path: 'mot-cua.mdb', detail: 'Access' },
  'faults.input.data-file': { path: 'ho-so.avro', detail: 'Avro' },
  'faults.input.other-markup': { path: 'ho-so.xml', detail: 'XML <dossiers>' },
  'faults.input.unforeseen': { detail: 'Unexpected end of data' },
  'faults.input.unreadable': { detail: (m) => m.machine.codes.EACCES },
  'faults.input.truncated': { detail: (m) => m.details.seen.checksum },
  'faults.mapping.unreadable': { place: 'mapping.yml', seen: (m) => m.machine.codes.ENOENT },
  'faults.mapping.too-large': { place: 'mapping.yml', seen: '3000000', expected: '1000000' },
  'faults.mapping.yaml': { place: 'mapping.yml', seen: '3:7' },
  'faults.mapping.schema': { place: 'mapping.yml', seen: 'colums', expected: 'columns' },
  'faults.mapping.unmatched': { place: 'so-y-te/*.xlsx', expected: 'so-y-te.xlsx' },
  'faults.mapping.missing-column': { seen: '"Ngày tiêp nhận"', expected: '"Ngày tiếp nhận"' },
  'faults.mapping.missing-sheet': { seen: '2023', expected: 'HoSo, DanhMuc' },
  'faults.mapping.missing-header-row': { seen: '500' },
  'faults.mapping.submitted-only': {
    seen: 'Ngày nộp',
    expected: '{ files: [ { match: truc-tuyen.csv, columns: { code: Mã hồ sơ, received: Ngày nộp } } ] }',
  },
  'faults.plan': { seen: '2022-02-30', expected: 'YYYY-MM-DD' },
  'faults.planWords.other': { key: 'titel' },
  'faults.usage.unknownOption': { seen: '--formt', nearest: '--format' },
  'faults.usage.unknownCommand': { seen: 'trac', nearest: 'trace' },
  'faults.usage.missingArgument': { seen: '<export>' },
  'faults.usage.missingValue': { seen: '--plan <id|file>' },
  'faults.usage.badValue': { option: '--from', seen: '32/01/2022', expected: (m) => m.faults.usage.day },
  'faults.usage.order': { from: '2021-07-15', to: '2020-01-01' },
  'faults.usage.fileThere': { file: 'qua-han.xlsx' },
  'faults.usage.cannotWrite': { path: 'mapping.yml' },
  'faults.usage.noCase': { file: 'audit-report/case.duckdb' },
  'faults.usage.otherVersion': { file: 'audit-report/case.duckdb' },
  'faults.usage.exportRevealed': { file: 'audit-report/case.duckdb' },
  'faults.usage.revealedCase': { file: 'audit-report/case.duckdb' },
  'faults.usage.nothingToReveal': { file: 'audit-report/case.duckdb' },
  'faults.usage.unknownName': { option: '--unit', seen: 'Sở Y tê', nearest: 'Sở Y tế' },
  'faults.usage.formats': { seen: 'pdf' },
  'faults.usage.otherPlan': {
    before: '2960-kh-ttcp, 2021-07-15 – 2023-11-30',
    after: '2960-kh-ttcp, 2022-01-01 – 2022-12-31',
  },
  'faults.usage.needsOut': { format: 'xlsx' },
  'faults.usage.query.table': { seen: 'raw_row' },
  'faults.usage.query.function': { seen: 'read_csv' },
  'faults.usage.query.form': { seen: 'PARAMETER' },
  'faults.usage.query.failed': { seen: 'Referenced column "unitt" not found in FROM clause!' },
  'faults.usage.query.timeout': { seen: '60' },
  'faults.brokenSum': { detail: 'settled: 12 <> 11' },
  'faults.writer': { file: 'report.xlsx', detail: 'Invalid array length' },
  'machine.otherCode': { code: 'EX' },
  'machine.output': { why: (m) => m.machine.codes.ENOSPC },
  'machine.system': { path: 'D:\\xuat', why: (m) => m.machine.codes.EIO },
};

/** Parts of the catalogs, each with the heading it gets. */
const PARTS = [
  [
    'faults.input',
    'An input',
    'Exit 3, or 4 when there is nothing else to analyse. Written to stderr; the short form stands in the report.',
  ],
  ['faults.mapping', 'A mapping file', 'Exit 2.'],
  ['faults.usage', 'The command line', 'Exit 2.'],
  ['faults', 'The run', 'A plan is exit 2, nothing to analyse 4, incomplete 3, our own faults 70, interrupted 130.'],
  ['machine', 'The machine', 'What disk, memory and system refuse. `codes` stand in brackets of other sentences.'],
  ['details.seen', 'What was seen in a broken file', 'In brackets of the sentence about the file.'],
  [
    'report.problems',
    'Remarks on the data',
    'In the report, with their count and their places; no exit code of their own.',
  ],
];

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

/** @param {unknown} value @param {string} key @param {Messages} messages @returns {[string, string][]} */
function leaves(value, key, messages) {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value === 'function') return [[key, value(...argumentsOf(value, key, messages))]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, child]) => leaves(child, `${key}.${name}`, messages));
}

/** @param {Function} sentence @param {string} key @param {Messages} messages */
function argumentsOf(sentence, key, messages) {
  const [, list = ''] = /^\(?([^)=]*)\)?\s*=>/.exec(sentence.toString()) ?? [];
  const names = list
    .split(',')
    .map((name) => name.trim().replace(/^_/, ''))
    .filter((name) => name !== '');
  return names.map((name) => {
    const value = BY_KEY[key]?.[name] ?? BY_NAME[name];
    if (value === undefined) throw new Error(`${key}: scripts/docs/messages.js has no example of "${name}"`);
    return typeof value === 'function' ? value(messages) : value;
  });
}

/** @param {unknown} catalog @param {string} path */
const partOf = (catalog, path) => path.split('.').reduce((at, name) => /** @type {any} */ (at)[name], catalog);

/** Sentences that stand in no group. @param {object} part */
const alone = (part) => Object.fromEntries(Object.entries(part).filter(([, value]) => typeof value !== 'object'));

/** The page docs/messages.md. */
export function messagesPage() {
  const sections = PARTS.map(([path = '', heading, note]) => {
    const [vi = [], en = []] = ['vi', 'en'].map((language) => {
      const messages = messagesOf(/** @type {'vi' | 'en'} */ (language));
      const part = partOf(messages, path);
      return leaves(path === 'faults' ? alone(part) : part, path, messages);
    });
    const english = new Map(en);
    const rows = vi.map(
      ([key, text]) => `| \`${key.slice(path.length + 1)}\` | ${cell(text)} | ${cell(english.get(key) ?? '')} |`,
    );
    return `## ${heading}\n\n${note}\n\n| id | Tiếng Việt | English |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# Messages

Written by \`npm run docs\` from the catalogs (\`src/messages\`), each with an example. A sentence says where, what was seen, what was tried and what to do
next; what the program does not know it says with the stack of the error.

${sections.join('\n')}`;
}
