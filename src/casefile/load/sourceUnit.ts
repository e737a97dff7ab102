import { basename } from 'node:path';
import type { Table } from '../../intake/heading/table.ts';
import type { Input } from '../../intake/sheets/input.ts';

/** The unit of an export that has no column for it, and where its name was found. */
export interface SourceUnit {
  word: string;
  from: 'option' | 'sheet' | 'title' | 'file';
}

/** Units named without a column: --unit, else the name of the sheet, a title row, the name of the file, when the plan knows it. */
export function sourceUnit(
  input: Input,
  table: Table,
  option: string | null,
  planUnit: (word: string) => string | null,
): SourceUnit | null {
  if (option !== null) return { word: option, from: 'option' };
  if (table.header.columns.has('unit') || table.header.columns.has('receivingUnit')) return null;
  const titles = table.head.filter(({ row }) => row < table.header.row).flatMap(({ cells }) => cells);
  const places: [SourceUnit['from'], string[]][] = [
    ['title', table.titles ?? []],
    ['sheet', table.sheet === null ? [] : [table.sheet]],
    ['title', titles],
    ['file', [basename(input.shown).replace(/\.[^.]*$/, '')]],
  ];
  for (const [from, texts] of places) {
    const units = new Set(texts.map(planUnit).filter((unit) => unit !== null));
    // Two units in one title block name none.
    const [word] = units;
    if (units.size === 1 && word !== undefined) return { word, from };
  }
  return null;
}
