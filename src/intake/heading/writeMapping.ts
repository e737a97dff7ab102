import { stringify } from 'yaml';
import { globOfMasked } from '../../text/shown.ts';
import type { DateOrder } from '../days/findDay.ts';
import type { MappedColumns } from './mapping.ts';
import type { Header } from './table.ts';

/** What a mapping file says of one table. */
export interface TableDraft {
  /** File and sheet, as shown. */
  place: string;
  /** Do its own cells name units? */
  statesUnit: boolean;
  /** The path shown, when the file has an entry for it; null: it holds for all. */
  match: string | null;
  /** Null: the built-in headings do. */
  columns: MappedColumns | null;
  /** Headings that no fact is read from, for whoever edits the columns. */
  unread: string[];
  /** Columns that likely are of a fact by their values: lines to take the mark from, and to move under `columns`. */
  proposed: MappedColumns;
  sheet: string | null;
  /** Given when it had to be guessed: the file then says what was taken for granted. */
  encoding: string | null;
  headerRow: number | null;
  order: DateOrder | null;
  /** The likely unit of a table that states none. */
  unit: string | null;
  /** Sentences that say what was guessed, and is to be checked. */
  check: string[];
  /** Too little is known for the table to be read: its lines are comments to edit. */
  open: boolean;
}

/** Names that are likely one: the name to show, and its other names. */
export type LikelyOnes = [name: string, others: string[]][];

/**
 * The text of a mapping file of one table, or with an entry for each of several; `comment` are the lines at its top, `likely` the names of
 * units that are likely one, with a sentence above them.
 */
export function draftMapping(
  comment: string[],
  drafts: TableDraft[],
  likely: { comment: string; units: LikelyOnes },
): string {
  const [only] = drafts;
  const top = drafts.length === 1 && only?.match === null;
  const body = top ? tableLines(only) : ['files:', ...drafts.flatMap((draft) => entryLines(draft))];
  // A list of comments alone would be null.
  const none = !top && drafts.every(({ open }) => open) ? ['files: []', ...body.slice(1)] : body;
  const proposed = likely.units.length === 0 ? [] : proposedLines(likely);
  return [...comment.map((line) => `# ${line}`), ...none, ...proposed, ''].join('\n');
}

/** A whole mapping file in one line for a list without heading. */
export function headlessMapping(match: string, columns: MappedColumns): string {
  const mapping = { files: [{ match: globOfMasked(match), headerRow: 0, columns }] };
  return stringify(mapping, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}

/** A whole mapping file in one line that reads the submitted day of a table as its received day, and all else as it was read. */
export function submittedMapping(match: string, { columns, headings }: Header): string {
  const named = [...columns].map(([fact, index]) => [fact === 'submitted' ? 'received' : fact, headings[index] ?? '']);
  return stringify(
    { files: [{ match: globOfMasked(match), columns: Object.fromEntries(named) }] },
    { collectionStyle: 'flow', lineWidth: 0 },
  ).trimEnd();
}

/** Nothing is merged unasked: the lines are comments until somebody takes the marks away. */
function proposedLines({ comment, units }: { comment: string; units: LikelyOnes }): string[] {
  const lines = units.map(([name, others]) => `#     ${JSON.stringify(name)}: ${JSON.stringify(others)}`);
  return ['', `# ${comment}`, '# values:', '#   unit:', ...lines];
}

function entryLines(draft: TableDraft): string[] {
  const lines = tableLines(draft).map((line, at) =>
    line.startsWith('#') ? `  ${line}` : `  ${at === firstKey(draft) ? '- ' : '  '}${line}`,
  );
  return draft.open ? lines.map((line) => (line.trimStart().startsWith('#') ? line : `  # ${line.slice(2)}`)) : lines;
}

/** Sentences stand above the keys of an entry. */
function firstKey({ check }: TableDraft): number {
  return check.length;
}

function tableLines({
  check,
  unread,
  proposed,
  match,
  sheet,
  unit,
  columns,
  encoding,
  headerRow,
  order,
}: TableDraft): string[] {
  const keys = {
    ...(match === null ? {} : { match }),
    ...(sheet === null ? {} : { sheet }),
    ...(encoding === null ? {} : { encoding }),
    ...(headerRow === null ? {} : { headerRow }),
    ...(columns === null ? {} : { columns }),
    ...(unit === null ? {} : { constants: { unit } }),
    ...(order === null ? {} : { dates: { order } }),
  };
  const proposals = Object.entries(proposed);
  const named = Object.values(proposed);
  return [
    ...check.map((line) => `# ${line}`),
    ...stringify(keys, { lineWidth: 0 }).trimEnd().split('\n'),
    ...proposals.map(([fact, column]) => `#   ${fact}: ${JSON.stringify(column)}`),
    ...unread.filter((heading) => !named.includes(heading)).map((heading) => `# ${JSON.stringify(heading)}`),
  ];
}
