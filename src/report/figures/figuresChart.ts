import type { FigureId } from '../../casefile/figures/figures.ts';
import type { Messages } from '../../messages/index.ts';
import type { Tone } from '../ground/chart.ts';
import type { Link } from '../ground/link.ts';
import type { Column, SectionRow } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';
import { type ChartWithTable, nameOf } from './chartWithTable.ts';
import { byName } from './tree.ts';

const TIMELINESS = {
  'settled.early': 'early',
  'settled.onTime': 'onTime',
  'settled.late': 'late',
  'settled.noDue': 'noDue',
  'pending.inTime': 'inTime',
  'pending.overdue': 'overdue',
  'pending.paused': 'paused',
  'pending.noDue': 'openNoDue',
} as const satisfies Partial<Record<FigureId, Tone>>;
const AGEING = {
  'overdue.d0': 'late0',
  'overdue.d1to5': 'late5',
  'overdue.d6to10': 'late10',
  'overdue.d11to30': 'late30',
  'overdue.over30': 'lateLong',
  'overdue.noCalendar': 'lateUnknown',
} as const satisfies Partial<Record<FigureId, Tone>>;
const AGES = Object.keys(AGEING) as (keyof typeof AGEING)[];

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
      AGES.map((id) => [id, own.reduce((sum, { figures: counts }) => sum + counts[id], 0)]),
    ) as Record<keyof typeof AGEING, number>;
    return { name: field ?? words.notStated, of: { field }, figures };
  });
  const some = groups.filter(({ figures }) => AGES.some((id) => figures[id] > 0));
  return figuresChart('ageing', messages.page.charts.ageing, AGEING, some, words.field, messages);
}

function figuresChart<Id extends FigureId>(
  id: string,
  title: string,
  tones: Record<Id, Tone>,
  groups: { name: string; of: Pick<Link, 'unit' | 'field'>; figures: Record<NoInfer<Id>, number> }[],
  heading: string,
  { report: words }: Messages,
): ChartWithTable {
  const ids = Object.keys(tones) as Id[];
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
        tone: tones[figure],
        links: groups.map(({ of }) => ({ figure, ...of })),
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
