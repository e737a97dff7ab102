import { FIGURES, type Placement } from '../figures/figures.ts';
import { FORM_IDS, type FormSettings } from '../figures/form06a.ts';
import { type Narrowing, narrowed } from '../figures/narrowing.ts';
import { conditionOf, REASON } from '../figures/trace.ts';
import { verdictOf } from '../figures/verdict.ts';
import { type Database, hasTable } from '../store/database.ts';
import type { Window } from '../store/window.ts';

/** What dossiers can be narrowed by, in a list that is asked without the case file. */
export const FACTS = ['unit', 'field', 'procedure', 'period', 'channel', 'outcome', 'cause', 'officer'] as const;
export type ListedFact = (typeof FACTS)[number];

/** What a list can be asked of: every figure of the report, the columns of the official form, and what stands outside the period. */
export const OUTSIDE = ['unplaced', 'before', 'after'] as const satisfies Placement[];
export const LISTED_FIGURES: readonly string[] = [...FIGURES.map(({ id }) => id), ...FORM_IDS, ...OUTSIDE];

export interface ListedOptions extends Narrowing {
  form: FormSettings;
  /** The most dossiers wanted. */
  most: number;
  /** The most groups wanted. */
  mostGroups: number;
}

/** Groups of dossiers that are alike in all facts and figures, and the first dossiers; column by column. */
export interface Listed {
  /** The facts that groups differ in; one of very many values is left out where there would be too many groups. */
  facts: ListedFact[];
  /** The values of each fact; the first is "not stated". A procedure is its code and name as JSON, a period YYYY-MM. */
  values: Record<string, (string | null)[]>;
  /** For each figure of LISTED_FIGURES a letter, 1 where the dossiers are counted in it. */
  patterns: string[];
  /** The place in `values` of each fact, that in `patterns`, and how many dossiers there are. */
  groups: { facts: Record<string, number[]>; pattern: number[]; count: number[] };
  /** In the order in which they are kept: overdue, refused, not accepted, unplaced, the rest of the caseload, the others; each of these by day. */
  dossiers: ListedDossiers;
}

/** A dossier a place; moments are seconds since 1970 as the clock on the wall shows them, at 00:00 a day without an hour. */
export interface ListedDossiers {
  group: number[];
  code: (string | null)[];
  received: (number | null)[];
  due: (number | null)[];
  finished: (number | null)[];
  late: (number | null)[];
  reason: (string | null)[];
  /** Only with --reveal. */
  applicant: (string | null)[];
  source: string[];
  row: number[];
}

/**
 * Every dossier: all of them counted in groups, the first of them one by one. In which figures a dossier is, the figures' own
 * conditions say.
 */
export async function listDossiers(db: Database, window: Window, options: ListedOptions): Promise<Listed> {
  await collect(db, window, options);
  const values: Listed['values'] = {};
  for (const fact of FACTS) values[fact] = await numberValues(db, fact);
  const patterns = (await numberValues(db, 'pattern')).slice(1) as string[];
  const facts = await groupDossiers(db, options.mostGroups);
  const grouped = await db.columns(`SELECT ${[...facts, 'pattern', 'n'].join(', ')} FROM listed_group ORDER BY id`);
  const numbers = (name: string) => (grouped[name] ?? []) as number[];
  const dossiers = await firstDossiers(db, facts, options.most);
  for (const table of ['listed', 'listed_group', ...[...FACTS, 'pattern'].map((fact) => `listed_${fact}`)])
    await db.run(`DROP TABLE ${table}`);
  return {
    facts,
    values: Object.fromEntries(facts.map((fact) => [fact, values[fact] ?? []])),
    patterns,
    groups: {
      facts: Object.fromEntries(facts.map((fact) => [fact, numbers(fact)])),
      pattern: numbers('pattern').map((place) => place - 1),
      count: numbers('n'),
    },
    dossiers,
  };
}

/** A row for each dossier, its facts in words. */
async function collect(db: Database, window: Window, options: ListedOptions): Promise<void> {
  const counted = LISTED_FIGURES.map((id) => `CASE WHEN ${conditionOf(id, options.form)} THEN '1' ELSE '0' END`);
  // A case of which nothing was judged has no causes.
  const causes = (await hasTable(db, 'dossier_cause')) ? 'dossier_cause' : '(SELECT NULL AS row_id, NULL AS cause)';
  await db.run(`CREATE OR REPLACE TEMP TABLE listed AS
    SELECT v.row_id, u.name AS unit, f.name AS field,
      CASE WHEN p.id IS NOT NULL THEN to_json([p.code, p.name])::VARCHAR END AS procedure,
      strftime(v.day, '%Y-%m') AS period, v.channel::VARCHAR AS channel, v.outcome::VARCHAR AS outcome,
      cause.cause::VARCHAR AS cause, r.officer, v.pattern, v.rank, v.day, v.working_days_late::INTEGER AS late
    FROM (SELECT *, concat(${counted.join(', ')}) AS pattern, coalesce(received_day, refused_day) AS day,
        CASE WHEN is_overdue THEN 0 WHEN is_settled AND outcome = 'refused' THEN 1 WHEN placement = 'notAccepted' THEN 2
          WHEN placement = 'unplaced' THEN 3 WHEN in_caseload THEN 4 ELSE 5 END AS rank
      FROM ${verdictOf(window)}) v
    JOIN dossier_row r ON r.rowid = v.row_id
    LEFT JOIN ${causes} cause ON cause.row_id = v.row_id
    LEFT JOIN unit u ON u.id = v.unit LEFT JOIN field f ON f.id = v.field LEFT JOIN procedure p ON p.id = v.procedure
    WHERE ${narrowed(options)}`);
}

/** Puts numbers in the place of words: 0 is not stated. Returns the words in the order of their numbers. */
async function numberValues(db: Database, fact: string): Promise<(string | null)[]> {
  await db.run(`CREATE OR REPLACE TEMP TABLE listed_${fact} AS
    SELECT value, (row_number() OVER (ORDER BY value))::INTEGER AS id
    FROM (SELECT DISTINCT ${fact} AS value FROM listed WHERE ${fact} IS NOT NULL)`);
  const rows = await db.rows<{ value: string }>(`SELECT value FROM listed_${fact} ORDER BY id`);
  return [null, ...rows.map(({ value }) => value)];
}

/** Left out one after the other while there are too many groups. */
const SPARED: ListedFact[] = ['officer', 'procedure', 'period'];

async function groupDossiers(db: Database, most: number): Promise<ListedFact[]> {
  const joins = [...FACTS, 'pattern'].map(
    (fact) => `LEFT JOIN listed_${fact} AS ${fact}_of ON ${fact}_of.value = ${fact}`,
  );
  const numbers = [...FACTS, 'pattern'].map((fact) => `coalesce(${fact}_of.id, 0) AS ${fact}`);
  await db.run(`CREATE OR REPLACE TEMP TABLE listed AS
    SELECT row_id, rank, day, late, ${numbers.join(', ')} FROM listed ${joins.join(' ')}`);
  for (let left = 0; ; left++) {
    const facts = FACTS.filter((fact) => !SPARED.slice(0, left).includes(fact));
    const by = [...facts, 'pattern'].join(', ');
    await db.run(`CREATE OR REPLACE TEMP TABLE listed_group AS
      SELECT ${by}, n, (row_number() OVER (ORDER BY ${by}) - 1)::INTEGER AS id
      FROM (SELECT ${by}, count(*)::INTEGER AS n FROM listed GROUP BY ${by})`);
    const [size] = await db.rows<{ n: number }>('SELECT count(*)::INTEGER AS n FROM listed_group');
    if (left === SPARED.length || (size?.n ?? 0) <= most) return facts;
  }
}

async function firstDossiers(db: Database, facts: ListedFact[], most: number): Promise<ListedDossiers> {
  const alike = [...facts, 'pattern'].map((fact) => `g.${fact} = l.${fact}`);
  const seconds = (moment: string) => `epoch(date_trunc('second', ${moment}))::DOUBLE`;
  const columns = await db.columns(`
    SELECT g.id AS "group", coalesce(r.code_written, r.code) AS code, ${seconds('v.received')} AS received,
      ${seconds('v.due')} AS due, ${seconds('v.finished')} AS finished, l.late, ${REASON} AS reason,
      r.applicant_written AS applicant, place.sheet_place AS source, place.row_number AS "row"
    FROM (SELECT * FROM listed ORDER BY rank, day, row_id LIMIT ${most}) l
    JOIN listed_group g ON ${alike.join(' AND ')}
    JOIN dossier v ON v.row_id = l.row_id
    JOIN dossier_row r ON r.rowid = l.row_id
    JOIN row_place place ON place.row_id = l.row_id
    ORDER BY l.rank, l.day, l.row_id`);
  return columns as unknown as ListedDossiers;
}
