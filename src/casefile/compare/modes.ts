import { literal } from '../../text/sql.ts';
import type { Database } from '../store/database.ts';
import type { Window } from '../store/window.ts';
import type { CountingRule, Judging } from './rules.ts';

/** One way of judging all dossiers: by what their timeliness and state are told. */
export type Mode = Required<{ [Key in keyof Judging]: Exclude<Judging[Key], undefined> | null }>;

/** The way that the rules of a set judge together: of two that say one thing differently the last. */
export function modeOf(rules: readonly CountingRule[]): Mode {
  const mode: Mode = { by: null, due: null, end: null, state: null };
  for (const rule of rules) if ('judge' in rule) Object.assign(mode, rule.judge);
  // The last due date is the one that this program judges by.
  return mode.due === 'last' ? { ...mode, due: null } : mode;
}

const AXES: { [Key in keyof Mode]: Mode[Key][] } = {
  by: [null, 'day'],
  due: [null, 'first'],
  end: [null, 'returned', 'finished'],
  state: [null, 'exportDay'],
};

/** Facts of which only one value is there, so that ways of judging that differ in them are one. */
interface Differing {
  by: boolean;
  due: boolean;
  returned: boolean;
  finished: boolean;
  state: boolean;
}

/** The ways of judging under which some dossier of the case may stand otherwise; the first is this program's own. */
export async function modesOf(db: Database, { asOf, deadline }: Window): Promise<Mode[]> {
  const [differing] = await db.rows<Differing>(`SELECT
    ${deadline === 'instant'} AND coalesce(bool_or(has_hour(due) OR has_hour(first_due)), false) AS "by",
    coalesce(bool_or(is_moved(first_due, due) OR (first_due IS NOT NULL AND first_due IS DISTINCT FROM due)), false) AS "due",
    coalesce(bool_or(returned IS NOT NULL AND returned IS DISTINCT FROM finished), false) AS "returned",
    coalesce(bool_or(returned IS NOT NULL AND returned IS NOT DISTINCT FROM finished), false) AS "finished",
    coalesce(bool_or(finished::DATE > DATE ${literal(asOf)}), false) AS "state"
    FROM dossier`);
  const values = <Key extends keyof Mode>(key: Key): Mode[Key][] =>
    AXES[key].filter(
      (value) => value === null || (differing?.[(key === 'end' ? value : key) as keyof Differing] ?? true),
    );
  return values('by').flatMap((by) =>
    values('due').flatMap((due) =>
      values('end').flatMap((end) => values('state').map((state): Mode => ({ by, due, end, state }))),
    ),
  );
}

/** The place of a mode among those that are told apart. */
export function modeIndex(modes: readonly Mode[], mode: Mode): number {
  const has = (key: keyof Mode) => modes.some((one) => one[key] === mode[key]);
  const [by, due, end, state] = (['by', 'due', 'end', 'state'] as const).map((key) => (has(key) ? mode[key] : null));
  return modes.findIndex((one) => one.by === by && one.due === due && one.end === end && one.state === state);
}
