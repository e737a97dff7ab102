import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addWorkingDays, calendarDays, loadCalendar, workingDays } from '../../src/law/calendar.ts';
import { weekday } from '../../src/law/days.ts';

const calendar = loadCalendar();
const days = calendarDays(calendar);

/** Working days in (from, to], counted one by one. */
function countedByHand(from: string, to: string): number {
  return days.filter(({ day, working }) => working && day > from && day <= to).length;
}

describe('the calendar', () => {
  it.each([
    ['2019', 252],
    ['2020', 252],
    ['2021', 250],
    ['2022', 249],
    ['2023', 249],
    ['2024', 251],
    ['2025', 250],
    ['2026', 250],
  ])('%s has %i working days', (year, count) => {
    expect(days.filter(({ day, working }) => working && day.startsWith(year)).length).toBe(count);
  });

  it('has 869 days and 597 working days in the window of the plan', () => {
    const window = days.filter(({ day }) => day >= '2021-07-15' && day <= '2023-11-30');
    expect(window.length).toBe(869);
    expect(window.filter(({ working }) => working).length).toBe(597);
    expect(workingDays(calendar, '2021-07-14', '2023-11-30')).toBe(597);
  });

  it('works on six Saturdays only, for the days given off', () => {
    const dayOf = new Map(days.map((one) => [one.day, one.working]));
    const worked = days.filter(({ day, working }) => working && [0, 6].includes(weekday(day)));
    expect(worked.map(({ day }) => day)).toEqual([
      ...['2019-01-05', '2019-05-04', '2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'],
    ]);
    for (const off of ['2019-04-29', '2024-04-29', '2025-05-02', '2026-01-02', '2026-08-31'])
      expect(dayOf.get(off), off).toBe(false);
  });

  it.each([
    ['2019', '01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02'],
    ['2020', '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02'],
    ['2021', '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03'],
    ['2022', '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02'],
    ['2023', '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'],
    ['2024', '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03'],
    ['2025', '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'],
    ['2026', '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02'],
  ])('%s loses these days of the week', (year, lost) => {
    const off = days.filter(({ day, working }) => day.startsWith(year) && !working && ![0, 6].includes(weekday(day)));
    expect(off.map(({ day }) => day.slice(5)).join(' ')).toBe(lost);
  });

  it('names the occasion of every day off and of every worked Saturday, of no other day', () => {
    for (const { day, working, occasion } of days) {
      const ordinary = working !== [0, 6].includes(weekday(day));
      if (!ordinary) expect(occasion, day).toBeTruthy();
      if (occasion !== null && ordinary) expect([0, 6], day).toContain(weekday(day));
    }
  });

  it('covers whole years, one row a day', () => {
    expect(days[0]?.day).toBe('2019-01-01');
    expect(days.at(-1)?.day).toBe('2026-12-31');
    expect(days.length).toBe(365 * 6 + 366 * 2);
    expect(days.at(-1)?.workingSoFar).toBe(252 + 252 + 250 + 249 + 249 + 251 + 250 + 250);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2021-07-15', 15, '2021-08-05'],
    ['2021-08-30', 3, '2021-09-06'],
    ['2022-01-28', 5, '2022-02-11'],
    ['2022-04-08', 1, '2022-04-12'],
    ['2022-04-29', 2, '2022-05-05'],
    ['2022-08-31', 1, '2022-09-05'],
    ['2022-12-30', 1, '2023-01-03'],
    ['2023-01-19', 1, '2023-01-27'],
    ['2023-04-28', 3, '2023-05-08'],
    ['2023-08-31', 1, '2023-09-05'],
    ['2023-11-15', 10, '2023-11-29'],
    ['2024-04-26', 3, '2024-05-04'],
    ['2024-05-03', 1, '2024-05-04'],
    ['2019-02-01', 1, '2019-02-11'],
    ['2019-05-03', 1, '2019-05-04'],
    ['2020-01-22', 1, '2020-01-30'],
    ['2020-12-31', 1, '2021-01-04'],
    ['2025-01-24', 1, '2025-02-03'],
    ['2025-04-25', 4, '2025-05-05'],
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-08-21', 2, '2026-08-24'],
  ])('%s + %i = %s', (from, n, due) => {
    expect(addWorkingDays(calendar, from, n)).toBe(due);
    expect(workingDays(calendar, from, due)).toBe(n);
  });

  it('gives the day itself for 0 and null where the calendar does not reach', () => {
    expect(addWorkingDays(calendar, '2021-07-17', 0)).toBe('2021-07-17');
    expect(addWorkingDays(calendar, '2026-12-31', 1)).toBeNull();
    expect(addWorkingDays(calendar, '2018-12-31', 1)).toBeNull();
    expect(addWorkingDays(calendar, '2021-07-15', -1)).toBeNull();
    expect(addWorkingDays(calendar, '2021-07-15', 1.5)).toBeNull();
  });
});

describe('workingDays', () => {
  it('is null outside the years and for what is no day', () => {
    expect(workingDays(calendar, '2018-12-31', '2019-01-04')).toBeNull();
    expect(workingDays(calendar, '2026-12-31', '2027-01-04')).toBeNull();
    expect(workingDays(calendar, '2021-02-30', '2021-03-01')).toBeNull();
  });

  it('agrees with counting by hand, forwards and back', () => {
    const day = fc.constantFrom(...days.map((one) => one.day));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        expect(workingDays(calendar, from, to)).toBe(countedByHand(from, to));
        expect(workingDays(calendar, to, from)).toBe(0 - countedByHand(from, to));
      }),
    );
  });

  it('is undone by addWorkingDays', () => {
    const start = fc.constantFrom(...days.slice(0, 2000).map((one) => one.day));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 200 }), (from, n) => {
        const due = addWorkingDays(calendar, from, n);
        expect(due && workingDays(calendar, from, due)).toBe(n);
        expect(days.find(({ day }) => day === due)?.working).toBe(true);
      }),
    );
  });
});

describe('the time zone of the machine', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['UTC', 0],
    ['Asia/Ho_Chi_Minh', -420],
    ['America/New_York', 300],
  ])('%s changes nothing', (zone, offset) => {
    vi.stubEnv('TZ', zone);
    expect(new Date(Date.UTC(2021, 0, 1)).getTimezoneOffset()).toBe(offset);
    expect(calendarDays(loadCalendar())).toEqual(days);
  });
});
