// The same dossiers written otherwise: every figure stays, and on every way of writing the sums of spec §4 hold.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRows } from '../../src/casefile/dossiers/rows.ts';
import { countCarriedOver, countFigures, type LeafCounts, sumCounts } from '../../src/casefile/figures/count.ts';
import { proveCounts, proveRows } from '../../src/casefile/figures/proof.ts';
import { sharesOf } from '../../src/casefile/figures/shares.ts';
import { countStarts } from '../../src/casefile/figures/windowStarts.ts';
import { withCase, withFiles } from '../casefile/readOf.ts';
import { dossiersFor, type Scenario, windows } from './arbitrary.ts';
import * as change from './changes.ts';
import { csvLines } from './csv.ts';
import { DATE_FORMS, provesOrder } from './dateForms.ts';
import type { NaiveDossier, Window } from './dossier.ts';
import { datedTwins, textTwins, xlsx } from './twins.ts';

/** All that may not change. */
async function pictureOf(files: change.Files, window: Window) {
  return withFiles(files, (paths) =>
    withCase(
      paths,
      async (db) => {
        const leaves = await countFigures(db, window);
        const total = sumCounts(leaves);
        prove(leaves);
        const rows = [...(await countRows(db))];
        for (const [source, counts] of rows) proveRows(String(source), counts);
        const sum = (of: 'read' | 'dossiers' | 'repeats' | 'layout' | 'rejected') =>
          rows.reduce((all, [, counts]) => all + counts[of], 0);
        expect(sum('dossiers')).toBe(total.dossiers);
        expect(sum('rejected')).toBe(0);
        const leaf = ({ unit, field, procedure, ...counts }: LeafCounts) =>
          [JSON.stringify([unit, field, procedure]), counts] as const;
        const figures = {
          total,
          leaves: Object.fromEntries(leaves.map(leaf)),
          shares: sharesOf(total.figures),
          carriedOverAt: await countCarriedOver(db, window, [...new Set(['2021-06-15', '2021-07-15', window.cut])]),
          windowAt: await countStarts(db, window, [...new Set(['2021-06-15', window.from])]),
        };
        return { figures, repeats: sum('repeats'), read: sum('read'), layout: sum('layout') };
      },
      { window },
    ),
  );
}

/** The identities of each unit, field, procedure and all. */
function prove(leaves: LeafCounts[]): void {
  proveCounts('total', sumCounts(leaves));
  for (const key of ['unit', 'field'] as const) {
    for (const name of new Set(leaves.map((leaf) => leaf[key])))
      proveCounts(String(name), sumCounts(leaves.filter((leaf) => leaf[key] === name)));
  }
  for (const leaf of leaves) proveCounts(JSON.stringify(leaf.procedure), leaf);
}

const CODES = [
  (n: number) => `H41.16-220301-${String(n).padStart(4, '0')}`,
  (n: number) => `${n}/2022/HS`,
  (n: number) => String(70_000 + n),
];

interface Drawn extends Scenario {
  seed: number;
}

/** Many dossiers; `coded` gives each a code, of every kind. */
const drawn = (coded: boolean): fc.Arbitrary<Drawn> =>
  windows.chain((window) =>
    fc.record({
      window: fc.constant(window),
      dossiers: dossiersFor(window, 150).map((dossiers) => (coded ? dossiers.map(withCode) : dossiers)),
      seed: fc.nat(),
    }),
  );

function withCode(dossier: NaiveDossier, at: number): NaiveDossier {
  return { ...dossier, code: CODES[at % CODES.length]?.(at + 1) ?? null };
}

/** Each way of writing some dossiers, by its name, with the repeats that it makes. */
type Ways = Record<string, { files: change.Files; repeats?: number }>;

function unchanged(ways: (drawn: Drawn) => Promise<Ways>, { coded = false, numRuns = 1 } = {}): Promise<void> {
  const property = fc.asyncProperty(drawn(coded), async (scenario) => {
    const plain = await pictureOf({ 'a.csv': csvLines(change.rowsOf(scenario.dossiers)) }, scenario.window);
    expect(plain.figures.total.dossiers).toBe(scenario.dossiers.length);
    for (const [name, { files, repeats = 0 }] of Object.entries(await ways(scenario))) {
      const other = await pictureOf(files, scenario.window);
      expect(other.figures, name).toEqual(plain.figures);
      expect(other.repeats, name).toBe(repeats);
    }
  });
  return fc.assert(property, { numRuns, endOnFailure: process.env.SHRINK === undefined });
}

test('in another order, in several files and in several sheets', () =>
  unchanged(async ({ dossiers, seed }) => {
    const pick = change.pickFrom(seed);
    const rows = change.rowsOf(change.shuffled(dossiers, pick));
    const [files, sheets] = [change.dealt(rows, 4, pick), change.dealt(rows, 3, pick)];
    return {
      shuffled: { files: { 'a.csv': csvLines(rows) } },
      files: { files: Object.fromEntries(files.map((table, at) => [`${at}.csv`, csvLines(table)])) },
      sheets: { files: { 'a.xlsx': await xlsx(Object.fromEntries(sheets.map((table, at) => [`S${at}`, table]))) } },
    };
  }));

test('as a list of receipts and one of results, and as rows that each state a part', () =>
  unchanged(
    async ({ dossiers, seed }) => {
      const pick = change.pickFrom(seed);
      const rows = change.rowsOf(dossiers);
      const { receipts, results } = change.receiptsAndResults(rows);
      const parts = change.fragments(rows, pick);
      const both = { 'a.csv': csvLines(receipts), 'b.csv': csvLines(results) };
      const tables = change.dealt(parts, 3, pick);
      return {
        lists: { files: both, repeats: results.length - 1 },
        'lists in another order': { files: { b: both['b.csv'], a: both['a.csv'] }, repeats: results.length - 1 },
        parts: { files: { 'a.csv': csvLines(parts) }, repeats: parts.length - rows.length },
        'parts in files': {
          files: Object.fromEntries(tables.map((table, at) => [`${at}.csv`, csvLines(table)])),
          repeats: parts.length - rows.length,
        },
      };
    },
    { coded: true, numRuns: 2 },
  ));

test('twice, under other bytes', () =>
  unchanged(
    async ({ dossiers, seed }) => {
      const rows = change.rowsOf(dossiers);
      const again = change.rowsOf(change.shuffled(dossiers, change.pickFrom(seed)), DATE_FORMS['yyyy-mm-dd']);
      return {
        csv: { files: { 'a.csv': csvLines(rows), 'b.csv': csvLines(again) }, repeats: dossiers.length },
        xlsx: { files: { 'a.csv': csvLines(rows), 'b.xlsx': await xlsx({ S: rows }) }, repeats: dossiers.length },
      };
    },
    { coded: true },
  ));

test('in every format, as text and as cells of dates', () =>
  unchanged(async ({ dossiers }) => {
    const rows = change.rowsOf(dossiers);
    const named = (kind: string, twins: Record<string, change.Files>) =>
      Object.entries(twins).map(([name, files]) => [`${kind}: ${name}`, { files }]);
    return Object.fromEntries([
      ['a line to repair', { files: { 'a.csv': change.csvToRepair(rows) } }],
      ...named('text', await textTwins(rows)),
      ...named('dates', await datedTwins(dossiers)),
    ]);
  }));

test('with every date in another form', () =>
  unchanged(async ({ dossiers }) => {
    const moments = dossiers.flatMap((one) => [one.submitted, one.received, one.due, one.firstDue, one.finished]);
    const forms = Object.entries(DATE_FORMS).filter(([name]) => name !== 'mm/dd/yyyy' || provesOrder(moments));
    return Object.fromEntries(
      forms.map(([name, write]) => [name, { files: { 'a.csv': csvLines(change.rowsOf(dossiers, write)) } }]),
    );
  }));

test('with columns that mean nothing, a title, a total and signatures', () =>
  unchanged(async ({ dossiers, seed }) => {
    const pick = change.pickFrom(seed);
    const rows = change.rowsOf(dossiers);
    const both = change.framed(change.withJunk(rows, pick), pick);
    return {
      columns: { files: { 'a.csv': csvLines(change.withJunk(rows, pick)) } },
      frame: { files: { 'a.csv': csvLines(change.framed(rows, pick)) } },
      both: { files: { 'a.csv': csvLines(both) } },
      'both in a workbook': { files: { 'a.xlsx': await xlsx({ S: both }) } },
    };
  }));
