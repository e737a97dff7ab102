// The second way to a diff: a loop over rows, written from the specification (section 10) alone.
import fc from 'fast-check';
import { PLAN_WINDOW } from '../caseOf.ts';

/** A dossier as an export of one row tells it; moments are ISO text, a day without hour YYYY-MM-DD. */
export interface Told {
  code: string | null;
  unit: string;
  procedureName: string;
  received: string;
  due: string | null;
  finished: string | null;
  outcome: 'granted' | 'pending' | 'refused' | 'withdrawn';
  officer: string | null;
  reason: string | null;
}

const UNITS = ['Sở Y tế', 'Sở Tài nguyên và Môi trường', 'UBND huyện Nghi Lộc'];
const PROCEDURES = ['Cấp phép hoạt động', 'Đăng ký biến động', 'Trích lục hộ tịch'];
const OFFICERS = ['Cán bộ một', 'Cán bộ hai', null];

const days = fc.integer({ min: 0, max: 1000 }).map((n) => addDays('2021-05-01', n));
const hours = fc.constantFrom('', '', 'T08:30:00', 'T16:59:59', 'T17:00:00');
const moments = fc.tuple(days, hours).map(([day, hour]) => day + hour);

const told = fc.record({
  coded: fc.integer({ min: 0, max: 9 }),
  unit: fc.constantFrom(...UNITS),
  procedureName: fc.constantFrom(...PROCEDURES),
  received: moments,
  term: fc.integer({ min: -1, max: 40 }),
  took: fc.integer({ min: 0, max: 60 }),
  hour: hours,
  endHour: hours,
  outcome: fc.constantFrom<Told['outcome']>('granted', 'pending', 'pending', 'refused', 'withdrawn'),
  officer: fc.constantFrom(...OFFICERS),
  reason: fc.constantFrom(null, 'Thiếu giấy tờ', 'Chờ ý kiến'),
});

/** Rows with codes of the legal shape and of a register; a few without, which stand first. */
export const toldRows: fc.Arbitrary<Told[]> = fc.array(told, { minLength: 25, maxLength: 60 }).map((rows) =>
  rows
    .map(({ coded, term, took, hour, endHour, outcome, ...row }, n): Told => {
      const day = row.received.slice(0, 10);
      return {
        ...{ ...row, outcome },
        code: coded === 0 ? null : codeOf(n, coded < 7),
        due: term < 0 ? null : addDays(day, term) + hour,
        finished: outcome === 'pending' ? null : addDays(day, took) + endHour,
      };
    })
    .sort((x, y) => Number(x.code !== null) - Number(y.code !== null)),
);

function codeOf(n: number, legal: boolean): string {
  return legal
    ? `H41.19-2203${String((n % 28) + 1).padStart(2, '0')}-${String(n + 1).padStart(4, '0')}`
    : `${n + 1}/TN-${n}`;
}

/** The rows after somebody has been at them: most as they were, some gone, some new, some rewritten; those with codes in another order. */
export function rewrite(rows: Told[], next: () => number): Told[] {
  const kept = rows.flatMap((row) => rewritten(row, next));
  const come = rows.slice(0, next() % 3).map((row, n) => ({ ...row, code: `H41.19-230101-${9000 + n}` }));
  const all = [...kept, ...come];
  return [...all.filter(({ code }) => code === null), ...all.filter(({ code }) => code !== null).reverse()];
}

function rewritten(row: Told, next: () => number): Told[] {
  const later = (moment: string) => addDays(moment.slice(0, 10), 1 + (next() % 50)) + moment.slice(10);
  switch (next() % 18) {
    case 0:
      return row.code === null ? [row] : [];
    case 1:
      return [{ ...row, due: row.due === null ? row.received : later(row.due) }];
    case 2:
      return [{ ...row, finished: row.due ?? row.received }];
    case 3:
      return [{ ...row, received: later(row.received) }];
    case 4:
      return [
        { ...row, outcome: next() % 2 === 0 ? 'refused' : 'withdrawn', finished: row.finished ?? later(row.received) },
      ];
    case 5: {
      const procedureName = PROCEDURES[(PROCEDURES.indexOf(row.procedureName) + 1) % PROCEDURES.length] ?? '';
      return [{ ...row, procedureName, received: later(row.received) }];
    }
    case 6:
      return [{ ...row, officer: 'Cán bộ ba', reason: next() % 2 === 0 ? 'Hồ sơ khó' : row.reason }];
    case 7:
      return row.code?.startsWith('H41')
        ? [{ ...row, unit: UNITS[(UNITS.indexOf(row.unit) + 1) % UNITS.length] ?? '' }]
        : [row];
    default:
      return [row];
  }
}

interface NaiveDiff {
  gone: [string | null, string][];
  come: [string | null, string][];
  changed: {
    code: string | null;
    unit: string;
    facts: { fact: string; before: string | null; after: string | null }[];
    signs: string[];
  }[];
}

/** Every dossier of the one beside that of the other by its code, else by its row. */
export function naiveDiff(before: Told[], after: Told[]): NaiveDiff {
  const key = (row: Told, rows: Told[]) => row.code ?? `row ${rows.indexOf(row)}`;
  const others = new Map(after.map((row) => [key(row, after), row]));
  const own = new Set(before.map((row) => key(row, before)));
  const pairs = before.map((row) => [row, others.get(key(row, before))] as const);
  return {
    gone: pairs.flatMap(([row, other]): [string | null, string][] => (other ? [] : [[row.code, row.unit]])),
    come: after.filter((row) => !own.has(key(row, after))).map((row) => [row.code, row.unit]),
    changed: pairs.flatMap(([a, b]) => {
      const facts = b ? changedFacts(a, b) : [];
      return b && facts.length > 0 ? [{ code: a.code, unit: a.unit, facts, signs: signsOf(a, b).sort() }] : [];
    }),
  };
}

function changedFacts(a: Told, b: Told): { fact: string; before: string | null; after: string | null }[] {
  const facts = ['due', 'finished', 'officer', 'outcome', 'procedureName', 'reason', 'received', 'unit'] as const;
  return facts.filter((fact) => a[fact] !== b[fact]).map((fact) => ({ fact, before: a[fact], after: b[fact] }));
}

function signsOf(a: Told, b: Told): string[] {
  const signs: string[] = [];
  const passed = a.due !== null && a.due < PLAN_WINDOW.asOf;
  const lateEnd = (finished: string | null, due: string | null) =>
    finished !== null && due !== null && isAfter(finished, due);
  const inTime = a.finished !== null && !lateEnd(a.finished, a.due);
  if (passed && !inTime && a.due !== null && b.due !== null && isAfter(b.due, a.due))
    signs.push('due-moved-after-passing');
  const wasBad = a.finished === null ? passed : lateEnd(a.finished, a.due);
  if (wasBad && a.due !== null && b.finished !== null && !isAfter(b.finished, a.due)) signs.push('finished-set-to-due');
  if (isAfter(b.received, a.received)) signs.push('received-moved-later');
  if (isLate(a) && a.outcome !== b.outcome && (b.outcome === 'refused' || b.outcome === 'withdrawn'))
    signs.push('late-turned-refused-or-withdrawn');
  if (a.code !== null && a.procedureName !== b.procedureName && a.received.slice(0, 10) !== b.received.slice(0, 10))
    signs.push('code-reused');
  return signs;
}

function isLate({ due, finished }: Told): boolean {
  const { asOf } = PLAN_WINDOW;
  if (due === null) return false;
  if (finished !== null && finished.slice(0, 10) <= asOf) return isAfter(finished, due);
  return due.length > 10 ? due.slice(0, 10) <= asOf : asOf > due;
}

function isAfter(x: string, y: string): boolean {
  return x.length > 10 && y.length > 10 ? x > y : x.slice(0, 10) > y.slice(0, 10);
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
