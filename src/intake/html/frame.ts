import type { Grid, GridRow } from './grid.ts';
import { attributeOf } from './scanner.ts';
import type { ShownText } from './shownText.ts';

/** A table not closed yet. */
export interface Frame {
  grid: Grid;
  hidden: boolean;
  sectionHidden: boolean;
  cell: { text: ShownText; set(text: string): void } | null;
  inRow: boolean;
  /** Of a table inside a cell: its only row so far. With a second one it is a table of its own, else text of that cell. */
  held: GridRow | null;
  standsAlone: boolean;
}

/** A span as written; 1 where it is missing or no number. */
export function spanOf(attributes: string, name: string): number {
  const value = Number.parseInt(attributeOf(attributes, name) ?? '1', 10);
  return Number.isNaN(value) ? 1 : value;
}

export function isHidden(attributes: string): boolean {
  if (attributeOf(attributes, 'hidden') !== null) return true;
  return /display\s*:\s*none/i.test(attributeOf(attributes, 'style') ?? '');
}
