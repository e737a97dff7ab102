import { dayAndHour } from '../../intake/days/dayAndHour.ts';
import { readForm } from '../../intake/days/form.ts';
import type { Table } from '../../intake/heading/table.ts';
import type { Fact } from '../../vocabulary/facts.ts';
import { evidenceOf } from '../load/orderEvidence.ts';
import { decideTable, givenTable } from '../load/orders.ts';
import { MOMENTS } from '../store/facts.ts';

/** Whether a text of a date column reads as a day; null for any other column. */
export type DayReader = (fact: Fact) => ((text: string) => boolean) | null;

/** Reads the date columns of a sample as `analyze` would: by the forms of the mapping, the order given or proven by the sample. */
export function dayReader(table: Table, valuesAt: (index: number) => string[]): DayReader {
  const { mapping, header, date1904 = false } = table;
  const days = MOMENTS.filter((fact) => header.columns.has(fact));
  const evidence = new Map(days.map((fact) => [fact, evidenceOf(valuesAt(header.columns.get(fact) as number))]));
  const order = mapping.dates?.order;
  const { orders } = order ? givenTable(table, order) : decideTable(table, evidence);
  return (fact) => {
    const moment = days.find((one) => one === fact);
    if (moment === undefined) return null;
    const own = orders.get(moment) ?? 'dmy';
    return (text) => readForm(dayAndHour(text, own, date1904).text, own, { ...mapping.dates, date1904 }) !== null;
  };
}
