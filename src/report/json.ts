import { countProfiles } from '../casefile/compare/profiled.ts';
import { profilesNamed } from '../casefile/compare/rules.ts';
import { countJoins, countMasked, type RowCounts } from '../casefile/dossiers/rows.ts';
import { readSources } from '../casefile/dossiers/sources.ts';
import { countCarriedOver, countFigures, type LeafCounts } from '../casefile/figures/count.ts';
import { proveRows } from '../casefile/figures/proof.ts';
import { sharesOf } from '../casefile/figures/shares.ts';
import { countStarts } from '../casefile/figures/windowStarts.ts';
import { countRemarks } from '../casefile/remarks/countRemarks.ts';
import type { Database } from '../casefile/store/database.ts';
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
import { comparedSchema } from './schema/compared.ts';
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
  /** Does the report name applicants? */
  reveal?: boolean | undefined;
  /** How the roll-forward cuts the window; without it, as the plan does, else by years. */
  split?: Split | null | undefined;
  /** Ids of the profiles under which form II.06a is filled too. */
  profiles?: readonly string[] | undefined;
  /** Tables that units reported, compared when the case was made. */
  compared?: unknown;
  /** The only unit to count, null is "not stated"; the rows read, the sources and the remarks stay those of all. */
  unit?: string | null | undefined;
}

/** Counts all that report.json says, from a case file. The same case gives the same bytes. Throws BrokenSum. */
export async function buildReportJson(db: Database, input: ReportInput): Promise<ReportJson> {
  const { tool, plan, window, vocabulary, unread, skipped = [], unit, reveal = false } = input;
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
    persons: { shown: reveal, masked: await countMasked(db) },
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
    ...(input.profiles?.length ? { profiles: await profilesOf(db, input, tree.units) } : {}),
    ...(input.compared == null ? {} : { compared: comparedSchema.parse(input.compared) }),
    findings: await findingsOf(db, narrowing),
    problems: await countRemarks(db),
    unknownWords: await unknownWordsOf(db, vocabulary),
    phraseWords: await phraseWordsOf(db),
  } satisfies ReportJson);
}

function profilesOf(db: Database, { window, plan, profiles = [] }: ReportInput, units: ReportJson['units']) {
  return countProfiles(db, {
    ...{ window, settings: plan.form06a, profiles: profilesNamed(profiles) },
    units: units.map(({ unit }) => unit),
  });
}

async function sourcesOf(db: Database): Promise<SourceJson[]> {
  return (await readSources(db)).map(({ counts, ...source }) => {
    proveRows(source.path, counts);
    const { read, ...became } = counts;
    return { ...source, rows: read, ...became };
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
