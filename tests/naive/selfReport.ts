// A unit's own form II.06a, as a program would fill it that counts by other rules: one loop over the dossiers, from spec.md §4 and §8 only.
import { dayOf, hasHour, isFinal, type NaiveDossier, outcomeOf, type Window } from './dossier.ts';

/** A dossier with what only some ways of counting look at. */
export interface ReportedDossier extends NaiveDossier {
  returned: string | null;
  supplements: number;
  /** Rows beside the first. */
  repeats: number;
}

/** Columns that are no sums, in which it stands: none, one or two. */
export type Standing = readonly number[];

/** The rules of spec.md §8 in its order. */
export const RULES =
  `withdrawn-left-out withdrawn-on-time refused-left-out refused-on-time paused-left-out paused-in-time
  no-due-on-time no-due-left-out day-not-instant due-first due-last judged-on-returned judged-on-finished first-day-carried
  state-of-export-day carried-left-out unstated-direct unstated-left-out repeats-counted second-supplement-overdue`
    .split(/\s+/)
    .filter((word) => word !== '');

/** Where a dossier stands in the form when these rules are followed, in their order. */
export function standing(dossier: ReportedDossier, window: Window, rules: readonly string[]): Standing {
  const has = (rule: string) => rules.includes(rule);
  if (outcomeOf(dossier) === 'notAccepted' || dossier.received === null) return [];
  const received = dayOf(dossier.received);
  let end = dossier.finished ?? dossier.returned;
  if (has('judged-on-returned')) end = dossier.returned ?? dossier.finished;
  if (has('judged-on-finished')) end = dossier.finished;
  const endDay = end === null ? null : dayOf(end);
  if (received > window.asOf) return [];
  if (received < window.from && (endDay === null ? isFinal(dossier) : endDay < window.from)) return [];

  let due = dossier.due;
  if (has('due-first')) due = dossier.firstDue ?? dossier.due;
  if (has('due-last')) due = dossier.due;
  const byDay = window.deadline === 'day' || has('day-not-instant');
  const settled = endDay === null ? isFinal(dossier) : endDay <= window.asOf || has('state-of-export-day');
  const paused =
    !settled && end === null && ['waiting_supplement', 'waiting_finance', 'stopped'].includes(dossier.status ?? '');
  const noDue = settled ? due === null || end === null : due === null && !paused;

  let arrival = received < window.from ? 6 : dossier.channel === 'online' ? 4 : 5;
  let isUnstated = arrival === 5 && dossier.channel === null;
  let state = settled ? settledColumn(due, end, byDay) : pendingColumn(due, paused, byDay, window.asOf);
  for (const rule of RULES.filter(has)) {
    if (rule === 'withdrawn-left-out' && settled && outcomeOf(dossier) === 'withdrawn') return [];
    if (rule === 'withdrawn-on-time' && settled && outcomeOf(dossier) === 'withdrawn') state = 9;
    if (rule === 'refused-left-out' && settled && outcomeOf(dossier) === 'refused') return [];
    if (rule === 'refused-on-time' && settled && outcomeOf(dossier) === 'refused') state = 9;
    if (rule === 'paused-left-out' && paused) return [];
    if (rule === 'no-due-left-out' && noDue) return [];
    if (rule === 'first-day-carried' && received === window.from) {
      arrival = 6;
      isUnstated = false;
    }
    if (rule === 'carried-left-out' && arrival === 6) return [];
    if (rule === 'unstated-left-out' && isUnstated) arrival = 0;
    if (rule === 'second-supplement-overdue' && dossier.supplements > 1) state = settled ? 10 : 13;
  }
  return arrival === 0 ? [state] : [arrival, state];
}

function settledColumn(due: string | null, end: string | null, byDay: boolean): number {
  if (due === null || end === null) return 9;
  const late = !byDay && hasHour(due) && hasHour(end) ? end > due : dayOf(end) > dayOf(due);
  if (late) return 10;
  return dayOf(end) < dayOf(due) ? 8 : 9;
}

function pendingColumn(due: string | null, paused: boolean, byDay: boolean, asOf: string): number {
  if (due === null || paused) return 12;
  const late = !byDay && hasHour(due) ? dayOf(due) <= asOf : dayOf(due) < asOf;
  return late ? 13 : 12;
}

export const ATOMS = [4, 5, 6, 8, 9, 10, 12, 13];
const SUMS: Record<number, number[]> = { 3: [4, 5, 6], 7: [8, 9, 10], 11: [12, 13] };
export const COLUMNS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
export const isIn = (column: number, at: Standing) => (SUMS[column] ?? [column]).some((one) => at.includes(one));

/** Columns (3) to (13) of some dossiers. */
export function reported(dossiers: readonly ReportedDossier[], window: Window, rules: readonly string[]): number[] {
  return COLUMNS.map((column) =>
    dossiers.reduce((sum, dossier) => {
      const rows = rules.includes('repeats-counted') ? 1 + dossier.repeats : 1;
      return sum + (isIn(column, standing(dossier, window, rules)) ? rows : 0);
    }, 0),
  );
}

/** What each rule does to a column: the last that moves a dossier to another cell is its rule. */
export function effects(
  dossiers: readonly ReportedDossier[],
  window: Window,
  rules: readonly string[],
  column: number,
) {
  const ordered = RULES.filter((rule) => rules.includes(rule));
  const found = new Map(ordered.map((rule) => [rule, { rule, out: 0, in: 0 }]));
  for (const dossier of dossiers) {
    for (let row = 0; row <= dossier.repeats; row++) {
      // A further row has no place but by the rule that counts rows.
      const at = (some: string[]) =>
        row > 0 && !some.includes('repeats-counted') ? [] : standing(dossier, window, some);
      const path = [...ordered.keys(), ordered.length].map((n) => at(ordered.slice(0, n)).join());
      const last = ordered[path.findLastIndex((one, n) => n > 0 && one !== path[n - 1]) - 1];
      const [before, after] = [isIn(column, at([])), isIn(column, at(ordered))];
      const effect = found.get(last ?? '');
      if (effect && before !== after) effect[before ? 'out' : 'in'] += 1;
    }
  }
  return [...found.values()].filter(({ out, in: come }) => out + come > 0);
}
