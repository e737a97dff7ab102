import type { DateOrder } from '../../intake/days/findDay.ts';
import { orderProof, shortYears } from '../../intake/days/orderProof.ts';
import type { Table } from '../../intake/heading/table.ts';
import type { Database } from '../store/database.ts';
import { MOMENTS, type MomentFact } from '../store/facts.ts';

/** Which plain forms of a column the engine types by itself: those of one family, so that a value tells how it was written. */
export type PlainForm = 'dmy' | 'mdy' | 'iso';

/** What the cells of a date column say of the order of day and month. */
export interface Evidence {
  /** Cells that are a day in one order alone, and cells that are two different days. */
  dmy: number;
  mdy: number;
  open: number;
  /** Cells of three numbers of two digits; of them those whose first, whose last number can be a year. */
  short: number;
  shortFirst: number;
  shortLast: number;
  /** Cells with a year of four digits; of them those that the engine typed. */
  long: number;
  typed: number;
  /** Days written year first, up to the 12th of a month and after it. */
  isoLow: number;
  isoHigh: number;
}

export type TableEvidence = Map<MomentFact, Evidence>;

/** The facts of a table that are days. */
export function dateColumns(table: Table): MomentFact[] {
  return MOMENTS.filter((fact) => table.header.columns.has(fact));
}

/** The form that most cells at the top of a table are written in, for each date column. */
export function likelyForms(table: Table, given: DateOrder | undefined): Map<MomentFact, PlainForm> {
  const under = table.head.filter(({ row }) => row > table.header.row);
  const columns = dateColumns(table).map((fact) => {
    const index = table.header.columns.get(fact) as number;
    return [fact, under.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '')] as const;
  });
  const proofs = columns.flatMap(([, cells]) => cells.map(orderProof));
  const monthFirst =
    proofs.filter((proof) => proof === 'mdy').length > proofs.filter((proof) => proof === 'dmy').length;
  const order = given ?? (monthFirst ? 'mdy' : 'dmy');
  return new Map(
    columns.map(([fact, cells]) => {
      const iso = cells.filter((cell) => /^\d{4}-/.test(cell)).length;
      return [fact, order === 'ymd' || iso * 2 > cells.length ? 'iso' : order];
    }),
  );
}

/** A clock says nothing of the order, but makes every text a different one. */
const CLOCK = "'[0-9]{1,2}(:[0-9]{2}){1,2}([.,][0-9]+)?', '08:00'";
const THREE_NUMBERS = "'[0-9]{1,2} ?[/._-] ?[0-9]{1,2} ?[/._-] ?[0-9]{2}'";
const IN_RANGE = (fact: string) => `${fact} >= TIMESTAMP '1950-01-01' AND ${fact} < TIMESTAMP '2100-01-01'`;

/** Weighs all cells of the date columns of a table just loaded as `forms` say. */
export async function weighOrders(
  db: Database,
  table: Table,
  firstRowid: number,
  forms: Map<MomentFact, PlainForm>,
): Promise<TableEvidence> {
  const found: TableEvidence = new Map();
  for (const fact of dateColumns(table)) {
    found.set(fact, await weighColumn(db, fact, firstRowid, forms.get(fact) ?? 'dmy'));
  }
  return found;
}

async function weighColumn(db: Database, fact: MomentFact, firstRowid: number, form: PlainForm): Promise<Evidence> {
  const count = (condition: string) => `(count(*) FILTER (WHERE ${condition}))::INTEGER`;
  const iso = (days: string) => count(`regexp_matches(${fact}_text, '^[0-9]{4}-[0-9]{2}-(${days})')`);
  const rows = `FROM raw_row WHERE rowid >= ${firstRowid}`;
  const [typed] = await db.rows<{ high: number; low: number; all: number; texts: number }>(
    `SELECT ${count(`${IN_RANGE(fact)} AND day(${fact}) > 12`)} AS high, count(${fact}_text)::INTEGER AS texts,
      ${count(`${IN_RANGE(fact)} AND day(${fact}) <= 12 AND day(${fact}) <> month(${fact})`)} AS low,
      count(${fact})::INTEGER AS "all" ${rows}`,
  );
  const { high, low, all, texts } = typed ?? { high: 0, low: 0, all: 0, texts: 0 };
  const evidence: Evidence = {
    dmy: form === 'dmy' ? high : 0,
    mdy: form === 'mdy' ? high : 0,
    open: form === 'iso' ? 0 : low,
    short: 0,
    shortFirst: 0,
    shortLast: 0,
    long: all,
    typed: all,
    isoLow: form === 'iso' ? low : 0,
    isoHigh: form === 'iso' ? high : 0,
  };
  if (texts === 0) return evidence;
  const [left] = await db.rows<{ low: number; high: number; long: number }>(
    `SELECT ${iso('0[1-9]|1[0-2]')} AS low, ${iso('1[3-9]|2|3')} AS high,
      ${count(`regexp_matches(${fact}_text, '(?:^|[^0-9])(?:19|20)[0-9]{2}(?:[^0-9]|$)')`)} AS long ${rows}`,
  );
  evidence.isoLow += left?.low ?? 0;
  evidence.isoHigh += left?.high ?? 0;
  evidence.long += left?.long ?? 0;
  const different = await db.rows<{ text: string; n: number }>(
    `SELECT regexp_replace(${fact}_text, ${CLOCK}) AS text, count(*)::INTEGER AS n ${rows}
      AND regexp_matches(${fact}_text, ${THREE_NUMBERS}) AND NOT regexp_matches(${fact}_text, '^[0-9]{4}-') GROUP BY 1`,
  );
  for (const { text, n } of different) weighText(evidence, text, n);
  return evidence;
}

/** What texts of a date column say, all of them as they stand. */
export function evidenceOf(texts: readonly string[]): Evidence {
  const low = texts.filter((text) => /^\d{4}-\d\d-(?:0[1-9]|1[0-2])/.test(text)).length;
  const high = texts.filter((text) => /^\d{4}-\d\d-(?:1[3-9]|2|3)/.test(text)).length;
  const long = texts.filter((text) => /(?:^|\D)(?:19|20)\d{2}(?:\D|$)/.test(text)).length;
  const none = { dmy: 0, mdy: 0, open: 0, short: 0, shortFirst: 0, shortLast: 0, typed: 0 };
  const evidence: Evidence = { ...none, long, isoLow: low, isoHigh: high };
  for (const text of texts) if (!/^\d{4}-/.test(text)) weighText(evidence, text, 1);
  return evidence;
}

function weighText(evidence: Evidence, text: string, cells: number): void {
  const proof = orderProof(text);
  if (proof) evidence[proof] += cells;
  const years = shortYears(text);
  if (!years) return;
  evidence.short += cells;
  if (years.first) evidence.shortFirst += cells;
  if (years.last) evidence.shortLast += cells;
}
