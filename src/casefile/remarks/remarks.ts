import { literal } from '../../text/sql.ts';
import { verdictOf } from '../figures/verdict.ts';
import type { Database } from '../store/database.ts';
import type { RemarkCode } from '../store/remarkCodes.ts';
import type { Window } from '../store/window.ts';
import { remarkCodes } from './codeRemarks.ts';
import { remarkLacking } from './lacking.ts';

/** A remark on dossiers: a condition over the `verdict` view joined with its row (`r`), or the joined one of several. */
interface Remark {
  code: RemarkCode;
  when: string;
  /** The fact whose cell it points at; null: the whole row. */
  fact: string | null;
}

const REMARKS: Remark[] = [
  { code: 'no-calendar', when: 'v.is_overdue AND v.working_days_late IS NULL', fact: 'due' },
  { code: 'no-code', when: 'r.code IS NULL AND NOT r.damaged_code', fact: 'code' },
  { code: 'damaged-code', when: 'r.damaged_code', fact: 'code' },
  {
    code: 'no-received-day',
    when: "v.received IS NULL AND v.outcome IS DISTINCT FROM 'notAccepted'",
    fact: 'received',
  },
  {
    code: 'finished-without-final-status',
    when: "v.finished IS NOT NULL AND NOT v.is_final AND v.outcome IS DISTINCT FROM 'notAccepted'",
    fact: 'status',
  },
  { code: 'final-without-date', when: 'v.is_final AND v.finished IS NULL', fact: 'finished' },
  { code: 'unknown-status-without-date', when: "v.status_word = 'unknown' AND v.finished IS NULL", fact: 'status' },
  { code: 'finished-before-received', when: 'v.is_finished_before_received', fact: 'finished' },
  { code: 'judged-on-returned', when: 'r.finished IS NULL AND r.returned IS NOT NULL', fact: 'returned' },
  {
    code: 'padded-procedure-code',
    when: "regexp_full_match(r.procedureCode, '[1-9]\\.\\d{3,5}')",
    fact: 'procedureCode',
  },
];

/** Writes the remarks on dossiers and sources into `problem`, in one pass over the dossiers. */
export async function remarkDossiers(db: Database, window: Window): Promise<void> {
  const marks = REMARKS.map(
    ({ code, when, fact }) =>
      `CASE WHEN ${when} THEN {'code': ${literal(code)}, 'fact': ${literal(fact)}::VARCHAR} END`,
  );
  const any = REMARKS.map(({ when }) => `(${when})`).join(' OR ');
  await db.run(`INSERT INTO problem
    SELECT mark.code, source, row_id, mark.fact, NULL
    FROM (
      SELECT v.source, v.row_id, unnest(list_filter([${marks.join(', ')}], lambda x: x IS NOT NULL)) AS mark
      FROM ${verdictOf(window)} v JOIN dossier_row r ON r.rowid = v.row_id
      WHERE ${any}
    )`);
  // A remark on a row that turned out to be no dossier says nothing about dossiers.
  await db.run('DELETE FROM problem WHERE row_id IN (SELECT rowid FROM raw_row WHERE kind IS NOT NULL)');
  await remarkOpenDays(db);
  await remarkRows(db);
  await remarkSources(db, window);
  await remarkLevels(db);
}

/** Remarks on rows, whichever dossier they belong to. */
async function remarkRows(db: Database): Promise<void> {
  await db.run(`INSERT INTO problem SELECT 'repaired-line', source, rowid, NULL, NULL FROM raw_row
    WHERE kind IS NULL AND flag = 'repaired'`);
  await db.run(`INSERT INTO problem SELECT 'uneven-row', source, rowid, NULL, NULL FROM raw_row
    WHERE kind IS NULL AND flag IN ('short', 'uneven')`);
  await remarkCodes(db);
}

/** One remark a dossier with a day that nothing proves to be written day first: so many would change with the order. */
async function remarkOpenDays(db: Database): Promise<void> {
  await db.run(`INSERT INTO problem
    SELECT 'date-order-undecided', o.source, o.row_id, o.fact, o."text"
    FROM open_day o JOIN raw_row r ON r.rowid = o.row_id LEFT JOIN repeat p ON p.row_id = o.row_id
    WHERE r.kind IS NULL
    QUALIFY row_number() OVER (PARTITION BY coalesce(p.kept, o.row_id) ORDER BY o.row_id, o.column_place) = 1`);
}

async function remarkSources(db: Database, { from, asOf }: Window): Promise<void> {
  await db.run(`INSERT INTO problem SELECT 'calendar-short', s.id, NULL, NULL,
      strftime(c.first_day, '%d/%m/%Y') || '–' || strftime(c.last_day, '%d/%m/%Y')
    FROM source s, (SELECT min(day) AS first_day, max(day) AS last_day FROM calendar) c
    WHERE DATE '${from}' < c.first_day OR DATE '${asOf}' > c.last_day`);
  await db.run(`INSERT INTO problem SELECT 'unit-from-source', id, NULL, NULL, unit_word || ' (' || unit_from || ')' FROM source
    WHERE unit_from NOT IN ('option', 'constant')`);
  await remarkLacking(db);
  // A total or a signature without an end of line is whole all the same.
  await db.run(`INSERT INTO problem SELECT 'cut-line', source, rowid, NULL, NULL FROM raw_row
    WHERE flag = 'cut' AND (kind IS NULL OR kind IN ('rejected-cells', 'rejected-short'))`);
  await db.run(`INSERT INTO problem SELECT 'hidden-sheet', id, NULL, NULL, NULL FROM source WHERE hidden_sheet`);
  await db.run(
    `INSERT INTO problem SELECT 'hidden-rows', id, NULL, NULL, hidden_rows::VARCHAR FROM source WHERE hidden_rows > 0`,
  );
  // Months are gathered once: to look for each month among a million rows takes a second.
  await db.run(`INSERT INTO problem
    WITH seen AS (
      SELECT source, date_trunc('month', received) AS month,
        bool_or(received >= DATE '${from}' AND received < DATE '${asOf}' + 1) AS inside
      FROM raw_row WHERE kind IS NULL AND received IS NOT NULL GROUP BY ALL
    ), judged AS (SELECT source FROM seen GROUP BY source HAVING bool_or(inside))
    SELECT 'months-without-receipt', source, NULL, 'received', string_agg(strftime(month, '%m/%Y'), ', ' ORDER BY month)
    FROM judged, generate_series(date_trunc('month', DATE '${from}'), DATE '${asOf}', INTERVAL 1 MONTH) g(month)
    WHERE NOT EXISTS (FROM seen WHERE seen.source = judged.source AND seen.month = g.month)
    GROUP BY source`);
  await db.run(`INSERT INTO problem
    SELECT 'ends-before-to', source, NULL, 'received', strftime(max(received), '%d/%m/%Y') FROM raw_row
    WHERE kind IS NULL GROUP BY source HAVING max(received)::DATE < DATE '${asOf}'`);
}

/** Of units outside the plan, where digitisation is asked of them: which level their names say, and which say none. */
async function remarkLevels(db: Database): Promise<void> {
  await db.run(`INSERT INTO problem
    SELECT CASE WHEN level IS NULL THEN 'level-unknown' ELSE 'level-by-name' END, source, NULL, 'unit',
      coalesce(CASE level WHEN 'province' THEN 'tỉnh: ' WHEN 'district' THEN 'huyện: ' WHEN 'commune' THEN 'xã: ' END, '')
        || string_agg(name, '; ' ORDER BY name)
    FROM (
      SELECT DISTINCT d.source, u.level, u.name FROM dossier d JOIN unit u ON u.id = d.unit
        JOIN source_column f ON f.source = d.source AND f.fact = 'digitised' WHERE NOT u.in_plan
    ) GROUP BY source, level`);
}
