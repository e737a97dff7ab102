import type { Table } from '../../intake/heading/table.ts';
import type { Fact } from '../../vocabulary/facts.ts';
import type { Database } from '../store/database.ts';
import { MOMENTS, type MomentFact, PERSONS, TEXTS, type TextFact } from '../store/facts.ts';

/** The facts that some table of a run has. Only they become columns of raw_store: empty columns double the time of loading. */
export interface StoredFacts {
  moments: MomentFact[];
  texts: TextFact[];
  persons: (typeof PERSONS)[number][];
  /** Are applicants kept in clear? Only with --reveal. */
  names: boolean;
}

/** The facts that the tables have as columns or their mappings give as constants. */
export function storedFacts(tables: Table[], reveal: boolean): StoredFacts {
  const has = (fact: Fact) =>
    tables.some(({ header, mapping }) => mapping.constants?.[fact] !== undefined || header.columns.has(fact));
  return {
    moments: MOMENTS.filter(has),
    // Group rows may carry these two where no column does.
    texts: TEXTS.filter((fact) => has(fact) || fact === 'unit' || fact === 'field'),
    persons: PERSONS.filter(has),
    names: reveal && has('applicant'),
  };
}

/** The columns of facts in raw_store, as the SELECT of select.ts fills them. */
function factColumns({ moments, texts, persons, names }: StoredFacts): string[] {
  return [
    ...moments.flatMap((fact) => [`${fact} TIMESTAMP`, `${fact}_text VARCHAR`]),
    ...texts.map((fact) => `${fact} VARCHAR`),
    ...persons.map((fact) => `${fact} UBIGINT`),
    ...(names ? ['applicant_written VARCHAR'] : []),
  ];
}

/** Creates raw_store, empty, with its view raw_row. */
export async function createRawStore(db: Database, stored: StoredFacts): Promise<void> {
  const columns = [
    'source INTEGER',
    '"row" INTEGER',
    'flag VARCHAR',
    'kind VARCHAR',
    'group_text VARCHAR',
    'code VARCHAR',
    'code_written VARCHAR',
    'damaged_code BOOLEAN',
    // Of how many texts of the row a person was masked; NULL: none.
    'masked UTINYINT',
    ...factColumns(stored),
  ];
  await db.run(`CREATE TABLE raw_store (${columns.join(', ')})`);
  await db.run(rawRowView(stored));
}

/** Gives raw_store the columns of more facts: those of a table that was found while another was read. */
export async function widenStore(db: Database, stored: StoredFacts, more: StoredFacts): Promise<StoredFacts> {
  const missing = <F extends string>(has: readonly F[], wanted: readonly F[]) =>
    wanted.filter((fact) => !has.includes(fact));
  const moments = missing(stored.moments, more.moments);
  const texts = missing(stored.texts, more.texts);
  const persons = missing(stored.persons, more.persons);
  const columns = factColumns({ moments, texts, persons, names: more.names && !stored.names });
  if (columns.length === 0) return stored;
  for (const column of columns) await db.run(`ALTER TABLE raw_store ADD COLUMN ${column}`);
  const widened = {
    moments: [...stored.moments, ...moments],
    texts: [...stored.texts, ...texts],
    persons: [...stored.persons, ...persons],
    names: stored.names || more.names,
  };
  await db.run(rawRowView(widened));
  return widened;
}

/** raw_row: every fact of raw_store, and those that no table has as NULL, so that no query depends on what was read. */
function rawRowView(stored: StoredFacts): string {
  const or = <F extends string>(has: readonly F[], fact: F, type: string, name: string = fact) =>
    has.includes(fact) ? name : `NULL::${type} AS ${name}`;
  const columns = [
    'rowid',
    'source',
    '"row"',
    'flag',
    'kind',
    'code',
    'code_written',
    'damaged_code',
    'masked',
    ...MOMENTS.map((fact) => or(stored.moments, fact, 'TIMESTAMP')),
    ...MOMENTS.map((fact) => or(stored.moments, fact, 'VARCHAR', `${fact}_text`)),
    ...TEXTS.map((fact) => or(stored.texts, fact, 'VARCHAR')),
    ...PERSONS.map((fact) => or(stored.persons, fact, 'UBIGINT')),
    stored.names ? 'applicant_written' : 'NULL::VARCHAR AS applicant_written',
  ];
  return `CREATE OR REPLACE VIEW raw_row AS SELECT ${columns.join(', ')} FROM raw_store`;
}
