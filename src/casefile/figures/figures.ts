/** A figure: dossiers for which a condition over the `verdict` view holds. Counting, tracing and proving all read it here. */
export interface Figure {
  id: string;
  /** SQL condition over verdict(), see verdict.sql. */
  when: string;
}

const late = "is_settled AND timeliness = 'late'";
const overdueBand = (condition: string) => `is_overdue AND ${condition}`;

export const FIGURES = [
  { id: 'caseload', when: 'in_caseload' },
  { id: 'received', when: 'is_received' },
  { id: 'received.direct', when: "is_received AND channel = 'direct'" },
  { id: 'received.online', when: "is_received AND channel = 'online'" },
  { id: 'received.post', when: "is_received AND channel = 'post'" },
  { id: 'received.unstated', when: 'is_received AND channel IS NULL' },
  { id: 'carriedIn', when: 'is_carried_in' },
  { id: 'carriedOver', when: 'is_carried_over' },
  { id: 'carriedOver.beforeWindow', when: 'is_carried_over AND is_carried_in' },
  { id: 'carriedOver.inWindow', when: 'is_carried_over AND is_received' },
  { id: 'carriedOver.settled', when: 'is_carried_over AND is_settled' },
  { id: 'carriedOver.pending', when: 'is_carried_over AND is_pending' },
  { id: 'carriedOver.overdue', when: 'is_carried_over AND is_overdue' },
  { id: 'settled', when: 'is_settled' },
  { id: 'settled.early', when: "is_settled AND timeliness = 'early'" },
  { id: 'settled.onTime', when: "is_settled AND timeliness = 'onTime'" },
  {
    id: 'settled.onTime.afterHour',
    when: "is_settled AND timeliness = 'onTime' AND has_hour(due) AND has_hour(finished) AND finished > due",
  },
  { id: 'settled.late', when: late },
  { id: 'settled.late.sameDay', when: `${late} AND finished_day = due_day` },
  { id: 'settled.noDue', when: "is_settled AND timeliness = 'noDue'" },
  { id: 'settled.granted', when: "is_settled AND outcome = 'granted'" },
  { id: 'settled.refused', when: "is_settled AND outcome = 'refused'" },
  { id: 'settled.withdrawn', when: "is_settled AND outcome = 'withdrawn'" },
  { id: 'settled.unstated', when: 'is_settled AND NOT is_final' },
  { id: 'settled.onSpot', when: 'is_settled AND finished_day = received_day' },
  { id: 'pending', when: 'is_pending' },
  { id: 'pending.inTime', when: "is_pending AND timeliness = 'inTime'" },
  { id: 'pending.overdue', when: "is_pending AND timeliness = 'overdue'" },
  { id: 'pending.paused', when: "is_pending AND timeliness = 'paused'" },
  { id: 'pending.paused.pastDue', when: "is_pending AND timeliness = 'paused' AND is_late" },
  { id: 'pending.noDue', when: "is_pending AND timeliness = 'noDue'" },
  { id: 'refused', when: "is_settled AND outcome = 'refused'" },
  { id: 'refused.late', when: `${late} AND outcome = 'refused'` },
  { id: 'refused.noReason', when: "is_settled AND outcome = 'refused' AND NOT has_reason" },
  { id: 'refusedInAll', when: "placement = 'notAccepted' OR (is_settled AND outcome = 'refused')" },
  { id: 'notAccepted', when: "placement = 'notAccepted'" },
  { id: 'overdue', when: 'is_overdue' },
  { id: 'overdue.d0', when: overdueBand('working_days_late = 0') },
  { id: 'overdue.d1to5', when: overdueBand('working_days_late BETWEEN 1 AND 5') },
  { id: 'overdue.d6to10', when: overdueBand('working_days_late BETWEEN 6 AND 10') },
  { id: 'overdue.d11to30', when: overdueBand('working_days_late BETWEEN 11 AND 30') },
  { id: 'overdue.over30', when: overdueBand('working_days_late > 30') },
  { id: 'overdue.noCalendar', when: overdueBand('working_days_late IS NULL') },
  { id: 'dueReset', when: 'is_due_reset' },
  { id: 'overdueFirst', when: 'is_overdue_first' },
  { id: 'finishedBeforeReceived', when: 'is_finished_before_received' },
] as const satisfies Figure[];

export type FigureId = (typeof FIGURES)[number]['id'];

/** Where every dossier stands: exactly one of these. */
export const PLACEMENTS = ['notAccepted', 'unplaced', 'before', 'after', 'caseload'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** Wholes and their parts (spec section 4): a sum that does not hold is a bug of ours. */
export const PARTITIONS: { whole: FigureId; parts: FigureId[] }[] = [
  { whole: 'caseload', parts: ['received', 'carriedIn'] },
  { whole: 'caseload', parts: ['settled', 'pending'] },
  { whole: 'received', parts: ['received.direct', 'received.online', 'received.post', 'received.unstated'] },
  { whole: 'carriedOver', parts: ['carriedOver.beforeWindow', 'carriedOver.inWindow'] },
  { whole: 'carriedOver', parts: ['carriedOver.settled', 'carriedOver.pending'] },
  { whole: 'settled', parts: ['settled.early', 'settled.onTime', 'settled.late', 'settled.noDue'] },
  { whole: 'settled', parts: ['settled.granted', 'settled.refused', 'settled.withdrawn', 'settled.unstated'] },
  { whole: 'pending', parts: ['pending.inTime', 'pending.overdue', 'pending.paused', 'pending.noDue'] },
  { whole: 'refused', parts: ['settled.refused'] },
  { whole: 'refusedInAll', parts: ['refused', 'notAccepted'] },
  { whole: 'overdue', parts: ['settled.late', 'pending.overdue'] },
  {
    whole: 'overdue',
    parts: ['overdue.d0', 'overdue.d1to5', 'overdue.d6to10', 'overdue.d11to30', 'overdue.over30', 'overdue.noCalendar'],
  },
];
