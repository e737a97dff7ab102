import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CASES } from '../../scripts/fixtures/cases.js';
import { FIGURES, PLACEMENTS } from '../../src/casefile/figures/figures.ts';
import { traceFigure } from '../../src/casefile/figures/trace.ts';
import { openDatabase } from '../../src/casefile/store/database.ts';
import { PLAN_WINDOW } from '../casefile/caseOf.ts';
import { audit, FIXTURES, inFolder } from './run.ts';

/** Figures that cases.js does not name because they follow from those it names. */
const LEAVES = new Set(
  [...FIGURES.map(({ id }) => id), ...PLACEMENTS].filter(
    (id) =>
      !['caseload', 'received', 'carriedOver', 'settled', 'pending', 'refused', 'refusedInAll', 'overdue'].includes(id),
  ),
);

test('every special dossier of the fixtures is in the figures that its case names, and in no other', () =>
  inFolder(async (folder) => {
    expect(audit(['analyze', FIXTURES, '--out', join(folder, 'r'), '--format', 'json', '--quiet']).exit).toBe(0);
    const db = await openDatabase({ path: join(folder, 'r', 'case.duckdb'), readOnly: true });
    const figuresOf = new Map<string, string[]>();
    for (const id of LEAVES) {
      for await (const batch of traceFigure(db, PLAN_WINDOW, id)) {
        for (const { code } of batch) {
          const number = code?.split(/[-–]/).at(-1)?.replace('\u200b', '') ?? '9048';
          if (Number(number) >= 9000) figuresOf.set(number, [...(figuresOf.get(number) ?? []), id]);
        }
      }
    }
    db.close();
    const counted = CASES.filter(({ expect: figures }) => figures !== 'repeat');
    expect(counted.length).toBeGreaterThan(100);
    for (const { number, shows, expect: figures = '' } of counted) {
      expect(figuresOf.get(String(number))?.sort(), `${number}: ${shows}`).toEqual(figures.split(' ').sort());
    }
  }));
