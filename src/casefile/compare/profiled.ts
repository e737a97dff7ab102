import { FORM_IDS, type FormSettings } from '../figures/form06a.ts';
import type { Database } from '../store/database.ts';
import type { Window } from '../store/window.ts';
import { cellsUnder, movesOf, type Share } from './attribute.ts';
import { countedIn, sharesOf } from './counted.ts';
import type { Profile } from './rules.ts';

/** Columns (3) to (13) of form II.06a under a profile, by the ids that trace them, and the on-time share of what is in the form. */
export interface ProfiledForm {
  columns: Record<string, number>;
  /** ((8) + (9)) / (7). */
  onTimeShare: { part: number; whole: number };
  /** Dossiers that stand in another cell than by this program's own counting; further rows that count, too. */
  moved: number;
}

/** Form II.06a as the rules of a profile fill it, for all dossiers and each unit. */
export interface ProfiledCounts {
  id: string;
  rules: string[];
  source: string;
  total: ProfiledForm;
  units: ({ unit: string | null } & ProfiledForm)[];
}

/** Fills the form under profiles for some units; the dossiers are counted once for all. */
export async function countProfiles(
  db: Database,
  asked: { window: Window; settings: FormSettings; profiles: readonly Profile[]; units: readonly (string | null)[] },
): Promise<ProfiledCounts[]> {
  const { window, settings, profiles, units } = asked;
  if (profiles.length === 0) return [];
  const counted = await countedIn(db, window, settings);
  const own = units.map((unit) => sharesOf(counted, { by: 'unit', name: unit }, null));
  return profiles.map(({ id, rules, source }) => {
    const set = counted.sets.set(rules);
    const moves = movesOf(counted.sets, set.rules);
    const formOf = (shares: Share[]): ProfiledForm => {
      const cells = FORM_IDS.map((column) => ({ form: [Number(column.slice('form.'.length))], reported: 0 }));
      const counts = cellsUnder(set, [{ shares, cells }]);
      const columns = Object.fromEntries(FORM_IDS.map((column, at) => [column, counts[at] ?? 0]));
      const of = (column: number) => columns[`form.${column}`] ?? 0;
      const moved = shares.reduce((sum, { kind, count }) => sum + (moves[kind] ? count : 0), 0);
      return { columns, onTimeShare: { part: of(8) + of(9), whole: of(7) }, moved };
    };
    return {
      ...{ id, source, rules: set.rules.map((rule) => rule.id) },
      total: formOf(own.flat()),
      units: units.map((unit, at) => ({ unit, ...formOf(own[at] ?? []) })),
    };
  });
}
