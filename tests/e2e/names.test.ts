import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReportJson } from '../../src/report/schema/schema.ts';
import { audit, auditAlone, inFolder } from './run.ts';

/** Names that break programs: each is a unit, field, procedure, channel, reason and officer, in a sheet of text of that name. */
const NAMES = [
  ...[
    'A\u0001B',
    '\u001b[31mĐỏ\u001b[0m',
    '\u009b31mC1',
    '\u001b]0;title\u0007x',
    '\ufffeX',
    'Y\uffff',
    '\u202eabc\u202c',
  ],
  ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'x'.repeat(300), 'Ữ'.repeat(5000)],
  ...["=cmd|'/c calc'!A1", '../../etc/passwd', 'CON', '😀🏥', '<script>alert(1)</script>', `Z${'\u0301'.repeat(50)}`],
  ...['a\u0085b\u2028c', '"quoted"', 'a/b\\c:d*e?f'],
];
const H =
  'Mã hồ sơ,Đơn vị giải quyết,Lĩnh vực,Tên thủ tục,Kênh thực hiện,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái,Lý do,Cán bộ';
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const LINES = NAMES.map((name, at) => {
  const n = quoted(name);
  return `HS-${at},${n},${n},${n},${at % 2 === 0 ? 'Trực tuyến' : n},01/02/2022,20/02/2022,25/02/2022,Đã trả kết quả,${n},${n}`;
});

const commands = (text: string) => text.replace(/[\n\t]/g, '').match(/\p{Cc}/gu) ?? [];

test('whatever units, fields, procedures and files are called: every format is written, and no terminal is told what to do', () =>
  inFolder((folder) => {
    const file = 'hồ\u001b[2J sơ\u009b.csv';
    writeFileSync(join(folder, file), `${H}\n${LINES.join('\n')}\n`);
    const run = audit(['analyze', file], { cwd: folder });
    expect(run.exit, run.err).toBe(0);
    const out = join(folder, 'audit-report');
    expect(readdirSync(out).sort()).toEqual([
      'case.duckdb',
      'csv',
      'manifest.json',
      'report.docx',
      'report.html',
      'report.json',
      'report.xlsx',
    ]);
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as ReportJson;
    expect(report.totals.received).toBe(NAMES.length);
    const units = report.units.map(({ unit }) => unit);
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'abc', 'A B', 'x'.repeat(300)])
      expect(units).toContain(name);
    const asked = [
      ['inspect', file],
      ['trace', 'settled'],
      ['trace', 'settled', '--format', 'json'],
      ['explain', 'HS-1'],
      ['explain', 'HS-1', '--format', 'json'],
      ['analyze', '\u001b[2J.csv'],
      ['trace', '\u001b[2J'],
    ].map((args) => audit(args, { cwd: folder }));
    for (const { out: said, err } of [run, ...asked]) expect(commands(said + err)).toEqual([]);
  }));

/** A package that cannot be loaded, as after a copy that broke off. */
const HOOKS = `export async function resolve(name, context, next) {
  if (name === 'docx') throw new Error('gone');
  return next(name, context);
}`;
const urlOf = (code: string) => `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
const WITHOUT_DOCX = urlOf(`import { register } from 'node:module'; register('${urlOf(HOOKS)}');`);

test('a format that cannot be written costs no other: it is named, exit 70, and the manifest lists what is there', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.csv'), `${H}\n${LINES.at(-2)}\n`);
    const env = { AUDIT_FORMAT: 'html,docx,csv', NODE_OPTIONS: `--import ${WITHOUT_DOCX}` };
    for (const args of [
      ['analyze', 'a.csv'],
      ['report', 'audit-report', '--out', 'again'],
    ]) {
      const { exit, err, out } = auditAlone(args, { cwd: folder, env });
      expect(exit, err).toBe(70);
      expect(err).toMatch(/^report\.docx: không ghi được do lỗi của chương trình \(Error\)[^\n]*\n$/);
      expect(out).not.toContain('report.docx');
      const place = join(folder, args[0] === 'report' ? 'again' : 'audit-report');
      const files = readdirSync(place);
      expect(files).toEqual(expect.arrayContaining(['report.html', 'csv', 'manifest.json']));
      expect(files).not.toContain('report.docx');
      const { outputs } = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8'));
      const listed = outputs.map(({ path }: { path: string }) => path.split('/')[0]);
      expect(new Set(listed)).toEqual(new Set(files.filter((name) => name !== 'manifest.json')));
    }
  }));
