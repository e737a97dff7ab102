import { readFile } from 'node:fs/promises';
import type { Database } from '../store/database.ts';
import { meaningOf } from './meaning.ts';

/** The facts by which rows of a register number fit, by their bit in `stated`. */
const FACTS = ['settles', 'receives', 'day', 'field', 'procedure'] as const;
const UNITS = 0b11;

/**
 * Links the rows that are one dossier (spec section 3, "Which rows are one dossier"). Creates the temporary tables `told` (the rows of
 * codes that stand in several rows, with what they say) and `linked` (row_id, dossier: its lowest row, open: does the row
 * stand alone for want of a fact?), and `shared_code`, the codes themselves, for as long as the connection lives. Never by order.
 *
 * @returns whether any code stands in several rows; without, there are no tables `told` and `linked`.
 */
export async function linkRows(db: Database): Promise<boolean> {
  await db.run(await sqlOf('shared.sql'));
  const shared = await db.rows('SELECT 1 FROM shared_code LIMIT 1');
  if (shared.length === 0) return false;
  const sql = await sqlOf('link.sql');
  await db.run(sql.replace('$meaning', await meaningOf('(FROM raw_row WHERE kind IS NULL AND code IS NOT NULL)')));
  await linkEntries(db);
  await db.run(`
    CREATE TEMP TABLE linked AS
      SELECT row_id, min(row_id) OVER (PARTITION BY code) AS dossier, false AS open FROM told WHERE legal
      UNION ALL
      SELECT r.row_id, CASE WHEN s.open THEN r.row_id ELSE coalesce(s.dossier, r.entry) END, coalesce(s.open, false)
      FROM row_entry r LEFT JOIN settled_entry s ON s.entry = r.entry;
    DROP TABLE settled_entry; DROP TABLE uneven; DROP TABLE entry; DROP TABLE row_entry`);
  return true;
}

function sqlOf(file: string): Promise<string> {
  return readFile(new URL(file, import.meta.url), 'utf8');
}

/** Drops what linkRows created. */
export function dropLinks(db: Database): Promise<void> {
  return db.run('DROP TABLE linked; DROP TABLE told');
}

/** Creates `settled_entry` (entry, dossier, open) for the entries that lack a fact, or share a code with one that does. */
async function linkEntries(db: Database): Promise<void> {
  const patterns = await db.rows<{ stated: number }>(
    'SELECT DISTINCT stated::INTEGER AS stated FROM uneven ORDER BY 1',
  );
  const pairs = patterns.flatMap(({ stated: a }, at) => patterns.slice(at + 1).map(({ stated: b }) => fitting(a, b)));
  await db.run(`CREATE TEMP TABLE fit AS SELECT NULL::BIGINT AS a, NULL::BIGINT AS b WHERE false
    ${pairs.map((pair) => `UNION ALL ${pair}`).join(' ')}`);
  for (let changed = pairs.length > 0; changed; ) {
    await db.run(`CREATE OR REPLACE TEMP TABLE lower_label AS
      SELECT entry, min(label) AS label FROM (
        SELECT f.a AS entry, u.label FROM fit f JOIN uneven u ON u.entry = f.b
        UNION ALL SELECT f.b, u.label FROM fit f JOIN uneven u ON u.entry = f.a
      ) GROUP BY entry;
      DELETE FROM lower_label USING uneven u WHERE u.entry = lower_label.entry AND u.label <= lower_label.label;
      UPDATE uneven SET label = l.label FROM lower_label l WHERE l.entry = uneven.entry`);
    changed = (await db.rows('SELECT 1 FROM lower_label LIMIT 1')).length > 0;
  }
  // A set whose entries all fit each other is one dossier. In another, those that state all that any of it states are dossiers.
  await db.run(`
    CREATE TEMP TABLE settled_entry AS
      SELECT u.entry, CASE WHEN s.fits * 2 = s.entries * (s.entries - 1) THEN u.label ELSE u.entry END AS dossier,
        s.fits * 2 <> s.entries * (s.entries - 1) AND u.stated <> s.stated AS open
      FROM uneven u JOIN (
        SELECT label, count(*) AS entries, bit_or(stated) AS stated, coalesce(any_value(f.n), 0) AS fits
        FROM uneven LEFT JOIN (
          SELECT x.label AS set_label, count(*) AS n FROM fit JOIN uneven x ON x.entry = fit.a GROUP BY 1
        ) f ON f.set_label = uneven.label
        GROUP BY label
      ) s ON s.label = u.label;
    DROP TABLE fit; DROP TABLE IF EXISTS lower_label`);
}

/** SQL for the entries of two patterns that fit each other: what both state is equal. */
function fitting(a: number, b: number): string {
  const both = FACTS.filter((_, bit) => ((a & b) >> bit) & 1).map((fact) => `x.${fact} = y.${fact}`);
  // A unit that settles and one that receives are compared as the unit that each row resolves to.
  const [settles, receives] = FACTS;
  const apart = (a & b & UNITS) === 0 && (a & UNITS) !== 0 && (b & UNITS) !== 0;
  if (apart) both.push(a & 1 ? `x.${settles} = y.${receives}` : `x.${receives} = y.${settles}`);
  return `SELECT x.entry, y.entry FROM uneven x JOIN uneven y
    ON x.stated = ${a} AND y.stated = ${b} AND ${['x.code = y.code', ...both].join(' AND ')}`;
}
