import type { dossiers as vi } from '../vi/dossiers.ts';

const yes = 'yes';

/** Words of the sheet of all dossiers, by which it is filtered. */
export const dossiers: typeof vi = {
  sheet: 'Dossiers',
  title: 'All dossiers of the caseload, those not accepted and those that could not be placed',
  note: 'One row a dossier. Blue numbers of other sheets lead here; rest the pointer on one to see which column to filter by which value.',
  held: (n: string, total: string) =>
    `This sheet has ${n} of ${total} dossiers: the overdue, refused and unplaced first, the others by day of receipt. All of them: csv/dossiers.csv; rows of the sheet: --workbook-rows.`,
  filter: (sheet: string, filter: string) => `Filter the sheet ${sheet}: ${filter}`,
  whole: (sheet: string) => `The whole list on the sheet ${sheet}`,
  partly: (n: string) => `(the sheet has ${n} dossiers only; all in csv/dossiers.csv)`,
  elsewhere: (command: string) =>
    `Dossiers of other periods, which this workbook does not have; they are listed by: ${command}`,
  or: 'or',
  criteria: {
    arrival: { heading: 'Period of receipt', values: { received: 'in the window', carriedIn: 'carried in' } },
    carriedOver: { heading: 'Carried over the cut-off', values: { yes } },
    state: { heading: 'Settled or pending', values: { settled: 'settled', pending: 'pending' } },
    refusal: { heading: 'Refusal', values: { refused: 'refused', notAccepted: 'not accepted' } },
    noReason: { heading: 'Refused without a reason', values: { yes } },
    overdue: { heading: 'Overdue', values: { yes } },
    age: {
      heading: 'Overdue by',
      values: {
        d0: 'within the due day or over rest days',
        d1to5: '1–5 working days',
        d6to10: '6–10 working days',
        d11to30: '11–30 working days',
        over30: 'over 30 working days',
        noCalendar: 'outside the years of the calendar',
      },
    },
    afterHour: { heading: 'After the due hour, on the due day', values: { yes } },
    pastDue: { heading: 'Paused, past the due date', values: { yes } },
    onSpot: { heading: 'Settled on the day received', values: { yes } },
    dueReset: { heading: 'Due date set again', values: { yes } },
    overdueFirst: { heading: 'Overdue by the first due date', values: { yes } },
    finishedBeforeReceived: { heading: 'Finished before received', values: { yes } },
  },
  placement: 'Place',
  form: { formCame: 'Form II.06a: receipt', formWent: 'Form II.06a: settlement' },
  formColumns: {
    online: '(4) online',
    direct: '(5) direct, post',
    carriedIn: '(6) carried in',
    early: '(8) early',
    onTime: '(9) on time',
    late: '(10) overdue',
    inTime: '(12) in time',
    overdue: '(13) pending, overdue',
  },
};
