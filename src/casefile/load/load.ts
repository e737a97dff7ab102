import { readFile } from 'node:fs/promises';
import { InputError } from '../../intake/errors.ts';
import type { Table } from '../../intake/heading/table.ts';
import { faultOfInput } from '../../intake/sheets/asInputError.ts';
import { literal } from '../../text/sql.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Database } from '../store/database.ts';
import { describeSources } from './describeSource.ts';
import { type Loaded, loadTable, type TableOptions } from './lanes.ts';
import type { LoadedSource, Loading, LoadOptions, LoadResult, Orders, Values, Writings } from './loading.ts';
import { teachMasking, teachRevealing } from './mask.ts';
import { type DecidedTable, decideByOthers, saveOrderRemarks } from './orders.ts';
import { createRawStore, storedFacts, widenStore } from './rawStore.ts';
import { valuesOf } from './tableValues.ts';
import { loadTogether, smallTables } from './together.ts';

/** Creates the tables and macros of a new case file. `blank`: texts that say nothing, lower case; `other`: texts that say less than any other, folded. */
export async function createCase(
  db: Database,
  { blank, other }: Pick<Vocabulary, 'blank' | 'other'>,
  { reveal } = { reveal: false },
): Promise<void> {
  const list = (words: string[]) => `[${words.map(literal).join(', ')}]::VARCHAR[]`;
  await db.run(`SET VARIABLE blank_words = ${list(blank)}; SET VARIABLE other_words = ${list(other)}`);
  for (const file of ['schema.sql', 'letters.sql', 'cleanCode.sql', 'macros.sql']) {
    await db.run(await readFile(new URL(file, import.meta.url), 'utf8'));
  }
  await (reveal ? teachRevealing(db) : teachMasking(db));
}

/** Creates the views that say where rows and remarks stand. */
export async function createPlaces(db: Database): Promise<void> {
  await db.run(await readFile(new URL('views.sql', import.meta.url), 'utf8'));
}

/** Loads tables, in the given order, as rows of `raw_row`. A table that breaks off leaves no row and is a fault. */
export async function loadTables(db: Database, loadings: Loading[], options: LoadOptions): Promise<LoadResult> {
  const decided: DecidedTable[] = [];
  const writings: Writings = new Map();
  const values: Values = [];
  const faults: InputError[] = [];
  const factsOf = (tables: Table[]) => storedFacts(tables, options.reveal);
  let stored = factsOf(loadings.map(({ table }) => table));
  let source = 1;
  let firstRowid = 0;
  if (loadings.length > 0) await createRawStore(db, stored);
  const left = [...loadings];
  const alone = new Set<Loading>();
  for (let [loading] = left; loading !== undefined; [loading] = left) {
    options.onStart?.(loading);
    const found = await loadFirst(db, left, alone, firstRowid, { source, stored, ...options });
    if (found instanceof InputError) {
      left.shift();
      // Each table of a file that breaks off says the same.
      if (!faults.some(({ message }) => message === found.message)) faults.push(found);
      continue;
    }
    if ('parts' in found) {
      const { input, digest } = loading;
      stored = await widenStore(db, stored, factsOf(found.parts));
      left.splice(0, 1, ...found.parts.map((table) => ({ input, digest, table })));
      continue;
    }
    const sources: LoadedSource[] = [];
    for (const one of found) {
      const own = left.shift() as Loading;
      decided.push(one.decided);
      const { mapping, date1904 = false } = own.table;
      writings.set(source, { ...mapping.dates, date1904 });
      const settings = placeOf(valuesOf(own.table, options.portal), values);
      sources.push({ source, loading: own, lane: one.lane, firstRowid, settings });
      source++;
      firstRowid += one.rows;
      options.onTable?.(own, one.rows);
    }
    await describeSources(db, sources, options);
  }
  const orders: Orders = new Map();
  const remarked = decideByOthers(decided);
  for (const [at, table] of remarked.entries()) orders.set(at + 1, table.orders);
  await saveOrderRemarks(db, remarked);
  return { orders, writings, values, faults };
}

/**
 * Loads the first of `left` and, where they are small and of one shape, those behind it: as many as it gives. Gives the parts that the
 * first turns out to hold, or its fault, and loads nothing then. `alone`: tables that were found to be no company.
 */
async function loadFirst(
  db: Database,
  left: readonly Loading[],
  alone: Set<Loading>,
  firstRowid: number,
  options: TableOptions,
): Promise<Loaded[] | { parts: Table[] } | InputError> {
  for (let small = await smallTables(left, alone); small !== null; small = await smallTables(left, alone)) {
    const { loadings } = small;
    const loaded = await loadTogether(db, small, firstRowid, options).catch(async () => {
      // Each by itself says which of them it is that the engine does not take.
      await takeBack(db);
      for (const loading of loadings) alone.add(loading);
      return null;
    });
    if (loaded !== null) return loaded;
  }
  const [loading] = left as [Loading];
  try {
    const found = await loadTable(db, loading, firstRowid, options);
    return 'parts' in found ? found : [found];
  } catch (error) {
    return await brokenOff(db, error, loading);
  }
}

/**
 * The fault of a table that broke off, of its reader or of the engine that took its rows; what it has left is taken back. Throws what is
 * no fault of an input.
 */
async function brokenOff(db: Database, error: unknown, { input }: Loading): Promise<InputError> {
  const fault = faultOfInput(error, input.shown);
  if (!(fault instanceof InputError)) throw fault;
  await takeBack(db);
  return fault;
}

async function takeBack(db: Database): Promise<void> {
  // Where no transaction is open the engine refuses.
  await db.run('ROLLBACK').catch(() => {});
  await db.run('DROP TABLE IF EXISTS stage');
}

/** The place of an equal list of words; at the end when it is new. */
function placeOf(given: Values[number], values: Values): number {
  const at = values.findIndex((known) => JSON.stringify(known) === JSON.stringify(given));
  return at < 0 ? values.push(given) - 1 : at;
}
