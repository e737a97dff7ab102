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

/**
 * Weighs all cells of the date columns of tables just loaded as `forms` say, by source: the rows from `firstRowid` on are theirs, and
 * they have the date columns of `table`.
 */
export async function weighOrders(
  db: Database,
  table: Table,
  { sources, firstRowid }: { sources: number[]; firstRowid: number },
  forms: Map<MomentFact, PlainForm>,
): Promise<TableEvidence[]> {
  const rows = `FROM raw_row WHERE rowid >= ${firstRowid}`;
  const found = sources.map((): TableEvidence => new Map());
  for (const fact of dateColumns(table)) {
    const form = forms.get(fact) ?? 'dmy';
    const column = await weighColumn(db, fact, rows, form);
    for (const [at, source] of sources.entries()) {
      found[at]?.set(fact, column.get(source) ?? typedEvidence({ high: 0, low: 0, all: 0 }, form));
    }
  }
  return found;
}

async function weighColumn(
  db: Database,
  fact: MomentFact,
  rows: string,
  form: PlainForm,
): Promise<Map<number, Evidence>> {
  const typed = await db.rows<{ source: number; high: number; low: number; all: number; texts: number }>(
    `SELECT source, ${count(`${IN_RANGE(fact)} AND day(${fact}) > 12`)} AS high, count(${fact}_text)::INTEGER AS texts,
      ${count(`${IN_RANGE(fact)} AND day(${fact}) <= 12 AND day(${fact}) <> month(${fact})`)} AS low,
      count(${fact})::INTEGER AS "all" ${rows} GROUP BY source`,
  );
  const found = new Map(typed.map(({ source, ...cells }) => [source, typedEvidence(cells, form)]));
  if (typed.some(({ texts }) => texts > 0)) await weighTexts(db, fact, rows, found);
  return found;
}

/** What the cells of a column say that the engine typed by itself. */
function typedEvidence({ high, low, all }: { high: number; low: number; all: number }, form: PlainForm): Evidence {
  return {
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
}

/** Adds what the cells of a column say that are texts still. */
async function weighTexts(db: Database, fact: MomentFact, rows: string, found: Map<number, Evidence>): Promise<void> {
  const iso = (days: string) => count(`regexp_matches(${fact}_text, '^[0-9]{4}-[0-9]{2}-(${days})')`);
  const left = await db.rows<{ source: number; low: number; high: number; long: number }>(
    `SELECT source, ${iso('0[1-9]|1[0-2]')} AS low, ${iso('1[3-9]|2|3')} AS high,
      ${count(`regexp_matches(${fact}_text, '(?:^|[^0-9])(?:19|20)[0-9]{2}(?:[^0-9]|$)')`)} AS long ${rows} GROUP BY source`,
  );
  for (const { source, low, high, long } of left) {
    const evidence = found.get(source);
    if (evidence === undefined) continue;
    evidence.isoLow += low;
    evidence.isoHigh += high;
    evidence.long += long;
  }
  const different = await db.rows<{ source: number; text: string; n: number }>(
    `SELECT source, regexp_replace(${fact}_text, ${CLOCK}) AS text, count(*)::INTEGER AS n ${rows}
      AND regexp_matches(${fact}_text, ${THREE_NUMBERS}) AND NOT regexp_matches(${fact}_text, '^[0-9]{4}-') GROUP BY ALL`,
  );
  for (const { source, text, n } of different) {
    const evidence = found.get(source);
    if (evidence) weighText(evidence, text, n);
  }
}

function count(condition: string): string {
  return `(count(*) FILTER (WHERE ${condition}))::INTEGER`;
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
