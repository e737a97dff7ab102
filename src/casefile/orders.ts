import type { DateOrder } from '../intake/findDay.ts';
import type { Mapping } from '../intake/mapping.ts';
import type { Table } from '../intake/table.ts';
import { type Database, literal } from './database.ts';
import { MOMENTS, type MomentFact } from './facts.ts';

interface OrderOptions {
  source: number;
  mapping: Mapping | null;
}

const DAY_ONLY = '(1[3-9]|2[0-9]|3[01])';
const EITHER = '(0?[1-9]|1[0-2])';
const DAY_FIRST = `(^|[^0-9])${DAY_ONLY}[/._-]${EITHER}[/._-][0-9]{2}`;
const MONTH_FIRST = `(^|[^0-9])${EITHER}[/._-]${DAY_ONLY}[/._-][0-9]{2}`;
const OPEN = `(^|[^0-9])${EITHER}[/._-]${EITHER}[/._-][0-9]{2}`;

/** Three numbers of two digits: a day of this century may begin or end with its year. */
const SHORT = '(?:^|[^0-9])([0-9]{2})[/._-]([0-9]{2})[/._-]([0-9]{2})(?:[^0-9]|$)';
/** Years of two digits that dossiers of the window can have. */
const SHORT_YEARS = '(1[5-9]|2[0-6])';

/** The order that the mapping gives to all date columns; nothing where it gives none. */
export function givenOrders(table: Table, { mapping }: OrderOptions): Map<MomentFact, DateOrder> {
  const order = mapping?.dates?.order;
  return new Map(order ? dateColumns(table).map((fact) => [fact, order]) : []);
}

/**
 * The order of day and month in each date column, by evidence over the whole column: any first number over 12 makes it
 * dmy; else any second number over 12, mdy. Where years have two digits and only the first numbers can be years, it is ymd.
 * Undecided columns are read as dmy and remarked upon.
 */
export async function columnOrders(
  db: Database,
  table: Table,
  from: string,
  options: OrderOptions,
): Promise<Map<MomentFact, DateOrder>> {
  const orders = givenOrders(table, options);
  if (orders.size > 0) return orders;
  for (const fact of dateColumns(table)) orders.set(fact, await decide(db, table, from, fact, options.source));
  return orders;
}

/**
 * Columns of the fast lane that hold an unread date with a second number over 12, or with a year of two digits: reading them as
 * dmy may be wrong.
 */
export async function suspectColumns(
  db: Database,
  table: Table,
  firstRowid: number,
  { mapping }: OrderOptions,
): Promise<MomentFact[]> {
  if (mapping?.dates?.order) return [];
  return columnsWhere(
    db,
    table,
    firstRowid,
    (fact) =>
      `bool_or(regexp_matches(${fact}_text, ${literal(MONTH_FIRST)}) OR regexp_matches(${fact}_text, ${literal(SHORT)}))`,
  );
}

/** Remarks on columns of the fast lane in which no day is over 12 and no other evidence decides. */
export async function undecidedColumns(
  db: Database,
  table: Table,
  from: string,
  firstRowid: number,
  { mapping, source }: OrderOptions,
): Promise<void> {
  if (mapping?.dates?.order) return;
  const holds = (fact: MomentFact) => `max(day(${fact})) <= 12 OR (max(${fact}) IS NULL AND count(${fact}_text) > 0)`;
  for (const fact of await columnsWhere(db, table, firstRowid, holds)) await decide(db, table, from, fact, source);
}

/** The date columns for which an aggregate condition holds over the rows of one source. */
async function columnsWhere(
  db: Database,
  table: Table,
  firstRowid: number,
  condition: (fact: MomentFact) => string,
): Promise<MomentFact[]> {
  const columns = dateColumns(table);
  if (columns.length === 0) return [];
  const conditions = columns.map((fact) => `${condition(fact)} AS ${fact}`);
  const [found] = await db.rows<Record<MomentFact, boolean | null>>(
    `SELECT ${conditions.join(', ')} FROM raw_row WHERE rowid >= ${firstRowid}`,
  );
  return columns.filter((fact) => found?.[fact]);
}

function dateColumns(table: Table): MomentFact[] {
  return MOMENTS.filter((fact) => table.header.columns.has(fact));
}

async function decide(db: Database, table: Table, from: string, fact: MomentFact, source: number): Promise<DateOrder> {
  const cell = `c${table.header.columns.get(fact)}`;
  const count = (pattern: string) => `(count(*) FILTER (WHERE regexp_matches(${cell}, ${literal(pattern)})))::INTEGER`;
  const [found] = await db.rows<{ dmy: number; mdy: number; open: number }>(
    `SELECT ${count(DAY_FIRST)} AS dmy, ${count(MONTH_FIRST)} AS mdy, ${count(OPEN)} AS open FROM ${from}`,
  );
  const { dmy, mdy, open } = found ?? { dmy: 0, mdy: 0, open: 0 };
  if (await beginsWithYear(db, from, cell)) return 'ymd';
  const remark = (code: string, value: string) =>
    db.run(`INSERT INTO problem VALUES (${literal(code)}, ${source}, NULL, ${literal(fact)}, ${literal(value)})`);
  if (dmy === 0 && mdy === 0 && open > 0) await remark('date-order-undecided', String(open));
  if (dmy > 0 && mdy > 0) await remark('date-order-mixed', `${dmy} / ${mdy} / ${open}`);
  if (table.format !== 'csv') await remarkHalfSwapped(db, from, cell, fact, source, dmy);
  return dmy === 0 && mdy > 0 ? 'mdy' : 'dmy';
}

/** Of dates with years of two digits: can all first numbers be years, and some last one not? */
async function beginsWithYear(db: Database, from: string, cell: string): Promise<boolean> {
  const [found] = await db.rows<{ short: number; first: number; last: number }>(`
    SELECT count(*)::INTEGER AS short, (count(*) FILTER (WHERE regexp_full_match(one, '${SHORT_YEARS}')))::INTEGER AS first,
      (count(*) FILTER (WHERE regexp_full_match(three, '${SHORT_YEARS}')))::INTEGER AS last
    FROM (SELECT regexp_extract(${cell}, ${literal(SHORT)}, 1) AS one, regexp_extract(${cell}, ${literal(SHORT)}, 3) AS three
      FROM ${from} WHERE regexp_matches(${cell}, ${literal(SHORT)}))`);
  return found !== undefined && found.short > 0 && found.first === found.short && found.last < found.short;
}

/**
 * A spreadsheet of another locale takes 05/07/2021 for 7 May and leaves 15/07/2021 text: date cells without any day over 12
 * beside texts that all have one. Said, not repaired: which cells were swapped cannot be known.
 */
async function remarkHalfSwapped(
  db: Database,
  from: string,
  cell: string,
  fact: MomentFact,
  source: number,
  dmy: number,
): Promise<void> {
  if (dmy === 0) return;
  const [found] = await db.rows<{ low: number; high: number }>(
    `SELECT (count(*) FILTER (WHERE regexp_matches(${cell}, '^[0-9]{4}-[0-9]{2}-(0[1-9]|1[0-2])')))::INTEGER AS low,
      (count(*) FILTER (WHERE regexp_matches(${cell}, '^[0-9]{4}-[0-9]{2}-(1[3-9]|2|3)')))::INTEGER AS high FROM ${from}`,
  );
  if (!found || found.low === 0 || found.high > 0) return;
  await db.run(`INSERT INTO problem VALUES ('dates-half-swapped', ${source}, NULL, ${literal(fact)}, '${found.low}')`);
}
