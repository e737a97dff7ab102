import { expect, test } from 'vitest';
import { openInputs } from '../../src/cli/run/reading.ts';
import { InputError, MappingError } from '../../src/intake/errors.ts';
import { faultOfInput } from '../../src/intake/sheets/asInputError.ts';
import { withFiles } from '../casefile/caseOf.ts';
import { htmlPage, htmlTable } from './formatBooks.ts';

const HEADER = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Lý do'];
const PLAIN = [HEADER, ['A-1', '01/02/2022', '']].map((row) => row.join(',')).join('\n');

test.each([
  ['a range', new RangeError('Nguyễn Văn A'), /^RangeError/],
  ['a type', new TypeError('Nguyễn Văn A'), /^TypeError/],
  ['no error at all', 'Nguyễn Văn A', /^string$/],
])('an unforeseen error is the fault of its input, and quotes no cell: %s', (_, error, detail) => {
  const fault = faultOfInput(error, 'a.xls');
  expect(fault).toMatchObject({ fault: 'unforeseen', path: 'a.xls', detail: expect.stringMatching(detail) });
  expect(String(fault)).not.toContain('Nguyễn');
});

test('known errors stay what they are', () => {
  const [mapping, input] = [new MappingError('yaml', 'm.yml', ''), new InputError('encrypted', 'a.xls')];
  expect([faultOfInput(mapping, 'a'), faultOfInput(input, 'a')]).toEqual([mapping, input]);
});

test('a row of many long cells is refused, and the input beside it is read', () =>
  withFiles(
    {
      'a.xls': htmlPage(htmlTable([HEADER, Array.from({ length: 60 }, () => 'x'.repeat(200_000))])),
      'b.csv': PLAIN,
    },
    async (paths, folder) => {
      const inputs = paths.map((path) => ({ path, shown: path.slice(-5) }));
      const { opened, faults, close } = await openInputs(inputs, null, { scratch: folder });
      close();
      expect(faults.map(({ path, fault }) => [path, fault])).toEqual([['a.xls', 'too-large']]);
      expect(opened.map(({ input }) => input.shown)).toEqual(['b.csv']);
    },
  ));
