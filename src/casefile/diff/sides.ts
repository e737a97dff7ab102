import { FIGURES, PLACEMENTS } from '../figures/figures.ts';
import { moment } from '../figures/trace.ts';
import { verdictOf } from '../figures/verdict.ts';
import { type Database, identifier, literal } from '../store/database.ts';
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

/** The facts that are compared, by the names of the specification. */
export const COMPARED: readonly string[] = [
  ...TEXTS.filter((fact) => fact !== 'status'),
  ...MOMENTS,
  'outcome',
  'paused',
];

/** Do the two sides of a pair differ in a fact? */
export function differs(fact: string): string {
  const name = identifier(fact);
  const other = `a.${name} IS DISTINCT FROM b.${name}`;
  if (!NAMED.includes(fact)) return other;
  const said = identifier(`said_${fact}`);
  const silent = fact === 'unit' ? ` OR coalesce(a.${said}, b.${said}) IS NULL` : '';
  return `(${other} AND (a.${said} IS DISTINCT FROM b.${said}${silent}))`;
}

/**
 * Reads one of two attached cases into the table of its name: a row a dossier, with its facts as texts, what signs are told by, and in which figures
 * it is, a letter a figure.
 */
export async function readSide(db: Database, side: 'a' | 'b', window: Window): Promise<void> {
  const texts = TEXTS.filter((fact) => fact !== 'status').map(
    (fact) => `${RESOLVED[fact] ?? `r.${identifier(fact)}`} AS ${identifier(fact)}`,
  );
  const said = NAMED.map((fact) => `r.${identifier(fact)} AS ${identifier(`said_${fact}`)}`);
  const moments = MOMENTS.map((fact) => `${moment(`r.${identifier(fact)}`)} AS ${identifier(fact)}`);
  const counted = COUNTED.map(({ when }) => `CASE WHEN ${when} THEN '1' ELSE '0' END`);
  // The macros of a case find its tables by their bare names.
  await db.run(`USE ${side}`);
  await db.run(`CREATE TABLE memory.main.${side} AS
    SELECT v.row_id AS id, CASE WHEN NOT coalesce(r.damaged_code, false) THEN nullif(r.code, '') END AS code,
      coalesce(r.code_written, r.code) AS written, v.code_agency IS NOT NULL AS legal, place.sheet_place AS source, place.row_number AS "row",
      ${[...texts, ...said, ...moments].join(', ')}, v.outcome::VARCHAR AS outcome, v.paused::VARCHAR AS paused,
      v.received AS received_at, v.due AS due_at, v.finished AS finished_at, v.is_overdue OR coalesce(v.timeliness IN ('late', 'overdue'), false) AS is_late,
      coalesce(s.exported_on, DATE ${literal(window.asOf)}) AS seen_on, v.pattern
    FROM (SELECT *, concat(${counted.join(', ')}) AS pattern FROM ${verdictOf(window)}) v
    JOIN dossier_row r ON r.rowid = v.row_id
    JOIN row_place place ON place.row_id = v.row_id
    JOIN source s ON s.id = v.source
    LEFT JOIN unit u ON u.id = v.unit LEFT JOIN field f ON f.id = v.field LEFT JOIN procedure p ON p.id = v.procedure
    LEFT JOIN word_unit word ON word.word = r.receivingUnit LEFT JOIN unit receiving ON receiving.id = word.id`);
  await db.run('USE memory');
}
