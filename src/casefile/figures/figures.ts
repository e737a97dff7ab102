import { CRITERIA, type CriterionValue, type Filter, filterCondition } from './criteria.ts';

/** A figure: the dossiers that have certain values of the criteria. Counting, tracing, proving and filtering all read it here. */
export interface Figure {
  id: string;
  is: Filter;
  /** The same as a SQL condition over the `verdict` view, see verdict.sql. */
  when: string;
  /** The wholes it is of: by what it is one of the parts that make up the whole, null where it is only some of it. */
  of?: Record<string, string | null>;
}

const DEFINED = [
  { id: 'caseload', is: { placement: 'caseload' } },
  { id: 'received', is: { arrival: 'received' }, of: { caseload: 'arrival' } },
  { id: 'received.direct', is: { arrival: 'received', channel: 'direct' }, of: { received: 'channel' } },
  { id: 'received.online', is: { arrival: 'received', channel: 'online' }, of: { received: 'channel' } },
  { id: 'received.post', is: { arrival: 'received', channel: 'post' }, of: { received: 'channel' } },
  { id: 'received.unstated', is: { arrival: 'received', channel: 'unstated' }, of: { received: 'channel' } },
  { id: 'carriedIn', is: { arrival: 'carriedIn' }, of: { caseload: 'arrival' } },
  { id: 'carriedOver', is: { carriedOver: 'yes' }, of: { caseload: null } },
  {
    id: 'carriedOver.beforeWindow',
    is: { carriedOver: 'yes', arrival: 'carriedIn' },
    of: { carriedOver: 'arrival' },
  },
  { id: 'carriedOver.inWindow', is: { carriedOver: 'yes', arrival: 'received' }, of: { carriedOver: 'arrival' } },
  { id: 'carriedOver.settled', is: { carriedOver: 'yes', state: 'settled' }, of: { carriedOver: 'state' } },
  { id: 'carriedOver.pending', is: { carriedOver: 'yes', state: 'pending' }, of: { carriedOver: 'state' } },
  { id: 'carriedOver.overdue', is: { carriedOver: 'yes', overdue: 'yes' }, of: { carriedOver: null } },
  { id: 'settled', is: { state: 'settled' }, of: { caseload: 'state' } },
  { id: 'settled.early', is: { timeliness: 'early' }, of: { settled: 'timeliness' } },
  { id: 'settled.onTime', is: { timeliness: 'onTime' }, of: { settled: 'timeliness' } },
  { id: 'settled.onTime.afterHour', is: { timeliness: 'onTime', afterHour: 'yes' }, of: { 'settled.onTime': null } },
  { id: 'settled.late', is: { timeliness: 'late' }, of: { settled: 'timeliness', overdue: 'state' } },
  { id: 'settled.late.sameDay', is: { timeliness: 'late', afterHour: 'yes' }, of: { 'settled.late': null } },
  { id: 'settled.noDue', is: { state: 'settled', timeliness: 'noDue' }, of: { settled: 'timeliness' } },
  { id: 'settled.granted', is: { state: 'settled', outcome: 'granted' }, of: { settled: 'outcome' } },
  {
    id: 'settled.refused',
    is: { state: 'settled', outcome: 'refused' },
    of: { settled: 'outcome', refused: 'state' },
  },
  { id: 'settled.withdrawn', is: { state: 'settled', outcome: 'withdrawn' }, of: { settled: 'outcome' } },
  { id: 'settled.unstated', is: { state: 'settled', outcome: ['pending', 'unstated'] }, of: { settled: 'outcome' } },
  { id: 'settled.onSpot', is: { onSpot: 'yes' }, of: { settled: null } },
  { id: 'settled.onSpot.early', is: { onSpot: 'yes', timeliness: 'early' }, of: { 'settled.onSpot': 'timeliness' } },
  { id: 'settled.onSpot.onTime', is: { onSpot: 'yes', timeliness: 'onTime' }, of: { 'settled.onSpot': 'timeliness' } },
  { id: 'settled.onSpot.late', is: { onSpot: 'yes', timeliness: 'late' }, of: { 'settled.onSpot': 'timeliness' } },
  { id: 'settled.onSpot.noDue', is: { onSpot: 'yes', timeliness: 'noDue' }, of: { 'settled.onSpot': 'timeliness' } },
  { id: 'pending', is: { state: 'pending' }, of: { caseload: 'state' } },
  { id: 'pending.inTime', is: { timeliness: 'inTime' }, of: { pending: 'timeliness' } },
  { id: 'pending.overdue', is: { timeliness: 'overdue' }, of: { pending: 'timeliness', overdue: 'state' } },
  { id: 'pending.paused', is: { timeliness: 'paused' }, of: { pending: 'timeliness' } },
  { id: 'pending.paused.pastDue', is: { timeliness: 'paused', pastDue: 'yes' }, of: { 'pending.paused': null } },
  { id: 'pending.noDue', is: { state: 'pending', timeliness: 'noDue' }, of: { pending: 'timeliness' } },
  { id: 'refused', is: { refusal: 'refused' }, of: { refusedInAll: 'reception' } },
  { id: 'refused.late', is: { refusal: 'refused', timeliness: 'late' }, of: { refused: null } },
  { id: 'refused.noReason', is: { refusal: 'refused', noReason: 'yes' }, of: { refused: null } },
  { id: 'refusedInAll', is: { refusal: ['refused', 'notAccepted'] } },
  { id: 'notAccepted', is: { refusal: 'notAccepted' }, of: { refusedInAll: 'reception' } },
  { id: 'overdue', is: { overdue: 'yes' }, of: { caseload: null } },
  { id: 'overdue.d0', is: { age: 'd0' }, of: { overdue: 'age' } },
  { id: 'overdue.d1to5', is: { age: 'd1to5' }, of: { overdue: 'age' } },
  { id: 'overdue.d6to10', is: { age: 'd6to10' }, of: { overdue: 'age' } },
  { id: 'overdue.d11to30', is: { age: 'd11to30' }, of: { overdue: 'age' } },
  { id: 'overdue.over30', is: { age: 'over30' }, of: { overdue: 'age' } },
  { id: 'overdue.noCalendar', is: { age: 'noCalendar' }, of: { overdue: 'age' } },
  { id: 'dueReset', is: { dueReset: 'yes' }, of: { caseload: null } },
  { id: 'overdueFirst', is: { overdueFirst: 'yes' }, of: { caseload: null } },
  { id: 'finishedBeforeReceived', is: { finishedBeforeReceived: 'yes' }, of: { caseload: null } },
] as const satisfies Omit<Figure, 'when'>[];

export type FigureId = (typeof DEFINED)[number]['id'];

export const FIGURES: readonly (Figure & { id: FigureId })[] = DEFINED.map((figure) => ({
  ...figure,
  when: filterCondition(figure.is),
}));

/** Where every dossier stands: exactly one of these. */
export type Placement = CriterionValue<'placement'>;
export const PLACEMENTS = Object.keys(CRITERIA.placement) as Placement[];

/** Wholes and their parts (spec section 4), as the figures say what they are of: a sum that does not hold is a bug of ours. */
export const PARTITIONS: { whole: FigureId; parts: FigureId[] }[] = partitions();

function partitions(): { whole: FigureId; parts: FigureId[] }[] {
  const found = new Map<string, { whole: FigureId; parts: FigureId[] }>();
  for (const { id, of } of FIGURES) {
    for (const [whole, by] of Object.entries(of ?? {})) {
      if (by === null) continue;
      const one = found.get(`${whole} by ${by}`) ?? { whole: whole as FigureId, parts: [] };
      one.parts.push(id);
      found.set(`${whole} by ${by}`, one);
    }
  }
  return [...found.values()];
}
