import { literal } from '../../text/sql.ts';
import type { Database } from '../store/database.ts';

/** What falls on a day. */
export type DayMark = 'received' | 'due' | 'legalDue' | 'finished' | 'supplementAt' | 'asOf';

/** A day from the receipt on. */
export interface ExplainedDay {
  day: string;
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  /** Working days after the receipt up to this day; null when it is not counted or the calendar does not know it. */
  nth: number | null;
  /** Why it is not counted. */
  skipped: 'receipt' | 'rest' | 'holiday' | 'outside' | null;
  /** The holiday, or for which day a Saturday is worked. */
  occasion: string | null;
  marks: DayMark[];
}

/** Days left out of a long list. */
export interface LeftOutDays {
  from: string;
  to: string;
  days: number;
  working: number;
}

export type DayLine = ExplainedDay | LeftOutDays;

const MOST_DAYS = 120;
/** A due date in the year 9999 would be two million days. */
const FARTHEST_DAYS = 20_000;

/** Every day from `received` to the latest of the days that are marked, at most 120 of them; what is left out is said. */
export async function explainDays(db: Database, received: string, marked: Map<DayMark, string>): Promise<DayLine[]> {
  const last = [...marked.values()].reduce((latest, day) => (day > latest ? day : latest), received);
  const rows = await db.rows<{
    day: string;
    weekday: number;
    working: boolean | null;
    occasion: string | null;
    n: number | null;
  }>(`
    SELECT d::DATE::VARCHAR AS day, isodow(d)::INTEGER AS weekday, c.working, c.occasion,
      (c.working_so_far - start.working_so_far)::INTEGER AS n
    FROM generate_series(DATE ${literal(received)},
      least(DATE ${literal(last)}, DATE ${literal(received)} + ${FARTHEST_DAYS}), INTERVAL 1 DAY) g(d)
    LEFT JOIN calendar c ON c.day = d::DATE LEFT JOIN calendar start ON start.day = DATE ${literal(received)}
    ORDER BY 1`);
  const days = rows.map(({ day, weekday, working, occasion, n }): ExplainedDay => {
    const skipped = skippedWhy(day === received, working, occasion);
    const marks = [...marked].filter(([, on]) => on === day).map(([mark]) => mark);
    return { day, weekday, nth: skipped === null ? n : null, skipped, occasion, marks };
  });
  return capped(days);
}

function skippedWhy(isReceipt: boolean, working: boolean | null, occasion: string | null): ExplainedDay['skipped'] {
  if (isReceipt) return 'receipt';
  if (working === null) return 'outside';
  if (working) return null;
  return occasion === null ? 'rest' : 'holiday';
}

/** Keeps the marked days with their neighbours and fills up from the start. */
function capped(days: ExplainedDay[]): DayLine[] {
  if (days.length <= MOST_DAYS) return days;
  const near = days.flatMap(({ marks }, at) => (marks.length > 0 ? [at - 1, at, at + 1] : []));
  const keep = new Set(near.filter((at) => at >= 0 && at < days.length));
  for (let at = 0; keep.size < MOST_DAYS && at < days.length; at++) keep.add(at);
  const lines: DayLine[] = [];
  let gap: ExplainedDay[] = [];
  const close = () => {
    const [first, last] = [gap[0], gap.at(-1)];
    if (first && last) {
      const working = gap.filter(({ nth }) => nth !== null).length;
      lines.push({ from: first.day, to: last.day, days: gap.length, working });
    }
    gap = [];
  };
  for (const [at, day] of days.entries()) {
    if (!keep.has(at)) {
      gap.push(day);
      continue;
    }
    close();
    lines.push(day);
  }
  close();
  return lines;
}
