import type { InspectedTable } from '../../casefile/inspect/inspect.ts';
import { likelyUnit } from '../../casefile/inspect/likelyUnit.ts';
import { properName } from '../../casefile/inspect/properName.ts';
import type { MappedColumns } from '../../intake/heading/mapping.ts';
import type { TableDraft } from '../../intake/heading/writeMapping.ts';
import type { Messages } from '../../messages/index.ts';
import type { Fact } from '../../vocabulary/facts.ts';

/**
 * What a mapping file says of tables inspected: of one alone all that was seen, of several those that need an entry. `planUnits`: the
 * units of the plan, which names of files may name.
 */
export function mappingDrafts(tables: InspectedTable[], planUnits: string[], messages: Messages): TableDraft[] {
  const known = [
    ...new Set([...planUnits, ...tables.flatMap(({ units, unit }) => [...units, ...(unit ? [unit.word] : [])])]),
  ];
  const drafts = tables.map((table) => draftOf(table, known, tables.length === 1, messages));
  if (tables.length === 1) return drafts;
  const places = new Map(drafts.toReversed().map((draft) => [JSON.stringify([draft.match, draft.sheet]), draft]));
  const once = drafts.filter((draft) => [...places.values()].includes(draft));
  const of = ({ match }: TableDraft) => once.filter((other) => other.match === match);
  // Where an entry names a sheet, the sheets that no entry names are not read.
  return once
    .filter((draft) => of(draft).some(says))
    .map((draft) => (of(draft).length === 1 ? { ...draft, sheet: null } : draft));
}

function draftOf(table: InspectedTable, known: string[], alone: boolean, { inspect }: Messages): TableDraft {
  const words = inspect.check;
  const unknown = table.columns.every(({ fact }) => fact === null);
  const columns = columnsOf(table);
  const stated = table.units.length > 0 || columns.unit !== undefined;
  const seen = stated ? null : (table.unit ?? likelyUnit(table.path, known));
  const unit = seen === null ? null : { ...seen, word: properName(seen.word, known) };
  const submitted = table.columns.find(({ fact }) => fact === 'submitted');
  const submittedOnly = submitted !== undefined && !table.columns.some(({ fact }) => fact === 'received');
  const proposed = unknown ? [] : table.guessed;
  const needsColumns = alone || unknown || submittedOnly || proposed.length > 0;
  if (submittedOnly) columns.received = submitted.heading;
  const open = unknown && !(columns.code && columns.received);
  return {
    place: [table.path, ...(table.sheet === null ? [] : [table.sheet])].join(' › '),
    statesUnit: stated,
    match: alone ? null : table.path,
    columns: needsColumns ? columns : null,
    unread: needsColumns ? unreadOf(table, columns) : [],
    proposed: Object.fromEntries(proposed.map((one) => [one.fact, namedAs(one)])),
    sheet: table.sheet,
    encoding: table.evidence === null ? null : table.encoding,
    headerRow: needsColumns ? table.headerRow : null,
    order: alone ? orderOf(table) : null,
    unit: unit?.word ?? null,
    check: [
      ...(unit === null ? [] : [words.unit(unit.word, words.from[unit.from])]),
      ...(unit === null && !stated ? [words.noUnit] : []),
      ...(unknown && !open ? [words.columns] : []),
      ...(open ? [words.open] : []),
      ...(proposed.length > 0 ? [words.proposed] : []),
      ...(submittedOnly ? [words.submitted(submitted.heading)] : []),
    ],
    open: open && !alone,
  };
}

/** Does an entry say more than that the table is there? */
function says({ columns, encoding, unit, check }: TableDraft): boolean {
  return columns !== null || encoding !== null || unit !== null || check.length > 0;
}

function columnsOf({ columns, guessed }: InspectedTable): MappedColumns {
  const named = columns.flatMap(({ fact, heading }) => (fact === null ? [] : [[fact, heading]]));
  if (named.length > 0) return Object.fromEntries(named);
  return Object.fromEntries(guessed.map((one) => [one.fact, namedAs(one)]));
}

/** A column by its heading, else by its letter. */
function namedAs({ letter, heading }: InspectedTable['guessed'][number]): MappedColumns[Fact] & {} {
  return heading === '' || heading === letter ? { column: letter } : heading;
}

/** Headings that the columns do not name; letters stand for none. */
function unreadOf(table: InspectedTable, columns: MappedColumns): string[] {
  const named = Object.values(columns);
  return table.columns.flatMap(({ fact, heading, letter }) =>
    fact !== null || heading === '' || heading === letter || named.includes(heading) ? [] : [heading],
  );
}

function orderOf({ dateOrders }: InspectedTable): 'dmy' | 'mdy' {
  const monthFirst = dateOrders.some(({ monthFirst: n }) => n > 0);
  return monthFirst && dateOrders.every(({ dayFirst }) => dayFirst === 0) ? 'mdy' : 'dmy';
}
