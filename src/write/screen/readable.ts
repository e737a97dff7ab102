import { formatCount, formatDay, formatPart, type Language } from '../../messages/index.ts';
import type { Cell, CellKind } from '../../report/ground/report.ts';
import { plainText } from '../../text/plainText.ts';

const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?$/;

/** A cell as a person reads it: 1.234, 12,5 %, 15/07/2021 08:30; empty for none. A number follows the row's kind if it has one. */
export function readable(cell: Cell, columnKind: CellKind, language: Language, rowKind?: CellKind): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell, rowKind ?? columnKind, language);
  if (columnKind !== 'day' && columnKind !== 'moment') return plainText(cell);
  const [, day, hour] = MOMENT.exec(cell) ?? [];
  if (day === undefined) return plainText(formatDay(cell, language));
  return hour === '00:00' ? formatDay(day, language) : `${formatDay(day, language)} ${hour}`;
}

function numberText(cell: number, kind: CellKind, language: Language): string {
  if (!Number.isFinite(cell)) return '';
  if (kind === 'share') return formatPart(cell, language);
  return kind === 'count' ? formatCount(cell, language) : String(cell);
}
