import type { DayMark, ExplainedDay } from '../../casefile/explain/explainDays.ts';
import type { Window } from '../../casefile/store/window.ts';
import type { explain as vi } from '../vi/explain.ts';

/** Words of `audit explain`. */
export const explain: typeof vi = {
  several: (code: string, count: number, places: string) =>
    `Code ${code} is of ${count} dossiers; name the row, for example: ${places}.`,
  unknown: (code: string, nearest: string) =>
    `There is no dossier "${code}" in the data${nearest ? `; nearest: ${nearest}` : ''}.`,
  noDossier: (place: string, why: string) => `The row "${place}" is no dossier: ${why}.`,
  blankRow: 'blank row',
  dossier: (code: string) => `Dossier ${code}`,
  noCode: '(no code)',
  rows: 'Its rows as read',
  counted: 'the row under which the dossier is listed',
  repeat: 'another row of the dossier',
  notTaken: 'not taken from this row',
  conflict: (facts: string) => `The rows differ in: ${facts}. The last one is taken.`,
  figures: 'Figures with this dossier',
  deadline: 'Deadline',
  received: 'Received',
  due: 'Due by slip',
  legalDue: 'Due by law',
  finished: 'Finished',
  supplementAt: 'Supplement asked for',
  asOf: 'State at the end of',
  none: 'not stated',
  difference: (kind: string, days: string) => `${kind} (${days} working days apart)`,
  paused: 'Paused in the export.',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  nth: (n: string) => `working day ${n}`,
  skipped: {
    receipt: 'day of receipt, not counted',
    rest: 'weekly rest, not counted',
    holiday: (occasion: string) => `day off (${occasion}), not counted`,
    outside: 'outside the calendar, cannot be counted',
  } satisfies Record<NonNullable<ExplainedDay['skipped']>, unknown>,
  worked: (occasion: string) => `(${occasion})`,
  gap: (from: string, to: string, days: string, working: string) =>
    `… ${from} – ${to}: ${days} days, ${working} of them working days`,
  marks: {
    received: 'RECEIVED',
    due: 'DUE BY SLIP',
    legalDue: 'DUE BY LAW',
    finished: 'FINISHED',
    supplementAt: 'SUPPLEMENT ASKED FOR',
    asOf: 'STATE OF',
  } satisfies Record<DayMark, string>,
  readings: { instant: 'By the hour', day: 'By day' } satisfies Record<Window['deadline'], string>,
  daysLate: (days: string) => `${days} working days`,
  late: (hours: string) => `${hours} hours after the due hour`,
  early: (hours: string) => `${hours} hours before the due hour`,
  findings: 'Signs',
  noFindings: 'No signs.',
  unverified: 'article not checked against the text',
};
