// The second way of counting: one loop over the dossiers, written from spec.md §4 only.
import { dayOf, hasHour, hasReason, isFinal, isPaused, type NaiveDossier, outcomeOf, type Window } from './dossier.ts';

export const PLACES = ['notAccepted', 'unplaced', 'before', 'after', 'caseload'] as const;
export type Place = (typeof PLACES)[number];

const TEXT = `caseload received received.direct received.online received.post received.unstated carriedIn
  carriedOver carriedOver.beforeWindow carriedOver.inWindow carriedOver.settled carriedOver.pending carriedOver.overdue
  settled settled.early settled.onTime settled.onTime.afterHour settled.late settled.late.sameDay settled.noDue
  settled.granted settled.refused settled.withdrawn settled.unstated settled.onSpot
  settled.onSpot.early settled.onSpot.onTime settled.onSpot.late settled.onSpot.noDue
  pending pending.inTime pending.overdue pending.paused pending.paused.pastDue pending.noDue
  refused refused.late refused.noReason refusedInAll notAccepted
  overdue overdue.d0 overdue.d1to5 overdue.d6to10 overdue.d11to30 overdue.over30 overdue.noCalendar
  dueReset overdueFirst finishedBeforeReceived`;
/** Every figure id of spec §4, flat. */
export const FIGURES: readonly string[] = TEXT.split(/\s+/);

export interface Count {
  placement: Record<Place, number>;
  figures: Record<string, number>;
}

/** Working days in (from, to]; null when either lies outside the calendar. */
export type WorkingDays = (from: string, to: string) => number | null;

export function count(dossiers: readonly NaiveDossier[], window: Window, workingDays: WorkingDays): Count {
  const result: Count = {
    placement: { notAccepted: 0, unplaced: 0, before: 0, after: 0, caseload: 0 },
    figures: Object.fromEntries(FIGURES.map((id) => [id, 0])), // "every one present (0 when none)"
  };
  for (const dossier of dossiers) {
    const place = placeOf(dossier, window);
    result.placement[place] += 1;
    for (const id of figuresOf(dossier, place, window, workingDays)) {
      const before = result.figures[id];
      if (before === undefined) throw new Error(`no such figure: ${id}`);
      result.figures[id] = before + 1;
    }
  }
  return result;
}

export function countBy(
  dossiers: readonly NaiveDossier[],
  key: 'unit' | 'field',
  window: Window,
  workingDays: WorkingDays,
): Map<string | null, Count> {
  const results = new Map<string | null, Count>();
  for (const name of new Set(dossiers.map((dossier) => dossier[key]))) {
    const ofThatName = dossiers.filter((dossier) => dossier[key] === name);
    results.set(name, count(ofThatName, window, workingDays));
  }
  return results;
}

/** "The report shows the same count for 15 Jun, 15 Jul and 15 Nov 2021": carriedOver with another cut. */
export function carriedOverAt(dossiers: readonly NaiveDossier[], window: Window, cut: string): number {
  return dossiers.filter((dossier) => isCarriedOver(dossier, window, cut)).length;
}

/** "Every dossier is in exactly one of: notAccepted, unplaced, before, after, caseload." */
export function placeOf(dossier: NaiveDossier, window: Window): Place {
  if (outcomeOf(dossier) === 'notAccepted') {
    // "by submitted (else received, else finished) day in the window … placed before or after, without any day unplaced"
    const moment = dossier.submitted ?? dossier.received ?? dossier.finished;
    if (moment === null) return 'unplaced';
    if (dayOf(moment) < window.from) return 'before';
    if (dayOf(moment) > window.asOf) return 'after';
    return 'notAccepted';
  }
  if (dossier.received === null) return 'unplaced'; // "no valid received day"
  const received = dayOf(dossier.received);
  // "final status without a date and received before `from`": nobody can say whether it ended before the window.
  if (received < window.from && dossier.finished === null && isFinal(dossier)) return 'unplaced';
  if (received < window.from && dossier.finished !== null && dayOf(dossier.finished) < window.from) return 'before';
  if (received > window.asOf) return 'after';
  return 'caseload';
}

/** "received before `cut`, not finished before `cut` (a final status without a date is not in it), in the caseload" */
function isCarriedOver(dossier: NaiveDossier, window: Window, cut: string): boolean {
  if (placeOf(dossier, window) !== 'caseload') return false;
  if (dossier.received === null || dayOf(dossier.received) >= cut) return false;
  if (dossier.finished === null) return !isFinal(dossier);
  return dayOf(dossier.finished) >= cut;
}

/** "of the caseload, those whose first due date differs from the last"; "a day and the same day with its hour do not differ". */
function isReset({ firstDue, due }: NaiveDossier): boolean {
  if (firstDue === null || due === null) return false;
  if (dayOf(firstDue) !== dayOf(due)) return true;
  return hasHour(firstDue) && hasHour(due) && firstDue !== due;
}

/** "overdue when judged by the first due date where one is known, else by the due date" */
function isOverdueByFirst(dossier: NaiveDossier, window: Window): boolean {
  const judged = { ...dossier, due: dossier.firstDue ?? dossier.due };
  const standing = isSettled(judged, window) ? settledFigures(judged, window) : pendingFigures(judged, window);
  return standing.includes('settled.late') || standing.includes('pending.overdue');
}

/** "finished on or before `asOf`, or final without a date"; a dossier finished after asOf was pending then. */
function isSettled(dossier: NaiveDossier, window: Window): boolean {
  if (dossier.finished === null) return isFinal(dossier);
  return dayOf(dossier.finished) <= window.asOf;
}

/** "of the caseload: by day, or by instant when both have hours" */
function isFinishedBeforeReceived(dossier: NaiveDossier): boolean {
  if (dossier.finished === null || dossier.received === null) return false;
  if (hasHour(dossier.finished) && hasHour(dossier.received)) return dossier.finished < dossier.received;
  return dayOf(dossier.finished) < dayOf(dossier.received);
}

/** The ids of the figures in which this one dossier counts. */
export function figuresOf(dossier: NaiveDossier, place: Place, window: Window, workingDays: WorkingDays): string[] {
  if (place === 'notAccepted') return ['notAccepted', 'refusedInAll'];
  if (place !== 'caseload' || dossier.received === null) return [];
  const ids = ['caseload'];

  const inWindow = dayOf(dossier.received) >= window.from;
  if (inWindow)
    ids.push('received', `received.${dossier.channel ?? 'unstated'}`); // blank is never taken for direct
  else ids.push('carriedIn');

  const settled = isSettled(dossier, window);
  const standing = settled ? settledFigures(dossier, window) : pendingFigures(dossier, window);
  ids.push(...standing);

  const overdue = standing.includes('settled.late') || standing.includes('pending.overdue');
  if (overdue) {
    // Days late run to the finished day, for a pending dossier to asOf.
    const end = settled && dossier.finished !== null ? dayOf(dossier.finished) : window.asOf;
    ids.push('overdue', `overdue.${bandOf(dossier.due, end, workingDays)}`);
  }
  if (isReset(dossier)) ids.push('dueReset');
  if (isOverdueByFirst(dossier, window)) ids.push('overdueFirst');

  if (isCarriedOver(dossier, window, window.cut)) {
    ids.push('carriedOver', inWindow ? 'carriedOver.inWindow' : 'carriedOver.beforeWindow');
    ids.push(settled ? 'carriedOver.settled' : 'carriedOver.pending');
    if (overdue) ids.push('carriedOver.overdue');
  }

  if (isFinishedBeforeReceived(dossier)) ids.push('finishedBeforeReceived');
  return ids;
}

function settledFigures(dossier: NaiveDossier, window: Window): string[] {
  const ids = ['settled', ...timelinessFigures(dossier, window)];
  const outcome = outcomeOf(dossier);
  // "a finished date with an open, blank or unknown word is settled.unstated"
  ids.push(outcome === 'pending' ? 'settled.unstated' : `settled.${outcome}`);
  if (outcome === 'refused') {
    ids.push('refused', 'refusedInAll');
    if (ids.includes('settled.late')) ids.push('refused.late');
    if (!hasReason(dossier)) ids.push('refused.noReason');
  }
  if (dossier.finished !== null && dossier.received !== null && dayOf(dossier.finished) === dayOf(dossier.received)) {
    ids.push('settled.onSpot'); // "finished on the day received"
    for (const way of ['early', 'onTime', 'late', 'noDue'])
      if (ids.includes(`settled.${way}`)) ids.push(`settled.onSpot.${way}`);
  }
  return ids;
}

function timelinessFigures(dossier: NaiveDossier, window: Window): string[] {
  const { due, finished } = dossier;
  // "a final status without date is settled, undated, in .noDue", also when a due date is there
  if (due === null || finished === null) return ['settled.noDue'];
  if (dayOf(finished) < dayOf(due)) return ['settled.early']; // "finished on a day before the due day"
  if (dayOf(finished) > dayOf(due)) return ['settled.late'];
  // On the due day itself: times are compared only "when the due value carries an hour and the finished value too".
  const afterHour = hasHour(due) && hasHour(finished) && finished > due;
  if (!afterHour) return ['settled.onTime'];
  if (window.deadline === 'instant') return ['settled.late', 'settled.late.sameDay'];
  return ['settled.onTime', 'settled.onTime.afterHour'];
}

function pendingFigures(dossier: NaiveDossier, window: Window): string[] {
  const pastDue = isPastDue(dossier.due, window);
  // "paused wins over the others, of it .paused.pastDue"
  if (isPaused(dossier))
    return pastDue ? ['pending', 'pending.paused', 'pending.paused.pastDue'] : ['pending', 'pending.paused'];
  if (dossier.due === null) return ['pending', 'pending.noDue'];
  return ['pending', pastDue ? 'pending.overdue' : 'pending.inTime'];
}

/** "24:00 of `asOf` stands in for the finished instant": every hour of asOf has then passed. */
function isPastDue(due: string | null, window: Window): boolean {
  if (due === null) return false;
  if (dayOf(due) === window.asOf) return window.deadline === 'instant' && hasHour(due);
  return dayOf(due) < window.asOf;
}

function bandOf(due: string | null, end: string, workingDays: WorkingDays): string {
  if (due === null) throw new Error('late without a due date');
  if (dayOf(due) === end) return 'd0'; // "within the due day": no calendar is needed to know it
  const days = workingDays(dayOf(due), end);
  if (days === null) return 'noCalendar';
  if (days === 0) return 'd0'; // "over rest days only"
  if (days <= 5) return 'd1to5';
  if (days <= 10) return 'd6to10';
  if (days <= 30) return 'd11to30';
  return 'over30';
}
