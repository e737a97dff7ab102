import type { Part } from '../../plan/windowParts.ts';
import type { Database } from '../store/database.ts';
import type { Window } from '../store/window.ts';
import { FIGURES, type FigureId } from './figures.ts';
import { BrokenSum } from './proof.ts';
import { verdictOf } from './verdict.ts';

/** Columns of the roll-forward, each a figure of the part: opening + received = settled + closing. */
export const PART_FIGURES = {
  opening: 'carriedIn',
  received: 'received',
  settled: 'settled',
  closing: 'pending',
  overdueClosing: 'pending.overdue',
  late: 'settled.late',
} as const satisfies Record<string, FigureId>;

export type PartFigure = keyof typeof PART_FIGURES;
export const PART_COLUMNS = Object.keys(PART_FIGURES) as PartFigure[];
export type PartCounts = Record<PartFigure, number>;

/** The counts of one unit in one part, by the index of the part. */
export interface UnitPartCounts extends PartCounts {
  part: number;
  unit: string | null;
}

const conditionOf = (id: FigureId) => FIGURES.find((figure) => figure.id === id)?.when ?? 'false';

/**
 * The roll-forward by part and unit, in no order; a unit without a dossier in a part has no row. The state at the end of each part
 * is rebuilt from dates by the verdict of that part. Throws BrokenSum when the closing of a part is not, dossier by dossier,
 * the opening of the next.
 *
 * A dossier with a final status and no date is settled in the part in which it was received. In later parts it is `unplaced`,
 * so neither that closing nor the next opening holds it.
 */
export async function countParts(db: Database, window: Window, parts: Part[]): Promise<UnitPartCounts[]> {
  await db.run(`CREATE OR REPLACE TEMP TABLE part_dossier (part INTEGER, row_id BIGINT, unit INTEGER,
    ${PART_COLUMNS.map((column) => `${column} BOOLEAN`).join(', ')})`);
  const flags = PART_COLUMNS.map((column) => `(${conditionOf(PART_FIGURES[column])})`);
  for (const [index, { from, to }] of parts.entries()) {
    const own = verdictOf({ ...window, from, asOf: to, cut: from });
    await db.run(`INSERT INTO part_dossier SELECT ${index}, row_id, unit, ${flags.join(', ')} FROM ${own}
      WHERE in_caseload`);
  }
  await proveChain(db, parts);
  const counts = PART_COLUMNS.map((column) => `(count(*) FILTER (WHERE ${column}))::INTEGER AS ${column}`);
  const rows = await db.rows<UnitPartCounts>(`SELECT part, u.name AS unit, ${counts.join(', ')}
    FROM part_dossier LEFT JOIN unit u ON u.id = part_dossier.unit GROUP BY part, u.name`);
  await db.run('DROP TABLE part_dossier');
  return rows;
}

/** Dossiers that close a part and do not open the next, or open one without having closed the one before. */
async function proveChain(db: Database, parts: Part[]): Promise<void> {
  const closing = `SELECT part + 1 AS part, row_id FROM part_dossier WHERE closing AND part < ${parts.length - 1}`;
  const opening = 'SELECT part, row_id FROM part_dossier WHERE opening AND part > 0';
  const [broken] = await db.rows<{ part: number; n: number }>(`SELECT part, count(*)::INTEGER AS n
    FROM ((${closing} EXCEPT ${opening}) UNION ALL (${opening} EXCEPT ${closing})) GROUP BY part ORDER BY part`);
  if (broken) throw new BrokenSum(`part from ${parts[broken.part]?.from}`, 'dossiers beside the chain', broken.n, 0);
}

/** Sums counts of several units in one part. */
export function sumParts(counts: readonly PartCounts[]): PartCounts {
  const sum = (column: PartFigure) => counts.reduce((total, one) => total + one[column], 0);
  return Object.fromEntries(PART_COLUMNS.map((column) => [column, sum(column)])) as PartCounts;
}

/**
 * Checks that each part balances, each closing is the next opening, and the parts together are the window's figures.
 * Throws BrokenSum.
 */
export function proveParts(place: string, parts: readonly PartCounts[], window: Record<FigureId, number>): void {
  for (const [index, { opening, received, settled, closing }] of parts.entries()) {
    const part = `${place}, part ${index + 1}`;
    if (opening + received !== settled + closing)
      throw new BrokenSum(part, 'opening + received', opening + received, settled + closing);
    const before = index === 0 ? window.carriedIn : parts[index - 1]?.closing;
    if (opening !== before) throw new BrokenSum(part, 'opening', opening, before ?? 0);
  }
  for (const column of ['received', 'settled', 'late'] as const) {
    const sum = parts.reduce((total, part) => total + part[column], 0);
    const whole = window[PART_FIGURES[column]];
    if (sum !== whole) throw new BrokenSum(place, `${column} of the window`, whole, sum);
  }
  const last = parts.at(-1);
  for (const column of ['closing', 'overdueClosing'] as const) {
    const whole = window[PART_FIGURES[column]];
    if (last && last[column] !== whole) throw new BrokenSum(place, `${column} of the window`, whole, last[column]);
  }
}
