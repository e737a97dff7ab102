import { readFile } from 'node:fs/promises';
import { LEVELS } from '../../law/offices.ts';
import type { Plan } from '../../plan/schema.ts';
import { loadRules, type Parameters, type Rule } from '../../rules/index.ts';
import { literal } from '../../text/sql.ts';
import { BrokenSum } from '../figures/proof.ts';
import type { Database } from '../store/database.ts';
import type { Window } from '../store/window.ts';
import { createOfficeHours } from './officeHours.ts';
import { factsOfSources } from './ruleFacts.ts';
import { ruleSettings } from './ruleSettings.ts';

export interface RuleOptions {
  plan: Plan;
  window: Window;
  /** ISO day on which the exports were made, when known. */
  exportedOn: string | null;
}

/**
 * Asks every rule once. Creates `finding` (rule, row_id, unit, value, base) and `rule_run` (position, rule, status): `no-data` when no
 * source has what the rule needs. A dossier is judged only when the sources of its rows have it. Needs the verdict kept (keepVerdict).
 */
export async function findFindings(db: Database, options: RuleOptions): Promise<void> {
  const rules = loadRules();
  const settings = ruleSettings(options.plan, rules);
  await createSubject(db, options);
  const sources = await factsOfSources(db);
  await db.run('CREATE TEMP TABLE found (rule VARCHAR, row_id BIGINT, unit INTEGER, value VARCHAR, base VARCHAR)');
  const asked: string[] = [];
  for (const [position, rule] of rules.entries()) {
    const able = [...sources].filter(([, facts]) => hasNeeds(rule, facts)).map(([source]) => source);
    if (able.length > 0) await runRule(db, rule, settings.get(rule.id) ?? {}, able);
    asked.push(`(${position}, ${literal(rule.id)}, ${literal(able.length > 0 ? 'run' : 'no-data')})`);
  }
  // Written once, at the end: after several large inserts in one transaction DuckDB 1.5.6 no longer sees the last of them.
  await db.run(`CREATE TABLE finding AS FROM found;
    CREATE TABLE rule_run AS FROM (VALUES ${asked.join(', ')}) t(position, rule, status)`);
  await proveFindings(db);
  await db.run(
    `DROP TABLE found; DROP VIEW subject_row; DROP VIEW subject; DROP VIEW judged;
     DROP TABLE IF EXISTS roadmap`,
  );
}

/** Checks that what is written is what was found, rule by rule. Throws BrokenSum. */
async function proveFindings(db: Database): Promise<void> {
  const [broken] = await db.rows<{ rule: string; found: number; written: number }>(`
    SELECT coalesce(f.rule, w.rule) AS rule, coalesce(f.n, 0)::INTEGER AS found, coalesce(w.n, 0)::INTEGER AS written
    FROM (SELECT rule, count(*) AS n FROM found GROUP BY rule) f
    FULL JOIN (SELECT rule, count(*) AS n FROM finding GROUP BY rule) w ON w.rule = f.rule
    WHERE f.n IS DISTINCT FROM w.n ORDER BY 1`);
  if (broken) throw new BrokenSum(broken.rule, 'signs found', broken.found, broken.written);
}

/** Has a source all that a rule needs? */
function hasNeeds({ needs }: Rule, facts: ReadonlySet<string>): boolean {
  return needs.every((oneOf) => oneOf.some((need) => facts.has(need)));
}

async function createSubject(db: Database, { plan, window, exportedOn }: RuleOptions): Promise<void> {
  await createOfficeHours(db, plan.officeHours);
  await db.run(await readFile(new URL('subject.sql', import.meta.url), 'utf8'));
  await db.run(`SET VARIABLE window_from = DATE ${literal(window.from)};
    SET VARIABLE as_of = DATE ${literal(window.asOf)};
    SET VARIABLE exported_on = ${exportedOn === null ? 'NULL::DATE' : `DATE ${literal(exportedOn)}`}`);
  if (plan.digitisation === null) return;
  const { digitisation } = plan;
  const days = LEVELS.map((level) => `(${literal(level)}, DATE ${literal(digitisation[level].day)})`);
  await db.run(`CREATE TEMP TABLE roadmap AS SELECT unit.id AS unit, t.day FROM (VALUES ${days.join(', ')}) t(level, day)
    JOIN unit ON unit.level = t.level`);
}

async function runRule(db: Database, rule: Rule, parameters: Parameters, sources: number[]): Promise<void> {
  for (const [name, value] of Object.entries(parameters)) {
    await db.run(`SET VARIABLE ${rule.id}_${name} = ${typeof value === 'string' ? literal(value) : value}`);
  }
  const placed = rule.judges === 'all' ? 'true' : 'is_judged';
  await db.run(
    `CREATE OR REPLACE TEMP VIEW subject AS SELECT * FROM judged WHERE ${placed} AND sources IN (${sources.join(', ')})`,
  );
  await db.run(`INSERT INTO found BY NAME SELECT ${literal(rule.id)} AS rule, * FROM (${rule.sql})`);
}
