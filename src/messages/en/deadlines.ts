import type { DeadlineKind } from '../../casefile/deadlines/deadlines.ts';
import type { deadlines as vi } from '../vi/deadlines.ts';

/** "15.00" of the case file as it is read. */
const amountOf = (amount: string) => amount.replace(/\.?0+$/, '') || '0';

const UNITS: Record<string, string> = { workingDay: 'working days', day: 'days', hour: 'hours', month: 'months' };

/** Words of due dates against the statutory terms. */
export const deadlines: typeof vi = {
  noTable: (path: string) =>
    `${path}: no column for the code or name of procedures beside one for their term; check the headings of the catalogue.`,
  folder: (path: string) => `--procedures ${path}: is a folder, not a catalogue; name a file in it (.xlsx, .csv …).`,
  read: (file: string, procedures: string, terms: string, unread: string) =>
    `${file}: ${procedures} procedures, ${terms} terms read, ${unread} terms not read (see the sheet "Due later than law").`,
  sheet: 'Due later than law',
  counts: 'Due dates on the slips against the due dates by law',
  sourceNote:
    'Terms are those of the catalogue of procedures given to the analysis, by channel and day of validity; check them against the decisions.',
  countingNote:
    'The day of receipt is not counted; a term that ends on a day of rest ends on the next working day (Articles 147, 148 of the Civil Code 2015); 8 hours are one working day.',
  signNote: 'These are signs, to be checked against the paper files, the slips and the decisions on the procedures.',
  extraNote: 'Days added in mountainous districts by the inspection plan are in the term.',
  offByOneNote:
    'Received after hours, on a day of rest, or without an hour: software may count from the next working day, so that the due date is a day later, over days of rest more. Not taken as stretched.',
  kinds: {
    equal: 'As by law',
    stretched: 'Longer than by law',
    shortened: 'Shorter than by law',
    offByOne: 'Counted from the next working day',
    noDue: 'No due date',
    paused: 'Supplement asked for, no verdict',
    noCalendar: 'Outside the calendar, no verdict',
    noTerm: 'No term in the catalogue',
  } satisfies Record<DeadlineKind, string>,
  lists: {
    stretched: 'Dossiers with a due date later than by law',
    offByOne: 'Dossiers with a due date counted from the working day after receipt',
    unread: 'Terms of the catalogue that were not read',
  },
  columns: {
    slipDue: 'Due by slip',
    legalDue: 'Due by law',
    difference: 'Difference (working days)',
    term: 'Term',
    decision: 'Decision',
    row: 'Row of the catalogue',
  },
  term: (amount: string, unit: string, extra: number) =>
    `${amountOf(amount) === '0' ? 'same day' : `${amountOf(amount)} ${UNITS[unit] ?? unit}`}${extra > 0 ? ` + ${extra} days (mountainous)` : ''}`,
};
