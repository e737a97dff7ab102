import { expect, test } from 'vitest';
import { readMoment } from '../../../src/intake/days/dates.ts';
import { dayAndHour, isHour } from '../../../src/intake/days/dayAndHour.ts';
import { readForm } from '../../../src/intake/days/form.ts';

const joined: [day: string, hour: string, value: string, badHour: boolean][] = [
  ['15/07/2021', '09 giờ 15', '2021-07-15T09:15:00', false],
  ['15/07/2021', '16h00', '2021-07-15T16:00:00', false],
  ['15/07/2021', '2:05 CH', '2021-07-15T14:05:00', false],
  // the time of a cell without a format
  ['15/07/2021', '0.354166666666667', '2021-07-15T08:30:00', false],
  ['15/07/2021', '0,5', '2021-07-15T12:00:00', false],
  // the column of the hour holds the whole moment
  ['15/07/2021', '08:30 15/07/2021', '2021-07-15T08:30:00', false],
  ['15/07/2021', '08:30 16/07/2021', '2021-07-15T00:00:00', true],
  ['08 giờ 30 ngày 15/07/2021', '09 giờ 15', '2021-07-15T08:30:00', false],
  ['15/07/2021', 'xxxx', '2021-07-15T00:00:00', true],
  ['15/07/2021', '25:00', '2021-07-15T00:00:00', true],
  ['15/07/2021', '8', '2021-07-15T00:00:00', true],
];

test.each(joined)('%s and %s', (day, hour, value, badHour) => {
  const read = dayAndHour(`${day} | ${hour}`, 'dmy');
  expect(readMoment(read.text, 'dmy')?.value).toBe(value);
  expect(read.badHour).toBe(badHour);
});

const formed: [day: string, hour: string, forms: string[], value: string, badHour: boolean][] = [
  ['20220301', '083015', ['yyyyMMddHHmmss'], '2022-03-01T08:30:15', false],
  ['01032022', '0830', ['ddMMyyyy HHmm'], '2022-03-01T08:30:00', false],
  ['01032022', '08:30', ['ddMMyyyy'], '2022-03-01T08:30:00', false],
  ['1646067600', '08 giờ 30', ['epoch-s'], '2022-03-01T08:30:00', false],
  ['1646960400', '17:00', ['epoch-s'], '2022-03-11T08:00:00', false],
  // eight digits and two are no epoch
  ['20220301', '08', ['epoch-s', 'yyyyMMdd'], '2022-03-01T00:00:00', true],
  ['01/03/2022', '08:30', ['epoch-s'], '2022-03-01T08:30:00', false],
  ['01032022', 'sáng', ['ddMMyyyy'], '2022-03-01T00:00:00', true],
];

test.each(formed)('%s and %s by %s', (day, hour, form, value, badHour) => {
  const read = dayAndHour(`${day} | ${hour}`, 'dmy', false, { form });
  expect(readForm(read.text, 'dmy', { form })?.value).toBe(value);
  expect(read.badHour).toBe(badHour);
});

test('a text that is no day and hour is left as it is', () => {
  for (const text of ['15/07/2021', '08:30 15/07/2021', 'sắp có', 'sắp có | 08:30', 'a | b']) {
    expect(dayAndHour(text, 'dmy')).toEqual({ text, badHour: false });
  }
});

test('what is an hour', () => {
  for (const text of ['08:30', '8h', '8 giờ 30 phút', '0.75']) expect(isHour(text), text).toBe(true);
  for (const text of ['sáng', '8', '25:10', '1.75']) expect(isHour(text), text).toBe(false);
});

test('a day that is a serial takes its hour too', () => {
  expect(dayAndHour('44392 | 08:30', 'dmy')).toEqual({ text: '2021-07-15 08:30', badHour: false });
});
