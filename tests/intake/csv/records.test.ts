import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEscaped } from '../../../src/intake/csv/escapes.ts';
import { carefulRows } from '../../../src/intake/csv/records.ts';
import type { Carrier } from '../../../src/intake/encodings/names.ts';
import { withFiles } from '../../casefile/caseOf.ts';

const WIDTH = 3;

/** Rows of a text of three columns: its number, its cells, its flag. */
function read(text: string | Buffer, { carrier = 'utf-8' as Carrier, delimiter = ',', escaped = false } = {}) {
  return withFiles({ 'a.csv': text }, async ([path = '']) => {
    const dialect = { encoding: { name: carrier, carrier }, lineEnd: 'lf' as const, delimiter, escaped };
    const rows: [number, string[], string | null][] = [];
    for await (const batch of carefulRows(path, dialect, WIDTH)) {
      rows.push(...batch.map(({ row, cells, flag }): [number, string[], string | null] => [row, cells, flag]));
    }
    return rows;
  });
}

describe('a line with an odd number of quotes is never a whole record', () => {
  test('a line break in any cell, the others as many as a record has', async () => {
    expect(await read('"a\nb",c,d\ne,"f\ng",h\ni,j,"k\nl"\nm,n,o\n')).toEqual([
      [1, ['a\nb', 'c', 'd'], null],
      [2, ['e', 'f\ng', 'h'], null],
      [3, ['i', 'j', 'k\nl'], null],
      [4, ['m', 'n', 'o'], null],
    ]);
  });

  test('cells with line breaks and quotes come back as written', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n', '"', ' x') }), {
            minLength: WIDTH,
            maxLength: WIDTH,
          }),
          { minLength: 1, maxLength: 4 },
        ),
        async (rows) => {
          const written = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
          const found = (await read(`${written.join('\n')}\n`)).map(([, cells]) => cells);
          expect(found).toEqual(rows.filter((cells) => cells.some((cell) => cell.trim() !== '')));
        },
      ),
      { numRuns: 60 },
    ));
});

describe('a file that ends inside its last line', () => {
  test.each<[string, string, unknown]>([
    ['fewer cells', 'a,b,c\nd,e', [2, ['d'], 'cut']],
    ['a quote left open', 'a,b,c\nd,e,"f', [2, ['d', 'e'], 'cut']],
    ['one cell', 'a,b,c\nd', [2, ['d'], 'cut']],
    ['all cells', 'a,b,c\nd,e,f', [2, ['d', 'e', 'f'], null]],
    ['an end of line', 'a,b,c\nd,e\n', [2, ['d', 'e'], 'short']],
    ['a carriage return', 'a,b,c\r\nd,e\r', [2, ['d', 'e'], 'short']],
    ['blanks behind it', 'a,b,c\nd,e\n  ', [2, ['d', 'e'], 'short']],
    ['the mark of old systems', 'a,b,c\nd,e\n\u001a', [2, ['d', 'e'], 'short']],
  ])('%s', async (_what, text, last) => {
    expect((await read(text)).filter(([row]) => row < 3).at(-1)).toEqual(last);
  });

  test('in UTF-16', async () => {
    const carrier = 'utf-16le';
    expect((await read(Buffer.from('a,b,c\nd,e', 'utf16le'), { carrier })).at(-1)).toEqual([2, ['d'], 'cut']);
    expect((await read(Buffer.from('a,b,c\nd,e\n', 'utf16le'), { carrier })).at(-1)).toEqual([2, ['d', 'e'], 'short']);
  });
});

describe('dumps that escape with a backslash', () => {
  test.each<[string, string, string, string[]]>([
    ['a quote', '"Cấp \\"đặc biệt\\", nhanh",b,c', ',', ['Cấp "đặc biệt", nhanh', 'b', 'c']],
    ['an empty cell', 'a,\\N,c', ',', ['a', '', 'c']],
    ['all cells but one empty', '\\N,\\N,c', ',', ['', '', 'c']],
    ['a backslash', '"x \\\\ y",b,c', ',', ['x \\ y', 'b', 'c']],
    ['a line break in quotes', '"x\\\ny",b,c', ',', ['x\ny', 'b', 'c']],
    ['a line break without quotes', 'x\\\ny\tb\tc', '\t', ['x y', 'b', 'c']],
    ['letters for line break and tab', 'x\\ny\\tz\tb\tc', '\t', ['x y z', 'b', 'c']],
    ['an escaped delimiter', 'x\\\ty\tb\tc', '\t', ['x y', 'b', 'c']],
    ['N behind a backslash inside a cell', 'C:\\Ngoc\tb\tc', '\t', ['C:\\Ngoc', 'b', 'c']],
  ])('%s', async (_what, text, delimiter, cells) => {
    expect(await read(`${text}\n`, { delimiter, escaped: true })).toEqual([[1, cells, null]]);
  });

  test.each([
    ['"a \\"b\\" c",d', true],
    ['a,\\N', true],
    ['\\N', true],
    ['"C:\\dir\\",d', false],
    ['"C:\\dir\\"', false],
    ['"C:\\dir\\""",d', false],
    ['a,b', false],
    ['a \\N b,c', false],
  ])('is %s one: %s', (line, expected) => {
    expect(isEscaped([line], ',')).toBe(expected);
  });
});
