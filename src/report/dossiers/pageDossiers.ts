import { FIGURES, type FigureId } from '../../casefile/figures/figures.ts';
import { FORM_IDS, FORM_ORDER, type FormCounts, sumForm, withSums } from '../../casefile/figures/form06a.ts';
import {
  FACTS,
  LISTED_FIGURES,
  type Listed,
  type ListedFact,
  listDossiers,
  OUTSIDE,
} from '../../casefile/listed/listed.ts';
import type { Messages } from '../../messages/index.ts';
import { capitalised } from '../../text/capitalised.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { ReportJson } from '../schema/schema.ts';
import type { DossierColumn, ListedFigure, PageDossiers } from './listed.ts';

/** The most dossiers, and groups of them with their counts, that the page holds. */
export interface PageRoom {
  dossiers: number;
  groups: number;
}

/** What a browser on an old laptop opens in a second. */
export const PAGE_ROOM: PageRoom = { dossiers: 50_000, groups: 400_000 };

/** The dossiers behind the numbers of the page, and the counts of all. */
export async function pageDossiers(
  json: ReportJson,
  form: FormCounts[],
  options: BuildOptions,
  room: PageRoom,
): Promise<PageDossiers> {
  const { db, window, plan, messages, unit, reveal } = options;
  const listed = await listDossiers(db, window, {
    form: plan.form06a,
    most: room.dossiers,
    mostGroups: room.groups,
    unit,
  });
  const { facts, patterns, groups, dossiers } = listed;
  const shared = { reason: inCommon(dossiers.reason), source: inCommon(dossiers.source) };
  const { applicant, ...said } = dossiers;
  return {
    figures: figuresOf(json, form, unit, messages),
    facts: facts.map((key) => ({ key, label: factLabels(messages)[key] })),
    leftOut: FACTS.filter((fact) => !facts.includes(fact)).map((fact) => factLabels(messages)[fact]),
    values: Object.fromEntries(facts.map((fact) => [fact, named(fact, listed, messages)])),
    patterns,
    groups,
    columns: columnsOf(facts, reveal, messages),
    dossiers: {
      ...said,
      reason: shared.reason.places,
      source: shared.source.places,
      ...(reveal ? { applicant } : {}),
    },
    texts: { reason: shared.reason.texts, source: shared.source.texts },
    timeliness: TIMELINESS.map(([figure, word]) => ({ figure, name: messages.report.timeliness[word] })),
  };
}

/** Figures that share out the caseload by whether it was in time. */
const TIMELINESS = [
  ['settled.early', 'early'],
  ['settled.onTime', 'onTime'],
  ['settled.late', 'late'],
  ['settled.noDue', 'noDue'],
  ['pending.inTime', 'inTime'],
  ['pending.overdue', 'overdue'],
  ['pending.paused', 'paused'],
  ['pending.noDue', 'noDue'],
] as const satisfies [FigureId, keyof Messages['report']['timeliness']][];

/** CSV files that hold the whole list of a figure. */
const FILES: Record<string, string> = {
  carriedOver: 'csv/carriedOver.csv',
  overdue: 'csv/overdue.csv',
  refusedInAll: 'csv/refused.csv',
};

function figuresOf(
  { totals, placement }: ReportJson,
  form: FormCounts[],
  unit: string | null | undefined,
  { report: words, page }: Messages,
): ListedFigure[] {
  const columns = withSums(sumForm(form).columns);
  const counted = new Map<string, { label: string; total: number }>([
    ...FIGURES.map(({ id }): [string, { label: string; total: number }] => [
      id,
      { label: words.figures[id], total: totals[id] },
    ]),
    ...FORM_IDS.map((id, at): [string, { label: string; total: number }] => [
      id,
      { label: words.traces.formColumn(id.slice('form.'.length)), total: columns[FORM_ORDER[at] ?? 'received'] },
    ]),
    ...OUTSIDE.map((id): [string, { label: string; total: number }] => [
      id,
      { label: capitalised(words.placements[id]), total: placement[id] },
    ]),
  ]);
  const narrowed = unit === undefined ? '' : ` --unit "${unit ?? words.notStated}"`;
  return LISTED_FIGURES.map((id) => ({
    id,
    ...(counted.get(id) ?? { label: id, total: 0 }),
    rest: FILES[id] ? page.rest(FILES[id]) : page.restByCommand(`audit trace ${id}${narrowed} --format csv`),
  }));
}

function factLabels({ report: words, page, causes }: Messages): Record<ListedFact, string> {
  const { columns } = words;
  return {
    unit: words.unit,
    field: words.field,
    procedure: words.procedure,
    period: page.period,
    channel: columns.channel,
    outcome: columns.outcome,
    cause: causes.group,
    officer: columns.officer,
  };
}

/** The values of a fact in the reader's words. */
function named(fact: ListedFact, { values }: Listed, { report: words, page, causes }: Messages): string[] {
  const own = values[fact] ?? [];
  const stated = (value: string | null) => value ?? words.notStated;
  const word = (of: Record<string, string>) => {
    const known = new Map(Object.entries(of));
    return (value: string | null) => stated(value === null ? null : (known.get(value) ?? value));
  };
  switch (fact) {
    case 'channel':
      return own.map(word(words.channels));
    case 'outcome':
      return own.map(word(words.outcomes));
    case 'cause':
      return own.map(word(causes.names)).map((name, at) => (own[at] === null ? page.noCause : name));
    case 'period':
      return own.map((value) => (value === null ? words.notStated : `${value.slice(5)}/${value.slice(0, 4)}`));
    case 'procedure':
      return own.map((value) => (value === null ? words.notStated : procedureName(value)));
    default:
      return own.map(stated);
  }
}

function procedureName(codeAndName: string): string {
  const [code, name] = JSON.parse(codeAndName) as [string | null, string | null];
  return [code, name].filter((part) => part !== null).join(' – ');
}

/** Texts once each, in the order in which they are met, and where each stands. */
function inCommon(texts: (string | null)[]): { texts: string[]; places: (number | null)[] } {
  const known = new Map<string, number>();
  const places = texts.map((text) => {
    if (text === null) return null;
    const place = known.get(text) ?? known.size;
    known.set(text, place);
    return place;
  });
  return { texts: [...known.keys()], places };
}

function columnsOf(facts: ListedFact[], reveal: boolean, messages: Messages): DossierColumn[] {
  const { columns: words } = messages.report;
  const labels = factLabels(messages);
  const fact = (key: ListedFact, width: number): DossierColumn[] =>
    facts.includes(key) ? [{ key, heading: labels[key], kind: 'text', width }] : [];
  return [
    { key: 'code', heading: words.code, kind: 'code', width: 26 },
    ...fact('unit', 20),
    ...fact('field', 16),
    ...fact('procedure', 36),
    ...fact('channel', 12),
    { key: 'received', heading: words.received, kind: 'moment', width: 16 },
    { key: 'due', heading: words.due, kind: 'moment', width: 16 },
    { key: 'finished', heading: words.finished, kind: 'moment', width: 16 },
    ...fact('outcome', 16),
    { key: 'timeliness', heading: words.placement, kind: 'text', width: 16 },
    { key: 'late', heading: words.workingDaysLate, kind: 'count', width: 9 },
    { key: 'reason', heading: words.reason, kind: 'text', width: 32 },
    ...fact('officer', 18),
    { key: 'place', heading: words.place, kind: 'text', width: 34 },
    ...(reveal ? [{ key: 'applicant', heading: words.applicant, kind: 'text' as const, width: 20 }] : []),
  ];
}
