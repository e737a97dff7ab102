import { describe, expect, test } from 'vitest';
import { MappingError } from '../../../src/intake/errors.ts';
import type { MappingFile } from '../../../src/intake/heading/mapping.ts';
import { withCsv } from '../readOf.ts';

const HEAD = ['Ref', 'Agency', 'Opened', 'State'];
const row = (code: string) => [code, 'Sở Y tế', '01/03/2022', 'Đang xử lý'];
const columns = { code: 'Ref', unit: 'Agency', received: 'Opened', status: 'State' };
const sheet = (...rows: string[][]) => `${rows.map((cells) => cells.join(',')).join('\n')}\n`;
const LINES = [
  [...row('A-1'), '', ...row('B-1'), ''],
  ['', '', '', '', '', ...row('B-2'), 'x'],
];
const TWO = sheet([...HEAD, '', ...HEAD, 'Why'], ...LINES);

const codesOf = (csv: string, mapping: MappingFile) =>
  withCsv(
    csv,
    async (db) => {
      const rows = await db.rows<{ code: string }>('SELECT code FROM raw_row WHERE kind IS NULL ORDER BY code');
      const mixed = await db.rows("SELECT 1 FROM problem WHERE code = 'mixed-tables'");
      return { codes: rows.map(({ code }) => code), mixed: mixed.length };
    },
    { mapping },
  );

describe('tables beside each other, with columns named by a mapping', () => {
  test.each<[what: string, csv: string, mapping: MappingFile, codes: string[], mixed: number]>([
    ['a column between them', TWO, { columns }, ['A-1', 'B-1', 'B-2'], 0],
    ['one that only one of them has', TWO, { columns: { ...columns, reason: 'Why' } }, ['A-1', 'B-1', 'B-2'], 0],
    [
      'the row of the heading',
      sheet(['x'], [...HEAD, '', ...HEAD], ...LINES),
      { columns, headerRow: 2 },
      ['A-1', 'B-1', 'B-2'],
      0,
    ],
    [
      'the row of the heading alone',
      TWO.replaceAll('Ref', 'Mã hồ sơ').replaceAll('Opened', 'Ngày tiếp nhận'),
      { headerRow: 1 },
      ['A-1', 'B-1', 'B-2'],
      0,
    ],
    ['nothing between them', sheet([...HEAD, ...HEAD], [...row('A-1'), ...row('B-1')]), { columns }, ['A-1', 'B-1'], 0],
    [
      'mixed columns',
      sheet(
        HEAD.flatMap((name) => [name, name]),
        row('A-1').flatMap((cell) => [cell, cell]),
      ),
      { columns },
      ['A-1'],
      1,
    ],
    [
      'letters mean one of them',
      TWO,
      { columns: { code: { column: 'F' }, received: { column: 'H' } }, headerRow: 1 },
      ['B-1', 'B-2'],
      0,
    ],
  ])('%s', async (_, csv, mapping, codes, mixed) => {
    expect(await codesOf(csv, mapping)).toEqual({ codes, mixed });
  });

  test('a column that neither has is named', async () => {
    await expect(codesOf(TWO, { columns: { ...columns, field: 'Sector' } })).rejects.toThrow(MappingError);
  });
});
