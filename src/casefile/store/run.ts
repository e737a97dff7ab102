import type { Plan } from '../../plan/schema.ts';
import type { Split } from '../../plan/windowParts.ts';
import { literal } from '../../text/sql.ts';
import type { Database } from './database.ts';
import type { Window } from './window.ts';

/**
 * The form of a case file. It is raised when what commands read of one changes: a table, a column, a macro. A case of the same form opens in
 * every version; fixtures/cases keeps one.
 */
export const CASE_SCHEMA = 1;

/** What a run was asked and could not read; saved in its case file, so that later commands count and tell as it did. */
export interface Run {
  /** Version of the program that made the case. */
  tool: string;
  /** The form of the case; see CASE_SCHEMA. */
  schema: number;
  window: Window;
  plan: Plan;
  /** How the roll-forward cuts the window; null as the plan does, else by years. */
  split: Split | null;
  /** Profiles of others' counting that the report fills form II.06a by. */
  profiles: string[];
  /** Tables that units reported beside these dossiers, as report.json has them; null where none were given. */
  compared: unknown;
  /** Inputs that could not be read, or hold no table, with the fault's id. */
  unread: { path: string; why: string }[];
  /** Files that were no inputs of their own: plainly no export, or the same bytes as another. */
  skipped: { path: string; why: 'no-export' | 'same-content' }[];
  /** Does the case hold persons in clear? Only when made with --reveal. */
  reveal: boolean;
}

/** Writes the table `run`: a name and a value a row; the window in plain text, what has parts as JSON. */
export async function saveRun(db: Database, run: Omit<Run, 'schema'>): Promise<void> {
  const { tool, window, plan, split, profiles, compared, unread, skipped, reveal } = run;
  const values: Record<string, string> = {
    tool,
    schema: String(CASE_SCHEMA),
    ...window,
    plan: plan.id,
    planAsUsed: JSON.stringify(plan),
    split: JSON.stringify(split),
    profiles: JSON.stringify(profiles),
    compared: JSON.stringify(compared),
    unread: JSON.stringify(unread),
    skipped: JSON.stringify(skipped),
    reveal: String(reveal),
  };
  const rows = Object.entries(values).map(([name, value]) => `(${literal(name)}, ${literal(value)})`);
  await db.run(`CREATE TABLE run AS SELECT * FROM (VALUES ${rows.join(', ')}) t(name, value)`);
}

/** Reads what saveRun wrote. Throws the engine's error when the file is no case. */
export async function readRun(db: Database): Promise<Run> {
  const rows = await db.rows<{ name: string; value: string }>('SELECT name, value FROM run');
  const values = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  const text = (name: string) => values[name] ?? '';
  return {
    tool: text('tool'),
    // Version 0.2.0, the first of form 1, does not say it, but what it was first to say.
    schema: Number(values.schema ?? ('profiles' in values ? 1 : 0)),
    window: {
      from: text('from'),
      to: text('to'),
      asOf: text('asOf'),
      cut: text('cut'),
      deadline: text('deadline') as Window['deadline'],
    },
    plan: JSON.parse(text('planAsUsed')) as Plan,
    split: JSON.parse(text('split')) as Split | null,
    profiles: JSON.parse(text('profiles') || '[]') as string[],
    compared: JSON.parse(text('compared') || 'null') as unknown,
    unread: JSON.parse(text('unread')) as Run['unread'],
    skipped: JSON.parse(text('skipped')) as Run['skipped'],
    reveal: text('reveal') === 'true',
  };
}
