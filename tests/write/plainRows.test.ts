import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type PlacedCell, plainRowsOf } from '../../src/write/xlsx/plainRows.ts';
import { CELLS } from '../../src/write/xlsx/styles.ts';
import { putCells, type Tab } from '../../src/write/xlsx/tab.ts';
import { excelText, type Format, textValue } from '../../src/write/xlsx/value.ts';
import { partsOf } from './zippedParts.ts';

const folder = mkdtempSync(join(tmpdir(), 'audit-plain-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Row {
  cells: PlacedCell[];
  height: number | undefined;
}

/** The parts of a workbook whose one sheet has these rows under a heading; how many went by exceljs. */
async function written(rows: Row[], isPlain: boolean): Promise<{ parts: Map<string, string>; left: number }> {
  const path = join(folder, `${isPlain}.xlsx`);
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  const sheet = writer.addWorksheet('a');
  sheet.getRow(1).getCell(1).value = 'tiêu đề';
  sheet.getRow(1).commit();
  let left = 0;
  const plain = plainRowsOf(sheet);
  const put: typeof plain.put = (row, cells, height) => {
    const done = isPlain && plain.put(row, cells, height);
    if (!done) left++;
    return done;
  };
  const tab = { sheet, plain: { put, flush: () => plain.flush() }, next: 2 } as unknown as Tab;
  for (const { cells, height } of rows) putCells(tab, cells, height);
  plain.flush();
  sheet.commit();
  await writer.commit();
  return { parts: await partsOf(path), left };
}

const text = fc
  .string({ unit: fc.constantFrom(...'aB ễĐ<>&\'"_x005F\t\n\r=😀\u0007'), maxLength: 12 })
  .map((raw) => textValue(excelText(raw)));
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const date = fc.date({ min: new Date('1901-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const value = fc.oneof(text, number, date, fc.constant(null));
const look = fc
  .tuple(
    fc.constantFrom('body', 'group', 'total'),
    fc.constantFrom<Format>('text', 'code', 'count', 'share', 'day', 'moment'),
  )
  .map(([style, format]) => CELLS[style as keyof typeof CELLS][format]);
const cell = fc.record({ column: fc.nat(60), value, look });
const row = fc.record({
  cells: fc
    .uniqueArray(cell, { selector: ({ column }) => column, minLength: 1, maxLength: 8 })
    .map((cells) => cells.toSorted((a, b) => a.column - b.column)),
  height: fc.option(fc.double({ min: 15, max: 409, noNaN: true }), { nil: undefined }),
});

test('rows of plain cells are written with the bytes of exceljs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
      const ours = await written(rows, true);
      const theirs = await written(rows, false);
      const sheet = 'xl/worksheets/sheet1.xml';
      expect(ours.parts.get(sheet)).toBe(theirs.parts.get(sheet));
      expect(ours.parts.get('xl/styles.xml')).toBe(theirs.parts.get('xl/styles.xml'));
      // Only a text that is more than its letters is left to it.
      const rich = rows.filter(({ cells }) =>
        cells.some((one) => one.value !== null && typeof one.value === 'object' && !(one.value instanceof Date)),
      );
      expect(ours.left).toBe(rich.length);
    }),
    { numRuns: 60 },
  );
});
