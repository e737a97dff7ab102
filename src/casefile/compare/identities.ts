import { isGroup, type ReportedRow, type ReportedTable } from '../../intake/reported/table.ts';

/** A sum of a table that does not hold in the table itself. */
export interface BrokenIdentity {
  /** In the numbers of the table's own columns. */
  rule: string;
  row: string;
  left: number;
  right: number;
}

/** (3) = (4) + (5) + (6), (7) = (8) + (9) + (10), (11) = (12) + (13), (3) = (7) + (11), by the columns of form II.06a. */
const SUMS: [number, number[]][] = [
  [3, [4, 5, 6]],
  [7, [8, 9, 10]],
  [11, [12, 13]],
  [3, [7, 11]],
];

/** The sums that a table breaks by itself: those of each row, then those of its groups and totals over their rows. */
export function brokenIdentities(table: Pick<ReportedTable, 'columns' | 'rows'>): BrokenIdentity[] {
  return [...table.rows.flatMap((row) => ofRow(row, table)), ...ofTotals(table)];
}

function ofRow({ label, values }: ReportedRow, { columns }: Pick<ReportedTable, 'columns'>): BrokenIdentity[] {
  return SUMS.flatMap(([whole, wanted]) => {
    const left = columns.findIndex(({ form }) => form.join() === String(whole));
    const parts = columns.flatMap(({ form }, at) => (form.every((one) => wanted.includes(one)) ? [at] : []));
    const covered = parts.flatMap((at) => columns[at]?.form ?? []);
    // Of a whole in parts of which the table has not each one just once nothing is known.
    if (left < 0 || covered.length !== wanted.length || new Set(covered).size !== wanted.length) return [];
    const value = (at: number) => values[at] ?? null;
    if (value(left) === null || parts.some((at) => value(at) === null)) return [];
    const right = parts.reduce((sum, at) => sum + (value(at) ?? 0), 0);
    const rule = `${columns[left]?.number}=${parts.map((at) => columns[at]?.number).join('+')}`;
    return value(left) === right ? [] : [{ rule, row: label, left: value(left) ?? 0, right }];
  });
}

function ofTotals({ columns, rows }: Pick<ReportedTable, 'columns' | 'rows'>): BrokenIdentity[] {
  const body = rows.filter((row) => !row.isTotal);
  // Groups are sums of the rows under them, unless there is nothing else.
  const isSum = (row: ReportedRow) => isGroup(row) && !body.every(isGroup);
  const parts = body.filter((row) => !isSum(row));
  return rows.flatMap((row, at) => {
    if (row.isTotal) return ofSum(row, parts, columns);
    if (!isSum(row)) return [];
    const under = rows.slice(at + 1);
    const end = under.findIndex((one) => one.isTotal || isSum(one));
    return ofSum(row, end < 0 ? under : under.slice(0, end), columns);
  });
}

function ofSum(
  { label, values }: ReportedRow,
  parts: ReportedRow[],
  columns: ReportedTable['columns'],
): BrokenIdentity[] {
  if (parts.length === 0) return [];
  return columns.flatMap(({ number }, at) => {
    const left = values[at] ?? null;
    if (left === null || parts.some((row) => (row.values[at] ?? null) === null)) return [];
    const right = parts.reduce((sum, row) => sum + (row.values[at] ?? 0), 0);
    return left === right ? [] : [{ rule: `Σ${number}`, row: label, left, right }];
  });
}
