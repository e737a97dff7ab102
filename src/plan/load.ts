import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { calendarFile } from '../law/calendar.ts';
import { dataFile } from '../text/dataFile.ts';
import { nearest } from '../text/fold.ts';
import { PlanError } from './error.ts';
import { problemOf } from './problem.ts';
import { type Plan, planSchema } from './schema.ts';

/** The ids of the plans that come with the program. */
export async function planIds(): Promise<string[]> {
  const files = await readdir(dataFile('plans/'));
  return files
    .filter((file) => file.endsWith('.yml'))
    .map((file) => file.slice(0, -'.yml'.length))
    .sort();
}

/**
 * The plan of that id (any case), else of the file at that path.
 * Throws PlanError when there is neither, or when the file is no YAML or no valid plan: the first fault found.
 */
export async function loadPlan(idOrPath: string): Promise<Plan> {
  const raw = parseYaml(await readPlan(idOrPath), idOrPath);
  const result = planSchema.safeParse(raw);
  if (!result.success) throw new PlanError({ file: idOrPath, ...problemOf(result.error, raw) });
  const { calendar } = result.data;
  if (!existsSync(calendarFile(calendar))) {
    throw new PlanError({ code: 'no-calendar', file: idOrPath, key: 'calendar', seen: calendar, expected: null });
  }
  return result.data;
}

async function readPlan(idOrPath: string): Promise<string> {
  const ids = await planIds();
  const id = ids.find((known) => known === idOrPath.toLowerCase());
  try {
    return await readFile(id === undefined ? idOrPath : dataFile(`plans/${id}.yml`), 'utf8');
  } catch (error) {
    const seen = error instanceof Error && 'code' in error ? String(error.code) : null;
    throw new PlanError({ code: 'unreadable', file: idOrPath, key: '', seen, expected: nearest(idOrPath, ids) });
  }
}

function parseYaml(text: string, file: string): unknown {
  const document = parseDocument(text);
  const [fault] = document.errors;
  if (fault) {
    const [place] = fault.linePos ?? [];
    const at = { line: place?.line ?? null, column: place?.col ?? null };
    throw new PlanError({ code: 'yaml', file, key: '', seen: fault.code, expected: null, ...at });
  }
  try {
    return document.toJS();
  } catch (error) {
    // an alias without its anchor, or aliases of aliases without end, show only here
    if (!(error instanceof ReferenceError)) throw error;
    throw new PlanError({ code: 'yaml', file, key: '', seen: error.message, expected: null });
  }
}
