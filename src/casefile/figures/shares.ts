import type { FigureId } from './figures.ts';

/** Figures that are added, and figures that are taken from their sum. */
interface Sum {
  plus: FigureId[];
  minus?: FigureId[];
}

/** A share: two sums of figures. Every output has it from here, with both numbers. */
interface Share {
  id: string;
  part: Sum;
  whole: Sum;
}

const inTime: Sum = { plus: ['settled.early', 'settled.onTime'] };
const judged: Sum = { plus: ['settled.early', 'settled.onTime', 'settled.late'] };
/** The same without what was finished on the day received. */
const inTimeNotSpot: Sum = { ...inTime, minus: ['settled.onSpot.early', 'settled.onSpot.onTime'] };
const judgedNotSpot: Sum = {
  ...judged,
  minus: ['settled.onSpot.early', 'settled.onSpot.onTime', 'settled.onSpot.late'],
};
const withOpen = ({ plus, ...sum }: Sum): Sum => ({ ...sum, plus: [...plus, 'pending.overdue'] });

/** The shares of spec section 4: the on-time share by the three formulas in official use (domain notes §3), and the others. */
export const SHARES = [
  { id: 'onTimeShare', part: inTime, whole: judged },
  { id: 'onTimeShareNotSpot', part: inTimeNotSpot, whole: judgedNotSpot },
  { id: 'onlineShare', part: { plus: ['received.online'] }, whole: { plus: ['received'] } },
  { id: 'refusalShare', part: { plus: ['refusedInAll'] }, whole: { plus: ['caseload', 'notAccepted'] } },
  { id: 'overdueShare', part: { plus: ['overdue'] }, whole: { plus: ['caseload'] } },
  { id: 'onTimeB', part: inTime, whole: withOpen(judged) },
  { id: 'onTimeBNotSpot', part: inTimeNotSpot, whole: withOpen(judgedNotSpot) },
  { id: 'onTimeC', part: { plus: ['caseload'], minus: ['overdue'] }, whole: { plus: ['caseload'] } },
  {
    id: 'onTimeCNotSpot',
    // What was finished on the day received and late is in both figures that are taken away.
    part: { plus: ['caseload', 'settled.onSpot.late'], minus: ['overdue', 'settled.onSpot'] },
    whole: { plus: ['caseload'], minus: ['settled.onSpot'] },
  },
] as const satisfies Share[];

export type ShareId = (typeof SHARES)[number]['id'];

/** Part and whole of a share, in dossiers. A share of nothing has a whole of 0. */
export interface Ratio {
  part: number;
  whole: number;
}

/** Every share of some dossiers, from their figures. */
export function sharesOf(figures: Record<FigureId, number>): Record<ShareId, Ratio> {
  const sum = ({ plus, minus = [] }: Sum) =>
    plus.reduce((total, id) => total + figures[id], 0) - minus.reduce((total, id) => total + figures[id], 0);
  const shares = SHARES.map(({ id, part, whole }): [ShareId, Ratio] => [id, { part: sum(part), whole: sum(whole) }]);
  return Object.fromEntries(shares) as Record<ShareId, Ratio>;
}

/** SQL for part and whole of a share over the rows of verdict(), from the conditions of its figures. */
export function shareSql(id: ShareId, conditionOf: (figure: FigureId) => string): { part: string; whole: string } {
  const count = (figure: FigureId) => `count(*) FILTER (WHERE ${conditionOf(figure)})`;
  const sum = ({ plus, minus = [] }: Sum) =>
    `(${[plus.map(count).join(' + '), ...minus.map(count)].join(' - ')})::DOUBLE`;
  const share = SHARES.find((one) => one.id === id);
  if (share === undefined) throw new Error(`no share ${id}`);
  return { part: sum(share.part), whole: sum(share.whole) };
}
