import { expect, test } from 'vitest';
import type { Mapping } from '../../../src/intake/heading/mapping.ts';
import { openInput } from '../../../src/intake/open.ts';
import { builtInHeadings } from '../../../src/vocabulary/columns.ts';
import { withFiles } from '../../casefile/caseOf.ts';
import { workbook } from '../formatBooks.ts';
import { misread, typedTcvn3, typedVni } from '../written.ts';

const ROWS = [
  ['Số hồ sơ', 'Đơn vị giải quyết', 'Lĩnh vực', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái'],
  ['H41.01-220301-0001', 'huyện Nghi Lộc', 'Đất đai', '01/03/2022', '15/03/2022', 'Đã trả kết quả'],
  ['H41.02-220305-0003', 'Sở Y tế', 'Dược', '05/03/2022', '25/03/2022', 'Đang xử lý'],
];

async function read(bytes: Buffer, mapping: Mapping | null = null) {
  return withFiles({ 'export.bin': bytes }, async ([path = '']) => {
    const { tables, close } = await openInput({ path, shown: 'export' }, { recognise: builtInHeadings(), mapping });
    const rows = [];
    for (const table of tables) {
      for await (const batch of table.rows(table.header)) rows.push(...batch.map(({ cells }) => cells));
    }
    const found = tables.map(({ encoding, evidence, header }) => ({ encoding, evidence, headings: header.headings }));
    close();
    return { found, rows };
  });
}

const typed = (write: (text: string) => string) => [{ name: 'HoSo', rows: ROWS.map((row) => row.map(write)) }];

test.each(['xlsx', 'biff8', 'ods'] as const)(
  'cells of %s typed for an old font, or misread, become Unicode',
  async (type) => {
    for (const [name, write] of [
      ['tcvn3', typedTcvn3],
      ['vni', typedVni],
      ['utf-8-as-1252', (text: string) => misread(text, 'windows-1252')],
    ] as const) {
      const { found, rows } = await read(workbook(typed(write), type));
      expect(found[0]?.encoding, name).toBe(name);
      expect(found[0]?.evidence).toContain('known syllables');
      expect([found[0]?.headings, ...rows]).toEqual(ROWS);
    }
  },
);

test('Unicode cells stay as they are, those among cells of an old font too', async () => {
  const plain = await read(
    workbook(
      typed((text) => text),
      'xlsx',
    ),
  );
  expect(plain.found[0]).toMatchObject({ encoding: null, evidence: '' });
  expect(plain.rows).toEqual(ROWS.slice(1));
  const mixed = [{ name: 'HoSo', rows: [...ROWS.map((row) => row.map(typedTcvn3)), ['A-1', 'huyện Quỳ Hợp']] }];
  expect((await read(workbook(mixed, 'xlsx'))).rows.at(-1)?.slice(0, 2)).toEqual(['A-1', 'huyện Quỳ Hợp']);
});

test('a mapping overrules what was found', async () => {
  const told = { encoding: 'vni' } as Mapping;
  const { found } = await read(workbook(typed(typedVni), 'xlsx'), told);
  expect(found[0]).toMatchObject({ encoding: 'vni', evidence: '' });
  const { found: plain, rows } = await read(
    workbook(
      typed((text) => text),
      'xlsx',
    ),
    { encoding: 'utf-8' } as Mapping,
  );
  expect(plain[0]?.encoding).toBe(null);
  expect(rows).toEqual(ROWS.slice(1));
});
