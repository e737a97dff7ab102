import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Section } from '../../src/report/ground/report.ts';
import { csvCell, csvLine, writeCsvFolder } from '../../src/write/csv.ts';
import { evidence, NASTY, sample } from './sample.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

const reportOf = (...sections: Section[]) => ({ ...sample, sheets: [{ name: 'A', heading: [], sections }] });
const read = async (id: string) => readFile(join(folder, 'csv', `${id}.csv`), 'utf8');

describe('writeCsvFolder', () => {
  it('writes one file for each section', async () => {
    await writeCsvFolder(sample, join(folder, 'csv'));
    expect((await readdir(join(folder, 'csv'))).sort()).toEqual(
      ['evidence-late', 'form-again', 'form-ii-06', 'subtotals'].map((id) => `${id}.csv`),
    );
  });

  it('begins with a BOM and the headings, no two alike, ends lines with CRLF, keeps groups and totals', async () => {
    await writeCsvFolder(sample, join(folder, 'csv'));
    expect(await read('form-ii-06')).toBe(
      [
        [
          '\uFEFFSTT,Lĩnh vực giải quyết,Số lượng hồ sơ tiếp nhận – Tổng số,Trực tuyến,"Trực tiếp, dịch vụ bưu chính"',
          'Từ kỳ trước,Số lượng hồ sơ đã giải quyết – Tổng số,Quá hạn,Tỷ lệ quá hạn',
        ].join(','),
        ',I. Sở Y tế,,,,,,,',
        '1,"Khám bệnh, chữa bệnh",1556,1200,341,15,1551,20,0.0129',
        '2,Dược phẩm – mỹ phẩm và trang thiết bị y tế thuộc thẩm quyền của cấp tỉnh,827,820,0,7,822,3,0.0036',
        ',II. Sở Nông nghiệp và Môi trường,,,,,,,',
        '3,Đất đai,7552,5021,2210,321,7547,410,0.0543',
        "4,'=Đo đạc,21,12,9,0,16,0,0.0000",
        ',Tổng cộng,9956,7053,2560,343,9936,433,0.0436',
        ',Tỷ lệ so với tổng số,1.0000,0.7000,0.2574,0.0343,0.9980,,',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps every text on one line, harmless', async () => {
    await writeCsvFolder(reportOf(evidence(NASTY.length, (index) => NASTY[index] ?? null)), join(folder, 'csv'));
    const rows: string[][] = parse(await read('evidence-late'), { bom: true });
    expect(rows).toHaveLength(NASTY.length + 1);
    expect(rows[2]).toEqual([
      ...['000.00.12.H26-240102-000001', "'+84 912 345 678", '2024-01-02T08:31:07', '2024-02-02', '2024-03-02'],
      ...['-1', '0.1000', 'so-y-te.xlsx › HoSo', '3'],
    ]);
    const texts = rows.slice(1).map((row) => row[1]);
    expect(texts.slice(0, 7)).toEqual(["'=1+1", "'+84 912 345 678", "'-y", "'@z", "'\ttab", "' CR", 'một hai ba bốn']);
    expect(texts.at(-1)).toBe(NASTY.at(-1));
  });

  it('writes more rows than fit in memory at once', async () => {
    await writeCsvFolder(reportOf(evidence(20_000)), join(folder, 'csv'));
    expect((await read('evidence-late')).split('\r\n')).toHaveLength(20_002);
  });

  it('rejects two sections of one id and evidence that cannot be read', async () => {
    await expect(writeCsvFolder(reportOf(evidence(1), evidence(1)), join(folder, 'csv'))).rejects.toThrow(
      'evidence-late',
    );
    const rows = async function* () {
      yield [];
      throw new Error('database closed');
    };
    await expect(writeCsvFolder(reportOf({ ...evidence(1), rows }), join(folder, 'csv'))).rejects.toThrow(
      'database closed',
    );
  });
});

describe('csvCell', () => {
  it.each([
    [null, 'count', ''],
    [0, 'count', '0'],
    [-3, 'count', '-3'],
    [0.5, 'share', '0.5000'],
    [null, 'share', ''],
    [Number.NaN, 'count', ''],
    ['2024-01-02T00:00:00', 'moment', '2024-01-02'],
    ['2024-01-02T10:00:00', 'moment', '2024-01-02T10:00:00'],
    ['a "b"', 'text', '"a ""b"""'],
    ['=A1,"x"', 'text', '"\'=A1,""x"""'],
  ] as const)('%j as %s is %s', (cell, kind, text) => expect(csvCell(cell, kind)).toBe(text));
});

describe('csvLine', () => {
  it('is one line that reads back as the same cells', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, fc.constantFrom(...NASTY), fc.integer()), { minLength: 2, maxLength: 6 }),
        (cells) => {
          const line = csvLine(cells);
          expect(line).not.toMatch(/[\r\n]/);
          const [back] = parse(line) as string[][];
          expect(back).toHaveLength(cells.length);
          for (const [index, cell] of cells.entries()) {
            if (typeof cell === 'number') expect(back?.[index]).toBe(String(cell));
            else expect(back?.[index]).not.toMatch(/^[=+\-@\t\r\n]/);
          }
        },
      ),
    );
  });
});
