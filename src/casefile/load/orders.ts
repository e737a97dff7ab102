import type { DateOrder } from '../../intake/days/findDay.ts';
import type { Table } from '../../intake/heading/table.ts';
import { type Database, literal } from '../store/database.ts';
import { MOMENTS, type MomentFact } from '../store/facts.ts';
import type { RemarkCode } from '../store/remarkCodes.ts';

const DAY_ONLY = '(1[3-9]|2[0-9]|3[01])';
const EITHER = '(0?[1-9]|1[0-2])';
const DAY_FIRST = `(^|[^0-9])${DAY_ONLY}[/._-]${EITHER}[/._-][0-9]{2}`;
const MONTH_FIRST = `(^|[^0-9])${EITHER}[/._-]${DAY_ONLY}[/._-][0-9]{2}`;
const OPEN = `(^|[^0-9])${EITHER}[/._-]${EITHER}[/._-][0-9]{2}`;

/** Three numbers of two digits: a day of this century may begin or end with its year. */
const SHORT = '(?:^|[^0-9])([0-9]{2})[/._-]([0-9]{2})[/._-]([0-9]{2})(?:[^0-9]|$)';
/** Years of two digits that dossiers can have; days begin with 0 too. */
const SHORT_YEARS = '[1-3][0-9]';
const LONG_YEAR = '(?:^|[^0-9])(?:19|20)[0-9]{2}(?:[^0-9]|$)';

/** The order that the mapping gives to all date columns; nothing where it gives none. */
export function givenOrders(table: Table): Map<MomentFact, DateOrder> {
  const { order } = table.mapping.dates ?? {};
  return new Map(order ? dateColumns(table).map((fact) => [fact, order]) : []);
}

/** A remark on a date column, to be written when its table is kept. */
interface OrderRemark {
  code: RemarkCode;
  fact: MomentFact;
  value: string;
}

export interface ColumnOrders {
  orders: Map<MomentFact, DateOrder>;
  remarks: OrderRemark[];
}

/**
 * The order of day and month in each date column, by evidence over the whole column: any first number over 12 makes it
 * dmy; else any second number over 12, mdy. Where years have two digits and only the first numbers can be years, it is ymd.
 * Undecided columns are read as dmy and remarked upon.
 */
export async function columnOrders(db: Database, table: Table, from: string): Promise<ColumnOrders> {
  const given = givenOrders(table);
  if (given.size > 0) return { orders: given, remarks: [] };
  const orders = new Map<MomentFact, DateOrder>();
  const remarks: OrderRemark[] = [];
  for (const fact of dateColumns(table)) {
    const decided = await decide(db, table, from, fact);
    orders.set(fact, decided.order);
    remarks.push(...decided.remarks);
  }
  return { orders, remarks };
}

/** Writes remarks on the date columns of a source. */
export async function saveOrderRemarks(db: Database, source: number, remarks: OrderRemark[]): Promise<void> {
  for (const { code, fact, value } of remarks) {
    await db.run(`INSERT INTO problem VALUES (${literal(code)}, ${source}, NULL, ${literal(fact)}, ${literal(value)})`);
  }
}

/**
 * Columns of the fast lane that hold an unread date with a second number over 12, or with a year of two digits: reading them as
 * dmy may be wrong.
 */
export async function suspectColumns(db: Database, table: Table, firstRowid: number): Promise<MomentFact[]> {
  if (table.mapping.dates?.order) return [];
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
): Promise<OrderRemark[]> {
  if (table.mapping.dates?.order) return [];
  const remarks: OrderRemark[] = [];
  const holds = (fact: MomentFact) => `max(day(${fact})) <= 12 OR (max(${fact}) IS NULL AND count(${fact}_text) > 0)`;
  for (const fact of await columnsWhere(db, table, firstRowid, holds)) {
    remarks.push(...(await decide(db, table, from, fact)).remarks);
  }
  return remarks;
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

async function decide(
  db: Database,
  table: Table,
  from: string,
  fact: MomentFact,
): Promise<{ order: DateOrder; remarks: OrderRemark[] }> {
  const cell = `c${table.header.columns.get(fact)}`;
  const count = (pattern: string) => `(count(*) FILTER (WHERE regexp_matches(${cell}, ${literal(pattern)})))::INTEGER`;
  const [found] = await db.rows<{ dmy: number; mdy: number; open: number; long: number }>(
    `SELECT ${count(DAY_FIRST)} AS dmy, ${count(MONTH_FIRST)} AS mdy, ${count(OPEN)} AS open, ${count(LONG_YEAR)} AS long FROM ${from}`,
  );
  const { dmy, mdy, open, long } = found ?? { dmy: 0, mdy: 0, open: 0, long: 0 };
  const remark = (code: RemarkCode, value: string): OrderRemark => ({ code, fact, value });
  const short = long === 0 ? await beginningWithYear(db, from, cell) : 0;
  if (short > 0) return { order: 'ymd', remarks: [remark('date-order-year-first', String(short))] };
  const remarks: OrderRemark[] = [];
  if (dmy === 0 && mdy === 0 && open > 0) remarks.push(remark('date-order-undecided', String(open)));
  if (dmy > 0 && mdy > 0) remarks.push(remark('date-order-mixed', `${dmy} / ${mdy} / ${open}`));
  const swapped = table.format === 'csv' || dmy === 0 ? 0 : await halfSwapped(db, from, cell);
  if (swapped > 0) remarks.push(remark('dates-half-swapped', String(swapped)));
  return { order: dmy === 0 && mdy > 0 ? 'mdy' : 'dmy', remarks };
}

/** How many dates of two-digit years a column has, when all first numbers can be years and some last one cannot; else 0. */
async function beginningWithYear(db: Database, from: string, cell: string): Promise<number> {
  const [found] = await db.rows<{ short: number; first: number; last: number }>(`
    SELECT count(*)::INTEGER AS short, (count(*) FILTER (WHERE regexp_full_match(one, '${SHORT_YEARS}')))::INTEGER AS first,
      (count(*) FILTER (WHERE regexp_full_match(three, '${SHORT_YEARS}')))::INTEGER AS last
    FROM (SELECT regexp_extract(${cell}, ${literal(SHORT)}, 1) AS one, regexp_extract(${cell}, ${literal(SHORT)}, 3) AS three
      FROM ${from} WHERE regexp_matches(${cell}, ${literal(SHORT)}))`);
  const { short, first, last } = found ?? { short: 0, first: 0, last: 0 };
  return first === short && last < short ? short : 0;
}

/**
 * A spreadsheet of another locale takes 05/07/2021 for 7 May and leaves 15/07/2021 text: date cells without any day over 12
 * beside texts that all have one. Said, not repaired: which cells were swapped cannot be known. Gives how many may be.
 */
async function halfSwapped(db: Database, from: string, cell: string): Promise<number> {
  const [found] = await db.rows<{ low: number; high: number }>(
    `SELECT (count(*) FILTER (WHERE regexp_matches(${cell}, '^[0-9]{4}-[0-9]{2}-(0[1-9]|1[0-2])')))::INTEGER AS low,
      (count(*) FILTER (WHERE regexp_matches(${cell}, '^[0-9]{4}-[0-9]{2}-(1[3-9]|2|3)')))::INTEGER AS high FROM ${from}`,
  );
  return found === undefined || found.high > 0 ? 0 : found.low;
}
