// Random dossiers for property tests, drawn mostly from the days and hours where counting goes wrong.
import fc from 'fast-check';
import { dayOf, type NaiveDossier, STATUSES, type Window } from './dossier.ts';

export const UNITS = ['Sở Tài nguyên và Môi trường', 'Sở Y tế', 'UBND huyện Nghi Lộc'];
export const FIELDS = ['Đất đai', 'Hộ tịch', 'Khám bệnh, chữa bệnh']; // one with a comma, for CSV
const PROCEDURES: [string | null, string | null][] = [
  ['1.003001', 'Cấp giấy chứng nhận quyền sử dụng đất'],
  ['1.004193', 'Cấp bản sao trích lục hộ tịch'],
  ['2.000635', null],
  [null, 'Cấp giấy phép hoạt động khám bệnh, chữa bệnh'],
  [null, null],
];
const BLANK_REASONS = ['', '-', '...', ' / '];
const REASONS = ['Thiếu giấy tờ', 'Không đúng thẩm quyền, trả lại', 'Ghi "đất công"', 'Chờ\ný kiến', '3'];

const PLAN = { from: '2021-07-15', to: '2023-11-30', cut: '2021-11-15' };
const OWN_WINDOWS = [
  { from: '2022-01-01', to: '2022-12-31' },
  { from: '2022-01-31', to: '2022-02-04' }, // Tết 2022 and nothing else
  { from: '2022-06-15', to: '2022-06-15' }, // a single day
  { from: '2021-11-15', to: '2022-03-31' }, // begins on the plan's cut
  { from: '2021-08-01', to: '2021-11-15' }, // ends on it
  { from: '2021-08-01', to: '2021-11-14' }, // ends just before it
  { from: '2018-12-01', to: '2019-02-28' }, // begins before the calendar's years
  { from: '2025-12-01', to: '2026-01-31' }, // ends after them
];
const WEEKEND_DAYS = ['2021-10-09', '2021-10-10', '2022-06-04', '2022-06-05', '2023-09-02'];
const TET_DAYS = ['2022-01-28', '2022-01-29', '2022-01-30', '2022-01-31', '2022-02-01', '2022-02-04', '2022-02-07'];
const FAR_DAYS = ['2017-05-05', '2018-12-31', '2019-01-01', '2025-12-31', '2026-01-02', '2026-03-03'];
/** A day of the export by which every day here can be: the rule on years has tests of its own. */
export const EXPORTED_ON = '2026-03-31';
const HOURS = ['08:30:00', '16:59:59', '17:00:00', '17:00:01', '23:59:59'];
// Calendar days between the due day and the end: within, beside and beyond each band of lateness.
const DAYS_LATE = [1, 2, 3, 6, 7, 8, 9, 12, 14, 15, 16, 17, 40, 42, 44, 45, 60];

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** A calendar good enough to check the sums: 2021–2024, weekends and Tết 2022 off. Working days in (from, to]. */
export function workingDays(from: string, to: string): number | null {
  if (from < '2021-01-01' || to < '2021-01-01' || from > '2024-12-31' || to > '2024-12-31') return null;
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const tet = day >= '2022-01-31' && day <= '2022-02-04';
    if (weekday !== 0 && weekday !== 6 && !tet) days += 1;
  }
  return days;
}

function around(day: string): string[] {
  return [addDays(day, -1), day, addDays(day, 1)];
}

const deadlines = fc.constantFrom<Window['deadline']>('instant', 'day');
/** How many days before `to` the state is taken; mostly none. */
const daysBack = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.constantFrom(1, 30, 365, 740, 860));

const planWindows: fc.Arbitrary<Window> = fc
  .record({ back: daysBack, deadline: deadlines })
  .map(({ back, deadline }) => ({ ...PLAN, asOf: earlier(PLAN.from, PLAN.to, back), deadline }));

const ownWindows: fc.Arbitrary<Window> = fc
  .record({
    bounds: fc.constantFrom(...OWN_WINDOWS),
    back: daysBack,
    deadline: deadlines,
    carriedBefore: fc.option(fc.constantFrom('from-30', 'from+1', 'to', 'to+1')),
  })
  .map(({ bounds: { from, to }, back, deadline, carriedBefore }) => {
    // "With a window of one's own that does not hold the plan's cut, cut is from unless --carried-before says otherwise."
    let cut = from <= PLAN.cut && PLAN.cut <= to ? PLAN.cut : from;
    if (carriedBefore === 'from-30') cut = addDays(from, -30);
    if (carriedBefore === 'from+1') cut = addDays(from, 1);
    if (carriedBefore === 'to') cut = to;
    if (carriedBefore === 'to+1') cut = addDays(to, 1);
    return { from, to, asOf: earlier(from, to, back), cut, deadline };
  });

/** asOf, never before the window's first day. */
function earlier(from: string, to: string, back: number): string {
  const day = addDays(to, -back);
  return day < from ? from : day;
}

export const windows: fc.Arbitrary<Window> = fc.oneof({ weight: 3, arbitrary: planWindows }, ownWindows);

function daysOf(window: Window): fc.Arbitrary<string> {
  const { from, to, cut, asOf } = window;
  const bounds = [from, cut, to, asOf].flatMap(around);
  const length = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...bounds) },
    { weight: 1, arbitrary: fc.constantFrom(...WEEKEND_DAYS, ...TET_DAYS) },
    { weight: 1, arbitrary: fc.constantFrom(...FAR_DAYS) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: length }).map((days) => addDays(from, days)) },
  );
}

const tails = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constant('T00:00:00') },
  { weight: 4, arbitrary: fc.constantFrom(...HOURS).map((hour) => `T${hour}`) },
);

function withHour(days: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(days, tails).map(([day, tail]) => day + tail);
}

function orMissing<T>(arbitrary: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { freq: oneIn - 1 });
}

/** A finished moment of its own, or on the day received; a due moment of its own, on the finished day, or some days before. */
function momentsOf(window: Window) {
  const moments = withHour(daysOf(window));
  return fc
    .record({
      submitted: orMissing(moments, 2),
      received: orMissing(moments, 8),
      finished: orMissing(moments, 3),
      due: orMissing(moments, 5),
      firstDue: orMissing(moments, 2),
      isReset: fc.boolean(),
      finishedTail: tails,
      dueTail: tails,
      onSpot: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      dueFrom: fc.constantFrom('itself', 'end', 'late'),
      daysLate: fc.constantFrom(...DAYS_LATE),
    })
    .map((drawn) => {
      const { submitted, received } = drawn;
      let { finished, due } = drawn;
      if (drawn.onSpot && received !== null) finished = dayOf(received) + drawn.finishedTail;
      const end = dayOf(finished ?? window.asOf);
      if (due !== null && drawn.dueFrom === 'end') due = end + drawn.dueTail;
      if (due !== null && drawn.dueFrom === 'late') due = addDays(end, -drawn.daysLate) + drawn.dueTail;
      // A date set again, or the same one with or without its hour.
      const firstDue = drawn.isReset || due === null ? drawn.firstDue : dayOf(due) + drawn.finishedTail;
      return { submitted, received, finished, due, firstDue };
    });
}

function dossierOf(window: Window): fc.Arbitrary<Omit<NaiveDossier, 'code'> & { hasCode: boolean }> {
  return fc
    .record({
      hasCode: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
      unit: orMissing(fc.constantFrom(...UNITS), 5),
      field: orMissing(fc.constantFrom(...FIELDS), 5),
      procedure: fc.constantFrom(...PROCEDURES),
      channel: orMissing(fc.constantFrom<NaiveDossier['channel']>('direct', 'online', 'post'), 4),
      moments: momentsOf(window),
      status: orMissing(fc.constantFrom(...STATUSES), 10),
      reason: orMissing(fc.constantFrom(...BLANK_REASONS, ...REASONS), 3),
    })
    .map(({ procedure, moments, ...rest }) => {
      const [procedureCode, procedureName] = procedure;
      return { ...rest, ...moments, procedureCode, procedureName };
    });
}

/** Dossiers around the bounds of that window, codes unique. */
export function dossiersFor(window: Window, maxLength = 40): fc.Arbitrary<NaiveDossier[]> {
  return fc.array(dossierOf(window), { minLength: 1, maxLength }).map((drawn) =>
    drawn.map(({ hasCode, ...facts }, index) => {
      // Without a code only when enough else is written that the row cannot be taken for a title or group row.
      const canLackCode = facts.received !== null && facts.unit !== null && facts.status !== null;
      return { code: hasCode || !canLackCode ? `H41.01-${index + 1}` : null, ...facts };
    }),
  );
}

export interface Scenario {
  window: Window;
  dossiers: NaiveDossier[];
}

const scenariosOf = (most?: number): fc.Arbitrary<Scenario> =>
  windows.chain((window) => dossiersFor(window, most).map((dossiers) => ({ window, dossiers })));

export const scenarios = scenariosOf();

/** For what asks the engine: planning takes a case of one dossier as long as one of hundreds, so there are three times as many in fewer cases. */
export const largeScenarios = scenariosOf(120);
