import type { Table } from '../../intake/heading/table.ts';
import type { Database } from '../store/database.ts';
import type { MomentFact } from '../store/facts.ts';
import { type PlainForm, weighOrders } from './orderEvidence.ts';
import { type DecidedTable, decideTable, formOf, givenTable } from './orders.ts';

export type Forms = Map<MomentFact, PlainForm>;

/**
 * Decides the orders of day and month of tables just loaded as `likely` says, each by its own cells: they have the same date columns
 * and mapping, the first is `source` and the others follow it, and the rows from `firstRowid` on are theirs.
 */
export async function decideOrders(
  db: Database,
  tables: readonly [Table, ...Table[]],
  { source, firstRowid }: { source: number; firstRowid: number },
  likely: Forms,
): Promise<DecidedTable[]> {
  const given = tables[0].mapping.dates?.order;
  if (given) return tables.map((table) => givenTable(table, given));
  const sources = tables.map((_, at) => source + at);
  const evidence = await weighOrders(db, tables[0], { sources, firstRowid }, likely);
  return tables.map((table, at) => decideTable(table, evidence[at] ?? new Map()));
}

/** The forms in which the columns of a table are to be typed anew; null where it was typed as all of it proves. */
export function otherForms({ orders, evidence }: DecidedTable, likely: Forms): Forms | null {
  const forms = new Map([...likely].map(([fact, form]) => [fact, formOf(orders.get(fact) ?? null, form)]));
  const isTyped = (fact: MomentFact) => (evidence.get(fact)?.typed ?? 0) > 0;
  return [...forms].some(([fact, form]) => form !== likely.get(fact) && isTyped(fact)) ? forms : null;
}
