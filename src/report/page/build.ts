import { countMonths } from '../../casefile/figures/months.ts';
import { formatCount, formatShare, type Messages } from '../../messages/index.ts';
import { causesChart } from '../causes/causesChart.ts';
import { attentionLines } from '../data/attention.ts';
import { PAGE_ROOM, type PageRoom, pageDossiers } from '../dossiers/pageDossiers.ts';
import type { ChartWithTable } from '../figures/chartWithTable.ts';
import { ageingChart, timelinessChart } from '../figures/figuresChart.ts';
import { heatChart } from '../figures/heatChart.ts';
import { keyFigures } from '../figures/keyFigures.ts';
import { onlineChart } from '../figures/onlineChart.ts';
import { proofLines } from '../figures/proofLines.ts';
import { formCounts } from '../form06a/formCounts.ts';
import type { Block } from '../ground/narrative.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Report, Section } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';
import { findingsList } from '../signs/findingsSheet.ts';
import { withLevels } from './levels.ts';
import type { Page, Part } from './page.ts';

/** Rows of findings that the page embeds; the others are in csv/findings.csv. */
const MOST_FINDINGS = 300;
const MOST_REMARKS = 100;

/** The page report.html, from the counts of report.json, the tables of the report and the rows of the case file. */
export async function buildPage(
  json: ReportJson,
  report: Report,
  options: BuildOptions,
  room: PageRoom = PAGE_ROOM,
): Promise<Page> {
  const { db, window, messages } = options;
  const { page: words, language } = messages;
  const months = (await countMonths(db, window)).filter(({ unit }) => json.units.some((one) => one.unit === unit));
  const form = await formCounts(json, options);
  const dossiers = withLevels(await pageDossiers(json, form, options, room), json, options.plan, messages);
  const sections = sectionsOf(report);
  const table = (id: string): Block[] => sections(id).map((section) => ({ kind: 'table', section }));
  const drawn = ({ chart, section }: ChartWithTable): Block => ({ kind: 'chart', chart, section });
  const part = (id: keyof Messages['page']['parts'], blocks: Block[]): Part => ({
    id,
    title: words.parts[id],
    figures: [],
    blocks,
  });
  const proof: Block = { kind: 'items', items: proofLines(json, messages) };
  const parts: Part[] = [
    { ...part('overview', [proof]), figures: keyFigures(json, messages) },
    part('units', [
      drawn(timelinessChart(json, messages)),
      ...table('form-06a'),
      ...table('figures'),
      ...table('shares'),
    ]),
    part('online', [drawn(onlineChart(json, months, messages))]),
    part('overdue', [drawn(ageingChart(json, messages))]),
    part('heat', [drawn(heatChart(json, messages))]),
    part(
      'byUnit',
      json.units.flatMap(({ unit }, at) => unitBlocks(unit, at, table, messages)),
    ),
    part('carriedOver', [...table('carried-over-at'), ...table('window-at')]),
    part('causes', causesBlocks(json, sections, table, messages)),
    part('rollForward', [...table('roll-forward'), ...table('roll-forward-units')]),
    part('deadlines', table('deadlines')),
    part('indicators', table('indicators')),
    part('findings', [
      { kind: 'paragraph', text: messages.rules.note },
      ...table('findings-by-rule'),
      ...limited(
        [findingsList(options, MOST_FINDINGS)],
        countOf(json.findings),
        MOST_FINDINGS,
        'csv/findings.csv',
        messages,
      ),
    ]),
    part('data', [
      ...table('sources'),
      ...table('placement'),
      ...table('unread'),
      ...table('skipped'),
      ...table('problems'),
      ...limited(sections('problem-rows'), countOf(json.problems), MOST_REMARKS, 'csv/problem-rows.csv', messages),
      ...table('unknown-words'),
      ...table('phrase-words'),
    ]),
  ];
  return {
    language,
    title: report.title,
    subtitle: report.subtitle,
    warning: options.reveal ? words.internal : null,
    attention: attentionLines(json, messages),
    parts: parts.filter(({ blocks }) => blocks.length > 0),
    dossiers,
    listNote: words.listNote,
  };
}

function sectionsOf(report: Report): (id: string) => Section[] {
  const all = report.sheets.flatMap(({ sections }) => sections);
  return (id) => all.filter((section) => section.id === id);
}

function unitBlocks(unit: string | null, at: number, table: (id: string) => Block[], { report }: Messages): Block[] {
  return [
    { kind: 'heading', level: 2, text: unit ?? report.notStated },
    ...table(`form-06a-${at + 1}`),
    ...table(`hidden-figures-${at + 1}`),
  ];
}

/** The chart stands with the table of what it shows. */
function causesBlocks(
  json: ReportJson,
  sections: (id: string) => Section[],
  table: (id: string) => Block[],
  messages: Messages,
): Block[] {
  const { notStated, of } = json.causeShares;
  const { causes: words, language } = messages;
  const n = (count: number) => formatCount(count, language);
  return [
    { kind: 'paragraph', text: words.notStatedNote(n(notStated), n(of), formatShare(notStated, of, language)) },
    ...sections('causes-overdue').map(
      (section): Block => ({ kind: 'chart', chart: causesChart(json, messages), section }),
    ),
    ...table('causes-refused'),
    ...table('causes-not-accepted'),
    ...table('cause-details'),
    ...table('unclassed-reasons'),
  ];
}

function limited(sections: Section[], total: number, most: number, file: string, { page }: Messages): Block[] {
  return sections.map((section) => ({ kind: 'list', section, total, most, rest: page.rest(file) }));
}

function countOf(counted: { count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}
