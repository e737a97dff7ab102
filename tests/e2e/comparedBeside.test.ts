import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ReportJson, reportSchema } from '../../src/report/schema/schema.ts';
import { partsOf } from '../write/zippedParts.ts';
import { audit, auditAlone, FIXTURES, inFolder, ROOT } from './run.ts';

const TABLE = join(ROOT, 'fixtures', 'compare', '06a-so-y-te.csv');
const EXPORT = join(FIXTURES, 'so-y-te.xlsx');
const HEADING = 'ĐỐI CHIẾU SỐ LIỆU ĐƠN VỊ BÁO CÁO';
const SENTENCE = 'TỔNG SỐ – Báo cáo: 13/227 quá hạn (5,7 %); tính lại: 15/231 (6,5 %); chênh 2: 2 hồ sơ so theo ngày';

const read = (folder: string): ReportJson =>
  reportSchema.parse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));

/** The text of a document, runs joined. */
async function textOf(path: string): Promise<string> {
  const xml = (await partsOf(path)).get('word/document.xml') ?? '';
  return xml
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ');
}

test('tables that units reported are compared beside the figures, said in the document, and made again', () =>
  inFolder(async (folder) => {
    const run = (...args: string[]) => audit(args, { cwd: folder });
    const table = readFileSync(TABLE);
    mkdirSync(join(folder, 'bieu', 'quy-2'), { recursive: true });
    copyFileSync(TABLE, join(folder, 'bieu', '06a-so-y-te.csv'));
    writeFileSync(
      join(folder, 'bieu', 'quy-2', 'gui.zip'),
      zipSync({ 'nghi-loc.csv': Buffer.from(String(table).replace('Sở Y tế', 'UBND huyện Nghi Lộc')) }),
    );
    writeFileSync(join(folder, 'bieu', 'ghi chú.md'), 'Đã nhận đủ.');
    mkdirSync(join(folder, 'xuat'));
    copyFileSync(EXPORT, join(folder, 'xuat', 'so-y-te.xlsx'));
    const compared = auditAlone(['analyze', 'xuat', '--compare', 'bieu', '--format', 'json,docx,csv'], {
      cwd: folder,
    });
    expect(compared.exit, compared.err).toBe(0);
    expect(compared.err).toContain('ghi chú.md');

    const { tables, left } = read(join(folder, 'audit-report')).compared ?? {};
    expect(left).toEqual([]);
    const printed = run('compare', 'bieu', '--format', 'json');
    expect(tables).toEqual(JSON.parse(printed.out).tables);
    expect(tables?.map(({ path, unit }) => [path, unit])).toEqual([
      ['06a-so-y-te.csv', 'Sở Y tế'],
      ['quy-2/gui.zip/nghi-loc.csv', 'UBND huyện Nghi Lộc'],
    ]);
    // The cells that the document does not list are in a table of the report.
    const cells = readFileSync(join(folder, 'audit-report', 'csv', 'compared-2.csv'), 'utf8');
    expect(cells.trimEnd().split('\n')).toHaveLength(1 + (tables?.[1]?.rows.flatMap((row) => row.cells).length ?? 0));
    const text = await textOf(join(folder, 'audit-report', 'report.docx'));
    expect(text).toContain(HEADING);
    expect(text).toContain(SENTENCE);

    // From the case alone, of all units and of one.
    expect(run('report', 'audit-report', '--format', 'docx', '--out', 'again').exit).toBe(0);
    expect(await textOf(join(folder, 'again', 'report.docx'))).toBe(text);
    expect(run('report', 'audit-report', '--format', 'docx', '--unit', 'Sở Y tế', '--out', 'one').exit).toBe(0);
    const one = await textOf(join(folder, 'one', 'report.docx'));
    expect(one).toContain(SENTENCE);
    expect(one).not.toContain('gui.zip');

    // A document's own numbers go on from one to the next of a process.
    const alone = (...args: string[]) => auditAlone(args, { cwd: folder });
    expect(alone('replay', 'audit-report')).toMatchObject({ exit: 0, err: '' });
    for (const name of ['xuat', 'bieu']) {
      mkdirSync(join(folder, 'đã nhận'), { recursive: true });
      renameSync(join(folder, name), join(folder, 'đã nhận', name));
    }
    expect(run('replay', 'audit-report').exit).toBe(1);
    expect(alone('replay', 'audit-report', '--inputs', 'đã nhận').exit).toBe(0);
    expect(run('verify', 'audit-report', '--inputs', 'đã nhận').exit).toBe(0);
    appendFileSync(join(folder, 'đã nhận', 'bieu', '06a-so-y-te.csv'), '\n');
    expect(run('verify', 'audit-report', '--inputs', 'đã nhận').out).toMatch(/^đã thay đổi: .*06a-so-y-te\.csv/m);
  }));

test('what cannot be compared is named, on the error stream and in the document; the figures stand', () =>
  inFolder(async (folder) => {
    const run = (...args: string[]) => audit(args, { cwd: folder });
    const table = readFileSync(TABLE, 'utf8');
    mkdirSync(join(folder, 'bieu'));
    const write = (name: string, text: string) => writeFileSync(join(folder, 'bieu', name), text);
    write('a-ngoai-ky.csv', table.replace('30/11/2023', '31/12/2024'));
    write('b-don-vi-la.csv', table.replace('Sở Y tế', 'Sở Du lịch'));
    write('c-khong-ghi.csv', table.replace('Sở Y tế', ''));
    write('d-ho-so.csv', 'Mã hồ sơ,Ngày tiếp nhận\nA-1,01/03/2022\n');
    write('e-hong.xlsx', 'PK\u0003\u0004');
    const { exit, err } = run('analyze', EXPORT, '--compare', 'bieu', '--format', 'json,docx', '--quiet');
    expect(exit).toBe(3);
    const { compared, totals } = read(join(folder, 'audit-report'));
    expect(compared?.tables).toEqual([]);
    expect(Object.fromEntries(compared?.left.map(({ path, why }) => [path, why]) ?? [])).toEqual({
      'a-ngoai-ky.csv': 'beyond-window',
      'b-don-vi-la.csv': 'unknown-unit',
      'c-khong-ghi.csv': 'no-unit',
      'd-ho-so.csv': 'no-layout',
      'e-hong.xlsx': 'truncated',
    });
    expect(totals.caseload).toBe(255);
    const text = await textOf(join(folder, 'audit-report', 'report.docx'));
    for (const { path } of compared?.left ?? []) {
      expect(err).toContain(path);
      expect(text).toContain(path);
    }
  }));

test('a folder that is not there is one sentence, and nothing is written', () =>
  inFolder((folder) => {
    const { exit, err } = audit(['analyze', EXPORT, '--compare', 'khong-co'], { cwd: folder });
    expect({ exit, lines: err.trim().split('\n').length }, err).toEqual({ exit: 2, lines: 1 });
    expect(existsSync(join(folder, 'audit-report'))).toBe(false);
  }));

test('persons that a table names are masked in every output', () =>
  inFolder(async (folder) => {
    const table = readFileSync(TABLE, 'utf8')
      .replace('Mỹ phẩm', 'Hồ sơ của ông Quách Văn Mẫu')
      .replace(/^(\d+,Dược phẩm,)\d+/m, '$1do bà Quách Thị Thử nhập');
    writeFileSync(join(folder, 'bieu.csv'), table);
    const options = ['--compare', 'bieu.csv', '--format', 'json,docx,csv', '--quiet'];
    const { exit, err } = audit(['analyze', EXPORT, ...options], { cwd: folder });
    expect(exit, err).toBe(0);
    const { compared } = read(join(folder, 'audit-report'));
    const [made] = compared?.tables ?? [];
    expect(made?.unmatched).toEqual(['Hồ sơ của ông …']);
    expect(made?.unread).toMatchObject([{ value: 'do bà … nhập' }]);
    const text = await textOf(join(folder, 'audit-report', 'report.docx'));
    expect(text).toContain('Hồ sơ của ông …');
    for (const said of [err, JSON.stringify(compared), text]) expect(said).not.toContain('Quách');
  }));

test('a summary of all units: in the document of one its row, its own table, and nothing of others', () =>
  inFolder(async (folder) => {
    const run = (...args: string[]) => audit(args, { cwd: folder });
    mkdirSync(join(folder, 'bieu'));
    copyFileSync(TABLE, join(folder, 'bieu', '06a-so-y-te.csv'));
    const head = 'STT,Đơn vị,Đã giải quyết,,Đang giải quyết\n,,Tổng số,Quá hạn,Quá hạn\n';
    const rows = ['1,Sở Y tế,231,1,15', '2,UBND H. Nghi Lộc,1,1,1', '3,UBND huyện Quỳ Hợp,1,1,1', ',Tổng cộng,9,9,9'];
    writeFileSync(join(folder, 'bieu', 'tong-hop.csv'), head + rows.join('\n'));
    writeFileSync(join(folder, 'bieu', 'hong.xlsx'), 'PK\u0003\u0004');
    const made = run('analyze', FIXTURES, '--compare', 'bieu', '--format', 'json,docx', '--out', 'r');
    expect(made.exit).toBe(3);
    expect(made.err).toContain('Có biểu không đối chiếu được; số liệu tính từ hồ sơ vẫn đầy đủ.');
    expect(made.err).not.toContain('số liệu chưa đầy đủ');
    expect(made.out).toContain('2 biểu có chênh lệch');

    const all = await textOf(join(folder, 'r', 'report.docx'));
    const part = all.slice(all.indexOf(HEADING));
    expect(part).toContain('Đơn vị có hồ sơ nhưng chưa có biểu nào để đối chiếu: Sở Tài nguyên và Môi trường.');
    // The sentence for a letter stands before where the table contradicts itself; rules are in words.
    expect(part.indexOf('Tổng cộng – Báo cáo')).toBeGreaterThan(0);
    expect(part.indexOf('Biểu tự sai')).toBeGreaterThan(part.indexOf('Tổng cộng – Báo cáo'));
    expect(part).not.toMatch(/withdrawn-|day-not-instant/);

    const docs = join(folder, 'r', 'docx');
    const ofUnit = async (file: string) => {
      const text = await textOf(join(docs, file));
      return text.includes(HEADING) ? text.slice(text.indexOf(HEADING)) : '';
    };
    const files = readdirSync(docs).sort();
    const [environment = '', health = '', nghiLoc = ''] = await Promise.all(files.map(ofUnit));
    expect(environment).toBe('');
    expect(health).toContain(SENTENCE);
    expect(health).toContain('Sở Y tế – Báo cáo: 1/231 quá hạn');
    expect(nghiLoc).toContain('UBND H. Nghi Lộc – Báo cáo: 1/1 quá hạn');
    for (const other of ['Quỳ Hợp – Báo cáo', '06a-so-y-te.csv', 'hong.xlsx', 'Tổng cộng –'])
      expect(nghiLoc).not.toContain(other);
  }));

test('a table with a thousand faults stays readable on paper', () =>
  inFolder(async (folder) => {
    const rows = Array.from({ length: 1000 }, (_, at) => `${at + 1},Lĩnh vực lạ ${at},9,1,ba,4,1`);
    const head = 'STT,Lĩnh vực,Đã giải quyết,,,Đang giải quyết,\n,,Tổng số,Trước hạn,Đúng hạn,Tổng số,Quá hạn';
    writeFileSync(
      join(folder, 'b.csv'),
      ['Đơn vị báo cáo: Sở Y tế', head, ...rows, '1001,Dược phẩm,1,1,1,1,1'].join('\n'),
    );
    const { exit, err } = audit(['analyze', EXPORT, '--compare', 'b.csv', '--format', 'json,docx', '--quiet'], {
      cwd: folder,
    });
    expect(exit, err).toBe(0);
    const text = await textOf(join(folder, 'audit-report', 'report.docx'));
    const from = text.indexOf(HEADING);
    const part = text.slice(from, text.indexOf('VII. ', from));
    expect(part).toContain('Lĩnh vực lạ 5 và 994 tên khác.');
    expect(part).toContain('Còn 994 ô khác không phải số');
    expect(part.length).toBeLessThan(6000);
  }));

test('exports and tables may lie in one folder; a run with what is no file there is made again', () =>
  inFolder((folder) => {
    const alone = (...args: string[]) => auditAlone(args, { cwd: folder });
    mkdirSync(join(folder, 'du-lieu', 'bieu'), { recursive: true });
    copyFileSync(EXPORT, join(folder, 'du-lieu', 'so-y-te.xlsx'));
    copyFileSync(TABLE, join(folder, 'du-lieu', 'bieu', '06a.csv'));
    const whole = alone('analyze', EXPORT, '--out', 'whole', '--format', 'json', '--quiet');
    expect(whole.exit).toBe(0);
    for (const compared of ['du-lieu', join('du-lieu', 'bieu')]) {
      const made = alone('analyze', 'du-lieu', '--compare', compared, '--format', 'json', '--quiet', '--force');
      expect(made, compared).toMatchObject({ exit: 0, err: '' });
      const { totals, compared: found, unread } = read(join(folder, 'audit-report'));
      expect(totals).toEqual(read(join(folder, 'whole')).totals);
      expect({ tables: found?.tables.length, left: found?.left, unread }).toEqual({ tables: 1, left: [], unread: [] });
      expect(alone('replay', 'audit-report')).toMatchObject({ exit: 0, err: '' });
    }
    symlinkSync('nichts', join(folder, 'du-lieu', 'bieu', 'mất.csv'));
    const broken = ['--compare', join('du-lieu', 'bieu'), '--format', 'json,docx', '--quiet', '--force'];
    expect(alone('analyze', join('du-lieu', 'so-y-te.xlsx'), ...broken).exit).toBe(3);
    expect(read(join(folder, 'audit-report')).compared?.left).toMatchObject([{ path: 'mất.csv' }]);
    expect(alone('replay', 'audit-report')).toMatchObject({ exit: 0, err: '' });
  }));

test('the README shows what the screen and the document say', () =>
  inFolder(async (folder) => {
    const { out } = audit(['analyze', FIXTURES, '--compare', dirname(TABLE), '--format', 'json,docx'], {
      cwd: folder,
      env: { COLUMNS: '300' },
    });
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const from = readme.indexOf('fixtures/nghe-an --compare fixtures/compare');
    const [, screen = '', , document = ''] = readme.slice(from).split(/^```$/m);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(screen.trim());
    const text = await textOf(join(folder, 'audit-report', 'report.docx'));
    for (const line of document.trim().split('\n')) expect(text).toContain(line.replace(/\.$/, ''));
  }));
