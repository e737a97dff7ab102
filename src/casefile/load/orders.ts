import type { DateOrder } from '../../intake/days/findDay.ts';
import type { Table } from '../../intake/heading/table.ts';
import { fold } from '../../text/fold.ts';
import { literal } from '../../text/sql.ts';
import type { Database } from '../store/database.ts';
import type { MomentFact } from '../store/facts.ts';
import { insertValues } from '../store/fill.ts';
import type { RemarkCode } from '../store/remarkCodes.ts';
import type { ColumnOrders } from './loading.ts';
import { dateColumns, type Evidence, type PlainForm, type TableEvidence } from './orderEvidence.ts';

/** Of the cells that prove an order, so many of a hundred must prove one; the others are no dates. */
const ENOUGH = 95;
/** Cells that prove an order, for a column to be of another than its table. */
const OWN_PROOFS = 3;

/** A remark on the date columns of a table, or (with a fact) on one of them. */
export interface OrderRemark {
  code: RemarkCode;
  fact: MomentFact | null;
  value: string;
}

/** A table with the orders that its own cells decide. */
export interface DecidedTable {
  /** The same for tables of the same headings. */
  headings: string;
  evidence: TableEvidence;
  orders: ColumnOrders;
  remarks: OrderRemark[];
}

type Proofs = Pick<Evidence, 'dmy' | 'mdy' | 'open'>;

/**
 * The order of day and month, decided by all date columns of a table together. A column whose own cells prove another order is read by
 * that one; columns whose years have two digits and stand first are apart.
 */
export function decideTable(table: Table, evidence: TableEvidence): DecidedTable {
  const orders: ColumnOrders = new Map();
  const remarks: OrderRemark[] = [];
  const yearFirst = yearFirstColumns(evidence);
  for (const [fact, { short }] of yearFirst) {
    orders.set(fact, 'ymd');
    remarks.push({ code: 'date-order-year-first', fact, value: String(short) });
  }
  const columns = [...evidence].filter(([fact]) => !yearFirst.has(fact));
  const all = together(columns.map(([, column]) => column));
  const order = provenOrder(all);
  if (order === 'mdy') remarks.push({ code: 'date-order-month-first', fact: null, value: shown(all) });
  if (all.dmy > 0 && all.mdy > 0) remarks.push({ code: 'date-order-mixed', fact: null, value: shown(all) });
  for (const [fact, column] of columns) {
    const own = column.dmy + column.mdy >= OWN_PROOFS ? provenOrder(column) : null;
    orders.set(fact, own ?? order);
    if (own !== null && own !== order)
      remarks.push({ code: 'date-order-by-column', fact, value: `${own}: ${shown(column)}` });
    if (isHalfSwapped(column)) remarks.push({ code: 'dates-half-swapped', fact, value: String(column.isoLow) });
  }
  return { headings: headingsOf(table), evidence, orders, remarks };
}

/** A table whose order the mapping gives. */
export function givenTable(table: Table, order: DateOrder): DecidedTable {
  const orders: ColumnOrders = new Map(dateColumns(table).map((fact) => [fact, order]));
  return { headings: headingsOf(table), evidence: new Map(), orders, remarks: [] };
}

/** Orders of the columns that their own table leaves open, by all tables of the same headings together; null where those prove none. */
export function decideByOthers(tables: DecidedTable[]): DecidedTable[] {
  const pools = new Map<string, Proofs>();
  for (const { headings, evidence, orders } of tables) {
    const columns = [...evidence].filter(([fact]) => orders.get(fact) !== 'ymd').map(([, column]) => column);
    pools.set(headings, together([...columns, ...(pools.has(headings) ? [pools.get(headings) as Proofs] : [])]));
  }
  return tables.map((table) => {
    const pool = pools.get(table.headings);
    const order = pool ? provenOrder(pool) : null;
    const open = [...table.orders].filter(([, own]) => own === null).map(([fact]) => fact);
    if (!pool || order === null || open.length === 0) return table;
    const concerned = together(open.map((fact) => table.evidence.get(fact)).filter((found) => found !== undefined));
    const remarks: OrderRemark[] =
      concerned.open === 0 ? [] : [{ code: 'date-order-by-tables', fact: null, value: `${order}: ${shown(pool)}` }];
    return {
      ...table,
      orders: new Map([...table.orders].map(([fact, own]) => [fact, own ?? order])),
      remarks: [...table.remarks, ...remarks],
    };
  });
}

/** The form that a column is typed in for its order: what could be of either order is left to the reader of dates. */
export function formOf(order: DateOrder | null, likely: PlainForm): PlainForm {
  if (likely === 'iso' || order === 'ymd' || order === null) return 'iso';
  return order;
}

/** Writes the remarks on the date columns of all tables, in the order of their sources. */
export async function saveOrderRemarks(db: Database, tables: DecidedTable[]): Promise<void> {
  const remarks = tables.flatMap(({ remarks: own }, at) =>
    own.map(({ code, fact, value }) => `(${literal(code)}, ${at + 1}, NULL, ${literal(fact)}, ${literal(value)})`),
  );
  await insertValues(db, 'problem', remarks);
}

function provenOrder({ dmy, mdy }: Proofs): 'dmy' | 'mdy' | null {
  if (dmy + mdy === 0 || Math.max(dmy, mdy) * 100 < ENOUGH * (dmy + mdy)) return null;
  return dmy > mdy ? 'dmy' : 'mdy';
}

function together(columns: Proofs[]): Proofs {
  const sum = (of: keyof Proofs) => columns.reduce((total, column) => total + column[of], 0);
  return { dmy: sum('dmy'), mdy: sum('mdy'), open: sum('open') };
}

/** Columns whose years of two digits stand first: all first numbers can be years, and in one such column a last one cannot. */
function yearFirstColumns(evidence: TableEvidence): TableEvidence {
  const may = [...evidence].filter(
    ([, { short, shortFirst, long }]) => short > 0 && shortFirst === short && long === 0,
  );
  return new Map(may.some(([, { short, shortLast }]) => shortLast < short) ? may : []);
}

/**
 * A spreadsheet of another locale takes 05/07/2021 for 7 May and leaves 15/07/2021 text: date cells without any day over 12
 * beside texts that all have one. Said, not repaired: which cells were swapped cannot be known.
 */
function isHalfSwapped({ dmy, mdy, open, isoLow, isoHigh }: Evidence): boolean {
  return isoLow > 0 && isoHigh === 0 && dmy + mdy > 0 && open === 0;
}

/** Cells that prove day first, cells that prove month first, cells of either. */
function shown({ dmy, mdy, open }: Proofs): string {
  return `${dmy} / ${mdy} / ${open}`;
}

function headingsOf(table: Table): string {
  const names = table.header.headings.map(fold).filter((heading) => heading !== '');
  return [...new Set(names)].toSorted().join('\n');
}
