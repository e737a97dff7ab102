// One dossier as the second way of counting sees it. Written from spec.md §3 only, so that it can contradict the product.

export const STATUSES = [
  'new',
  'received',
  'processing',
  'waiting_supplement',
  'waiting_finance',
  'stopped',
  'withdrawn',
  'cancelled',
  'returned_unresolved',
  'result_ready',
  'done',
  'interop',
  'refused_reception',
  'refusal_ambiguous', // "Từ chối" alone
  'unknown', // a word nobody knows
] as const;
export type Status = (typeof STATUSES)[number];

export type Outcome = 'granted' | 'refused' | 'withdrawn' | 'pending' | 'notAccepted';
export type Channel = 'direct' | 'online' | 'post';

/** A moment is 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM:SS'; texts of this shape sort as the moments do. */
export interface NaiveDossier {
  code: string | null;
  unit: string | null;
  field: string | null;
  procedureCode: string | null;
  procedureName: string | null;
  channel: Channel | null;
  submitted: string | null;
  received: string | null;
  due: string | null;
  /** The due date stated first, where one is known. */
  firstDue: string | null;
  finished: string | null;
  status: Status | null; // null = blank cell
  reason: string | null;
}

/** A dossier of which nothing is known but its code. */
export const BLANK: NaiveDossier = {
  ...{ code: 'H41.01-1', unit: null, field: null, procedureCode: null, procedureName: null, channel: null },
  ...{ submitted: null, received: null, due: null, firstDue: null, finished: null, status: null, reason: null },
};

export interface Window {
  from: string;
  to: string;
  asOf: string; // the earlier of `to` and --as-of
  cut: string; // carriedBefore
  deadline: 'instant' | 'day';
}

/** "All bounds by calendar day": the day of a moment. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/** "00:00 counts as none." */
export function hasHour(moment: string): boolean {
  return moment.length > 10 && moment.slice(11) !== '00:00:00';
}

/** Statuses map to outcomes by the list of spec §3. */
export function outcomeOf(dossier: NaiveDossier): Outcome {
  const status = dossier.status;
  if (status === 'refused_reception') return 'notAccepted';
  if (status === 'refusal_ambiguous') {
    // "'Từ chối' alone is the first [notAccepted] when there is no received date", else refused in substance.
    return dossier.received === null ? 'notAccepted' : 'refused';
  }
  if (status === 'returned_unresolved') return 'refused';
  if (status === 'result_ready' || status === 'done') return 'granted';
  if (status === 'withdrawn' || status === 'cancelled') return 'withdrawn';
  // new, received, processing, interop, stopped, waiting_*: open. Blank and unknown words are never guessed: without a
  // date such a dossier is pending, with a date it is settled.unstated, just as one with an open word.
  return 'pending';
}

/** A final status: one that says the dossier has ended, whatever its dates. */
export function isFinal(dossier: NaiveDossier): boolean {
  const outcome = outcomeOf(dossier);
  return outcome === 'granted' || outcome === 'refused' || outcome === 'withdrawn';
}

/** "`paused` (waiting for a supplement or a financial duty, stopped) counts only for a dossier still open in the export." */
export function isPaused(dossier: NaiveDossier): boolean {
  // Read so: a finished date, even one after asOf, means the dossier is no longer open in the export.
  if (dossier.finished !== null) return false;
  const status = dossier.status;
  return status === 'waiting_supplement' || status === 'waiting_finance' || status === 'stopped';
}

/** A reason is blank when nothing is written or what is written holds no letter and no digit ("---", "..."). */
export function hasReason(dossier: NaiveDossier): boolean {
  return dossier.reason !== null && /[\p{L}\p{N}]/u.test(dossier.reason);
}
