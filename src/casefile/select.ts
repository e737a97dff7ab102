import type { DateOrder } from '../intake/dates.ts';
import type { Mapping } from '../intake/mapping.ts';
import type { Table } from '../intake/table.ts';
import { fold, nfc } from '../text/fold.ts';
import type { Fact } from '../vocabulary/facts.ts';
import { literal } from './database.ts';
import { MOMENTS, type MomentFact, PERSONS, TEXTS } from './facts.ts';

/** How the cells of one table become a raw row. */
export interface SelectOptions {
  source: number;
  mapping: Mapping | null;
  /** Order of day and month, per column; dmy where it is not in here. */
  orders: Map<MomentFact, DateOrder>;
  /** Key of the run for hashing persons: never written. */
  key: string;
  reveal: boolean;
}

/**
 * The SELECT from cells (`row`, `flag`, c0, c1 …, all text) to the columns of raw_row. Both lanes of intake go through
 * it, so that a file reads the same whichever lane took it.
 */
export function selectRawRow(table: Table, from: string, options: SelectOptions): string {
  const cell = (fact: Fact) => {
    const index = table.header.columns.get(fact);
    if (index !== undefined) return `c${index}`;
    const constant = options.mapping?.constants?.[fact];
    return constant === undefined ? null : literal(constant);
  };
  const width = table.header.headings.length;
  const cells = `[${Array.from({ length: width }, (_, index) => `c${index}`).join(', ')}]`;
  const headings = `[${table.header.headings.map((heading) => literal(fold(heading))).join(', ')}]`;
  const typed = MOMENTS.map((fact) => `${moment(cell(fact), options.orders.get(fact))} AS ${fact}`);
  const anyMoment = `coalesce(${MOMENTS.join(', ')}) IS NOT NULL`;
  return `
    SELECT ${options.source} AS source, "row", flag,
      CASE WHEN flag = 'rejected' THEN 'rejected-cells'
        WHEN NOT ${anyMoment} THEN layout_kind(${cells}, ${headings}, code, ${cell('rowNumber') ?? 'NULL'}) END AS kind,
      code, nullif(code_text, code) AS code_written, damaged_code,
      ${MOMENTS.join(', ')},
      ${MOMENTS.map((fact) => unread(fact, cell(fact))).join(', ')},
      ${TEXTS.map((fact) => `${text(cell(fact))} AS ${fact}`).join(', ')},
      ${PERSONS.map((fact) => `${hash(cell(fact), options.key)} AS ${fact}`).join(', ')},
      ${options.reveal ? text(cell('applicant')) : 'NULL::VARCHAR'} AS applicant_written
    FROM (
      SELECT *, CASE WHEN is_no_code(code_clean) THEN NULL ELSE code_clean END AS code,
        coalesce(is_damaged_code(code_clean), false) AS damaged_code
      FROM (SELECT *, ${text(cell('code'))} AS code_text, clean_code(${cell('code') ?? 'NULL'}) AS code_clean,
        ${typed.join(', ')} FROM ${from})
    )`;
}

function text(cell: string | null): string {
  return cell === null ? 'NULL::VARCHAR' : `cell_text(${cell})`;
}

function moment(cell: string | null, order: DateOrder = 'dmy'): string {
  if (cell === null) return 'NULL::TIMESTAMP';
  return order === 'mdy' ? `plain_moment_mdy(${cell})` : `plain_moment_dmy(${cell})`;
}

/** The text of a moment that the plain forms do not read; typed values give theirs back. */
function unread(fact: MomentFact, cell: string | null): string {
  const name = `${fact}_text`;
  return cell === null
    ? `NULL::VARCHAR AS ${name}`
    : `CASE WHEN ${fact} IS NULL THEN cell_text(${cell}) END AS ${name}`;
}

/** Names are folded first, so that spelling does not part one person; numbers lose all but digits and letters. */
function hash(cell: string | null, key: string): string {
  if (cell === null) return 'NULL::UBIGINT';
  return `md5_number_lower(${literal(key)} || nullif(folded(${cell}), ''))`;
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
    escape = '"', columns = {${columns}}, max_line_size = ${MAX_LINE}))`;
}

/** A longer line goes to the careful lane. */
const MAX_LINE = 4_000_000;

/** Headings as a reader sees them, for the report. */
export function shownHeadings(table: Table): [fact: Fact, heading: string, index: number][] {
  return [...table.header.columns]
    .filter(([fact]) => fact !== 'rowNumber')
    .map(([fact, index]) => [fact, nfc(table.header.headings[index] ?? ''), index]);
}
