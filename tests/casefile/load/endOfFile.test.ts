import { expect, test } from 'vitest';
import { withCsv } from '../readOf.ts';

const HEADING = 'Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái';
const lines = (count: number, status = 'Đang xử lý') =>
  Array.from({ length: count }, (_, at) => `A-${at},01/03/2022,08/03/2022,${status}`);
const CUT = 'A-x,01/03/2022,08/03/2022,';

const CASES: [what: string, text: string, said: number][] = [
  ['right behind its last delimiter', [HEADING, ...lines(20), CUT].join('\n'), 1],
  ['the same, read line by line', [HEADING, ...lines(20), '', CUT].join('\r\n'), 1],
  ['a last line with its end', [HEADING, ...lines(20), CUT, ''].join('\n'), 0],
  ['a last line that is whole', [HEADING, ...lines(21)].join('\n'), 0],
  ['where others are blank too', [HEADING, ...lines(16), ...lines(4, ''), CUT].join('\n'), 0],
  ['one of many others blank', [HEADING, ...lines(19), ...lines(1, ''), CUT].join('\n'), 1],
  ['a column that nobody reads', [`${HEADING},Số tờ`, ...lines(20, 'Đang xử lý,3'), `${CUT}Đang xử lý,`].join('\n'), 0],
  ['a line that has nobody to compare with', [HEADING, CUT].join('\n'), 0],
  [
    'a day in the last column',
    [
      'Mã hồ sơ,Trạng thái,Ngày tiếp nhận',
      ...Array.from({ length: 9 }, (_, at) => `B-${at},Mới,0${at + 1}/03/2022`),
      'B-x,Mới,',
    ].join('\n'),
    1,
  ],
  ['cut inside a line, which is said already', [HEADING, ...lines(20), 'A-x,01/03/2022,'].join('\n'), 0],
];

test.each(CASES)('a text that ends %s', (_, text, said) =>
  withCsv(text, async (db) => {
    const rows = await db.rows(`SELECT place FROM placed_problem WHERE code = 'cut-end'`);
    expect(rows).toHaveLength(said);
  }),
);
