import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { calendarFile } from '../law/calendar.ts';
import { dataFile, parsedAtBuild } from '../text/dataFile.ts';
import { nearest } from '../text/fold.ts';
import { refusePipe } from '../text/plainFile.ts';
import { OWN_WORDS } from '../text/yaml.ts';
import { PlanError, type PlanProblem } from './error.ts';
import { faultsOf } from './faults.ts';
import { problemOf, problemsOf } from './problem.ts';
import { type Plan, type PlanFile, planFile } from './schema.ts';
import { withLaw } from './withLaw.ts';

/** The ids of the plans that come with the program. */
export async function planIds(): Promise<string[]> {
  const files = await readdir(dataFile('plans/'));
  return files
    .filter((file) => file.endsWith('.yml'))
    .map((file) => file.slice(0, -'.yml'.length))
    .sort();
}

/** Looks at the settings of rules that a plan file makes, and says what is wrong with them. */
export type RuleCheck = (rules: Plan['rules'], file: string) => PlanProblem[];

const settings = planFile.shape.rules;

/**
 * The plan of that id (any case), else of the file at that path, with the law where it says nothing. Throws PlanError when there is
 * neither, or when the file is no YAML or no valid plan: with every fault, those of its rules too when `checkRules` looks for them.
 */
export async function loadPlan(idOrPath: string, checkRules?: RuleCheck): Promise<Plan> {
  const raw = await readPlan(idOrPath);
  const result = planFile.safeParse(raw);
  const [first, ...more] = [
    ...(result.success ? [] : problemsOf(result.error, raw)),
    ...faultsOf(raw).map(problemOf),
    ...calendarProblems(raw),
    ...ruleProblems(raw, idOrPath, checkRules),
  ].map((problem) => ({ file: idOrPath, ...problem }));
  if (first) throw new PlanError(first, ...more);
  return withLaw(result.data as PlanFile);
}

function calendarProblems(raw: unknown): Omit<PlanProblem, 'file'>[] {
  const { data } = z.object({ calendar: z.string() }).safeParse(raw);
  if (data === undefined || existsSync(calendarFile(data.calendar))) return [];
  return [{ code: 'no-calendar', key: 'calendar', seen: data.calendar, expected: null }];
}

function ruleProblems(raw: unknown, file: string, check?: RuleCheck): PlanProblem[] {
  const { data } = z.object({ rules: settings }).safeParse(raw);
  return data === undefined || check === undefined ? [] : check(data.rules, file);
}

/** What the plan file says, unchecked. */
async function readPlan(idOrPath: string): Promise<unknown> {
  const ids = await planIds();
  const id = ids.find((known) => known === idOrPath.toLowerCase());
  const own = id === undefined ? null : dataFile(`plans/${id}.yml`);
  const text = await readText(own ?? idOrPath, idOrPath, ids);
  return (own && parsedAtBuild(own, text)) ?? parseYaml(text, idOrPath);
}

async function readText(file: URL | string, idOrPath: string, ids: string[]): Promise<string> {
  try {
    await refusePipe(file);
    return await readFile(file, 'utf8');
  } catch (error) {
    const seen = error instanceof Error && 'code' in error ? String(error.code) : null;
    throw new PlanError({ code: 'unreadable', file: idOrPath, key: '', seen, expected: nearest(idOrPath, ids) });
  }
}

function parseYaml(text: string, file: string): unknown {
  const broken = (seen: string, line: number | null, column: number | null): PlanProblem => ({
    code: 'yaml',
    file,
    key: '',
    seen,
    expected: null,
    line,
    column,
  });
  try {
    const document = parseDocument(text, OWN_WORDS);
    const [first, ...more] = [...document.errors, ...document.warnings].map(({ code, linePos }) =>
      broken(code, linePos?.[0].line ?? null, linePos?.[0].col ?? null),
    );
    if (first) throw new PlanError(first, ...more);
    return document.toJS();
  } catch (error) {
    if (error instanceof PlanError) throw error;
    // An alias without its anchor, aliases of aliases without end, and brackets nested thousands deep: what the parser says of them
    // helps nobody.
    throw new PlanError(broken(error instanceof Error ? error.name : '', null, null));
  }
}
