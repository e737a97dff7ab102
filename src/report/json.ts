import { countJoins, countRows, type RowCounts } from '../casefile/dossiers/rows.ts';
import { countCarriedOver, countFigures, type LeafCounts } from '../casefile/figures/count.ts';
import { proveRows } from '../casefile/figures/proof.ts';
import { sharesOf } from '../casefile/figures/shares.ts';
import { countStarts } from '../casefile/figures/windowStarts.ts';
import type { Database } from '../casefile/store/database.ts';
import { REMARK_CODES } from '../casefile/store/remarkCodes.ts';
import type { Window } from '../casefile/store/window.ts';
import type { Plan } from '../plan/schema.ts';
import type { Split } from '../plan/windowParts.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { causesOf } from './causes/causes.ts';
import { phraseWordsOf, unknownWordsOf } from './data/unknownWords.ts';
import { deadlinesOf } from './deadlines/deadlines.ts';
import { countTree, unitTree } from './figures/tree.ts';
import { indicatorsOf } from './indicators/indicators.ts';
import { rollForwardOf } from './rollForward/rollForward.ts';
import { type ReportJson, reportSchema, type SourceJson } from './schema/schema.ts';
import { findingsOf } from './signs/findings.ts';

export interface ReportInput {
  /** The figures of every procedure where they are counted already. */
  leaves?: LeafCounts[] | undefined;
  tool: string;
  plan: Plan;
  window: Window;
  vocabulary: Vocabulary;
  unread: ReportJson['unread'];
  skipped?: ReportJson['skipped'];
  /** How the roll-forward cuts the window; without it, as the plan does, else by years. */
  split?: Split | null | undefined;
  /** The only unit to count, null is "not stated"; the rows read, the sources and the remarks stay those of all. */
  unit?: string | null | undefined;
}

/** Counts all that report.json says, from a case file. The same case gives the same bytes. Throws BrokenSum. */
export async function buildReportJson(db: Database, input: ReportInput): Promise<ReportJson> {
  const { tool, plan, window, vocabulary, unread, skipped = [], unit } = input;
  const narrowing = { unit };
  const sources = await sourcesOf(db);
  const rows = sources.reduce(addRows, { read: 0, dossiers: 0, repeats: 0, layout: 0, rejected: 0 });
  proveRows('total', rows);
  const leaves = input.leaves ?? (await countFigures(db, window));
  const planUnits = plan.units.map(({ name }) => name);
  const tree = unit === undefined ? countTree(leaves, planUnits) : unitTree(leaves, planUnits, unit);
  const cuts = new Set([...plan.carriedBeforeAlternatives.map(({ day }) => day), plan.carriedBefore.day, window.cut]);
  const starts = new Set([...plan.fromAlternatives.map(({ day }) => day), window.from]);
  const windowAt = await countStarts(db, window, [...starts].sort(), narrowing);
  const carriedOver = await countCarriedOver(db, window, [...cuts].sort(), narrowing);
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
    skipped,
    unread,
    rows,
    joins: await countJoins(db),
    placement: tree.total.placement,
    totals: tree.total.figures,
    shares: sharesOf(tree.total.figures),
    carriedOverAt: Object.fromEntries([...carriedOver].sort()),
    windowAt: Object.fromEntries([...windowAt].sort()),
    units: tree.units,
    ...(await causesOf(db, tree, narrowing)),
    rollForward: await rollForwardOf(db, { plan, window, split: input.split ?? null, tree }),
    deadlines: await deadlinesOf(db, window, tree.total.placement.caseload, narrowing),
    indicators: await indicatorsOf(db, { plan, window, tree, narrowing }),
    findings: await findingsOf(db, narrowing),
    problems: await problemsOf(db),
    unknownWords: await unknownWordsOf(db, vocabulary),
    phraseWords: await phraseWordsOf(db),
  } satisfies ReportJson);
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

/** Of proposals in report.json; all stand in the list of remarks. */
const MOST_PROPOSALS = 200;

/** Remarks by kind; those that propose something with what they propose. */
async function problemsOf(db: Database): Promise<ReportJson['problems']> {
  const rows = await db.rows<{ code: string; count: number; first: string; proposed: string | null }>(`
    SELECT code, count(*)::INTEGER AS count, arg_min(place, (source, coalesce(row_id, -1), column_index, place)) AS first,
      to_json((list(value ORDER BY source, row_id, value) FILTER (WHERE starts_with(code, 'likely-')))[1:${MOST_PROPOSALS}])::VARCHAR AS proposed
    FROM placed_problem GROUP BY code`);
  const order: readonly string[] = REMARK_CODES;
  return rows
    .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
    .map(({ proposed, ...problem }) => (proposed ? { ...problem, values: JSON.parse(proposed) as string[] } : problem));
}
