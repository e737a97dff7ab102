import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMoment } from '../../../src/intake/days/dates.ts';

const read: [text: string, value: string | null][] = [
  ['15/07/2021', '2021-07-15T00:00:00'],
  ['5/7/2021', '2021-07-05T00:00:00'],
  ['15/07/2021 08:30:12', '2021-07-15T08:30:12'],
  ['08:30 15/07/2021', '2021-07-15T08:30:00'],
  ['08 giờ 30 ngày 15/07/2021', '2021-07-15T08:30:00'],
  ['08 giờ 30 phút, ngày 15 tháng 07 năm 2021', '2021-07-15T08:30:00'],
  ['8h30 15-7-2021', '2021-07-15T08:30:00'],
  ['15-07-2021', '2021-07-15T00:00:00'],
  ['15.07.2021', '2021-07-15T00:00:00'],
  ['15_07_2021', '2021-07-15T00:00:00'],
  ['15/07/21', '2021-07-15T00:00:00'],
  ['15/07/2021 02:05 PM', '2021-07-15T14:05:00'],
  ['15/07/2021 12:05 SA', '2021-07-15T00:05:00'],
  ['2021-07-15T08:30:00.000+0700', '2021-07-15T08:30:00'],
  ['2011-10-11T13:42:22.688+02:00', '2011-10-11T13:42:22'],
  ['2011-02-01T20:59:36.460+01:00', '2011-02-01T20:59:36'],
  ['T2, 05/03/2021', '2021-03-05T00:00:00'],
  ['05/03/2021 T6', '2021-03-05T00:00:00'],
  ['2021-07-15 08:30:00+07', '2021-07-15T08:30:00'],
  ['15/07/2021 08:30:00Z', '2021-07-15T08:30:00'],
  ['2021-07-15', '2021-07-15T00:00:00'],
  ['44392', '2021-07-15T00:00:00'],
  ['44392.354', '2021-07-15T08:29:45'],
  ['5 Thg3 2021', '2021-03-05T00:00:00'],
  ['05-thg 3-21', '2021-03-05T00:00:00'],
  ['5 tháng Ba, 2021', '2021-03-05T00:00:00'],
  ['ngày 15 tháng mười hai năm 2021', '2021-12-15T00:00:00'],
  ['15 tháng năm năm 2021', '2021-05-15T00:00:00'],
  ['15 tháng Giêng 2021', '2021-01-15T00:00:00'],
  ['05-Mar-2021 08:10', '2021-03-05T08:10:00'],
  ['5 March 2021', '2021-03-05T00:00:00'],
  ['20210305', '2021-03-05T00:00:00'],
  ['20210305081000', '2021-03-05T08:10:00'],
  ['Thứ Sáu, 05/03/2021', '2021-03-05T00:00:00'],
  ['Chủ nhật, 08:30 07/03/2021', '2021-03-07T08:30:00'],
  ['8 giờ 10 sáng ngày 5/3/2021', '2021-03-05T08:10:00'],
  ['5 giờ 00 chiều ngày 5/3/2021', '2021-03-05T17:00:00'],
  ['14 giờ chiều ngày 5/3/2021', '2021-03-05T14:00:00'],
  ['11h30 trưa 5/3/2021', '2021-03-05T11:30:00'],
  ['1h trưa 5/3/2021', '2021-03-05T13:00:00'],
  ["'05/03/2021 08:10", '2021-03-05T08:10:00'],
  ['０５／０３／２０２１ ０８：１０', '2021-03-05T08:10:00'],
  ['05/03/2021 (08:10)', '2021-03-05T08:10:00'],
  // a day, a month and a year without anything between them
  ['05032021', null],
  ['20102021', null],
  ['20210230', null],
  ['202103051', null],
  ['20210305251000', null],
  ['05-Mrz-2021', null],
  ['5 tháng 13 2021', null],
  ['15 giờ sáng ngày 5/3/2021', null],
  [`05/03/2021${' x'.repeat(60)}`, null],
  ['31/02/2022', null],
  ['15/13/2021', null],
  ['15/07/2021 24:00:00', '2021-07-15T00:00:00'],
  ['15/07/2021 13:00 PM', '2021-07-15T13:00:00'],
  ['15/07/2021 17:00 CH', '2021-07-15T17:00:00'],
  ['15/07/2021 0:30 SA', '2021-07-15T00:30:00'],
  ['15/07/2021 13:00 AM', null],
  ['15/07/2021 0:30 CH', null],
  ['sắp có', null],
  ['12', null],
  ['15/07/021', null],
  ['15/07/2021 bổ sung', null],
  ['', null],
];

test.each(read)('%s', (text, value) => {
  expect(readMoment(text, 'dmy')?.value ?? null).toBe(value);
});

test('the order of the column decides 05/07/2021, and Z is told', () => {
  expect(readMoment('05/07/2021', 'mdy')?.value).toBe('2021-05-07T00:00:00');
  expect(readMoment('21/07/15', 'ymd')?.value).toBe('2021-07-15T00:00:00');
  expect(readMoment('2021-07-15T08:30:00Z', 'dmy')).toEqual({ value: '2021-07-15T08:30:00', zulu: true });
});

test('any day written in any form is read back, and no text makes it throw', () => {
  const day = fc.date({ min: new Date('1955-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom('/', '-', '.', '_'), (date, separator) => {
      const [year, month, dayOfMonth] = date.toISOString().slice(0, 10).split('-') as [string, string, string];
      expect(readMoment([dayOfMonth, month, year].join(separator), 'dmy')?.value).toBe(
        `${year}-${month}-${dayOfMonth}T00:00:00`,
      );
      expect(readMoment([month, dayOfMonth, year].join(separator), 'mdy')?.value).toBe(
        `${year}-${month}-${dayOfMonth}T00:00:00`,
      );
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readMoment(text, 'dmy')));
});

test('a moment written with any hour, in any form, is read back with it', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  const clock = fc.tuple(
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.integer({ min: 0, max: 59 }),
  );
  fc.assert(
    fc.property(clock, ([hour, minute, second]) => {
      const time = `${two(hour)}:${two(minute)}:${two(second)}`;
      const exact = `2021-07-15T${time}`;
      for (const text of [
        exact,
        `${exact}+07:00`,
        `2021-07-15t${time}`,
        `2021-07-15 ${time}`,
        `15/07/2021 ${time}`,
        `${time} 15/07/2021`,
        `15/07/2021 (${time})`,
        `Thứ Năm, 15/07/2021 ${time}`,
        `T5, ${time} ngày 15/07/2021`,
        `15-Jul-2021 ${time}`,
        `15 tháng Bảy 2021, ${time}`,
        `20210715 ${time}`,
        `20210715${two(hour)}${two(minute)}${two(second)}`,
        `${hour} giờ ${minute} phút ${second} giây, ngày 15 tháng 7 năm 2021`,
        `15/07/2021 ${two(hour)}h${two(minute)}'${two(second)}"`,
        `15/07/2021 ${hour}g${minute}p${second}`,
        `15/07/2021\n${time}.999`,
        `Thu Jul 15 ${time} ICT 2021`,
        `Thu Jul 15 2021 ${time} GMT+0700 (Indochina Time)`,
        `Jul 15, 2021, ${time}`,
        `${hour}:${two(minute)}:${two(second)} 15 thg 7, 2021`,
        `15-JUL-21 ${two(hour)}.${two(minute)}.${two(second)}.000000`,
        `July 15, 2021 ${((hour + 11) % 12) + 1}:${two(minute)}:${two(second)} ${hour < 12 ? 'AM' : 'PM'}`,
        `15/07/2021 ${two(((hour + 11) % 12) + 1)}:${two(minute)}:${two(second)} ${hour < 12 ? 'SA' : 'CH'}`,
        `2021-W28-4 ${time}`,
        `'15/07/2021 ${time} (GMT+7)`,
      ]) {
        expect(readMoment(text, 'dmy')?.value, text).toBe(exact);
      }
      expect(readMoment(`${exact}.250Z`, 'dmy')).toEqual({ value: exact, zulu: true });
    }),
  );
});
