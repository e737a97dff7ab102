import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCase, createPlaces, loadTables } from '../../../src/casefile/load/load.ts';
import { openDatabase } from '../../../src/casefile/store/database.ts';
import { openInputs } from '../../../src/cli/run/reading.ts';
import { loadVocabulary } from '../../../src/vocabulary/vocabulary.ts';
import { withFiles } from '../caseOf.ts';

const HEADINGS = [
  'Mã hồ sơ',
  'Đơn vị giải quyết',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Trạng thái',
  'Lý do',
  'Người nộp',
];
const LARGE = 1 << 30;

/** All that loading leaves: rows, sources, remarks. A large file is never read with others. */
async function loaded(paths: string[], size: number | null) {
  const db = await openDatabase({ path: ':memory:', bytes: 0 });
  const found = await openInputs(
    paths.map((path) => ({ path, shown: path.split('/').at(-1) as string })),
    null,
    { scratch: '' },
  );
  try {
    await createCase(db, { blank: ['null', '-'], other: [] });
    const loadings = found.opened.flatMap(({ input, digest, tables }) =>
      tables.map((table) => ({ input, table, digest: { ...digest, bytes: size ?? digest.bytes } })),
    );
    const result = await loadTables(db, loadings, {
      key: 'key',
      reveal: false,
      unit: 'Sở Y tế',
      portal: loadVocabulary().portal,
      planUnit: () => null,
      exportedOn: null,
    });
    await createPlaces(db);
    const lanes = await db.rows<{ lane: string }>('SELECT lane FROM source ORDER BY id');
    return {
      lanes: lanes.map(({ lane }) => lane),
      left: {
        rows: await db.rows(`SELECT r.* EXCLUDE ("row"), applicant::VARCHAR AS applicant, p.row_number, p.sheet_place
          FROM raw_row r JOIN row_place p ON p.row_id = r.rowid ORDER BY r.rowid`),
        sources: await db.rows('SELECT * EXCLUDE (lane, bytes) FROM source ORDER BY id'),
        columns: await db.rows('SELECT * FROM source_column ORDER BY ALL'),
        problems: await db.rows('SELECT * FROM problem ORDER BY ALL'),
        orders: [...result.orders].map(([source, orders]) => [source, [...orders]]),
        faults: result.faults.map(({ message }) => message),
      },
    };
  } finally {
    found.close();
    db.close();
  }
}

const day = fc.record({ d: fc.integer({ min: 1, max: 28 }), m: fc.integer({ min: 1, max: 12 }) });
const file = fc.record({
  days: fc.array(day, { minLength: 1, maxLength: 5 }),
  monthFirst: fc.boolean(),
  reason: fc.constantFrom('', 'thiếu giấy tờ', 'ông Trần Văn Vô Danh', '5" ống', 'a\nb', '"mở', 'Tổng cộng'),
  unit: fc.constantFrom('', 'Sở Xây dựng'),
  /** What makes a file one that is not read with others, or another shape. */
  odd: fc.constantFrom('', '', '', '', 'lower', 'wide', 'blank', 'total', 'headings', 'cut'),
});

type File = typeof file extends fc.Arbitrary<infer T> ? T : never;

function textOf({ days, monthFirst, reason, unit, odd }: File, at: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const shown = ({ d, m }: { d: number; m: number }) =>
    `${monthFirst ? `${two(m)}/${two(d)}` : `${two(d)}/${two(m)}`}/2022`;
  const quoted = reason.includes('\n') ? `"${reason}"` : reason;
  const rows = days.map((one, row) =>
    [`H41.15-220101-${at}${row}`, unit, shown(one), shown(one), 'Đã trả', quoted, 'Trần Văn Vô Danh'].join(','),
  );
  const headings = odd === 'headings' ? HEADINGS.toReversed() : HEADINGS;
  const lines = [headings.join(','), ...rows];
  if (odd === 'lower') lines.push('', 'STT,Mã hồ sơ,Ngày tiếp nhận,Trạng thái', '1,H41.15-220101-99,01/02/2022,Mới');
  if (odd === 'wide') lines.push('a,b,c,d,e,f,g,h,i');
  if (odd === 'blank') lines.splice(1, 0, '');
  if (odd === 'total') lines.push('Tổng cộng,,,,,,');
  const text = lines.join('\n');
  return odd === 'cut' ? text.slice(0, -3) : `${text}\n`;
}

test('small tables that are typed together are what each is by itself, odd ones among them', async () => {
  let together = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 4, maxLength: 8 }), async (files) => {
      const texts = files.map((one, at) => [`${at}.csv`, textOf(one, at)] as const);
      await withFiles(Object.fromEntries(texts), async (paths) => {
        const one = await loaded(paths, null);
        const other = await loaded(paths, LARGE);
        together += one.lanes.filter((lane) => lane === 'together').length;
        expect(other.lanes).not.toContain('together');
        expect(one.left).toEqual(other.left);
      });
    }),
    { numRuns: 6 },
  );
  expect(together, 'tables that were typed together').toBeGreaterThan(6);
});

test('files whose few days prove no order, or another than those before them, are still typed together', async () => {
  const of = (d: number, m: number, monthFirst = false): File => ({
    ...{ days: [{ d, m }], monthFirst },
    ...{ reason: '', unit: '', odd: '' },
  });
  const files = [of(1, 3), of(2, 3), of(25, 3), of(25, 4, true), of(3, 4), of(28, 1)];
  const texts = files.map((one, at) => [`${at}.csv`, textOf(one, at)] as const);
  await withFiles(Object.fromEntries(texts), async (paths) => {
    const one = await loaded(paths, null);
    expect(one.lanes.filter((lane) => lane === 'together').length).toBeGreaterThan(3);
    expect(one.left).toEqual((await loaded(paths, LARGE)).left);
  });
});
