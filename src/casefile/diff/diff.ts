import { literal } from '../../text/sql.ts';
import { type Database, openDatabase } from '../store/database.ts';
import type { Window } from '../store/window.ts';
import { figuresMoved, type MovedFigure } from './figuresMoved.ts';
import { pairSides } from './pairs.ts';
import { COMPARED, differs, readFacts, readSide } from './sides.ts';
import { DIFF_SIGNS, type DiffSign, signConditions } from './signs.ts';

/** Where a dossier stands in one of two cases. */
export interface DiffPlace {
  source: string;
  row: number;
}

/** A dossier that only one of two cases has. */
export interface OneSided extends DiffPlace {
  code: string | null;
  unit: string | null;
}

/** A dossier of both cases with what differs. */
export interface Changed {
  code: string | null;
  unit: string | null;
  facts: { fact: string; before: string | null; after: string | null }[];
  signs: DiffSign[];
  before: DiffPlace;
  after: DiffPlace;
}

/** What differs between two cases; the lists come in the order of the inputs. */
export interface Diff {
  counts: { gone: number; come: number; changed: number };
  signs: Record<DiffSign, number>;
  figures: MovedFigure[];
  gone(): AsyncGenerator<OneSided[]>;
  come(): AsyncGenerator<OneSided[]>;
  changed(): AsyncGenerator<Changed[]>;
  close(): void;
}

/** Compares two case files of one plan and window, dossier by dossier; rows pass through the engine alone. */
export async function diffCases(
  paths: { a: string; b: string },
  window: Window,
  room: { memory: string; spill: string },
): Promise<Diff> {
  const db = await openDatabase({ path: ':memory:', ...room });
  try {
    for (const side of ['a', 'b'] as const) {
      await db.run(`ATTACH ${literal(paths[side])} AS ${side} (READ_ONLY)`);
      await readSide(db, side, window);
    }
    await pairSides(db);
    await findChanges(db, window);
    return await readDiff(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Only pairs whose sums over all facts differ are read in full. */
async function findChanges(db: Database, window: Window): Promise<void> {
  await db.run(`CREATE TABLE unequal AS SELECT pair.* FROM pair JOIN side_a a ON a.id = pair.a JOIN side_b b ON b.id = pair.b
    WHERE a.facts <> b.facts`);
  for (const side of ['a', 'b'] as const) {
    const ids = `SELECT ${side} AS row_id FROM unequal UNION ALL SELECT id FROM left_${side}`;
    await readFacts(db, side, ids, window);
  }
  const conditions = signConditions(window);
  const signs = DIFF_SIGNS.map((sign) => `CASE WHEN ${conditions[sign]} THEN ${literal(sign)} END`);
  const facts = COMPARED.map(
    (fact) => `{'fact': ${literal(fact)}, 'before': a."${fact}", 'after': b."${fact}", 'differs': ${differs(fact)}}`,
  );
  await db.run(`CREATE TABLE changed AS
    SELECT a.id, coalesce(a.written, b.written) AS code, a.unit, a.source AS before_source, a."row" AS before_row, b.source AS after_source,
      b."row" AS after_row, list_filter([${facts.join(', ')}], lambda x: x.differs) AS facts,
      list_filter([${signs.join(', ')}], lambda x: x IS NOT NULL) AS signs
    FROM unequal u JOIN a ON a.id = u.a JOIN b ON b.id = u.b WHERE ${COMPARED.map(differs).join(' OR ')}`);
}

async function readDiff(db: Database): Promise<Diff> {
  const left = (side: 'a' | 'b') => `FROM ${side} SEMI JOIN left_${side} USING (id)`;
  const oneSided = (side: 'a' | 'b') => () =>
    db.stream<OneSided>(`SELECT written AS code, unit, source, "row" ${left(side)} ORDER BY id`);
  const [counts = { gone: 0, come: 0, changed: 0 }] = await db.rows<Diff['counts']>(`SELECT
    (SELECT count(*) FROM left_a)::INTEGER AS gone, (SELECT count(*) FROM left_b)::INTEGER AS come,
    (SELECT count(*) FROM changed)::INTEGER AS changed`);
  const signs = await db.rows<{ sign: DiffSign; n: number }>(
    'SELECT sign, count(*)::INTEGER AS n FROM (SELECT unnest(signs) AS sign FROM changed) GROUP BY sign',
  );
  const found = new Map(signs.map(({ sign, n }) => [sign, n]));
  return {
    counts,
    signs: Object.fromEntries(DIFF_SIGNS.map((sign) => [sign, found.get(sign) ?? 0])) as Diff['signs'],
    figures: await figuresMoved(db),
    gone: oneSided('a'),
    come: oneSided('b'),
    changed: () => changedDossiers(db),
    close: () => db.close(),
  };
}

interface ChangedRow {
  code: string | null;
  unit: string | null;
  facts: Changed['facts'];
  signs: DiffSign[];
  before_source: string;
  before_row: number;
  after_source: string;
  after_row: number;
}

async function* changedDossiers(db: Database): AsyncGenerator<Changed[]> {
  for await (const batch of db.stream<ChangedRow>('SELECT * EXCLUDE (id) FROM changed ORDER BY id')) {
    yield batch.map((row) => ({
      code: row.code,
      unit: row.unit,
      facts: row.facts.map(({ fact, before, after }) => ({ fact, before, after })),
      signs: row.signs,
      before: { source: row.before_source, row: row.before_row },
      after: { source: row.after_source, row: row.after_row },
    }));
  }
}
