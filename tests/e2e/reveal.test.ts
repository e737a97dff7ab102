import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messagesOf } from '../../src/messages/index.ts';
import { FORMAT_NAMES, FORMATS, type Format } from '../../src/write/index.ts';
import { partsOf } from '../write/zippedParts.ts';
import { audit, type Run } from './run.ts';
import { tablesOf } from './tablesOf.ts';

const HEADER =
  'Mã hồ sơ,Đơn vị giải quyết,Lĩnh vực,Tên thủ tục,Hình thức nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái,Chủ hồ sơ,Lý do';
const PERSONS = {
  title: 'ông Phan Zqtitle',
  applicant: 'Trần Zqapplicant',
  reason: 'gọi bà Lê Zqreason số 0912 345 678',
  channel: 'nộp hộ bà Zqchannel',
  day: 'hẹn lại với Zqday',
  number: '038123456789',
  signature: 'Zqsigner Bare Name',
};
const FILE = 'ho so bà Zqfile.csv';
const EXPORT = [
  `Danh sách của ${PERSONS.title}`,
  HEADER,
  `H41.14-220301-0001,Sở Y tế,Dược phẩm,Cấp phép,Trực tiếp,01/03/2022,10/03/2022,29/03/2022,Đã trả kết quả,${PERSONS.applicant},${PERSONS.reason}`,
  `H41.14-220301-0002,Sở Y tế,Dược phẩm,Cấp phép,${PERSONS.channel},01/03/2022,${PERSONS.day},12/03/2022,Đã trả kết quả,${PERSONS.applicant},vắng`,
  `H41.14-220301-0003,Sở Y tế,Dược phẩm,Cấp phép,Trực tiếp,01/03/2022,${PERSONS.number},12/03/2022,Đã trả kết quả,${PERSONS.applicant},vắng`,
  ',,,,,,,,Người lập biểu,,',
  `,,,,,,,,${PERSONS.signature},,`,
].join('\n');

let folder: string;
let made: { open: Run; masked: Run };
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-reveal-'));
  writeFileSync(join(folder, FILE), `${EXPORT}\n`);
  const formats = ['--format', FORMAT_NAMES.join(',')];
  made = {
    open: audit(['analyze', FILE, ...formats, '--out', 'open', '--reveal'], { cwd: folder }),
    masked: audit(['analyze', FILE, ...formats, '--out', 'masked'], { cwd: folder }),
  };
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const WARNING = messagesOf('vi').page.internal;
const MARK = /NỘI BỘ|NOI-BO/;

const zipped = async (path: string) => [...(await partsOf(path)).values()].join('\n');

/** Where each format bears the mark, as a text that is empty without it. */
const MARKS: Record<Format, (path: string) => Promise<string[]>> = {
  xlsx: async (path) => {
    const parts = [...(await partsOf(path))];
    const sheets = parts.filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    return [
      ...sheets.map(([, text]) => /<oddHeader>.*?<\/oddHeader>/.exec(text)?.[0] ?? ''),
      parts.find(([name]) => name === 'docProps/core.xml')?.[1] ?? '',
      parts.find(([name]) => name === 'xl/worksheets/sheet1.xml')?.[1] ?? '',
    ];
  },
  html: async (path) => [/<header>.*?<\/header>/s.exec(readFileSync(path, 'utf8'))?.[0] ?? ''],
  docx: async (path) => {
    const parts = [...(await partsOf(path))];
    const headers = parts.filter(([name, text]) => /^word\/header\d/.test(name) && text.includes('PAGE'));
    return [...headers.map(([, text]) => text), parts.find(([name]) => name === 'word/document.xml')?.[1] ?? ''];
  },
  json: async (path) => [JSON.parse(readFileSync(path, 'utf8')).persons.shown ? WARNING : ''],
  csv: async (path) => [readdirSync(path)[0] ?? ''],
};

describe('every format bears the mark with --reveal, and none without', () => {
  test.each(FORMAT_NAMES)('%s', async (format) => {
    const marks = (out: string) => MARKS[format](join(folder, out, FORMATS[format].file));
    const open = await marks('open');
    expect(open.length).toBeGreaterThan(0);
    for (const mark of open) expect(mark).toMatch(MARK);
    for (const mark of await marks('masked')) expect(mark).not.toMatch(MARK);
  });

  test('manifest and screen', () => {
    const manifest = (out: string) => JSON.parse(readFileSync(join(folder, out, 'manifest.json'), 'utf8'));
    expect(manifest('open').reveal).toBe(true);
    expect(manifest('masked')).not.toHaveProperty('reveal');
    expect(made.open.out).toMatch(MARK);
    expect(made.open.err).toMatch(MARK);
    expect(made.masked.out + made.masked.err).not.toMatch(MARK);
  });

  test.each([
    ['trace', 'caseload'],
    ['explain', 'H41.14-220301-0001'],
  ])('%s', (command, about) => {
    for (const format of ['table', 'csv', 'json']) {
      const asked = (out: string) => audit([command, about, '--case', out, '--format', format], { cwd: folder });
      const [open, masked] = [asked('open'), asked('masked')];
      expect(format === 'table' ? open.out : open.err, format).toMatch(MARK);
      expect(format === 'table' ? '' : open.out, format).not.toMatch(MARK);
      expect(masked.out + masked.err, format).not.toMatch(MARK);
      if (format === 'json') expect(open.out).toContain('Zqreason');
      expect(masked.out).not.toContain('Zq');
    }
  });
});

test('with --reveal free text is as it was written, and every figure is the same', async () => {
  const report = (out: string) => JSON.parse(readFileSync(join(folder, out, 'report.json'), 'utf8'));
  const [open, masked] = [report('open'), report('masked')];
  expect([open, masked].map(({ sources }) => sources[0].path)).toEqual([FILE, 'ho so bà ….csv']);
  expect(open.unknownWords.channel).toMatchObject([{ word: PERSONS.channel, count: 1 }]);
  expect(masked.unknownWords.channel).toMatchObject([{ count: 1 }]);
  const csv = (out: string) =>
    readdirSync(join(folder, out, 'csv')).map((name) => readFileSync(join(folder, out, 'csv', name), 'utf8'));
  for (const said of [PERSONS.applicant, PERSONS.reason, PERSONS.channel, PERSONS.day, PERSONS.number])
    expect(csv('open').join('\n'), said).toContain(said);
  expect(csv('masked').join('\n')).not.toMatch(/Zq|038123456789/);
  for (const file of ['report.xlsx', 'report.docx'])
    expect(await zipped(join(folder, 'masked', file))).not.toMatch(/Zq|038123456789/);
  const tables = (out: string) => tablesOf(join(folder, out, 'case.duckdb'));
  expect(await tables('open')).toContain(PERSONS.signature);
  const shape = PERSONS.signature.replace(/\p{L}/gu, 'x');
  expect(await tables('masked')).toContain(shape);
  expect(await tables('masked')).not.toMatch(/Zq|038123456789/);
  for (const same of ['rows', 'placement', 'totals', 'units', 'causes', 'findings', 'deadlines', 'indicators'])
    expect(open[same], same).toEqual(masked[same]);
});

test('a case holds what it was made with: no report masks it afterwards, and none reveals it', () => {
  for (const args of [['open'], ['masked', '--reveal']]) {
    const { exit, err, out } = audit(['report', ...args, '--out', 'again'], { cwd: folder });
    expect({ exit, out, lines: err.trim().split('\n').length }, err).toEqual({ exit: 2, out: '', lines: 1 });
    expect(err).toContain('--reveal');
  }
  expect(audit(['report', 'open', '--reveal', '--out', 'again', '--format', 'json'], { cwd: folder }).err).toMatch(
    MARK,
  );
  expect(JSON.parse(readFileSync(join(folder, 'again', 'manifest.json'), 'utf8')).reveal).toBe(true);
});
