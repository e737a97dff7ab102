/** A figure: dossiers for which a condition over the `verdict` view holds. Counting, tracing and proving all read it here. */
export interface Figure {
  id: string;
  /** SQL condition over verdict(), see verdict.sql. */
  when: string;
  /** The wholes it is of: by what it is one of the parts that make up the whole, null where it is only some of it. */
  of?: Record<string, string | null>;
}

const late = "is_settled AND timeliness = 'late'";
const onSpot = 'is_settled AND finished_day = received_day';
const overdueBand = (condition: string) => `is_overdue AND ${condition}`;

export const FIGURES = [
  { id: 'caseload', when: 'in_caseload' },
  { id: 'received', when: 'is_received', of: { caseload: 'arrival' } },
  { id: 'received.direct', when: "is_received AND channel = 'direct'", of: { received: 'channel' } },
  { id: 'received.online', when: "is_received AND channel = 'online'", of: { received: 'channel' } },
  { id: 'received.post', when: "is_received AND channel = 'post'", of: { received: 'channel' } },
  { id: 'received.unstated', when: 'is_received AND channel IS NULL', of: { received: 'channel' } },
  { id: 'carriedIn', when: 'is_carried_in', of: { caseload: 'arrival' } },
  { id: 'carriedOver', when: 'is_carried_over', of: { caseload: null } },
  { id: 'carriedOver.beforeWindow', when: 'is_carried_over AND is_carried_in', of: { carriedOver: 'arrival' } },
  { id: 'carriedOver.inWindow', when: 'is_carried_over AND is_received', of: { carriedOver: 'arrival' } },
  { id: 'carriedOver.settled', when: 'is_carried_over AND is_settled', of: { carriedOver: 'state' } },
  { id: 'carriedOver.pending', when: 'is_carried_over AND is_pending', of: { carriedOver: 'state' } },
  { id: 'carriedOver.overdue', when: 'is_carried_over AND is_overdue', of: { carriedOver: null } },
  { id: 'settled', when: 'is_settled', of: { caseload: 'state' } },
  { id: 'settled.early', when: "is_settled AND timeliness = 'early'", of: { settled: 'timeliness' } },
  { id: 'settled.onTime', when: "is_settled AND timeliness = 'onTime'", of: { settled: 'timeliness' } },
  {
    id: 'settled.onTime.afterHour',
    when: "is_settled AND timeliness = 'onTime' AND has_hour(due) AND has_hour(finished) AND finished > due",
    of: { 'settled.onTime': null },
  },
  { id: 'settled.late', when: late, of: { settled: 'timeliness', overdue: 'state' } },
  { id: 'settled.late.sameDay', when: `${late} AND finished_day = due_day`, of: { 'settled.late': null } },
  { id: 'settled.noDue', when: "is_settled AND timeliness = 'noDue'", of: { settled: 'timeliness' } },
  { id: 'settled.granted', when: "is_settled AND outcome = 'granted'", of: { settled: 'outcome' } },
  { id: 'settled.refused', when: "is_settled AND outcome = 'refused'", of: { settled: 'outcome', refused: 'state' } },
  { id: 'settled.withdrawn', when: "is_settled AND outcome = 'withdrawn'", of: { settled: 'outcome' } },
  { id: 'settled.unstated', when: 'is_settled AND NOT is_final', of: { settled: 'outcome' } },
  { id: 'settled.onSpot', when: onSpot, of: { settled: null } },
  { id: 'settled.onSpot.early', when: `${onSpot} AND timeliness = 'early'`, of: { 'settled.onSpot': 'timeliness' } },
  { id: 'settled.onSpot.onTime', when: `${onSpot} AND timeliness = 'onTime'`, of: { 'settled.onSpot': 'timeliness' } },
  { id: 'settled.onSpot.late', when: `${onSpot} AND timeliness = 'late'`, of: { 'settled.onSpot': 'timeliness' } },
  { id: 'settled.onSpot.noDue', when: `${onSpot} AND timeliness = 'noDue'`, of: { 'settled.onSpot': 'timeliness' } },
  { id: 'pending', when: 'is_pending', of: { caseload: 'state' } },
  { id: 'pending.inTime', when: "is_pending AND timeliness = 'inTime'", of: { pending: 'timeliness' } },
  {
    id: 'pending.overdue',
    when: "is_pending AND timeliness = 'overdue'",
    of: { pending: 'timeliness', overdue: 'state' },
  },
  { id: 'pending.paused', when: "is_pending AND timeliness = 'paused'", of: { pending: 'timeliness' } },
  {
    id: 'pending.paused.pastDue',
    when: "is_pending AND timeliness = 'paused' AND is_late",
    of: { 'pending.paused': null },
  },
  { id: 'pending.noDue', when: "is_pending AND timeliness = 'noDue'", of: { pending: 'timeliness' } },
  { id: 'refused', when: "is_settled AND outcome = 'refused'", of: { refusedInAll: 'reception' } },
  { id: 'refused.late', when: `${late} AND outcome = 'refused'`, of: { refused: null } },
  { id: 'refused.noReason', when: "is_settled AND outcome = 'refused' AND NOT has_reason", of: { refused: null } },
  { id: 'refusedInAll', when: "placement = 'notAccepted' OR (is_settled AND outcome = 'refused')" },
  { id: 'notAccepted', when: "placement = 'notAccepted'", of: { refusedInAll: 'reception' } },
  { id: 'overdue', when: 'is_overdue', of: { caseload: null } },
  { id: 'overdue.d0', when: overdueBand('working_days_late = 0'), of: { overdue: 'age' } },
  { id: 'overdue.d1to5', when: overdueBand('working_days_late BETWEEN 1 AND 5'), of: { overdue: 'age' } },
  { id: 'overdue.d6to10', when: overdueBand('working_days_late BETWEEN 6 AND 10'), of: { overdue: 'age' } },
  { id: 'overdue.d11to30', when: overdueBand('working_days_late BETWEEN 11 AND 30'), of: { overdue: 'age' } },
  { id: 'overdue.over30', when: overdueBand('working_days_late > 30'), of: { overdue: 'age' } },
  { id: 'overdue.noCalendar', when: overdueBand('working_days_late IS NULL'), of: { overdue: 'age' } },
  { id: 'dueReset', when: 'is_due_reset', of: { caseload: null } },
  { id: 'overdueFirst', when: 'is_overdue_first', of: { caseload: null } },
  { id: 'finishedBeforeReceived', when: 'is_finished_before_received', of: { caseload: null } },
] as const satisfies Figure[];

export type FigureId = (typeof FIGURES)[number]['id'];

/** Where every dossier stands: exactly one of these. */
export const PLACEMENTS = ['notAccepted', 'unplaced', 'before', 'after', 'caseload'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** Wholes and their parts (spec section 4), as the figures say what they are of: a sum that does not hold is a bug of ours. */
export const PARTITIONS: { whole: FigureId; parts: FigureId[] }[] = partitions();

function partitions(): { whole: FigureId; parts: FigureId[] }[] {
  const found = new Map<string, { whole: FigureId; parts: FigureId[] }>();
  for (const { id, of } of FIGURES as readonly (Figure & { id: FigureId })[]) {
    for (const [whole, by] of Object.entries(of ?? {})) {
      if (by === null) continue;
      const one = found.get(`${whole} by ${by}`) ?? { whole: whole as FigureId, parts: [] };
      one.parts.push(id);
      found.set(`${whole} by ${by}`, one);
    }
  }
  return [...found.values()];
}
