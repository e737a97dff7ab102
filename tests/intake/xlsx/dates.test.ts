import { expect, test } from 'vitest';
import { builtInKind, formatKind } from '../../../src/intake/sheets/numberFormat.ts';
import { normalizeIso, serialToIso } from '../../../src/intake/sheets/serialDate.ts';
import { firstRow, styleSheet } from './book.ts';

test.each([
  ['[$-42A]dd/mm/yyyy', 'date'],
  ['[$-409]dd\\-mmm\\-yy;@', 'date'],
  ['DD/MM/YYYY HH:MM', 'date'],
  ['"ngày" dd', 'date'],
  ['mmmm', 'date'],
  ['mm', 'date'],
  ['[$-411]ge.m.d', 'date'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
  ['dd/mm/yyyy hh:mm:ss.000', 'date'],
  ['[Red]yyyy', 'date'],
  ['h:mm', 'time'],
  ['mm:ss.0', 'time'],
  ['[$-F400]h:mm:ss\\ AM/PM', 'time'],
  ['h" giờ "m" phút"', 'time'],
  ['[h]:mm', 'elapsed'],
  ['[hh]:mm:ss', 'elapsed'],
  ['[mm]:ss.00', 'elapsed'],
  ['#,##0\\ \\d', undefined],
  ['#,##0 "đồng/tháng/day"', undefined],
  ['#,##0 VND', undefined],
  ['General', undefined],
  ['GENERAL', undefined],
  ['General" days"', undefined],
  ['0.00E+00', undefined],
  ['##0.0e-0', undefined],
  ['@', undefined],
  ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', undefined],
  ['[Red][<0]-0;[Color 10]0', undefined],
  ['[$₫-42A]#,##0', undefined],
  ['0_d', undefined],
  ['*d0', undefined],
  ['# ?/?', undefined],
  ['', undefined],
  ['"unclosed dd', undefined],
])('format %s is %s', (code, kind) => {
  expect(formatKind(code)).toBe(kind);
});

test('built-in formats', () => {
  const dates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];
  const times = [18, 19, 20, 21, 32, 33, 45, 47];
  for (let id = 0; id < 100; id++) {
    const kind = dates.includes(id) ? 'date' : times.includes(id) ? 'time' : id === 46 ? 'elapsed' : undefined;
    expect([id, builtInKind(id)]).toEqual([id, kind]);
  }
});

test.each([
  ['44392', 'date', '2021-07-15'],
  ['44392.354', 'date', '2021-07-15T08:29:45'],
  ['44392.354166666664', 'date', '2021-07-15T08:30:00'],
  ['44392.354180555', 'date', '2021-07-15T08:30:01'],
  ['44392.99999', 'date', '2021-07-15T23:59:59'],
  ['44392.999999999', 'date', '2021-07-16'],
  ['4.4392E4', 'date', '2021-07-15'],
  ['1', 'date', '1900-01-01'],
  ['59', 'date', '1900-02-28'],
  ['60', 'date', '1900-02-29'],
  ['60.5', 'date', '1900-02-29T12:00:00'],
  ['61', 'date', '1900-03-01'],
  ['2958465', 'date', '9999-12-31'],
  ['2958466', 'date', '2958466'],
  ['1e300', 'date', '1e300'],
  ['-1', 'date', '-1'],
  ['0', 'date', '0'],
  ['0.5', 'date', '0.5'],
  ['', 'date', ''],
  ['abc', 'date', 'abc'],
  ['0.354166666666667', 'time', '08:30:00'],
  ['0.999999999', 'time', '23:59:59'],
  ['0', 'time', '00:00:00'],
  ['44392.5', 'time', '2021-07-15T12:00:00'],
  ['1.5', 'elapsed', '36:00:00'],
  ['0.25', 'elapsed', '06:00:00'],
] as const)('serial %s as %s is %s', (raw, kind, text) => {
  expect(serialToIso(raw, kind, false)).toBe(text);
});

test('the 1904 system counts from 1904-01-01 and has no leap bug', () => {
  expect(serialToIso('0', 'date', true)).toBe('1904-01-01');
  expect(serialToIso('60', 'date', true)).toBe('1904-03-01');
  expect(serialToIso('42930.25', 'date', true)).toBe('2021-07-15T06:00:00');
  expect(serialToIso('2957003', 'date', true)).toBe('9999-12-31');
  expect(serialToIso('2957004', 'date', true)).toBe('2957004');
});

test.each([
  ['2021-07-15', '2021-07-15'],
  ['2021-07-15T00:00:00', '2021-07-15'],
  ['2021-07-15T08:30', '2021-07-15T08:30:00'],
  ['2021-07-15T08:30:12.600', '2021-07-15T08:30:12'],
  ['2021-07-15T08:29:59.999999783', '2021-07-15T08:30:00'],
  ['2021-07-15T23:59:59.9999999', '2021-07-16'],
  ['2021-02-30', '2021-02-30'],
  ['2021-07-15T08:30:00Z', '2021-07-15T08:30:00Z'],
  ['08:30:00', '08:30:00'],
  ['2021-07-15T24:00:00', '2021-07-15T24:00:00'],
])('ISO cell %s is %s', (raw, text) => {
  expect(normalizeIso(raw)).toBe(text);
});

test('cells take the kind of their style, whatever other lists of formats the styles hold', async () => {
  const styles = styleSheet(['dd/mm/yyyy', 0, 14, '#,##0\\ \\d', '[h]:mm']);
  const cell = (style: string, value: string) => `<c ${style}><v>${value}</v></c>`;
  const rows = `<row>${cell('s="0"', '44392')}${cell('s="1"', '44392')}${cell('s="2"', '44392.5')}${cell('s="3"', '7')}${cell('s="4"', '1.25')}${cell('s="99"', '5')}${cell('', '44392')}</row>`;
  const expected = ['2021-07-15', '44392', '2021-07-15T12:00:00', '7', '30:00:00', '5', '2021-07-15'];
  expect(await firstRow({ rows, styles })).toEqual(expected);
  expect(await firstRow({ rows: `<row>${cell('s="0"', '1')}</row>`, styles, properties: 'date1904="1"' })).toEqual([
    '1904-01-02',
  ]);
  expect(await firstRow({ rows: `<row>${cell('s="0"', '44392')}</row>` })).toEqual(['44392']);
});

test('the time zone of the machine does not matter', () => {
  const before = process.env.TZ;
  try {
    for (const zone of ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York']) {
      process.env.TZ = zone;
      expect(serialToIso('44392.25', 'date', false)).toBe('2021-07-15T06:00:00');
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});
