import { countCarriedOver, countFigures } from '../casefile/count.ts';
import type { Database } from '../casefile/database.ts';
import { proveRows } from '../casefile/proof.ts';
import { REMARK_CODES } from '../casefile/remarks.ts';
import { countRows, type RowCounts } from '../casefile/rows.ts';
import type { Window } from '../casefile/window.ts';
import type { Plan } from '../plan/schema.ts';
import { nearest } from '../text/fold.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type ReportJson, reportSchema, type SourceJson } from './schema.ts';
import { countTree } from './tree.ts';

export interface ReportInput {
  tool: string;
  plan: Plan;
  window: Window;
  vocabulary: Vocabulary;
  unread: ReportJson['unread'];
}

/** Counts all that report.json says, from a case file. The same case gives the same bytes. Throws BrokenSum. */
export async function buildReportJson(db: Database, input: ReportInput): Promise<ReportJson> {
  const { tool, plan, window, vocabulary, unread } = input;
  const sources = await sourcesOf(db);
  const rows = sources.reduce(addRows, { read: 0, dossiers: 0, repeats: 0, layout: 0, rejected: 0 });
  proveRows('total', rows);
  const tree = countTree(
    await countFigures(db, window),
    plan.units.map(({ name }) => name),
  );
  const cuts = new Set([...plan.carriedBeforeAlternatives.map(({ day }) => day), plan.carriedBefore.day, window.cut]);
  const carriedOver = await countCarriedOver(db, window, [...cuts].sort());
  return reportSchema.parse({
    schema: 'audit-report/1',
    tool,
    plan: {
      id: plan.id,
      from: window.from,
      to: window.to,
      asOf: window.asOf,
      carriedBefore: window.cut,
      deadline: window.deadline,
    },
    sources,
    unread,
    rows,
    placement: tree.total.placement,
    totals: tree.total.figures,
    carriedOverAt: Object.fromEntries([...carriedOver].sort()),
    units: tree.units,
    causes: [],
    findings: [],
    problems: await problemsOf(db),
    unknownWords: {
      channel: await unknownWords(db, 'channel', vocabulary.channel),
      status: await unknownWords(db, 'status', vocabulary.status),
    },
  } satisfies ReportJson);
}

/** The bytes of report.json. */
export function printReportJson(report: ReportJson): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

async function sourcesOf(db: Database): Promise<SourceJson[]> {
  const counts = await countRows(db);
  const columns = await db.rows<{ source: number; fact: string; heading: string }>(
    'SELECT source, fact, heading FROM source_column ORDER BY source, column_index, fact',
  );
  const sources = await db.rows<Omit<SourceJson, 'columns' | 'rows' | keyof RowCounts>>(`SELECT id, path, sha256,
    bytes::DOUBLE AS bytes, format, sheet, encoding, delimiter, header_row AS "headerRow" FROM source ORDER BY id`);
  return sources.map((source) => {
    const counted = counts.get(source.id) as RowCounts;
    proveRows(source.path, counted);
    const { read, ...became } = counted;
    const own = columns.filter((column) => column.source === source.id);
    const headings = Object.fromEntries(own.map(({ fact, heading }) => [fact, heading]));
    return { ...source, columns: headings, rows: read, ...became };
  });
}

function addRows(sum: RowCounts, source: SourceJson): RowCounts {
  return {
    read: sum.read + source.rows,
    dossiers: sum.dossiers + source.dossiers,
    repeats: sum.repeats + source.repeats,
    layout: sum.layout + source.layout,
    rejected: sum.rejected + source.rejected,
  };
}

async function problemsOf(db: Database): Promise<ReportJson['problems']> {
  const rows = await db.rows<{ code: string; count: number; first: string }>(`
    SELECT code, count(*)::INTEGER AS count, arg_min(place, (source, coalesce(row_id, -1), column_index, place)) AS first
    FROM placed_problem GROUP BY code`);
  const order: readonly string[] = REMARK_CODES;
  return rows.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
}

async function unknownWords(
  db: Database,
  fact: 'channel' | 'status',
  known: readonly { word: string }[],
): Promise<ReportJson['unknownWords']['channel']> {
  const words = await db.rows<{ word: string; count: number }>(
    `SELECT trim(regexp_replace(nfc_normalize(word), '\\s+', ' ', 'g')) AS word, sum(count)::INTEGER AS count
     FROM word_${fact} WHERE value IS NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
  );
  const spellings = known.map(({ word }) => word);
  return words.map(({ word, count }) => ({ word, count, nearest: nearest(word, spellings) }));
}
