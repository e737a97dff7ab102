import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { openInput } from '../../../src/intake/open.ts';
import { builtInHeadings } from '../../../src/vocabulary/columns.ts';
import { withFiles } from '../../casefile/caseOf.ts';

const CSV = 'Mã hồ sơ,Ngày tiếp nhận,Trạng thái\nA-1,01/03/2022,Đang xử lý 😀\n';

test.each([
  ['utf-32le', true],
  ['utf-32le', false],
  ['utf-32be', true],
  ['utf-32be', false],
])('%s, with a byte order mark: %s', async (encoding, addBOM) => {
  await withFiles({ 'a.csv': iconv.encode(CSV, encoding, { addBOM }) }, async ([path = '']) => {
    const { tables, close } = await openInput(
      { path, shown: 'a.csv' },
      { recognise: builtInHeadings(), mapping: null },
    );
    const rows: string[][] = [];
    for (const table of tables) {
      expect(table.encoding).toBe(encoding);
      for await (const batch of table.rows(table.header)) rows.push(...batch.map(({ cells }) => cells));
    }
    close();
    expect(rows).toEqual([['A-1', '01/03/2022', 'Đang xử lý 😀']]);
  });
});
