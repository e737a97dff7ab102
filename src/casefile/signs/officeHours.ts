import { OFFICE_DAY, type OfficeHours, sessionMinutes } from '../../law/offices.ts';
import { literal } from '../../text/sql.ts';
import type { Database } from '../store/database.ts';

/**
 * The macro office_minutes(moment): minutes of office hours that have passed by this time of its day, by the hours in force on that
 * day (NULL where the law gives none), and the variable office_day: those of a whole day.
 */
export async function createOfficeHours(db: Database, hours: OfficeHours): Promise<void> {
  const cases = hours.map(({ from, to, value }) => {
    const until = to === null ? '' : ` AND moment::DATE <= DATE ${literal(to)}`;
    return `WHEN moment::DATE >= DATE ${literal(from)}${until} THEN ${value.map(passed).join(' + ')}`;
  });
  await db.run(`SET VARIABLE office_day = ${OFFICE_DAY};
    CREATE OR REPLACE TEMP MACRO office_minutes(moment) AS CASE ${cases.join(' ')} END`);
}

function passed(session: string): string {
  const [start, end] = sessionMinutes(session) ?? [0, 0];
  return `greatest(0, least(${end - start}, hour(moment) * 60 + minute(moment) - ${start}))`;
}
