import { FIGURES } from '../../casefile/figures/figures.ts';
import { FORM_ORDER, type FormCounts, formFigureId, sumForm, withSums } from '../../casefile/figures/form06a.ts';
import { OUTSIDE } from '../../casefile/listed/listed.ts';
import type { Messages } from '../../messages/index.ts';
import { capitalised } from '../../text/capitalised.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Section, SectionRow, Sheet } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';
import { filterText } from './opened.ts';

/** The sheet that tells of every figure where its dossiers are: in a list of the report, and the command that lists them. */
export function tracesSheet(json: ReportJson, form: FormCounts[], options: BuildOptions): Sheet {
  const { messages } = options;
  const { report: words } = messages;
  return { name: words.sheets.traces, heading: [], sections: [tracesSection(json, form, options)] };
}

function tracesSection({ totals, placement }: ReportJson, form: FormCounts[], options: BuildOptions): Section {
  const { messages, plan, unit } = options;
  const { report: words } = messages;
  const row = (id: string, label: string, count: number): SectionRow => ({
    cells: [label, count, filterText(id, messages), id, commandOf(id, unit, messages)],
    style: 'body',
    links: new Map([[1, { figure: id }]]),
  });
  const outside = (id: 'unplaced' | 'before' | 'after'): SectionRow => {
    const all = row(id, capitalised(words.placements[id]), placement[id]);
    if (id === 'unplaced') return all;
    const [label = null, count = null, , ...rest] = all.cells;
    return { cells: [label, count, words.traces.elsewhere, ...rest], style: 'body' };
  };
  const columns = withSums(sumForm(form).columns);
  const own = FORM_ORDER.map((column) => ({ column, id: formFigureId(column, plan.form06a) }));
  return {
    id: 'traces',
    title: words.traces.title,
    notes: [words.traces.note],
    columns: [
      { key: 'label', heading: words.figure, kind: 'text', width: 60 },
      { key: 'count', heading: words.columns.dossiers, kind: 'count', width: 12 },
      { key: 'filter', heading: words.traces.filter(messages.dossiers.sheet), kind: 'text', width: 62 },
      { key: 'figure', heading: words.figureId, kind: 'code', width: 26 },
      { key: 'command', heading: words.traces.command, kind: 'code', width: 40, aside: true },
    ],
    rows: [
      ...FIGURES.map(({ id }) => row(id, words.figures[id], totals[id])),
      ...own
        .filter(({ id }) => id.startsWith('form.'))
        .map(({ column, id }) => row(id, words.traces.formColumn(id.slice('form.'.length)), columns[column])),
      ...OUTSIDE.map(outside),
    ],
  };
}

function commandOf(id: string, unit: string | null | undefined, { report: words }: Messages): string {
  const narrowed = unit === undefined ? '' : ` --unit "${unit ?? words.notStated}"`;
  return `audit trace ${id}${narrowed} --format csv`;
}
