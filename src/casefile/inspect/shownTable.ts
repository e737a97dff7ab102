import { maskPersons } from '../../text/persons.ts';
import { maskPath } from '../../text/shown.ts';
import type { InspectedTable } from './inspect.ts';

/** A table as it is shown: its file, its sheet and its headings may name a person too. A mapping file needs them as they stand. */
export function shownTable(table: InspectedTable): InspectedTable {
  return {
    ...table,
    path: maskPath(table.path),
    sheet: table.sheet === null ? null : maskPath(table.sheet),
    columns: table.columns.map((column) => ({ ...column, heading: maskPersons(column.heading) })),
    doubled: table.doubled.map(maskPersons),
    unit: table.unit === null ? null : { ...table.unit, word: maskPersons(table.unit.word) },
    guessed: table.guessed.map((one) => ({ ...one, heading: maskPersons(one.heading) })),
  };
}
