import { FIGURES } from '../../casefile/figures/figures.ts';
import { FORM_ORDER, type FormCounts, formFigureId, sumForm, withSums } from '../../casefile/figures/form06a.ts';
import { sampleFigures } from '../../casefile/figures/samples.ts';
import type { TracedDossier } from '../../casefile/figures/trace.ts';
import type { Messages } from '../../messages/index.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Column, Section, SectionRow } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';

/** The first dossiers of a figure; rows have `of`, so that they can be narrowed to a unit and field. */
export interface DossierList {
  figure: string;
  title: string;
  total: number;
  section: Section;
  /** Where all of them are. */
  rest: string;
}

/** About what a browser on an old laptop opens at once: rows of all lists together. */
const MOST_ROWS = 6000;
const MOST_OF_FIELD = 25;

/** How many dossiers a list holds, and of what. */
export interface Sampling {
  by: 'field' | 'unit';
  most: number;
}

/** Some of every field of every unit while there is room; a case of very many fields has some of every unit. */
function samplingOf({ units }: ReportJson, lists: number): Sampling {
  const fields = units.reduce((sum, { fields: own }) => sum + own.length, 0);
  const room = (groups: number) => Math.floor(MOST_ROWS / Math.max(1, groups * lists));
  const most = (groups: number) => Math.max(1, Math.min(MOST_OF_FIELD, room(groups)));
  return room(fields) > 0 ? { by: 'field', most: most(fields) } : { by: 'unit', most: most(units.length) };
}

/** CSV files that hold the whole list of a figure. */
const FILES: Record<string, string> = {
  carriedOver: 'csv/carriedOver.csv',
  overdue: 'csv/overdue.csv',
  refusedInAll: 'csv/refused.csv',
};

/** The list of every figure, and of every column of the form that is no figure, with its first dossiers. */
export async function dossierLists(
  json: ReportJson,
  form: FormCounts[],
  options: BuildOptions,
): Promise<{ lists: DossierList[]; sampling: Sampling }> {
  const { db, window, plan, messages, unit } = options;
  const { report: words } = messages;
  const columns = withSums(sumForm(form).columns);
  const ofForm = FORM_ORDER.map((column) => ({ column, figure: formFigureId(column, plan.form06a) }))
    .filter(({ figure }) => figure.startsWith('form.'))
    .map(({ column, figure }) => ({
      figure,
      title: words.traces.formColumn(figure.slice('form.'.length)),
      total: columns[column],
    }));
  const figures = FIGURES.map(({ id }) => ({ figure: id as string, title: words.figures[id], total: json.totals[id] }));
  const wanted = [...figures, ...ofForm].filter(({ total }) => total > 0);
  const sampling = samplingOf(json, wanted.length);
  const samples = await sampleFigures(db, window, {
    figures: wanted.map(({ figure }) => figure),
    form: plan.form06a,
    ...sampling,
    unit,
  });
  const lists = wanted.map(({ figure, title, total }) => ({
    figure,
    title,
    total,
    section: {
      id: `list-${figure}`,
      title,
      notes: [],
      columns: columnsOf(options.reveal, messages),
      rows: (samples.get(figure) ?? []).map((dossier) => rowOf(dossier, options.reveal, messages)),
    },
    rest: restOf(figure, unit, messages),
  }));
  return { lists, sampling };
}

function restOf(figure: string, unit: string | null | undefined, { page: words, report }: Messages): string {
  const file = FILES[figure];
  if (file !== undefined) return words.rest(file);
  const narrowed = unit === undefined ? '' : ` --unit "${unit ?? report.notStated}"`;
  return words.restByCommand(`audit trace ${figure}${narrowed} --format csv`);
}

function columnsOf(reveal: boolean, { report: { columns: words, unit, field, procedure } }: Messages): Column[] {
  const columns: Column[] = [
    { key: 'code', heading: words.code, kind: 'code', width: 24 },
    { key: 'unit', heading: unit, kind: 'text', width: 20 },
    { key: 'field', heading: field, kind: 'text', width: 16 },
    { key: 'procedure', heading: procedure, kind: 'text', width: 28 },
    { key: 'received', heading: words.received, kind: 'moment', width: 14 },
    { key: 'due', heading: words.due, kind: 'moment', width: 14 },
    { key: 'finished', heading: words.finished, kind: 'moment', width: 14 },
    { key: 'late', heading: words.workingDaysLate, kind: 'count', width: 8 },
    { key: 'reason', heading: words.reason, kind: 'text', width: 24 },
    { key: 'place', heading: words.place, kind: 'text', width: 28 },
  ];
  return reveal ? [...columns, { key: 'applicant', heading: words.applicant, kind: 'text', width: 20 }] : columns;
}

function rowOf(dossier: TracedDossier, reveal: boolean, { report: words }: Messages): SectionRow {
  const { unit, field } = dossier;
  const cells = [
    dossier.code,
    unit ?? words.notStated,
    field ?? words.notStated,
    dossier.procedureName ?? dossier.procedureCode ?? words.notStated,
    dossier.received,
    dossier.due,
    dossier.finished,
    dossier.workingDaysLate,
    dossier.reason,
    `${dossier.source} › ${dossier.row}`,
  ];
  return { cells: reveal ? [...cells, dossier.applicant] : cells, style: 'body', of: { unit, field } };
}
