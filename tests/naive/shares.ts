// The second way of counting shares: one loop, written from spec.md §4 only.
import { figuresOf, placeOf, type WorkingDays } from './count.ts';
import type { NaiveDossier, Window } from './dossier.ts';

/** "Shares are named pairs of part and whole": each dossier looked at by itself, "not finished on the day received" left out. */
export function sharesOf(dossiers: readonly NaiveDossier[], window: Window, workingDays: WorkingDays) {
  const shares: Record<string, { part: number; whole: number }> = {};
  const add = (id: string, isPart: boolean, isWhole: boolean) => {
    const one = shares[id] ?? { part: 0, whole: 0 };
    shares[id] = { part: one.part + Number(isPart && isWhole), whole: one.whole + Number(isWhole) };
  };
  for (const dossier of dossiers) {
    const figures = figuresOf(dossier, placeOf(dossier, window), window, workingDays);
    const is = (id: string) => figures.includes(id);
    const inTime = is('settled.early') || is('settled.onTime');
    const judged = inTime || is('settled.late');
    add('onlineShare', is('received.online'), is('received'));
    add('refusalShare', is('refusedInAll'), is('caseload') || is('notAccepted'));
    add('overdueShare', is('overdue'), is('caseload'));
    for (const [suffix, among] of [
      ['', true],
      ['NotSpot', !is('settled.onSpot')],
    ] as const) {
      add(`onTimeShare${suffix}`, inTime, among && judged);
      add(`onTimeB${suffix}`, inTime, among && (judged || is('pending.overdue')));
      add(`onTimeC${suffix}`, !is('overdue'), among && is('caseload'));
    }
  }
  return shares;
}
