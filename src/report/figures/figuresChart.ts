import type { FigureId } from '../../casefile/figures/figures.ts';
import type { Messages } from '../../messages/index.ts';
import type { Column, Link, SectionRow } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';
import { type ChartWithTable, nameOf } from './chartWithTable.ts';
import { byName } from './tree.ts';

const TIMELINESS = [
  'settled.early',
  'settled.onTime',
  'settled.late',
  'settled.noDue',
  'pending.inTime',
  'pending.overdue',
  'pending.paused',
  'pending.noDue',
] as const satisfies FigureId[];
const AGEING = [
  'overdue.d0',
  'overdue.d1to5',
  'overdue.d6to10',
  'overdue.d11to30',
  'overdue.over30',
  'overdue.noCalendar',
] as const satisfies FigureId[];

/** How the caseload of each unit ended: all parts of `caseload`. */
export function timelinessChart(json: ReportJson, messages: Messages): ChartWithTable {
  const groups = json.units.map(({ unit, figures }) => ({ name: nameOf(unit, messages), of: { unit }, figures }));
  return figuresChart(
    'timeliness',
    messages.page.charts.timeliness,
    TIMELINESS,
    groups,
    messages.report.unit,
    messages,
  );
}

/** Overdue dossiers of each field, over all units, by how many working days late they are. */
export function ageingChart(json: ReportJson, messages: Messages): ChartWithTable {
  const { report: words } = messages;
  const names = [...new Set(json.units.flatMap(({ fields }) => fields.map(({ field }) => field)))].sort(byName);
  const groups = names.map((field) => {
    const own = json.units.flatMap(({ fields }) => fields.filter((one) => one.field === field));
    const figures = Object.fromEntries(
      AGEING.map((id) => [id, own.reduce((sum, { figures: counts }) => sum + counts[id], 0)]),
    ) as Record<(typeof AGEING)[number], number>;
    return { name: field ?? words.notStated, of: { field }, figures };
  });
  const some = groups.filter(({ figures }) => AGEING.some((id) => figures[id] > 0));
  return figuresChart('ageing', messages.page.charts.ageing, AGEING, some, words.field, messages);
}

function figuresChart<Id extends FigureId>(
  id: string,
  title: string,
  ids: readonly Id[],
  groups: { name: string; of: Pick<Link, 'unit' | 'field'>; figures: Record<Id, number> }[],
  heading: string,
  { report: words }: Messages,
): ChartWithTable {
  const shown = ids.filter((figure) => groups.some(({ figures }) => figures[figure] > 0));
  return {
    chart: {
      id,
      title,
      kind: 'stacked',
      measure: 'count',
      categories: groups.map(({ name }) => name),
      series: shown.map((figure) => ({
        name: words.figures[figure],
        values: groups.map(({ figures }) => figures[figure]),
      })),
    },
    section: {
      id,
      title,
      notes: [],
      columns: [
        { key: 'group', heading, kind: 'text', width: 32 },
        ...ids.map((figure): Column => ({ key: figure, heading: words.figures[figure], kind: 'count', width: 12 })),
      ],
      rows: groups.map(
        ({ name, of, figures }): SectionRow => ({
          cells: [name, ...ids.map((figure) => figures[figure])],
          style: 'body',
          links: new Map(ids.map((figure, at) => [at + 1, { figure, ...of }])),
        }),
      ),
    },
  };
}
