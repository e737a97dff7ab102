// Checks the second way of counting itself: single dossiers whose figures were written by hand from spec.md §4, then its sums.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, scenarios, workingDays } from './arbitrary.ts';
import { type Count, carriedOverAt, count, countBy, FIGURES } from './count.ts';
import { toCsv } from './csv.ts';
import { BLANK, dayOf, type Window } from './dossier.ts';

const PLAN: Window = {
  from: '2021-07-15',
  to: '2023-11-30',
  asOf: '2023-11-30',
  cut: '2021-11-15',
  deadline: 'instant',
};

// Each case: title | facts => the place, then every figure that is 1. A fact not named is missing; the window is the plan's.
// "New" = received received.unstated: inside the window, channel not stated.
const CASES = `
received on the first day of the window | received=2021-07-15 => caseload New carriedOver carriedOver.inWindow carriedOver.pending pending pending.noDue
received the day before, still open | received=2021-07-14 => caseload carriedIn carriedOver carriedOver.beforeWindow carriedOver.pending pending pending.noDue
received and finished before the window | received=2021-07-13 finished=2021-07-14T23:59:59 status=done => before
received before the window, finished on its first day | received=2021-07-14 finished=2021-07-15 status=done => caseload carriedIn settled settled.noDue settled.granted
received at the last minute of asOf | received=2023-11-30T23:59:59 channel=online => caseload received received.online pending pending.noDue
received the day after asOf, whatever its finished day | received=2023-12-01 finished=2021-07-01 channel=post => after
no received day | submitted=2022-03-01 finished=2022-03-02 status=done => unplaced
final without a date, received before the window | received=2021-07-14 due=2021-08-02 status=cancelled => unplaced
final without a date, received in the window: settled, undated, in noDue in spite of its due day, not carried over | received=2021-07-15 due=2021-08-02 status=done => caseload New settled settled.noDue settled.granted
finished after asOf: pending then, whatever the status says today | received=2023-10-02 due=2023-12-04 finished=2023-12-01 status=done => caseload New pending pending.inTime
finished in the last second of asOf | received=2023-10-02 due=2023-12-04 finished=2023-11-30T23:59:59 status=done => caseload New settled settled.early settled.granted
an earlier asOf: finished later, and late by then (Thu to Fri) | asOf=2022-03-04 received=2022-03-01 due=2022-03-03 finished=2022-03-07 status=done => caseload New pending pending.overdue overdue overdueFirst overdue.d1to5
received on the first day, finished on a day before it | received=2021-07-15 finished=2021-07-14 status=done => caseload New settled settled.noDue settled.granted finishedBeforeReceived
finished at an hour before it was received, on the day received | received=2022-03-01T10:00:00 finished=2022-03-01T08:30:00 status=done => caseload New settled settled.noDue settled.granted settled.onSpot settled.onSpot.noDue finishedBeforeReceived
finished in the second it was received: not before | received=2022-03-01T10:00:00 finished=2022-03-01T10:00:00 status=done => caseload New settled settled.noDue settled.granted settled.onSpot settled.onSpot.noDue
00:00 is no hour: not finished before received | received=2022-03-01T10:00:00 finished=2022-03-01T00:00:00 status=done => caseload New settled settled.noDue settled.granted settled.onSpot settled.onSpot.noDue
received the day before the cut | received=2021-11-14T23:59:59 channel=direct => caseload received received.direct carriedOver carriedOver.inWindow carriedOver.pending pending pending.noDue
received on the cut | received=2021-11-15T00:00:00 => caseload New pending pending.noDue
finished the day before the cut | received=2021-11-01 finished=2021-11-14T23:59:59 status=done => caseload New settled settled.noDue settled.granted
finished on the cut | received=2021-11-01 finished=2021-11-15 status=done => caseload New carriedOver carriedOver.inWindow carriedOver.settled settled settled.noDue settled.granted
a cut before the window: received before it | cut=2021-06-15 received=2021-06-14 => caseload carriedIn carriedOver carriedOver.beforeWindow carriedOver.pending pending pending.noDue
a cut before the window: received between the two | cut=2021-06-15 received=2021-06-15 => caseload carriedIn pending pending.noDue
carried over and overdue | received=2021-07-14 due=2021-10-20 status=processing => caseload carriedIn carriedOver carriedOver.beforeWindow carriedOver.pending carriedOver.overdue pending pending.overdue overdue overdueFirst overdue.over30
finished on the due day, no hours | received=2022-03-01 due=2022-03-03 finished=2022-03-03 status=result_ready => caseload New settled settled.onTime settled.granted
finished at the due instant | received=2022-03-01 due=2022-03-03T17:00:00 finished=2022-03-03T17:00:00 status=done => caseload New settled settled.onTime settled.granted
finished a second later | received=2022-03-01 due=2022-03-03T17:00:00 finished=2022-03-03T17:00:01 status=done => caseload New settled settled.late settled.late.sameDay settled.granted overdue overdueFirst overdue.d0
the same by day | deadline=day received=2022-03-01 due=2022-03-03T17:00:00 finished=2022-03-03T17:00:01 status=done => caseload New settled settled.onTime settled.onTime.afterHour settled.granted
finished on the due day at 00:00, that is without an hour | received=2022-03-01 due=2022-03-03T17:00:00 finished=2022-03-03T00:00:00 status=done => caseload New settled settled.onTime settled.granted
due at 00:00, that is the whole day | received=2022-03-01 due=2022-03-03T00:00:00 finished=2022-03-03T08:30:00 status=done => caseload New settled settled.onTime settled.granted
early is a day before, not an hour before | received=2022-03-01 due=2022-03-03T17:00:00 finished=2022-03-03T08:30:00 status=done => caseload New settled settled.onTime settled.granted
late over rest days only (Fri to Sun) | received=2022-03-01 due=2022-03-04 finished=2022-03-06 status=done => caseload New settled settled.late settled.granted overdue overdueFirst overdue.d0
late over Tết only | received=2022-01-05 due=2022-01-28 finished=2022-02-04 status=done => caseload New settled settled.late settled.granted overdue overdueFirst overdue.d0
5 working days late | received=2022-05-05 due=2022-06-03 finished=2022-06-10 status=done => caseload New settled settled.late settled.granted overdue overdueFirst overdue.d1to5
6 working days late | received=2022-05-05 due=2022-06-03 finished=2022-06-13 status=done => caseload New settled settled.late settled.granted overdue overdueFirst overdue.d6to10
10 working days late | received=2022-05-05 due=2022-06-03 finished=2022-06-17 status=done => caseload New settled settled.late settled.granted overdue overdueFirst overdue.d6to10
11 working days late | received=2022-05-05 due=2022-06-03 finished=2022-06-20 status=done => caseload New settled settled.late settled.granted overdue overdueFirst overdue.d11to30
30 working days late | received=2022-05-05 due=2022-06-03 finished=2022-07-15 status=done => caseload New settled settled.late settled.granted overdue overdueFirst overdue.d11to30
31 working days late | received=2022-05-05 due=2022-06-03 finished=2022-07-18 status=done => caseload New settled settled.late settled.granted overdue overdueFirst overdue.over30
due before the calendar's years | received=2020-12-01 due=2020-12-30 finished=2021-07-15 status=done => caseload carriedIn settled settled.late settled.granted overdue overdueFirst overdue.noCalendar
outside the calendar, but within the due day | asOf=2025-06-30 received=2025-03-03 due=2025-03-04T17:00:00 finished=2025-03-04T17:30:00 status=done => caseload New settled settled.late settled.late.sameDay settled.granted overdue overdueFirst overdue.d0
refused late, the reason cell holds only dashes | received=2022-03-01 due=2022-03-03 finished=2022-03-04 status=returned_unresolved reason=--- => caseload New settled settled.late settled.refused refused refused.late refused.noReason refusedInAll overdue overdueFirst overdue.d1to5
refused with a reason | received=2022-03-01 due=2022-03-03 finished=2022-03-02 status=returned_unresolved reason=Thiếu => caseload New settled settled.early settled.refused refused refusedInAll
withdrawn | received=2022-03-01 due=2022-03-03 finished=2022-03-02 status=withdrawn => caseload New settled settled.early settled.withdrawn
a finished date with an open word | received=2022-03-01 finished=2022-03-02 status=waiting_supplement => caseload New settled settled.noDue settled.unstated
a finished date with an unknown word | received=2022-03-01 finished=2022-03-02 status=unknown => caseload New settled settled.noDue settled.unstated
no date and an unknown word | received=2022-03-01 due=2023-12-01T08:30:00 status=unknown => caseload New pending pending.inTime
paused wins over no due date | received=2022-03-01 status=waiting_finance => caseload New pending pending.paused
paused past due: not overdue | received=2022-03-01 due=2022-03-03 status=stopped => caseload New pending pending.paused pending.paused.pastDue
paused, due later | received=2023-11-01 due=2023-12-04 status=waiting_supplement => caseload New pending pending.paused
a paused word with a date after asOf: no longer open in the export, so not paused | received=2023-11-01 due=2023-12-04 finished=2023-12-02 status=stopped => caseload New pending pending.inTime
pending, due at 17:00 on asOf | received=2023-11-20 due=2023-11-30T17:00:00 => caseload New pending pending.overdue overdue overdueFirst overdue.d0
the same by day | deadline=day received=2023-11-20 due=2023-11-30T17:00:00 => caseload New pending pending.inTime
pending, due on asOf at 00:00, that is without an hour | received=2023-11-20 due=2023-11-30T00:00:00 => caseload New pending pending.inTime
pending, due the day before asOf | received=2023-11-20 due=2023-11-29 => caseload New pending pending.overdue overdue overdueFirst overdue.d1to5
refused at reception, submitted on the first day | submitted=2021-07-15 received=2021-07-01 status=refused_reception => notAccepted refusedInAll
refused at reception, submitted before the window, received in it | submitted=2021-07-14 received=2021-07-15 status=refused_reception => before
refused at reception, no submitted day, received after asOf | received=2023-12-01 finished=2022-03-01 status=refused_reception => after
refused at reception, only a finished day | finished=2023-11-30T23:59:59 status=refused_reception => notAccepted refusedInAll
refused at reception, no day at all | due=2022-03-03 status=refused_reception => unplaced
"Từ chối" alone without a received date: refused at reception | submitted=2022-03-01 status=refusal_ambiguous => notAccepted refusedInAll
"Từ chối" alone with a received date: refused in substance, here without a date | received=2022-03-01 due=2022-03-03 status=refusal_ambiguous reason=3 => caseload New settled settled.noDue settled.refused refused refusedInAll
a due date set again after the first had passed | received=2022-03-01 due=2022-03-31 firstDue=2022-03-10 finished=2022-03-30 status=done => caseload New settled settled.early settled.granted dueReset overdueFirst
a due date brought forward | received=2022-03-01 due=2022-03-10 firstDue=2022-03-31 finished=2022-03-11 status=done => caseload New settled settled.late settled.granted overdue overdue.d1to5 dueReset
the first due day with its hour is the same date | received=2022-03-01 due=2022-03-10 firstDue=2022-03-10T17:00:00 finished=2022-03-10T16:00:00 status=done => caseload New settled settled.onTime settled.granted
paused and past the first due date: paused wins | received=2022-03-01 firstDue=2022-03-10 due=2022-03-31 status=stopped => caseload New pending pending.paused pending.paused.pastDue dueReset
`;

describe('one dossier, figures by hand', () => {
  const cases = CASES.trim().split('\n');
  it.each(cases.map((line) => line.split(' | ')))('%s', (_title, text = '') => {
    const [facts = '', expected = ''] = text.split(' => ');
    const values = Object.fromEntries(facts.split(' ').map((fact) => fact.split('=')));
    const { placement, figures } = count([{ ...BLANK, ...values }], { ...PLAN, ...values }, workingDays);
    const words = expected.replace('New', 'received received.unstated').split(' ');
    expect(ones(placement)).toEqual(words.slice(0, 1));
    expect(ones(figures)).toEqual(words.filter((word) => FIGURES.includes(word)).sort());
    for (const word of words) expect([...FIGURES, 'unplaced', 'before', 'after']).toContain(word);
  });
});

function ones(numbers: Record<string, number>): string[] {
  return Object.keys(numbers)
    .filter((id) => numbers[id] === 1)
    .sort();
}

// whole = parts; a part beginning with "." continues the name of the whole.
const SUMS = `caseload = received + carriedIn
caseload = settled + pending
received = .direct + .online + .post + .unstated
carriedOver = .beforeWindow + .inWindow
carriedOver = .settled + .pending
settled = .early + .onTime + .late + .noDue
settled = .granted + .refused + .withdrawn + .unstated
settled.onSpot = .early + .onTime + .late + .noDue
pending = .inTime + .overdue + .paused + .noDue
refused = settled.refused
refusedInAll = refused + notAccepted
overdue = settled.late + pending.overdue
overdue = .d0 + .d1to5 + .d6to10 + .d11to30 + .over30 + .noCalendar`;
// Figures that are only some of the figure before their last point.
const PARTS =
  `settled.late.sameDay settled.onTime.afterHour pending.paused.pastDue settled.onSpot refused.late refused.noReason
  carriedOver.overdue`.split(/\s+/);

function expectSums({ placement, figures }: Count, dossiers: number): void {
  const all = Object.values(placement).reduce((sum, n) => sum + n, 0);
  expect(all, 'every dossier in exactly one place').toBe(dossiers);
  expect(figures.caseload).toBe(placement.caseload);
  expect(figures.notAccepted).toBe(placement.notAccepted);
  for (const line of SUMS.split('\n')) {
    const [whole = '', parts = ''] = line.split(' = ');
    const ids = parts.split(' + ').map((part) => (part.startsWith('.') ? whole + part : part));
    expect(
      ids.reduce((sum, id) => sum + (figures[id] ?? Number.NaN), 0),
      line,
    ).toBe(figures[whole]);
  }
  for (const id of PARTS) expect(figures[id], id).toBeLessThanOrEqual(figures[id.slice(0, id.lastIndexOf('.'))] ?? -1);
  expect(figures['carriedOver.overdue'] ?? -1).toBeLessThanOrEqual(figures.overdue ?? -1);
  expect(figures.finishedBeforeReceived ?? -1).toBeLessThanOrEqual(figures.settled ?? -1);
}

describe('sums of random dossiers', () => {
  const runs = { numRuns: 300 };

  it('each whole = its parts, in all and for every unit and field, and the groups add up to the whole', () => {
    const property = fc.property(scenarios, ({ window, dossiers }) => {
      const total = count(dossiers, window, workingDays);
      expectSums(total, dossiers.length);
      for (const key of ['unit', 'field'] as const) {
        const groups = countBy(dossiers, key, window, workingDays);
        for (const [name, group] of groups) expectSums(group, dossiers.filter((d) => d[key] === name).length);
        const all = [...groups.values()];
        for (const id of FIGURES) expect(all.reduce((sum, g) => sum + (g.figures[id] ?? 0), 0)).toBe(total.figures[id]);
      }
      expect(carriedOverAt(dossiers, window, window.cut)).toBe(total.figures.carriedOver);
    });
    fc.assert(property, runs);
  });

  it('both readings of the deadline are in either report: they differ by the dossiers late within the due day', () => {
    const property = fc.property(scenarios, ({ window, dossiers }) => {
      const instant = count(dossiers, { ...window, deadline: 'instant' }, workingDays).figures;
      const day = count(dossiers, { ...window, deadline: 'day' }, workingDays).figures;
      expect(instant['settled.late.sameDay']).toBe(day['settled.onTime.afterHour']);
      expect(instant['settled.late']).toBe((day['settled.late'] ?? 0) + (day['settled.onTime.afterHour'] ?? 0));
      expect([instant['settled.onTime.afterHour'], day['settled.late.sameDay']]).toEqual([0, 0]);
    });
    fc.assert(property, runs);
  });

  it('roll-forward: what is pending at the end of one part is carried into the next', () => {
    const property = fc.property(scenarios, fc.nat(900), ({ window, dossiers }, days) => {
      const end = addDays(window.from, days);
      const first = count(dossiers, { ...window, to: end, asOf: end }, workingDays).figures;
      const next = { ...window, from: addDays(end, 1), to: '2026-12-31', asOf: '2026-12-31' };
      expect(count(dossiers, next, workingDays).figures.carriedIn).toBe(first.pending);
    });
    fc.assert(property, runs);
  });

  it('the random dossiers reach every place and every figure', () => {
    const seen = new Set<string>();
    for (const { window, dossiers } of fc.sample(scenarios, { numRuns: 300, seed: 2960 })) {
      const { placement, figures } = count(dossiers, window, workingDays);
      for (const [id, n] of [...Object.entries(placement), ...Object.entries(figures)]) if (n > 0) seen.add(id);
    }
    expect([...FIGURES, 'unplaced', 'before', 'after'].filter((id) => !seen.has(id))).toEqual([]);
  });

  it('the CSV has one row a dossier, and codes are unique', () => {
    const property = fc.property(scenarios, ({ dossiers }) => {
      const rows: Record<string, string>[] = parse(toCsv(dossiers), { columns: true });
      expect(rows.map((row) => row['Mã hồ sơ'])).toEqual(dossiers.map((d) => d.code ?? ''));
      expect(rows.map((row) => row['Lý do'])).toEqual(dossiers.map((d) => d.reason ?? ''));
      const days = rows.map((row) => row['Ngày tiếp nhận']?.slice(0, 10).split('/').reverse().join('-') || null);
      expect(days).toEqual(dossiers.map((d) => (d.received === null ? null : dayOf(d.received))));
      const codes = dossiers.flatMap((d) => d.code ?? []);
      expect(new Set(codes).size).toBe(codes.length);
    });
    fc.assert(property, runs);
  });
});
