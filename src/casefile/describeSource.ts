import type { Mapping } from '../intake/mapping.ts';
import { columnLetters } from '../text/columnLetters.ts';
import type { Fact } from '../vocabulary/facts.ts';
import { type Database, literal } from './database.ts';
import { MOMENTS } from './facts.ts';
import type { Loading, LoadOptions } from './load.ts';
import { shownHeadings } from './select.ts';
import { sourceUnit } from './sourceUnit.ts';

/** Writes what a table loaded is, and remarks on what had to be guessed about all of it. */
export async function describeSource(
  db: Database,
  source: number,
  loading: Loading,
  lane: string,
  firstRowid: number,
  { unit, planUnit, mapping }: LoadOptions,
): Promise<void> {
  const { input, digest, table } = loading;
  const named = sourceUnit(input, table, unit, planUnit);
  const values = [
    source,
    literal(input.shown),
    literal(digest.sha256),
    digest.bytes,
    literal(table.format),
    literal(table.sheet),
    literal(table.encoding),
    literal(table.delimiter),
    table.header.row,
    literal(lane),
    firstRowid,
    table.header.columns.has('finished'),
    table.hiddenSheet,
    table.hiddenRows(),
    literal(named?.word ?? null),
    literal(named?.from ?? null),
  ];
  await db.run(`INSERT INTO source VALUES (${values.join(', ')})`);
  if (table.evidence) {
    const guess = literal(`${table.encoding}: ${table.evidence}`);
    await db.run(`INSERT INTO problem VALUES ('guessed-encoding', ${source}, NULL, NULL, ${guess})`);
  }
  await remarkColumns(db, source, loading, mapping);
  for (const [fact, heading, index] of shownHeadings(table)) {
    await db.run(`INSERT INTO source_column VALUES (${source}, ${literal(fact)}, ${literal(heading)}, ${index})`);
  }
}

/** Columns without which figures are zero, or all of one kind: whoever reads those must know why. */
const NEEDED: [remark: string, oneOf: Fact[]][] = [
  ['no-due-column', ['due']],
  ['no-result-column', ['finished', 'returned']],
  ['no-status-column', ['status']],
  ['no-channel-column', ['channel']],
];

/** Facts of which a second column may tell otherwise. */
const JUDGED: readonly Fact[] = [...MOMENTS, 'code', 'unit', 'channel', 'status'];

/** Says which columns the figures do without: none of a fact, with the headings that nobody knows, or a second one of it. */
async function remarkColumns(db: Database, source: number, { table }: Loading, mapping: Mapping | null): Promise<void> {
  const { columns, headings, doubled } = table.header;
  const remark = (code: string, fact: Fact | null, value: string) =>
    db.run(
      `INSERT INTO problem VALUES (${literal(code)}, ${source}, NULL, ${literal(fact)}, ${literal(value || null)})`,
    );
  const read = new Set([...columns.values(), ...doubled.map(({ index }) => index)]);
  const unknown = headings.filter((heading, index) => heading !== '' && !read.has(index));
  for (const [code, oneOf] of NEEDED) {
    const has = oneOf.some((fact) => columns.has(fact) || mapping?.constants?.[fact] !== undefined);
    if (!has) await remark(code, null, unknown.join('; '));
  }
  for (const [fact, index] of columns) {
    if (table.hiddenColumns.includes(index))
      await remark('hidden-column', fact, `${headings[index]} (${columnLetters(index)})`);
  }
  if ((table.part ?? 1) > 1) await remark('lower-table', null, String(table.header.row));
  for (const { fact, index } of doubled) {
    if (JUDGED.includes(fact)) await remark('doubled-column', fact, `${headings[index]} (${columnLetters(index)})`);
  }
}
