import { isGroup, type ReportedRow, type ReportedTable } from '../../intake/reported/table.ts';
import type { Share } from './attribute.ts';
import { type Counted, sharesOf } from './counted.ts';
import { isOf, type Names, type Subject, subjectOf } from './match.ts';

/** Whose dossiers the rows of a table count. */
export interface RowOptions {
  unit: string | null;
  names: Names;
  /** Words for what is not stated, the first of them to show. */
  notStated: readonly string[];
}

/** A row whose dossiers are known; `at`: the columns in which it has a number. */
export interface Matched {
  row: ReportedRow;
  subject: Subject;
  shares: Share[];
  at: number[];
}

/** The rows whose dossiers are known, and the labels of the others. */
export function matchRows(table: ReportedTable, counted: Counted, { unit, names, notStated }: RowOptions) {
  const matched: Matched[] = [];
  const unmatched: string[] = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const subject = row.isTotal
      ? { by: 'total' as const, name: null }
      : subjectOf(row.label, table.by, names, notStated);
    const id = JSON.stringify(subject);
    // Of two rows of one name nobody knows which dossiers are whose.
    if (subject === null && isGroup(row)) continue;
    if (subject === null || (seen.has(id) && subject.by !== 'total')) {
      unmatched.push(row.label);
      continue;
    }
    seen.add(id);
    const shares = sharesOf(counted, subject, subject.by === 'unit' ? null : unit);
    const at = row.values.flatMap((value, column) => (value === null ? [] : [column]));
    matched.push({ row, subject, shares, at });
  }
  return { matched, unmatched };
}

/** Names with dossiers in the form that a table has no row for. */
export function missingOf(
  table: ReportedTable,
  matched: Matched[],
  counted: Counted,
  { unit, notStated }: RowOptions,
): string[] {
  const body = matched.filter(({ subject }) => subject.by !== 'total');
  const by = body.some(({ subject }) => subject.by === table.by) ? table.by : body[0]?.subject.by;
  if (by === undefined || by === 'total') return [];
  const { places } = counted.sets.set([]);
  const named = new Set<string | null>();
  for (const one of counted.alike) {
    if (unit !== null && by !== 'unit' && one.unit !== unit) continue;
    if ((places[counted.sets.numberOf(one.signature, false)] ?? 0) === 0) continue;
    if (body.some(({ subject }) => isOf(one, subject, by === 'unit' ? null : unit))) continue;
    named.add(by === 'procedure' ? (one.procedure ?? one.procedureCode) : one[by]);
  }
  return [...named].map((name) => name ?? notStated[0] ?? '').sort();
}
