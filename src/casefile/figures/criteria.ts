/**
 * What figures are counted by: of each criterion its values, each with the SQL condition over verdict() that gives it. No dossier has two values
 * of one criterion. The sheet of dossiers has a column for each, so that every figure can be asked of it by a filter.
 */
export const CRITERIA = {
  placement: {
    notAccepted: "placement = 'notAccepted'",
    unplaced: "placement = 'unplaced'",
    before: "placement = 'before'",
    after: "placement = 'after'",
    caseload: 'in_caseload',
  },
  arrival: { received: 'is_received', carriedIn: 'is_carried_in' },
  carriedOver: { yes: 'is_carried_over' },
  channel: {
    direct: "channel = 'direct'",
    online: "channel = 'online'",
    post: "channel = 'post'",
    unstated: 'channel IS NULL',
  },
  state: { settled: 'is_settled', pending: 'is_pending' },
  outcome: {
    granted: "outcome = 'granted'",
    refused: "outcome = 'refused'",
    withdrawn: "outcome = 'withdrawn'",
    pending: "outcome = 'pending'",
    notAccepted: "outcome = 'notAccepted'",
    unstated: 'outcome IS NULL',
  },
  refusal: {
    refused: "(is_settled AND outcome = 'refused')",
    notAccepted: "placement = 'notAccepted'",
  },
  noReason: { yes: "is_settled AND outcome = 'refused' AND NOT has_reason" },
  timeliness: {
    early: "is_settled AND timeliness = 'early'",
    onTime: "is_settled AND timeliness = 'onTime'",
    late: "is_settled AND timeliness = 'late'",
    inTime: "is_pending AND timeliness = 'inTime'",
    overdue: "is_pending AND timeliness = 'overdue'",
    paused: "is_pending AND timeliness = 'paused'",
    noDue: "in_caseload AND timeliness = 'noDue'",
  },
  overdue: { yes: 'is_overdue' },
  age: {
    d0: 'is_overdue AND working_days_late = 0',
    d1to5: 'is_overdue AND working_days_late BETWEEN 1 AND 5',
    d6to10: 'is_overdue AND working_days_late BETWEEN 6 AND 10',
    d11to30: 'is_overdue AND working_days_late BETWEEN 11 AND 30',
    over30: 'is_overdue AND working_days_late > 30',
    noCalendar: 'is_overdue AND working_days_late IS NULL',
  },
  afterHour: {
    yes: 'is_settled AND finished_day = due_day AND has_hour(due) AND has_hour(finished) AND finished > due',
  },
  pastDue: { yes: "is_pending AND timeliness = 'paused' AND is_late" },
  onSpot: { yes: 'is_settled AND finished_day = received_day' },
  dueReset: { yes: 'is_due_reset' },
  overdueFirst: { yes: 'is_overdue_first' },
  finishedBeforeReceived: { yes: 'is_finished_before_received' },
} as const satisfies Record<string, Record<string, string>>;

export type Criterion = keyof typeof CRITERIA;
export type CriterionValue<C extends Criterion> = keyof (typeof CRITERIA)[C] & string;

export const CRITERION_IDS = Object.keys(CRITERIA) as Criterion[];

/** The dossiers that have one of the values, for each criterion named. */
export type Filter = { readonly [C in Criterion]?: CriterionValue<C> | readonly CriterionValue<C>[] };

/** A filter as a condition over verdict(). */
export function filterCondition(filter: Filter): string {
  return filterValues(filter)
    .map(({ criterion, values }) => {
      const conditions: Record<string, string> = CRITERIA[criterion];
      const any = values.map((value) => conditions[value] ?? 'false');
      return any.length === 1 ? any[0] : `(${any.join(' OR ')})`;
    })
    .join(' AND ');
}

/** The criteria that a filter names, each with its values, in the order of CRITERIA. */
export function filterValues(filter: Filter): { criterion: Criterion; values: string[] }[] {
  return CRITERION_IDS.flatMap((criterion) => {
    const wanted: string | readonly string[] | undefined = filter[criterion];
    if (wanted === undefined) return [];
    return [{ criterion, values: typeof wanted === 'string' ? [wanted] : [...wanted] }];
  });
}

/** The value that a dossier has of a criterion, as an expression over verdict(); NULL for none. */
export function criterionValue(criterion: Criterion): string {
  const cases = Object.entries(CRITERIA[criterion]).map(([value, condition]) => `WHEN ${condition} THEN '${value}'`);
  return `CASE ${cases.join(' ')} END`;
}
