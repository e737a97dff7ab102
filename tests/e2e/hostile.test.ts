import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReportJson } from '../../src/report/schema/schema.ts';
import { audit, inFolder } from './run.ts';

const H =
  'Mã hồ sơ,Đơn vị giải quyết,Lĩnh vực,Tên thủ tục,Kênh thực hiện,Ngày nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái,Lý do';
const row = (
  code: string,
  over: Partial<Record<'unit' | 'channel' | 'received' | 'status' | 'reason' | 'finished', string>> = {},
) => {
  const {
    unit = 'Sở Y tế',
    channel = 'Trực tiếp',
    received = '01/02/2022',
    finished = '18/02/2022',
    status = 'Đã trả kết quả',
    reason = '',
  } = over;
  return `${code},${unit},Dược phẩm,P,${channel},,${received},20/02/2022,${finished},${status},${reason}`;
};

interface Case {
  what: string;
  files: Record<string, string>;
  args: string[];
  /** Paths into report.json (dots) and what must stand there. */
  expect: Record<string, unknown>;
}

const cases: Case[] = [
  {
    what: 'a word of the vocabulary in an unnamed column does not make a row of data a heading',
    files: {
      'a.csv': `${H.replace('Kênh thực hiện', 'Cách thức')}\n${row('A1')}\n${row('A2', { channel: 'Online' })}\n${row('A3', { channel: 'Online' })}\n`,
    },
    args: ['a.csv'],
    expect: { 'rows.read': 3, 'sources.0.headerRow': 1 },
  },
  {
    what: 'a file name with brackets is that file, not a pattern',
    files: { 'ho-so[1].csv': `${H}\n${row('X1')}\n`, 'ho-so1.csv': `${H}\n${row('Y1', { finished: '01/03/2022' })}\n` },
    args: ['ho-so[1].csv'],
    expect: { 'totals.settled.late': 0, 'totals.settled.early': 1 },
  },
  {
    what: 'a cell that says nothing contradicts nothing, and the fuller row is counted',
    files: {
      'a.csv': `${H}\n${row('A1')}\n${row('A1', { channel: '-' })}\n${row('A2')}\n${row('A2', { status: 'null' })}\n${row('A3', { status: 'Trả lại', reason: 'thiếu giấy tờ' })}\n${row('A3', { status: 'Trả lại', reason: '-' })}\n`,
    },
    args: ['a.csv'],
    expect: {
      'rows.repeats': 3,
      problems: [],
      'totals.received.unstated': 0,
      'totals.settled.unstated': 0,
      'totals.refused.noReason': 0,
    },
  },
  {
    what: 'a blank received day or unit does not turn another fact into a conflict',
    files: {
      'a.csv': `${H}\n${row('K4', { status: 'Từ chối' })}\n${row('K4', { status: 'Từ chối', received: '' })}\n${row('K5')}\n${row('K5', { unit: '' })}\n`,
    },
    args: ['a.csv'],
    expect: { 'rows.repeats': 2, problems: [], 'totals.refused': 1, 'units.1.figures.caseload': 2 },
  },
  {
    what: 'words for "nothing" are no codes',
    files: {
      'a.csv': `${H}\n${['#N/A', '#N/A', 'undefined', 'undefined', '(null)', '(null)'].map((code) => row(code)).join('\n')}\n`,
    },
    args: ['a.csv'],
    expect: {
      'rows.dossiers': 6,
      'problems.0.code': 'no-code-column',
      'problems.1.code': 'no-code',
      'problems.1.count': 6,
    },
  },
  {
    what: 'a bare "Ngày trả" beside the day of the result is the due date',
    files: {
      'a.csv':
        'Số hồ sơ,Ngày tiếp nhận,Ngày trả,Ngày kết thúc xử lý,Trạng thái\nA1,01/02/2022,10/02/2022,14/02/2022,Đã trả kết quả\n',
    },
    args: ['a.csv'],
    expect: { 'totals.settled.late': 1, 'sources.0.columns.due': 'Ngày trả' },
  },
  {
    what: 'white space of any kind inside a code is no part of it',
    files: {
      'a.csv': `${H}\n${['A1', 'A\u202f1', 'A\u30001', 'A\u20031', 'A\u00ad1'].map((code) => row(code)).join('\n')}\n`,
    },
    args: ['a.csv'],
    expect: { 'rows.dossiers': 1, 'rows.repeats': 4 },
  },
  {
    what: 'impossible years are unread dates',
    files: { 'a.csv': `${H}\n${row('A1')}\n${row('A2', { received: '15/07/0021' })}\n` },
    args: ['a.csv'],
    expect: { 'placement.unplaced': 1, 'problems.0.code': 'bad-date' },
  },
  {
    what: 'a cell of three hundred lines is one cell',
    files: { 'a.csv': `${H}\n${row('A1', { reason: `"${'dòng\n'.repeat(300)}"` })}\n${row('A2')}\n` },
    args: ['a.csv'],
    expect: { 'rows.read': 2, 'rows.rejected': 0 },
  },
  {
    what: 'a column too many, or two thousand, is no reason to stop',
    files: { 'a.csv': `${H}${',x'.repeat(2000)}\n${row('A1')}${',1'.repeat(2000)}\n` },
    args: ['a.csv'],
    expect: { 'rows.dossiers': 1 },
  },
  {
    what: 'the words understood by a phrase are listed',
    files: { 'a.csv': `${H}\n${row('A1', { channel: 'Hồ sơ trực tuyến của huyện' })}\n` },
    args: ['a.csv'],
    expect: { 'phraseWords.channel.0.value': 'online', 'totals.received.online': 1 },
  },
  {
    what: 'a word of two meanings is unknown, with both',
    files: { 'a.csv': `${H}\n${row('A1', { status: 'Đã trả kết quả - đang xử lý' })}\n` },
    args: ['a.csv'],
    expect: { 'unknownWords.status.0.meanings': ['granted', 'pending'], 'phraseWords.status': [] },
  },
];

/** The value at a path, where a figure's own dots are part of its key. */
function at(value: unknown, path: string): unknown {
  if (path === '' || value === undefined) return value;
  const object = value as Record<string, unknown>;
  if (path in object) return object[path];
  const [head = '', ...rest] = path.split('.');
  return at(object[head], rest.join('.'));
}

describe('files that lay traps', () => {
  test.each(cases)('$what', ({ files, args, expect: expected }) =>
    inFolder((folder) => {
      for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
      const run = audit(['analyze', ...args, '--json', '--format', 'json'], { cwd: folder });
      expect(run.exit, run.err).toBe(0);
      const report = JSON.parse(run.out) as ReportJson;
      const ends = {
        ...report,
        problems: report.problems.filter(({ code }) => !/months|ends-before|date-order/.test(code)),
      };
      expect(Object.fromEntries(Object.keys(expected).map((path) => [path, at(ends, path)]))).toEqual(expected);
    }),
  );
});

test('a report in the folder of the exports is no export', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.csv'), `${H}\n${row('A1')}\n${row('A2')}\n`);
    expect(audit(['analyze', '.'], { cwd: folder }).exit).toBe(0);
    writeFileSync(join(folder, 'a.csv'), `${H}\n${row('A1')}\n`);
    const { exit, out } = audit(['analyze', '.', '--force', '--json', '--format', 'json'], { cwd: folder });
    expect(exit).toBe(0);
    expect((JSON.parse(out) as ReportJson).rows.read).toBe(1);
  }));

test('a name in the column of a date is written nowhere', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.csv'), `${H}\n${row('A1')}\n${row('A2', { received: 'Nguyễn Thị Bí Mật' })}\n`);
    expect(audit(['analyze', 'a.csv'], { cwd: folder }).exit).toBe(0);
    const files = readdirSync(join(folder, 'audit-report'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const leaking = files.filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes('Bí Mật'));
    expect(leaking.map(({ name }) => name)).toEqual([]);
  }));

test('variables: an empty one gives nothing, a switch needs 1, and neither --force nor --reveal can come from outside', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.csv'), `${H}\n${row('A1')}\n`);
    const env = { AUDIT_MAPPING: '', AUDIT_STRICT: '0', AUDIT_FORCE: '1', AUDIT_REVEAL: '1', AUDIT_FORMAT: 'json' };
    expect(audit(['analyze', 'a.csv'], { cwd: folder, env })).toMatchObject({ exit: 0, err: '' });
    expect(audit(['analyze', 'a.csv'], { cwd: folder, env }).exit).toBe(2);
    expect(audit(['analyze', 'a.csv', '--lang', 'fr'], { cwd: folder }).exit).toBe(2);
  }));

test('a run that writes no report leaves no folder, however deep the target', () =>
  inFolder((folder) => {
    mkdirSync(join(folder, 'empty'));
    const out = join('deep', 'new', 'out');
    expect(audit(['analyze', 'empty', '--out', out], { cwd: folder }).exit).toBe(4);
    expect(readdirSync(folder)).toEqual(['empty']);
    writeFileSync(join(folder, 'a.csv'), `${H}\n${row('A1')}\n`);
    expect(audit(['analyze', 'a.csv', '--out', out, '--format', 'json'], { cwd: folder }).exit).toBe(0);
    expect(readdirSync(join(folder, dirname(out)))).toEqual(['out']);
  }));
