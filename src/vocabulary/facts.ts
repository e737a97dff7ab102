/**
 * What a column of an export can say about a dossier. `rowNumber` is no fact: it marks the column that numbers the rows.
 * `address` (also e-mail) is personal and marks a column that is never read.
 */
export const FACTS = [
  'rowNumber',
  'code',
  'unit',
  'receivingUnit',
  'field',
  'procedureCode',
  'procedureName',
  'channel',
  'submitted',
  'received',
  'due',
  'originalDue',
  'finished',
  'returned',
  'refusedAt',
  'term',
  'status',
  'declaredTimeliness',
  'reason',
  'refusalReason',
  'supplementAt',
  'supplementCount',
  'supplementReason',
  'apology',
  'apologyAt',
  'extensions',
  'officer',
  'applicant',
  'applicantId',
  'applicantPhone',
  'address',
  'digitised',
  'digitalResult',
  'paidOnline',
  'causeCode',
  'submittedHour',
  'receivedHour',
  'dueHour',
  'finishedHour',
  'returnedHour',
] as const;

/** Moments whose hour may stand in a column of its own, with the fact of that column. */
export const HOURS = {
  submitted: 'submittedHour',
  received: 'receivedHour',
  due: 'dueHour',
  finished: 'finishedHour',
  returned: 'returnedHour',
} as const satisfies Partial<Record<Fact, Fact>>;

/** The fact of the column that may hold the hour of a moment; null where hours stand with their days. */
export function hourOf(moment: Fact): Fact | null {
  return moment in HOURS ? HOURS[moment as keyof typeof HOURS] : null;
}

export type Fact = (typeof FACTS)[number];
