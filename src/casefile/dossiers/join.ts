import { readFile } from 'node:fs/promises';
import { literal } from '../../text/sql.ts';
import type { Database } from '../store/database.ts';
import { MOMENTS, PERSONS, TEXTS, type TextFact } from '../store/facts.ts';
import { dropLinks, linkRows } from './link.ts';

/** Above every number of a row within its dossier, so that a rank can be put before the place. */
const RANK = '1000000000::BIGINT';

/** How the texts of a fact are compared: an id or word where the text is mapped, else what it says folded. NULL states nothing. */
const KEYS: Partial<Record<TextFact, string>> = {
  unit: 'settling',
  receivingUnit: 'receiving',
  field: 'CASE WHEN NOT says_other(field) THEN field_id END',
  procedureCode: 'CASE WHEN procedureCode IS NOT NULL THEN procedure_known END',
  channel: 'channel_value',
};

function key(fact: TextFact): string {
  return KEYS[fact] ?? `CASE WHEN NOT says_other(${fact}) THEN stated(${fact}) END`;
}

/**
 * Joins the rows of each dossier (spec section 3, "Rows of one dossier"): each fact with the row it came from, a fact that rows state
 * differently a remark `conflict`. Fills `repeat`, `source_set` and
 * `joined_pair` (how many dossiers have rows in both tables, or several in one), creates `joined_row`, and makes `dossier_row` one row a dossier.
 */
export async function joinRows(db: Database): Promise<void> {
  await db.run(`
    CREATE TABLE repeat (row_id BIGINT, code VARCHAR, kept BIGINT, conflict BOOLEAN, facts VARCHAR[]);
    CREATE TABLE joined_pair (a INTEGER, b INTEGER, dossiers INTEGER, conflicts INTEGER);
    CREATE TABLE source_set AS SELECT id, id AS source FROM source;
    CREATE VIEW dossier_row AS SELECT *, NULL::STRUCT(procedure INTEGER, channel VARCHAR, status VARCHAR, paused BOOLEAN,
      exported_due TIMESTAMP, sources INTEGER) AS joined FROM raw_row WHERE kind IS NULL`);
  if (!(await linkRows(db))) return;
  const stored = await storedColumns(db);
  await db.run(await sqlOf('place.sql'));
  const [placed] = await db.rows<{ rows: number }>('SELECT count(*)::INTEGER AS rows FROM placed');
  const parts = Math.max(1, Math.ceil((placed?.rows ?? 0) / ROWS_AT_ONCE));
  const sql = fillIn(await sqlOf('join.sql'), piecesOf(stored));
  for (let part = 0; part < parts; part++) {
    const store = part === 0 ? 'CREATE TABLE joined_row AS' : 'INSERT INTO joined_row';
    await db.run(fillIn(sql, { part: `p.dossier % ${parts} = ${part}`, store }));
  }
  await db.run(await sqlOf('joined.sql'));
  await dropLinks(db);
}

/** More rows of dossiers with several would take more memory than the engine is given by default. */
const ROWS_AT_ONCE = 100_000;

function sqlOf(file: string): Promise<string> {
  return readFile(new URL(file, import.meta.url), 'utf8');
}

/** The facts that some table of the run has; the others are NULL in every row. */
async function storedColumns(db: Database): Promise<(fact: string) => boolean> {
  const rows = await db.rows<{ name: string }>(
    "SELECT column_name AS name FROM duckdb_columns() WHERE table_name = 'raw_store'",
  );
  const names = new Set(rows.map(({ name }) => name));
  return (fact) => names.has(fact);
}

/** SQL with each `$name` replaced by its piece. */
function fillIn(sql: string, pieces: Record<string, string>): string {
  return Object.entries(pieces).reduce((text, [name, piece]) => text.replaceAll(`$${name}`, () => piece), sql);
}

/** The pieces of join.sql that are made of the facts; those that no table has are not asked for. */
function piecesOf(stored: (fact: string) => boolean): Record<string, string> {
  const moments = MOMENTS.filter(stored);
  const texts = TEXTS.filter(stored);
  const persons = PERSONS.filter(stored);
  const or = (fact: string, type: string) => (stored(fact) ? `t.${fact}.v` : `NULL::${type}`);
  const list = (pieces: string[]) => pieces.join(',\n    ');
  return {
    days: list([
      'max(place) AS places',
      ...moments.map((fact) => `arg_max(${fact}::DATE, place) FILTER (WHERE ${fact} IS NOT NULL) AS ${fact}_day`),
    ]),
    taken: list([...moments.map(takenMoment), ...texts.map(takenText), ...persons.map(takenPerson), ...OTHERS]),
    differing: differing(stored),
    columns: list([
      ...MOMENTS.map((fact) => `${or(fact, 'TIMESTAMP')} AS ${fact}`),
      ...MOMENTS.map((fact) => `${stored(fact) ? `t.${fact}_text` : 'NULL::VARCHAR'} AS ${fact}_text`),
      ...TEXTS.map((fact) => `${or(fact, 'VARCHAR')} AS ${fact}`),
      ...PERSONS.map((fact) => `${or(fact, 'UBIGINT')} AS ${fact}`),
      't.applicant_written',
    ]),
    rows: list(
      [...MOMENTS, ...TEXTS, ...PERSONS].map(
        (fact) => `${literal(fact)}: ${stored(fact) ? `t.${fact}.r` : 'NULL::BIGINT'}`,
      ),
    ),
    values: valuesOfConflicts(stored),
    received: or('received', 'TIMESTAMP'),
    channel: stored('channel') ? 't.channel.said' : 'NULL::VARCHAR',
    status: stored('status') ? 't.status.said' : 'NULL::VARCHAR',
    paused: stored('status') ? 'coalesce(t.status.paused, false)' : 'false',
  };
}

/** Of the rows with the day taken, the last that has an hour, else the last; and the text of one that nobody could read. */
function takenMoment(fact: string): string {
  return `arg_max({'v': ${fact}, 'r': row_id}, place + CASE WHEN ${withHour(fact)} THEN ${RANK} ELSE 0 END)
      FILTER (WHERE ${fact}::DATE = ${fact}_day) AS ${fact},
    CASE WHEN count(${fact}) = 0 THEN arg_max(${fact}_text, place) FILTER (WHERE ${fact}_text IS NOT NULL) END AS ${fact}_text`;
}

function withHour(fact: string): string {
  return `${fact} <> date_trunc('day', ${fact})`;
}

/** The last text that states the fact, else the last that says something, else the last that is there. */
function takenText(fact: TextFact): string {
  if (fact === 'status') return takenBy(fact, STATUS_RANK, ", 'said': status_value, 'paused': status_paused");
  const rank = `CASE WHEN ${key(fact)} IS NOT NULL THEN 2 WHEN says_something(${fact}) THEN 1 ELSE 0 END`;
  // A unit in a cell stands over one that is given for the whole table.
  if (fact === 'unit') {
    return `coalesce(arg_max({'v': unit, 'r': row_id}, place + ${RANK} * ${rank}) FILTER (WHERE unit IS NOT NULL),
      CASE WHEN count(receiving) = 0 THEN arg_max({'v': given_unit, 'r': row_id}, place) FILTER (WHERE given IS NOT NULL) END) AS unit`;
  }
  return takenBy(fact, rank, fact === 'channel' ? ", 'said': channel_value" : '');
}

/** `more`: what the word means in its source, beside the value and its row. */
function takenBy(fact: string, rank: string, more: string): string {
  return `arg_max({'v': ${fact}, 'r': row_id${more}}, place + ${RANK} * ${rank}) FILTER (WHERE ${fact} IS NOT NULL) AS ${fact}`;
}

/** A final status stands over an open one; beside a received day a refusal at reception yields to any other. */
const STATUS_RANK = `CASE WHEN outcome_value IS NULL THEN 0 WHEN outcome_value = 'notAccepted' AND has_received THEN 1
      WHEN outcome_value = 'pending' THEN 2 ELSE 3 END`;

function takenPerson(fact: string): string {
  return `arg_max({'v': ${fact}, 'r': row_id}, place) FILTER (WHERE ${fact} IS NOT NULL) AS ${fact}`;
}

const OTHERS = [
  `arg_max(applicant_written, place) FILTER (WHERE applicant IS NOT NULL) AS applicant_written`,
  // A code says more surely than a name which procedure it is.
  `arg_max(own_procedure, place + CASE WHEN procedure_known IS NOT NULL THEN ${RANK} ELSE 0 END)
      FILTER (WHERE own_procedure IS NOT NULL) AS procedure_taken`,
];

/** SQL for whether the rows of a dossier state a fact differently, by fact. An officer may change without the dossier changing. */
const DIFFER: [fact: string, condition: string][] = [
  ...MOMENTS.map((fact): [string, string] => [
    fact,
    `count(DISTINCT ${fact}::DATE) > 1 OR count(DISTINCT ${fact}) FILTER (WHERE ${withHour(fact)}) > 1`,
  ]),
  ...TEXTS.filter((fact) => !['officer', 'status', 'procedureName'].includes(fact)).map((fact): [string, string] => [
    fact,
    fact === 'unit'
      ? 'count(DISTINCT settling) > 1 OR (count(settling) + count(receiving) = 0 AND count(DISTINCT given) > 1)'
      : `count(DISTINCT ${key(fact)}) > 1`,
  ]),
  // Names differ in spelling: where every row has the code, it says which procedure it is.
  [
    'procedureName',
    `count(DISTINCT procedure_known) < 2 AND bool_or(procedure_known IS NULL AND own_procedure IS NOT NULL)
      AND count(DISTINCT ${key('procedureName')}) > 1`,
  ],
  [
    'status',
    `count(DISTINCT outcome_value) FILTER (WHERE outcome_value NOT IN ('pending', 'notAccepted')
        OR (outcome_value = 'notAccepted' AND NOT has_received)) > 1
      OR (bool_or(has_received AND outcome_value = 'notAccepted') AND count(DISTINCT outcome_value) > 1)
      OR coalesce(bool_and(days_known) AND max(exported_on) FILTER (WHERE outcome_value = 'pending')
        > max(exported_on) FILTER (WHERE outcome_value <> 'pending'), false)`,
  ],
  ...PERSONS.map((fact): [string, string] => [fact, `count(DISTINCT ${fact}) > 1`]),
];

function differing(stored: (fact: string) => boolean): string {
  const facts = DIFFER.filter(([fact]) => stored(fact)).map(
    ([fact, condition]) => `CASE WHEN ${condition} THEN ${literal(fact)} END`,
  );
  return `list_filter([${facts.join(', ')}], lambda x: x IS NOT NULL)`;
}

/** SQL for every value of a fact in conflict: dossier, fact, value, row_id, place. Persons are never shown. */
function valuesOfConflicts(stored: (fact: string) => boolean): string {
  const shown = (fact: string) => {
    if ((MOMENTS as readonly string[]).includes(fact))
      return `CASE WHEN ${withHour(fact)} THEN strftime(${fact}, '%d/%m/%Y %H:%M:%S') ELSE strftime(${fact}, '%d/%m/%Y') END`;
    if ((PERSONS as readonly string[]).includes(fact)) return `CASE WHEN ${fact} IS NOT NULL THEN '…' END`;
    if (fact === 'unit') return 'coalesce(unit, given_unit)';
    return fact;
  };
  return DIFFER.filter(([fact]) => stored(fact))
    .map(
      ([fact]) => `SELECT o.dossier, ${literal(fact)} AS fact, ${shown(fact)} AS value, o.row_id, o.place
    FROM ordered o JOIN (SELECT dossier FROM taken WHERE list_contains(facts, ${literal(fact)})) t ON t.dossier = o.dossier
    WHERE ${shown(fact)} IS NOT NULL`,
    )
    .join('\n    UNION ALL ');
}
