import { expect, test } from 'vitest';
import { isForm, readForm } from '../../../src/intake/days/form.ts';

const read: [text: string, forms: string[], value: string | null][] = [
  ['1646960400', ['epoch-s', 'epoch-ms'], '2022-03-11T08:00:00'],
  ['1646874000000', ['epoch-s', 'epoch-ms'], '2022-03-10T08:00:00'],
  ['/Date(1646787600000)/', ['epoch-ms'], '2022-03-09T08:00:00'],
  ['1646874000000', ['epoch-s'], null],
  ['0912345678', ['epoch-s', 'epoch-ms'], null],
  ['040123456789', ['epoch-s', 'epoch-ms'], null],
  ['19-JAN-22 11.42', ['dd-MMM-yy HH.mm'], '2022-01-19T11:42:00'],
  ['20220301080005', ['yyyyMMddHHmmss'], '2022-03-01T08:00:05'],
  ['05032022', ['ddMMyyyy'], '2022-03-05T00:00:00'],
  ['03/05/2022 02:05 PM', ['MM/dd/yyyy hh:mm a'], '2022-03-05T14:05:00'],
  ['15/07/2021', ['epoch-s'], '2021-07-15T00:00:00'],
  ['Tue Mar 01 08:00:00 ICT 2022', ['java'], '2022-03-01T08:00:00'],
];

test.each(read)('%s by %s', (text, forms, value) => {
  expect(readForm(text, 'dmy', { form: forms })?.value ?? null).toBe(value);
});

test('what is a form', () => {
  for (const form of ['epoch-s', 'js', 'yyyyMMdd', "dd/MM/yyyy 'T'HH:mm:ss.SSS"]) expect(isForm(form), form).toBe(true);
  for (const form of ['', 'epoch', 'dd/MM', 'dd/dd/yyyy', 'DD/MM/YYYY', 'yyyy-MM-dd QQ'])
    expect(isForm(form), form).toBe(false);
});
