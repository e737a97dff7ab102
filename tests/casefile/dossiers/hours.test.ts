import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from '../../../src/casefile/store/database.ts';
import { withCase, withCsv, withFiles } from '../readOf.ts';

const two = (n: number) => String(n).padStart(2, '0');
const moment = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    clock: fc.option(fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })),
  })
  .map(({ day, month, clock }) => ({
    day: `${two(day)}/${two(month)}/2022`,
    hour: clock === null ? '' : `${two(clock.hour)}:${two(clock.minute)}`,
  }));
const dossiers = fc.array(fc.tuple(moment, moment, moment), { minLength: 1, maxLength: 12 });

/** The moments of the rows of a file, in its order. */
const moments = (db: Database, path: string) =>
  db.rows(
    `SELECT received::VARCHAR AS received, due::VARCHAR AS due, finished::VARCHAR AS finished FROM raw_row
      WHERE source = (SELECT id FROM source WHERE path = '${path}') ORDER BY rowid`,
  );

const code = (index: number) => `H41.14-220801-${String(index).padStart(4, '0')}`;

test('an hour in a column of its own reads as the hour beside its day', async () => {
  await fc.assert(
    fc.asyncProperty(dossiers, async (made) => {
      const joined = [
        'Mã hồ sơ,Lĩnh vực,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả',
        ...made.map(
          (cells, at) => `${code(at)},Đất đai,${cells.map(({ day, hour }) => `${day} ${hour}`.trim()).join(',')}`,
        ),
      ];
      const apart = [
        'Mã hồ sơ,Lĩnh vực,Ngày tiếp nhận,Giờ tiếp nhận,Ngày hẹn trả,Giờ hẹn trả,Ngày có kết quả,Giờ có kết quả',
        ...made.map((cells, at) => `${code(at)},Đất đai,${cells.map(({ day, hour }) => `${day},${hour}`).join(',')}`),
      ];
      const files = { 'apart.csv': `${apart.join('\n')}\n`, 'joined.csv': `${joined.join('\n')}\n` };
      await withFiles(files, (paths) =>
        withCase(paths, async (db) => {
          const read = await moments(db, 'apart.csv');
          expect(read).toHaveLength(made.length);
          expect(read).toEqual(await moments(db, 'joined.csv'));
        }),
      );
    }),
    { numRuns: 10 },
  );
});

const HEADINGS = 'Mã hồ sơ,Lĩnh vực,Ngày tiếp nhận,Giờ tiếp nhận';

test.each([
  ['01/08/2022,09 giờ 15', '2022-08-01 09:15:00', null],
  ['01/08/2022,', '2022-08-01 00:00:00', null],
  ['01/08/2022,-', '2022-08-01 00:00:00', null],
  ['2022-08-01,8:30', '2022-08-01 08:30:00', null],
  ['01/08/2022 07:45,09:00', '2022-08-01 07:45:00', null],
  // the hour is named where it stands, and without its letters, for the cell may hold anything
  [
    '01/08/2022,sáng',
    '2022-08-01 00:00:00',
    { code: 'bad-hour', value: '01/08/2022 | xxxx', place: 'export.csv › D2' },
  ],
  [
    '01/08/2022,25:10',
    '2022-08-01 00:00:00',
    { code: 'bad-hour', value: '01/08/2022 | 25:10', place: 'export.csv › D2' },
  ],
  ['2022-08-01 00:00:00,8:30', '2022-08-01 08:30:00', null],
  ['01/08/2022 00:00,08:30:12', '2022-08-01 08:30:12', null],
  // a person in the wrong column is not shown by the hour beside
  ['Nguyễn Vô Danh,08:00', null, { code: 'bad-date', value: 'xxxxxx xx xxxx | 08:00', place: 'export.csv › C2' }],
  ['038090001234,17:00', null, { code: 'bad-date', value: '999999999999 | 17:00', place: 'export.csv › C2' }],
  [',09:00', null, null],
  ['-,09:00', null, null],
])('%s', async (cells, received, problem) => {
  await withCsv(`${HEADINGS}\n${code(1)},Đất đai,${cells}\n`, async (db) => {
    expect(await db.rows('SELECT received::VARCHAR AS received FROM raw_row')).toEqual([{ received }]);
    const problems = await db.rows("SELECT code, value, place FROM placed_problem WHERE code LIKE 'bad-%'");
    expect(problems).toEqual(problem === null ? [] : [problem]);
  });
});

test('an hour without a column for its day is the moment itself', async () => {
  await withCsv(
    `Mã hồ sơ,Lĩnh vực,Giờ nhận,Ngày hẹn trả\n${code(1)},Đất đai,08:30 01/08/2022,10/08/2022\n`,
    async (db) => {
      expect(await db.rows('SELECT received::VARCHAR AS received FROM raw_row')).toEqual([
        { received: '2022-08-01 08:30:00' },
      ]);
    },
  );
});
