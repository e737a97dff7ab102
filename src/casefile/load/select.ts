import { lowestHeading } from '../../intake/heading/header.ts';
import type { Table } from '../../intake/heading/table.ts';
import { fold, nfc } from '../../text/fold.ts';
import { literal } from '../../text/sql.ts';
import { type Fact, hourOf } from '../../vocabulary/facts.ts';
import type { Database } from '../store/database.ts';
import type { MomentFact } from '../store/facts.ts';
import { maskedRows, OWN, ownColumns } from './mask.ts';
import type { PlainForm } from './orderEvidence.ts';
import type { StoredFacts } from './rawStore.ts';
import { unitConstant } from './sourceUnit.ts';

/** How the cells of one table become a raw row. */
export interface SelectOptions {
  /** The source of all rows, or the column that has it. */
  source: number | 'source';
  /** Facts to keep: those that some table of the run has. */
  stored: StoredFacts;
  /** The plain form that each date column is typed in; dmy where it is not in here. */
  forms: Map<MomentFact, PlainForm>;
  /** Key of the run for hashing persons: never written. */
  key: string;
  /** Are persons kept as they are written? */
  reveal: boolean;
}

/** Totals, groups and signatures show in the first columns; a list of thousands of cells a row would fill the memory. */
const LAYOUT_COLUMNS = 64;

/** Types the cells of `from` into raw_store; gives how many rows they are. */
export async function insertRows(db: Database, table: Table, from: string, options: SelectOptions): Promise<number> {
  const [done] = await db.rows<{ Count: number }>(
    `INSERT INTO raw_store BY NAME ${selectRawRow(table, from, options)}`,
  );
  return Number(done?.Count ?? 0);
}

/**
 * The SELECT from cells (`row`, `flag`, c0, c1 …, all text) to the columns of raw_store. Both lanes of intake go through
 * it, so that a file reads the same whichever lane took it.
 */
function selectRawRow(table: Table, from: string, options: SelectOptions): string {
  const { stored } = options;
  const cell = (fact: Fact) => {
    const own = ownCell(table, fact);
    const constant = constantOf(table, fact);
    if (constant === null) return own;
    return own === null ? literal(constant) : `or_given(${own}, ${literal(constant)})`;
  };
  /** The cell of a moment, with that of its hour where the export has one of its own. */
  const momentCell = (fact: MomentFact) => {
    const day = cell(fact);
    const hourFact = hourOf(fact);
    const hour = hourFact && cell(hourFact);
    if (day === null || hour === null) return day;
    return table.mapping.dates?.form ? `beside_hour(${day}, ${hour})` : `with_hour(${day}, ${hour})`;
  };
  const width = Math.min(table.header.headings.length, LAYOUT_COLUMNS);
  const cells = `[${Array.from({ length: width }, (_, index) => `c${index}`).join(', ')}]`;
  const headings = `[${table.header.headings
    .slice(0, width)
    .map((heading) => literal(fold(lowestHeading(heading))))
    .join(', ')}]`;
  const typed = [
    ...stored.moments.map(
      (fact) =>
        `${table.mapping.dates?.form ? 'NULL::TIMESTAMP' : moment(momentCell(fact), options.forms.get(fact))} AS ${fact}`,
    ),
    ...stored.persons.map((fact) => `${personKey(fact, cell(fact))} AS ${fact}_key`),
  ];
  // A day that the mapping gives to every row says nothing of what a row is.
  const own = stored.moments.map((fact) =>
    constantOf(table, fact) === null ? fact : moment(ownCell(table, fact), options.forms.get(fact)),
  );
  const undated = `coalesce(${[...own, 'NULL::TIMESTAMP'].join(', ')}) IS NULL`;
  const told = options.reveal ? [] : OWN.filter((fact) => cell(fact) !== null);
  const kept = [
    ...stored.moments,
    ...stored.moments.map((fact) => unread(fact, momentCell(fact), table.mapping.dates?.form !== undefined)),
    ...stored.texts.map((fact) => `${text(cell(fact))} AS ${fact}`),
    ...stored.persons.map((fact) => `${hash(fact, options.key)} AS ${fact}`),
    ...(stored.names ? [`${text(cell('applicant'))} AS applicant_written`] : []),
    ...ownColumns(told, cell),
  ];
  const rows = `
    SELECT ${options.source} AS source, "row", flag,
      CASE WHEN flag = 'rejected' THEN 'rejected-cells'
        WHEN ${undated} THEN layout_kind(${cells}, ${headings}, code, ${cell('rowNumber') ?? 'NULL'}) END AS kind,
      CASE WHEN ${undated} THEN group_text(${cells}, code) END AS group_text,
      code, nullif(code_text, code) AS code_written, damaged_code,
      ${kept.join(', ')}
    FROM (
      SELECT *, CASE WHEN is_no_code(code_clean) THEN NULL ELSE code_clean END AS code,
        CASE WHEN is_damaged_code(code_clean) THEN true ELSE false END AS damaged_code
      FROM (SELECT ${['*', `${text(cell('code'))} AS code_text`, `clean_code(${cell('code') ?? 'NULL'}) AS code_clean`, ...typed].join(', ')}
        FROM ${from})
    )`;
  if (options.reveal) return `SELECT *, NULL::UTINYINT AS masked FROM (${rows})`;
  const hasForm = table.mapping.dates?.form !== undefined;
  return maskedRows(rows, stored, { own: told, days: !hasForm });
}

function ownCell({ header }: Table, fact: Fact): string | null {
  const index = header.columns.get(fact);
  return index === undefined ? null : `c${index}`;
}

/** What the mapping gives to cells of a fact that say nothing. A unit is given to the source: one in a cell stands over it. */
function constantOf(table: Table, fact: Fact): string | null {
  return fact === 'unit' && unitConstant(table) !== null ? null : (table.mapping.constants?.[fact] ?? null);
}

function text(cell: string | null): string {
  return cell === null ? 'NULL::VARCHAR' : `cell_text(${cell})`;
}

function moment(cell: string | null, form: PlainForm = 'dmy'): string {
  return cell === null ? 'NULL::TIMESTAMP' : `plain_moment_${form}(${cell})`;
}

/** The text of a moment that the plain forms do not read; typed values give theirs back. */
function unread(fact: MomentFact, cell: string | null, hasForm: boolean): string {
  // A form may be one of bare digits; what no form reads is masked once it has been tried.
  const written = hasForm ? `cell_text(${cell})` : `unread_day(${cell})`;
  const value = cell === null ? 'NULL::VARCHAR' : `CASE WHEN ${fact} IS NULL THEN ${written} END`;
  return `${value} AS ${fact}_text`;
}

function personKey(fact: Fact, cell: string | null): string {
  if (cell === null) return 'NULL::VARCHAR';
  return `${fact === 'applicant' ? 'name_key' : 'number_key'}(${cell})`;
}

/**
 * A keyed hash of a person: the key lives as long as the run. MD5 keeps name and key from being found, the engine's own hash
 * only folds its 128 bits to 64: `md5_number_lower` does that by way of text, three times as slow.
 */
function hash(fact: Fact, key: string): string {
  return `CASE WHEN ${fact}_key <> '' THEN hash(md5_number(${literal(key)} || ${fact}_key)) END`;
}

/**
 * The relation of the fast lane: the engine reads the file itself, told everything, guessing nothing. Line ends are left out:
 * told `new_line`, it reads no row of a file with CRLF; without, a file of mixed line ends is refused.
 */
export function readCsv(path: string, table: Table): string {
  const width = table.header.headings.length;
  const columns = Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  return `(SELECT NULL::INTEGER AS "row", NULL::VARCHAR AS flag, * FROM read_csv(${literal(path)}, auto_detect = false,
    strict_mode = true, header = false, skip = ${table.header.row}, delim = ${literal(table.delimiter ?? ',')}, quote = '"',
    escape = '"', compression = 'none', columns = {${columns}}, max_line_size = ${MAX_LINE}))`;
}

/** The relation of a table that the engine reads by a query of its reader, under its heading in row 1. */
export function readQuery(query: string, table: Table): string {
  const cells = table.header.headings.map((_, index) => `c${index}`);
  return `(SELECT number + 1 AS "row", NULL::VARCHAR AS flag, ${cells.map((cell) => `nullif(${cell}, '') AS ${cell}`).join(', ')}
    FROM (${query}) AS written(number, ${cells.join(', ')}) WHERE number + 1 > ${table.header.row})`;
}

/** A longer line goes to the careful lane. */
const MAX_LINE = 4_000_000;

/** Headings as a reader sees them, for the report. */
export function shownHeadings(
  table: Table,
  shown: (text: string) => string,
): [fact: Fact, heading: string, index: number][] {
  return [...table.header.columns]
    .filter(([fact]) => fact !== 'rowNumber')
    .map(([fact, index]) => [fact, shown(nfc(table.header.headings[index] ?? '')), index]);
}
