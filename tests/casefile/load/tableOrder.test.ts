import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLeftMoments } from '../../../src/casefile/dossiers/moments.ts';
import { createCase, loadTables } from '../../../src/casefile/load/load.ts';
import { type Database, openDatabase } from '../../../src/casefile/store/database.ts';
import { openInputs } from '../../../src/cli/run/reading.ts';
import { loadVocabulary } from '../../../src/vocabulary/vocabulary.ts';
import { workbook } from '../../intake/formatBooks.ts';
import { withFiles } from '../caseOf.ts';

const HEADER = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày có kết quả', 'Trạng thái'];
const FACTS = ['received', 'due', 'finished'] as const;

type Order = 'dmy' | 'mdy';
/** A table: the days of each row in the three date columns, as written; '' is blank. */
type Written = string[][];

/** The rule by hand: numbers taken apart here, counted in plain loops. */
function naive(tables: Written[]): (string | null)[][][] {
  const proofs = (cells: string[]) => {
    const found = { dmy: 0, mdy: 0 };
    for (const cell of cells) {
      const [first = 0, second = 0] = cell.split('/').map(Number);
      if (cell.includes('/') && first > 12 && second <= 12) found.dmy++;
      if (cell.includes('/') && second > 12 && first <= 12) found.mdy++;
    }
    return found;
  };
  const decided = ({ dmy, mdy }: { dmy: number; mdy: number }): Order | null => {
    if (dmy >= 19 * mdy && dmy > 0) return 'dmy';
    return mdy >= 19 * dmy && mdy > 0 ? 'mdy' : null;
  };
  const run = decided(proofs(tables.flat(2)));
  return tables.map((rows) => {
    const table = decided(proofs(rows.flat()));
    return rows.map((cells) =>
      cells.map((cell, column) => {
        const own = proofs(rows.map((row) => row[column] ?? ''));
        const order = (own.dmy + own.mdy >= 3 ? decided(own) : null) ?? table ?? run ?? 'dmy';
        return read(cell, order);
      }),
    );
  });
}

function read(cell: string, order: Order): string | null {
  if (cell === '') return null;
  if (/^\d{4}-/.test(cell)) return cell;
  const [first = '', second = '', year = ''] = cell.split('/');
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return Number(month) > 12 ? null : `${year}-${month}-${day}`;
}

async function daysOf(db: Database): Promise<(string | null)[][][]> {
  const rows = await db.rows<Record<string, string | null> & { source: number }>(
    `SELECT source, ${FACTS.map((fact) => `${fact}::DATE::VARCHAR AS ${fact}`).join(', ')} FROM raw_row
      WHERE kind IS DISTINCT FROM 'blank' ORDER BY rowid`,
  );
  const sources = Math.max(...rows.map(({ source }) => source));
  return Array.from({ length: sources }, (_, at) =>
    rows.filter(({ source }) => source === at + 1).map((row) => FACTS.map((fact) => row[fact] ?? null)),
  );
}

const remarksOf = (db: Database) =>
  db.rows<{ code: string; fact: string | null; value: string }>(
    `SELECT code, fact, value FROM problem WHERE code LIKE 'date%'
      UNION ALL SELECT 'date-order-undecided', min(fact), min("text") FROM open_day HAVING count(*) > 0
      ORDER BY code, value`,
  );

const grid = (rows: Written) => [
  HEADER,
  ...rows.map((days, at) => [`H41.15-220101-${1000 + at}`, ...days, 'Đã trả kết quả']),
];
const csv = (rows: Written, end = '') =>
  `${grid(rows)
    .map((row) => row.join(','))
    .join('\n')}\n${end}`;
const WRITERS: Record<string, (rows: Written) => [name: string, content: string | Buffer]> = {
  fast: (rows) => ['fast.csv', csv(rows)],
  careful: (rows) => ['careful.csv', csv(rows, '\n')],
  xlsx: (rows) => ['book.xlsx', workbook([{ name: 'DS', rows: grid(rows) }], 'xlsx')],
};

/** Loads files as far as their days are read. */
function look<T>(files: [string, string | Buffer][], use: (db: Database) => Promise<T>): Promise<T> {
  const named = Object.fromEntries(files.map(([name, content], at) => [`${at}-${name}`, content]));
  return withFiles(named, async (paths) => {
    const db = await openDatabase({ path: ':memory:', bytes: 0 });
    const vocabulary = loadVocabulary();
    const read = await openInputs(
      paths.map((path) => ({ path, shown: path })),
      null,
      { scratch: '' },
    );
    try {
      await createCase(db, vocabulary);
      const loadings = read.opened.flatMap(({ input, digest, tables }) =>
        tables.map((table) => ({ input, digest, table })),
      );
      const options = {
        key: 'key',
        reveal: false,
        unit: null,
        portal: loadVocabulary().portal,
        planUnit: () => null,
        exportedOn: null,
      };
      const { orders, writings } = await loadTables(db, loadings, options);
      await readLeftMoments(db, orders, vocabulary, writings);
      return await use(db);
    } finally {
      read.close();
      db.close();
    }
  });
}

const TWENTY = Array.from({ length: 20 }, (_, at) => `03/${13 + (at % 15)}/2022`);

const cases: [what: string, tables: Written[], remarks: string[]][] = [
  [
    'one column proves the order of all',
    [
      [
        ['07/08/2021', '07/22/2021', '07/30/2021'],
        ['03/04/2022', '03/18/2022', ''],
      ],
    ],
    ['date-order-month-first 0 / 3 / 2'],
  ],
  [
    'a column with proofs of its own is read by them',
    [TWENTY.map((day, at) => [day, day, `${13 + (at % 3)}/0${1 + (at % 3)}/2022`])],
    [
      'date-order-by-column dmy: 20 / 0 / 0',
      'date-order-by-column mdy: 0 / 20 / 0',
      'date-order-by-column mdy: 0 / 20 / 0',
      'date-order-mixed 20 / 40 / 0',
    ],
  ],
  [
    'one cell of twenty is none',
    [[['13/03/2022', '', ''], ...TWENTY.map((day) => [day, '04/05/2022', ''])]],
    ['date-order-mixed 1 / 20 / 20', 'date-order-month-first 1 / 20 / 20'],
  ],
  [
    'two cells of twenty leave it open',
    [[['13/03/2022', '', ''], ['14/03/2022', '', ''], ...TWENTY.map((day) => [day, '04/05/2022', ''])]],
    ['date-order-mixed 2 / 20 / 20', 'date-order-undecided 04/05/2022'],
  ],
  [
    'a table that proves nothing is read as its sister',
    [[['07/08/2021', '07/22/2021', '']], [['03/04/2022', '', '05/04/2022']]],
    ['date-order-by-tables mdy: 0 / 1 / 3', 'date-order-month-first 0 / 1 / 1'],
  ],
  [
    'nothing proves it: a remark for each dossier',
    [
      [
        ['03/04/2022', '05/04/2022', ''],
        ['04/04/2022', '', ''],
      ],
    ],
    ['date-order-undecided 03/04/2022'],
  ],
  ['days written year first prove nothing', [[['03/04/2022', '2022-04-15', '']]], ['date-order-undecided 03/04/2022']],
];

for (const [writer, write] of Object.entries(WRITERS)) {
  test.each(cases)(`${writer}: %s`, async (_, tables, remarks) => {
    await look(tables.map(write), async (db) => {
      expect(await daysOf(db)).toEqual(naive(tables));
      expect((await remarksOf(db)).map(({ code, value }) => `${code} ${value}`)).toEqual(remarks);
    });
  });
}

test.each(Object.entries(WRITERS))('half of a column swapped by a spreadsheet is said (%s)', async (_, write) => {
  const rows = Array.from({ length: 24 }, (_unused, at) => {
    const day = `${13 + (at % 12)}/03/2022`;
    return [at % 2 ? day : `2022-0${1 + (at % 9)}-03`, day, ''];
  });
  await look([write(rows)], async (db) => {
    expect(await remarksOf(db)).toEqual([{ code: 'dates-half-swapped', fact: 'received', value: '12' }]);
  });
});

test('any tables are read as by hand, whatever wrote them', async () => {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = fc.tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 9 }),
  );
  /** Most cells of a table in its order, some the other way round, some blank, some year first. */
  const table = fc
    .tuple(
      fc.boolean(),
      fc.boolean(),
      fc.array(fc.array(day, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 30 }),
    )
    .map(
      ([monthFirst, small, rows]): Written =>
        rows.map((cells) =>
          cells.map(([d, month, chance], column) => {
            const dayOfMonth = small && column < 2 ? ((d - 1) % 12) + 1 : d;
            if (chance === 0 && column > 0) return '';
            if (chance === 1 && column === 1) return `2022-${two(month)}-${two(dayOfMonth)}`;
            const first = chance === 2 && d > 26 ? !monthFirst : monthFirst;
            return `${first ? `${two(month)}/${two(dayOfMonth)}` : `${two(dayOfMonth)}/${two(month)}`}/2022`;
          }),
        ),
    );
  await fc.assert(
    fc.asyncProperty(
      fc.array(table, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...Object.keys(WRITERS)),
      async (tables, writer) => {
        const write = WRITERS[writer] as (rows: Written) => [string, string | Buffer];
        expect(await look(tables.map(write), daysOf)).toEqual(naive(tables));
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);
