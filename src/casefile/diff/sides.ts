import { identifier, literal } from '../../text/sql.ts';
import { FIGURES, PLACEMENTS } from '../figures/figures.ts';
import { moment } from '../figures/trace.ts';
import { verdictOf } from '../figures/verdict.ts';
import type { Database } from '../store/database.ts';
import { MOMENTS, TEXTS } from '../store/facts.ts';
import type { Window } from '../store/window.ts';

/** Every figure and place of which the dossiers are compared. */
export const COUNTED: readonly { id: string; when: string }[] = [
  ...FIGURES,
  ...PLACEMENTS.filter((id) => !FIGURES.some((figure) => figure.id === id)).map((id) => ({
    id,
    when: `placement = ${literal(id)}`,
  })),
];

/** Facts whose value is a name or word of this program, by the expression that gives it; of the others it is the text. */
const RESOLVED: Readonly<Record<string, string>> = {
  unit: 'u.name',
  receivingUnit: 'receiving.name',
  field: 'f.name',
  procedureCode: 'p.code',
  procedureName: 'p.name',
  channel: 'v.channel::VARCHAR',
};

/** The names of a case are spelled as most of its rows spell them: a fact that has one is the same where the row says the same. */
const NAMED: readonly string[] = ['unit', 'receivingUnit', 'field', 'procedureCode', 'procedureName'];

const COMPARED_TEXTS = TEXTS.filter((fact) => fact !== 'status');

/** The facts that are compared, by the names of the specification. */
export const COMPARED: readonly string[] = [...COMPARED_TEXTS, ...MOMENTS, 'outcome', 'paused'];

/** Do the two sides of a pair differ in a fact? */
export function differs(fact: string): string {
  const name = identifier(fact);
  const other = `a.${name} IS DISTINCT FROM b.${name}`;
  if (!NAMED.includes(fact)) return other;
  const said = identifier(`said_${fact}`);
  const silent = fact === 'unit' ? ` OR coalesce(a.${said}, b.${said}) IS NULL` : '';
  return `(${other} AND (a.${said} IS DISTINCT FROM b.${said}${silent}))`;
}

const resolved = (fact: string) => RESOLVED[fact] ?? `r.${identifier(fact)}`;

const NAMES = `LEFT JOIN unit u ON u.id = v.unit LEFT JOIN field f ON f.id = v.field LEFT JOIN procedure p ON p.id = v.procedure
  LEFT JOIN word_unit word ON word.word = r.receivingUnit LEFT JOIN unit receiving ON receiving.id = word.id`;

/** Figures in the bits of one number: a number that a computer adds at once has 64. */
export const BITS = 60;

/**
 * Reads what two cases are compared by first into the table `side_a` or `side_b`, a row a dossier: by what it is paired (`by_all`, `by_day`: sums of
 * code, unit, procedure, day), one sum over all its facts, and in which figures it is, a bit a figure.
 */
export async function readSide(db: Database, side: 'a' | 'b', window: Window): Promise<void> {
  const facts = [...COMPARED_TEXTS.map(resolved), ...MOMENTS.map((fact) => `r.${identifier(fact)}`)];
  // The macros of a case find its tables by their bare names.
  await db.run(`USE ${side}`);
  await db.run(`CREATE TABLE memory.main.side_${side} AS
    SELECT v.row_id AS id, CASE WHEN NOT coalesce(r.damaged_code, false) THEN nullif(r.code, '') END AS code,
      v.code_agency IS NOT NULL AS legal, u.name AS unit, v.received AS received_at,
      hash(u.name, f.name, p.code, p.name, r.received) AS by_all, hash(p.code, p.name, r.received) AS by_day,
      hash(${[...facts, 'v.outcome', 'v.paused'].join(', ')}) AS facts, ${PATTERNS.join(', ')}
    FROM (SELECT *, ${patterns().join(', ')} FROM ${verdictOf(window)}) v JOIN dossier_row r ON r.rowid = v.row_id ${NAMES}`);
  await db.run('USE memory');
}

/** The names of the columns that have the bits of the figures. */
export const PATTERNS: readonly string[] = Array.from(
  { length: Math.ceil(COUNTED.length / BITS) },
  (_, at) => `pattern_${at}`,
);

function patterns(): string[] {
  return PATTERNS.map((name, at) => {
    const bits = COUNTED.slice(at * BITS, (at + 1) * BITS).map(
      ({ when }, bit) => `CASE WHEN ${when} THEN ${2n ** BigInt(bit)}::BIGINT ELSE 0::BIGINT END`,
    );
    return `${bits.join(' | ')} AS ${name}`;
  });
}

/**
 * Reads all of some dossiers of one of two attached cases into the table `a` or `b`: where each stands, its facts as texts, and what signs are told by.
 * `ids`: a query that gives them.
 */
export async function readFacts(db: Database, side: 'a' | 'b', ids: string, window: Window): Promise<void> {
  const texts = COMPARED_TEXTS.map((fact) => `${resolved(fact)} AS ${identifier(fact)}`);
  const said = NAMED.map((fact) => `r.${identifier(fact)} AS ${identifier(`said_${fact}`)}`);
  const moments = MOMENTS.map((fact) => `${moment(`r.${identifier(fact)}`)} AS ${identifier(fact)}`);
  await db.run(`CREATE TABLE wanted AS ${ids}`);
  await db.run(`USE ${side}`);
  await db.run(`CREATE TABLE memory.main.${side} AS
    SELECT v.row_id AS id, CASE WHEN NOT coalesce(r.damaged_code, false) THEN nullif(r.code, '') END AS code,
      coalesce(r.code_written, r.code) AS written, place.sheet_place AS source, place.row_number AS "row",
      ${[...texts, ...said, ...moments].join(', ')}, v.outcome::VARCHAR AS outcome, v.paused::VARCHAR AS paused,
      v.received AS received_at, v.due AS due_at, v.finished AS finished_at,
      v.is_overdue OR coalesce(v.timeliness IN ('late', 'overdue'), false) AS is_late,
      coalesce(s.exported_on, DATE ${literal(window.asOf)}) AS seen_on
    FROM (FROM ${verdictOf(window)} SEMI JOIN memory.main.wanted USING (row_id)) v
    JOIN (FROM dossier_row d SEMI JOIN memory.main.wanted w ON w.row_id = d.rowid) r ON r.rowid = v.row_id
    JOIN (FROM row_place SEMI JOIN memory.main.wanted USING (row_id)) place ON place.row_id = v.row_id
    JOIN source s ON s.id = v.source ${NAMES}`);
  await db.run('USE memory; DROP TABLE wanted');
}
