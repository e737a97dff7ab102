import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/report/ground/report.ts';
import { columnLetters } from '../../src/text/columnLetters.ts';
import { headerOf } from '../../src/write/xlsx/header.ts';
import { sheetName } from '../../src/write/xlsx/names.ts';
import { excelCell, excelText } from '../../src/write/xlsx/value.ts';
import { wrappedLines } from '../../src/write/xlsx/wrap.ts';

describe('sheetName', () => {
  it.each([
    ['a/b\\c:d*e?f[g]', 'a b c d e f g'],
    ["Sở 'Y tế'", 'Sở ’Y tế’'],
    ['  ', 'Sheet'],
    ['History', 'History_'],
  ])('%s', (wanted, name) => expect(sheetName(wanted, new Set())).toBe(name));

  it('is valid and unlike all others', () => {
    const names = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('A', 'a', 'x'.repeat(40))), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(names, (wanted) => {
        const taken = new Set<string>();
        const given = wanted.map((name) => sheetName(name, taken));
        expect(taken.size).toBe(wanted.length);
        for (const name of given) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
      }),
    );
  });
});

describe('headerOf', () => {
  const groups = fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 });
  const column = fc.record({ groups, number: fc.constantFrom('(1)', undefined) });

  it('covers the header once and only once', () => {
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 8 }), (given) => {
        const columns = given.map(
          ({ groups, number }, index): Column => ({
            ...{ key: `k${index}`, heading: `h${index}`, kind: 'count', width: 8, groups },
            ...(number === undefined ? {} : { number }),
          }),
        );
        const { cells, heights } = headerOf(
          columns,
          columns.map(() => 8),
        );
        const covered = cells.flatMap((cell) =>
          Array.from({ length: cell.rows * cell.columns }, (_, index) => {
            const row = cell.row + Math.floor(index / cell.columns);
            return `${row},${cell.column + (index % cell.columns)}`;
          }),
        );
        expect(new Set(covered).size).toBe(covered.length);
        expect(covered).toHaveLength(heights.length * columns.length);
      }),
    );
  });
});

describe('excelText', () => {
  it('is what XML can carry and Excel can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        const clean = excelText(text);
        expect(clean).not.toMatch(/\p{Cs}/u);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the point of the test
        expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
      }),
    );
  });

  it('is cut before a half character', () => {
    const cut = excelText(`${'x'.repeat(32_765)}👍👍`);
    expect(cut).toBe(`${'x'.repeat(32_765)}…`);
    expect(excelText('x'.repeat(32_767))).toHaveLength(32_767);
  });
});

describe('excelCell', () => {
  it.each(['2024-02-30', '2024-13-01', '1899-01-01', '30/01/2024', '2024-01-01T25:00:00'])('%s stays text', (text) => {
    expect(excelCell(text, 'moment')).toMatchObject({ value: text, format: 'text' });
  });

  it('keeps texts in columns of numbers and numbers in columns of days', () => {
    expect(excelCell('–', 'count')).toMatchObject({ value: '–', format: 'said' });
    expect(excelCell(3, 'day')).toMatchObject({ value: 3, format: 'count' });
    expect(excelCell(12, 'code')).toMatchObject({ value: '12', format: 'code' });
    expect(excelCell(Number.NaN, 'count')).toMatchObject({ value: null });
  });
});

it('names columns by letters', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

it('counts lines of wrapped text, marks taking no room', () => {
  expect(wrappedLines('Quá hạn', 10)).toBe(1);
  expect(wrappedLines('Trực tiếp, dịch vụ bưu chính', 12)).toBe(3);
  expect(wrappedLines('a\nb', 10)).toBe(2);
  expect(wrappedLines('x'.repeat(100), 10)).toBe(11);
  // Just as broad as the cell by our measure, and broken by a program whose letters are broader.
  expect(wrappedLines('Sở Tài nguyên và Môi trường', 24)).toBe(2);
  expect(wrappedLines('000.00.14.H41-210719-0006', 25)).toBe(1);
  expect(wrappedLines('Trực tuyến'.normalize('NFD'), 9)).toBe(wrappedLines('Trực tuyến', 9));
});
