import type { ReportedLayout, ReportedTable } from '../../intake/reported/table.ts';
import { attribute, type Claim, cellsUnder, type Effect, effectsOn, movesOf, unexplainedUnder } from './attribute.ts';
import type { Counted } from './counted.ts';
import { type BrokenIdentity, brokenIdentities } from './identities.ts';
import type { Subject } from './match.ts';
import { matchRows, missingOf, type RowOptions } from './rows.ts';
import { type Profile, profiles } from './rules.ts';
import type { RuleSets } from './sets.ts';

/** A cell of a reported table beside what the dossiers say. */
export interface ComparedCell {
  column: string;
  reported: number;
  recomputed: number;
  difference: number;
  /** The columns of form II.06a that it stands for. */
  figure: string;
  explained: Effect[];
  unexplained: number;
}

export interface ComparedRow {
  label: string;
  by: Subject['by'];
  cells: ComparedCell[];
}

/** A reported table beside what the dossiers say, and by which rules of counting it comes about. */
export interface ComparedTable {
  path: string;
  sheet: string | null;
  layout: ReportedLayout;
  unit: string | null;
  from: string;
  to: string;
  identities: BrokenIdentity[];
  rows: ComparedRow[];
  unmatched: string[];
  missing: string[];
  /** Cells of counts that hold no number. */
  unread: ReportedTable['unread'];
  /** The rules that explain it best, or those of the profile asked for. */
  rules: string[];
  alternatives: string[][];
  /** More than four rules, added one by one. */
  greedy: boolean;
  profile: { id: string; explains: number; of: number };
}

export interface CompareOptions extends RowOptions {
  path: string;
  /** Shows a text of the table that is no name of the case: persons may stand in it. */
  shown: (text: string) => string;
  profile: Profile | null;
}

/** Compares a table with the dossiers of its period. */
export function compareTable(table: ReportedTable, counted: Counted, options: CompareOptions): ComparedTable {
  const { sets, window } = counted;
  const { matched, unmatched } = matchRows(table, counted, options);
  const claims = matched.map(
    ({ row, shares, at }): Claim => ({
      shares,
      cells: at.map((column) => ({ form: table.columns[column]?.form ?? [], reported: row.values[column] ?? 0 })),
    }),
  );
  const { set, isGreedy, alternatives } = options.profile
    ? { set: sets.set(options.profile.rules), isGreedy: false, alternatives: [] }
    : attribute(sets, claims);
  const moves = movesOf(sets, set.rules);
  const recomputed = cellsUnder(sets.set([]), claims);
  const under = cellsUnder(set, claims);
  let cell = 0;
  const known = new Set(matched.map(({ row }) => row.label));
  const shown = (label: string) => (known.has(label) ? label : options.shown(label));
  const rows = matched.map(
    ({ row, subject, shares, at }): ComparedRow => ({
      label: row.label,
      by: subject.by,
      cells: at.map((column) => {
        const { number = '', form = [] } = table.columns[column] ?? {};
        const reported = row.values[column] ?? 0;
        const [ours = 0, theirs = 0] = [recomputed[cell], under[cell]];
        cell++;
        return {
          column: number,
          reported,
          recomputed: ours,
          difference: reported - ours,
          figure: form.map((one) => `form.${one}`).join('+'),
          explained: effectsOn(form, shares, moves, set.rules),
          unexplained: reported - theirs,
        };
      }),
    }),
  );
  return {
    path: options.path,
    ...{ sheet: table.sheet, layout: table.layout, unit: options.unit, from: window.from, to: window.asOf },
    identities: brokenIdentities(table).map((one) => ({ ...one, row: shown(one.row) })),
    rows,
    unmatched: unmatched.map(shown),
    missing: missingOf(table, matched, counted, options),
    unread: table.unread.map((one) => ({ ...one, value: options.shown(one.value) })),
    rules: set.rules.map(({ id }) => id),
    alternatives: alternatives.map((rules) => rules.map(({ id }) => id)),
    greedy: isGreedy,
    profile: nearestProfile(sets, claims, options.profile),
  };
}

/** The profile asked for, else the one that explains the most. */
function nearestProfile(sets: RuleSets, claims: readonly Claim[], asked: Profile | null): ComparedTable['profile'] {
  const of = unexplainedUnder(sets.set([]), claims);
  const tried = (asked ? [asked] : profiles()).map(({ id, rules }) => ({
    id,
    explains: Math.max(0, of - unexplainedUnder(sets.set(rules), claims)),
    of,
  }));
  return tried.reduce((best, one) => (one.explains > best.explains ? one : best));
}
