import { expect, test } from 'vitest';
import { countFigures, sumCounts } from '../../../src/casefile/figures/count.ts';
import { CRITERIA } from '../../../src/casefile/figures/criteria.ts';
import { traceFigure } from '../../../src/casefile/figures/trace.ts';
import { verdictOf } from '../../../src/casefile/figures/verdict.ts';
import { type CountedDossier, everyDossier } from '../../../src/casefile/listed/everyDossier.ts';
import type { Database } from '../../../src/casefile/store/database.ts';
import { loadPlan } from '../../../src/plan/load.ts';
import { PLAN_WINDOW, withFixtures } from '../caseOf.ts';

async function listed(db: Database, more: { most?: number; unit?: string } = {}): Promise<CountedDossier[]> {
  const { form06a: form } = await loadPlan('2960-kh-ttcp');
  const found: CountedDossier[] = [];
  for await (const batch of everyDossier(db, PLAN_WINDOW, { form, ...more })) found.push(...batch);
  return found;
}

test('every dossier of the caseload, not accepted and unplaced is there once, as its trace says it', () =>
  withFixtures(async (db) => {
    const found = await listed(db);
    const { placement } = sumCounts(await countFigures(db, PLAN_WINDOW));
    expect(found).toHaveLength(placement.caseload + placement.notAccepted + placement.unplaced);
    const caseload: unknown[] = [];
    for await (const batch of traceFigure(db, PLAN_WINDOW, 'caseload'))
      caseload.push(...batch.map(({ otherRows: _, ...dossier }) => dossier));
    const plain = found
      .filter((dossier) => dossier.by_placement === 'caseload')
      .map((dossier) => Object.fromEntries(Object.entries(dossier).filter(([key]) => !/^by_|^cause$/.test(key))));
    expect(plain).toEqual(caseload);
    const unit = 'Sở Y tế';
    expect(await listed(db, { unit })).toEqual(found.filter((dossier) => dossier.unit === unit));
  }));

test('where not all are wanted the overdue are kept first, then the refused, in the order of the inputs', () =>
  withFixtures(async (db) => {
    const all = await listed(db);
    const { figures } = sumCounts(await countFigures(db, PLAN_WINDOW));
    const some = await listed(db, { most: figures.overdue + 5 });
    expect(some).toHaveLength(figures.overdue + 5);
    expect(some.filter(({ by_overdue }) => by_overdue === 'yes')).toHaveLength(figures.overdue);
    expect(some.filter(({ by_overdue }) => by_overdue !== 'yes').map(({ by_refusal }) => by_refusal)).toEqual(
      Array(5).fill('refused'),
    );
    const places = new Set(some.map(({ source, row }) => `${source} ${row}`));
    expect(all.filter(({ source, row }) => places.has(`${source} ${row}`))).toEqual(some);
    expect(await db.rows("SELECT * FROM duckdb_tables() WHERE table_name LIKE 'every_dossier%'")).toEqual([]);
  }));

test('no dossier has two values of one criterion', () =>
  withFixtures(async (db) => {
    const twice = Object.entries(CRITERIA).map(([id, values]) => {
      const each = Object.values(values).map((condition) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`);
      return `(count(*) FILTER (WHERE ${each.join(' + ')} > 1))::INTEGER AS "${id}"`;
    });
    const [counts] = await db.rows(`SELECT ${twice.join(', ')} FROM ${verdictOf(PLAN_WINDOW)}`);
    expect(Object.entries(counts ?? {}).filter(([, n]) => n !== 0)).toEqual([]);
  }));
