import type { Database } from '../store/database.ts';
import type { Window } from '../store/window.ts';
import { verdictOf } from './verdict.ts';

/** Dossiers received in a month of the window, in all and online. */
export interface MonthCounts {
  unit: string | null;
  /** YYYY-MM. */
  month: string;
  received: number;
  online: number;
}

/** Receipts by unit and month, in no order; a month without a receipt has no row. */
export function countMonths(db: Database, window: Window): Promise<MonthCounts[]> {
  return db.rows<MonthCounts>(`
    SELECT u.name AS unit, strftime(counted.month, '%Y-%m') AS month, received, online
    FROM (SELECT unit, date_trunc('month', received_day) AS month, count(*)::INTEGER AS received,
        (count(*) FILTER (WHERE channel = 'online'))::INTEGER AS online
      FROM ${verdictOf(window)} WHERE is_received GROUP BY ALL) counted
    LEFT JOIN unit u ON u.id = counted.unit`);
}

/** Every month of a window as YYYY-MM, in order. */
export function monthsOf({ from, asOf }: Pick<Window, 'from' | 'asOf'>): string[] {
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const last = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1;
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const month = first + at;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
