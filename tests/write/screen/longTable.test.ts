import CliTable, { type CellOptions } from 'cli-table3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longTable } from '../../../src/write/screen/longTable.ts';

type Row = (string | CellOptions)[];

const HEAD = ['Mã hồ sơ', 'Đơn vị', 'Ngày'];
const WIDTHS = [16, 20, 12];

const style = { head: [], border: [], compact: true };

const whole = (rows: Row[]) => {
  const table = new CliTable({ head: HEAD, colWidths: WIDTHS, style });
  table.push(...rows);
  return `${table.toString()}\n`;
};

const cell = fc.constantFrom('', 'H41.1-220301-0001', 'Sở Y tế', '01/03/2022', 'một câu dài hơn ô của nó');
const row = fc.oneof(
  fc.tuple(cell, cell, cell),
  cell.map((content): Row => [{ colSpan: 3, content }]),
);

test('a long table is the table that the library makes of all rows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(row, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
      fc.nat(170),
      (given, times) => {
        const rows: Row[][] = [
          ...given,
          ...Array.from({ length: given.length === 0 ? 0 : times }, (_, at) => given[at % given.length] as Row[]),
        ];
        const table = longTable(HEAD, WIDTHS);
        const text = rows.map((more) => table.add(more)).join('') + table.end();
        expect(text).toBe(whole(rows.flat()));
      },
    ),
    { numRuns: 40 },
  );
});

test('a table of more rows than the stack of the library has room for is printed', () => {
  const table = longTable(HEAD, WIDTHS);
  let lines = 0;
  const count = (text: string) => {
    lines += text.split('\n').length - 1;
  };
  for (let at = 0; at < 130_000; at++) count(table.add([['a', 'b', 'c']]));
  count(table.end());
  expect(lines).toBe(130_000 + 4);
}, 60_000);
