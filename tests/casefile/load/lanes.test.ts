import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportDossiers } from '../../../src/casefile/export/exported.ts';
import { createCase, loadTables } from '../../../src/casefile/load/load.ts';
import { type Database, openDatabase } from '../../../src/casefile/store/database.ts';
import { openInputs } from '../../../src/cli/run/reading.ts';
import { loadVocabulary } from '../../../src/vocabulary/vocabulary.ts';
import { scenarios } from '../../naive/arbitrary.ts';
import { toCsv } from '../../naive/csv.ts';
import { withCase, withFiles } from '../caseOf.ts';

const HEADER = ['Mã hồ sơ', 'Đơn vị giải quyết', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái', 'Lý do', 'Người nộp'];

interface Loaded {
  lane: string;
  rows: object[];
}

/** raw_row as one lane loads it; a wrong number of lines, and no query of its reader, keep the fast lane from standing. */
async function load(path: string, lane: 'fast' | 'careful'): Promise<Loaded> {
  const db: Database = await openDatabase({ path: ':memory:', bytes: 0 });
  try {
    await createCase(db, { blank: ['null', '-'], other: [] });
    const { opened } = await openInputs([{ path, shown: 'export.csv' }], null, { scratch: '' });
    const loadings = opened.flatMap(({ input, digest, tables }) =>
      tables.map(({ query, ...table }) =>
        lane === 'fast'
          ? { input, table: query === undefined ? table : { ...table, query }, digest }
          : { input, table, digest: { ...digest, lines: -1 } },
      ),
    );
    await loadTables(db, loadings, {
      key: 'key',
      reveal: true,
      unit: null,
      portal: loadVocabulary().portal,
      planUnit: () => null,
      exportedOn: null,
    });
    const [source] = await db.rows<{ lane: string }>('SELECT lane FROM source');
    const rows = await db.rows(`SELECT coalesce("row", r.rowid - first_rowid + header_row + 1)::INTEGER AS row_number,
      r.* EXCLUDE ("row", flag, applicant, applicantId, applicantPhone), applicant::VARCHAR AS person
      FROM raw_row r, source WHERE kind IS DISTINCT FROM 'blank' ORDER BY r.rowid`);
    return { lane: source?.lane ?? '', rows };
  } finally {
    db.close();
  }
}

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '15/07/2021',
    '15/07/2021 08:30:00',
    '31/02/2022',
    'Đã trả',
    'H41.15-210715-0001',
    '  trống  ',
    '5" ống',
    '1.23E+11',
  ),
  fc.string({ unit: fc.constantFrom('a', 'ă', '"', ',', ';', ' ', '\n', 'Đ', '1', '/', '='), maxLength: 8 }),
);

function quote(text: string, always: boolean): string {
  return always || /[",\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const exports = fc.record({
  rows: fc.array(fc.array(cell, { minLength: HEADER.length, maxLength: HEADER.length }), {
    minLength: 1,
    maxLength: 12,
  }),
  always: fc.boolean(),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  /** Half of the files have no line break inside a cell and no blank line: what the fast lane stands for. */
  calm: fc.boolean(),
  blankAt: fc.nat(12),
});

test('both lanes load the same rows from the same file, blank lines and line breaks in cells included', async () => {
  let fast = 0;
  await fc.assert(
    fc.asyncProperty(exports, async ({ rows, always, lineBreak, calm, blankAt }) => {
      const shown = (text: string) => quote(calm ? text.replaceAll('\n', ' ') : text, always);
      const lines = [HEADER, ...rows].map((cells) => cells.map(shown).join(','));
      if (!calm) lines.splice(1 + (blankAt % rows.length), 0, '');
      await withFiles({ 'export.csv': `\ufeff${lines.join(lineBreak)}${lineBreak}` }, async ([path]) => {
        const one = await load(path as string, 'fast');
        const other = await load(path as string, 'careful');
        if (one.lane === 'fast') fast++;
        expect(other.lane).toBe('careful');
        expect(one.rows).toEqual(other.rows);
      });
    }),
    { numRuns: 60 },
  );
  expect(fast, 'the fast lane was tried').toBeGreaterThan(5);
});

test('both lanes load what audit export wrote as the same rows', () =>
  fc.assert(
    fc.asyncProperty(scenarios, ({ dossiers }) =>
      withFiles({ 'a.csv': toCsv(dossiers) }, async (paths, folder) => {
        const out = join(folder, "của ai [1] 'x'*.parquet");
        await withCase(paths, (db) => exportDossiers(db, out, 'parquet'));
        const one = await load(out, 'fast');
        const other = await load(out, 'careful');
        expect([one.lane, other.lane]).toEqual(['fast', 'careful']);
        expect(one.rows).toEqual(other.rows);
        expect(one.rows).toHaveLength(dossiers.length);
      }),
    ),
    { numRuns: 12 },
  ));
