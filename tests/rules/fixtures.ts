// Reads fixtures/rules/: see the README there for the columns.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { loadColumns } from '../../src/vocabulary/columns.ts';
import type { Fact } from '../../src/vocabulary/facts.ts';

const FOLDER = new URL('../../fixtures/rules/', import.meta.url);
/** The procedures that RF09 and RF29 look up, in place of a rule. */
export const CATALOGUE = new URL('catalogue.csv', FOLDER);

/** Columns that are no fact. */
const SAID = ['export', 'expect', 'value', 'base', 'why'];

type Cells = Record<string, string>;

/** The cases of one rule: a row a dossier, or a finding on a group of them. */
export interface RuleFixture {
  rule: string;
  facts: Fact[];
  rows: Cells[];
}

/** Every fixture in the order of its name. A spreadsheet may have saved it with semicolons and a byte order mark. */
export function ruleFixtures(): RuleFixture[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.csv') && name !== basename(CATALOGUE.pathname));
  return files.sort().map((name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    const delimiter = text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ',';
    const [head = [], ...lines] = parse(text, { bom: true, delimiter }) as string[][];
    const unknown = head.filter((column) => !SAID.includes(column) && !HEADINGS.has(column));
    if (unknown.length > 0)
      throw new Error(`${name}: neither a fact nor one of ${SAID.join(', ')}: ${unknown.join(', ')}`);
    const rows = lines.map((cells) => Object.fromEntries(head.map((column, at) => [column, cells[at] ?? ''])));
    return { rule: basename(name, '.csv'), facts: head.filter((column) => HEADINGS.has(column)) as Fact[], rows };
  });
}

/** The best heading of each fact. */
const HEADINGS: ReadonlyMap<string, string> = new Map(
  [...loadColumns()].reverse().map(([heading, fact]) => [fact, heading]),
);

/** Is the row a finding on a group of dossiers rather than a dossier? */
export function isGroup({ code }: Cells): boolean {
  return code === '';
}

/** The exports of a fixture as CSV texts; a column that is blank in all rows of an export is not in it. */
export function exportsOf({ rule, facts, rows }: RuleFixture): Record<string, string> {
  const dossiers = rows.filter((row) => !isGroup(row));
  const names = [...new Set(dossiers.map((row) => row.export ?? ''))];
  return Object.fromEntries(
    names.map((name) => {
      const own = dossiers.filter((row) => (row.export ?? '') === name);
      const columns = facts.filter((fact) => own.some((row) => row[fact] !== ''));
      const lines = [
        columns.map((fact) => HEADINGS.get(fact) ?? ''),
        ...own.map((row) => columns.map((fact) => row[fact] ?? '')),
      ];
      return [`${rule}-${name}.csv`, lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('')];
    }),
  );
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** What a fixture expects: of a dossier `code: rules`, of a group `rule | unit | value | base`. */
export function expectedOf({ rows }: RuleFixture): string[] {
  return rows
    .filter(({ expect }) => expect !== '')
    .map((row) => (isGroup(row) ? groupLine(row.expect, row.unit, row.value, row.base) : `${row.code}: ${row.expect}`));
}

export function groupLine(...parts: (string | null | undefined)[]): string {
  return parts.map((part) => part ?? '').join(' | ');
}
