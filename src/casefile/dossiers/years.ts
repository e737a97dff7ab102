import { literal } from '../../text/sql.ts';
import type { Database } from '../store/database.ts';
import { MOMENTS, type MomentFact } from '../store/facts.ts';

/** No dossier of these exports is older. */
const FIRST_YEAR = 1990;
/** A day may lie so many years after the exports; a due date, which is agreed beforehand, further ahead. */
const YEARS_AHEAD = 5;
const DUE_YEARS_AHEAD = 20;
const DUE: readonly MomentFact[] = ['due', 'originalDue'];

/**
 * Takes a day of a year that cannot be for no day, with a remark: 04/01/3023. Years are measured by the day of the export; where it is
 * not known by the last day asked for, or the middle one of the days received, whichever is later. Run once, when all days are read.
 */
export async function blankImpossibleYears(db: Database, to: string): Promise<void> {
  const outer = MOMENTS.map(
    (fact) => `min(${fact}) < ${firstOf(FIRST_YEAR)} OR max(${fact}) >= ${firstOf(latest(fact, to))}`,
  );
  const [any] = await db.rows<{ found: boolean | null }>(
    `SELECT ${outer.map((condition) => `coalesce(${condition}, false)`).join(' OR ')} AS found FROM raw_row`,
  );
  const [known] = await db.rows<{ earlier: boolean | null }>(
    `SELECT bool_or(year(exported_on) < ${Number(to.slice(0, 4))}) AS earlier FROM source`,
  );
  if (!any?.found && !known?.earlier) return;
  // Of an even number of days the lower middle one: a day that was received.
  await db.run(`CREATE OR REPLACE TEMP TABLE year_bound AS
    SELECT id AS source, coalesce(year(exported_on), greatest(${Number(to.slice(0, 4))},
      (SELECT year(quantile_disc(received, 0.5)) FROM raw_row WHERE kind IS NULL)))::INTEGER AS last FROM source`);
  for (const fact of MOMENTS) {
    const ahead = DUE.includes(fact) ? DUE_YEARS_AHEAD : YEARS_AHEAD;
    const wrong = `(year(${fact}) < ${FIRST_YEAR} OR year(${fact}) > b.last + ${ahead})`;
    await db.run(`INSERT INTO problem
      SELECT 'year-out-of-range', r.source, r.rowid, ${literal(fact)}, strftime(${fact}, '%d/%m/%Y')
      FROM raw_row r JOIN year_bound b ON b.source = r.source WHERE ${wrong}`);
    const remark = `code = 'year-out-of-range' AND fact = ${literal(fact)}`;
    // A fact that no table has is no column of the rows.
    if ((await db.rows(`SELECT 1 FROM problem WHERE ${remark} LIMIT 1`)).length === 0) continue;
    await db.run(
      `UPDATE raw_store SET ${fact} = NULL FROM year_bound b WHERE b.source = raw_store.source AND ${wrong}`,
    );
  }
  await db.run('DROP TABLE year_bound');
}

function latest(fact: MomentFact, to: string): number {
  return Number(to.slice(0, 4)) + (DUE.includes(fact) ? DUE_YEARS_AHEAD : YEARS_AHEAD) + 1;
}

function firstOf(year: number): string {
  return `TIMESTAMP '${year}-01-01'`;
}
