// The second way of counting indicators: one loop, written from domain notes §3 and the issue only.
import { figuresOf, placeOf, type WorkingDays } from './count.ts';
import { dayOf, type NaiveDossier, outcomeOf, type Window } from './dossier.ts';

export type Answer = 'yes' | 'no' | 'free' | 'blank' | 'unknown';
export type Answers = { digitised: Answer[]; result: Answer[]; paid: Answer[] };
export type Counted = Record<string, { part: number; whole: number } | null>;

/** From these days the units of a level digitise. */
const ROADMAP: Record<string, string> = {
  'Sở Tài nguyên và Môi trường': '2022-06-01',
  'Sở Y tế': '2022-06-01',
  'UBND huyện Nghi Lộc': '2022-12-01',
};

/** The indicators that need no catalogue, of one export with all columns, each of its words in one column. */
export function countIndicators(
  all: readonly NaiveDossier[],
  answers: Answers,
  chosen: (dossier: NaiveDossier) => boolean,
  window: Window,
  workingDays: WorkingDays,
): Counted {
  const counted: Record<string, { part: number; whole: number }> = {};
  const add = (id: string, isPart: boolean, isWhole = true) => {
    const one = counted[id] ?? { part: 0, whole: 0 };
    counted[id] = { part: one.part + Number(isPart && isWhole), whole: one.whole + Number(isWhole) };
  };
  // A column that only marks the "yes": a blank cell is "no" there. Of payment it tells nothing.
  const marksOnly = (column: Answer[]) => column.includes('yes') && !column.includes('no');
  const digitisedMarks = marksOnly(answers.digitised);
  const resultMarks = marksOnly(answers.result);
  const paidMarks = marksOnly(answers.paid) && answers.paid.includes('blank') && !answers.paid.includes('free');
  const told = (answer: Answer | undefined, marks: boolean) =>
    answer === 'yes' ? true : answer === 'no' || (answer === 'blank' && marks) ? false : null;

  let paymentAsked = false;
  let digitisedAsked = false;
  for (const [index, dossier] of all.entries()) {
    if (!chosen(dossier)) continue;
    const figures = figuresOf(dossier, placeOf(dossier, window), window, workingDays);
    const is = (id: string) => figures.includes(id);
    const roadmap = dossier.unit === null ? undefined : ROADMAP[dossier.unit];
    const received = dossier.received === null ? null : dayOf(dossier.received);

    if (roadmap !== undefined) digitisedAsked = true;
    const digitised = told(answers.digitised[index], digitisedMarks);
    const due = is('received') && roadmap !== undefined && received !== null && received >= roadmap;
    add('digitisedOnReceipt', digitised === true, due && digitised !== null);
    const result = told(answers.result[index], resultMarks);
    add('digitalResult', result === true, is('settled') && outcomeOf(dossier) === 'granted' && result !== null);
    if (!paidMarks) paymentAsked = true;
    const paid = paidMarks ? null : told(answers.paid[index], false);
    add('paidOnline', paid === true, is('caseload') && paid !== null);
    add('online', dossier.channel === 'online', is('received'));

    const finished = dossier.finished === null ? null : dayOf(dossier.finished);
    const days = received === null || finished === null ? null : workingDays(received, finished);
    const took = is('settled') && days !== null && days >= 0;
    const handling = counted.handlingDays ?? { part: 0, whole: 0 };
    counted.handlingDays = { part: handling.part + (took ? days : 0), whole: handling.whole + Number(took) };

    const inTime = is('settled.early') || is('settled.onTime');
    const judged = inTime || is('settled.late');
    for (const suffix of ['', 'WithoutOnSpot']) {
      const among = suffix === '' || !is('settled.onSpot');
      add(`onTimeA${suffix}`, inTime, among && judged);
      add(`onTimeB${suffix}`, inTime, among && (judged || is('pending.overdue')));
      add(`onTimeC${suffix}`, !is('overdue'), among && is('caseload'));
    }
  }
  return {
    ...counted,
    digitisedOnReceipt: digitisedAsked ? (counted.digitisedOnReceipt ?? null) : null,
    paidOnline: paymentAsked ? (counted.paidOnline ?? null) : null,
    onlineOffered: null,
    handlingAgainstTerm: null,
    notInCatalogue: null,
  };
}
