import { countFigures } from '../../casefile/figures/count.ts';
import type { Narrowing } from '../../casefile/figures/narrowing.ts';
import { formatDay } from '../../messages/index.ts';
import { countTree } from '../figures/tree.ts';
import { figureName } from '../ground/figureName.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Report } from '../ground/report.ts';
import { dossierList } from './dossierList.ts';

/** What a list of one figure is about, in lines: the figure, what it is narrowed to, the window. */
export function tracedAbout(figure: string, narrowing: Narrowing, { window, messages }: BuildOptions): string[] {
  const { report: words, language } = messages;
  const day = (iso: string) => formatDay(iso, language);
  const narrowed = (['unit', 'field', 'procedure'] as const).flatMap((by) => {
    const name = narrowing[by];
    return name === undefined ? [] : [`${words[by]}: ${name ?? words.notStated}`];
  });
  return [
    `${figureName(figure, messages)} (${figure})`,
    ...narrowed,
    words.period(day(window.from), day(window.to)),
    words.asOf(day(window.asOf)),
    words.deadline[window.deadline],
  ];
}

/** The dossiers behind one figure as a report of one list, in the shape and order of the lists of a whole report. */
export async function tracedReport(figure: string, narrowing: Narrowing, options: BuildOptions): Promise<Report> {
  const { db, window, plan, reveal, messages } = options;
  const warning = reveal ? messages.page.internal : null;
  const { units } = countTree(
    await countFigures(db, window),
    plan.units.map(({ name }) => name),
  );
  const groups = units.flatMap(({ unit, fields }) => fields.map(({ field }) => ({ unit, field })));
  const [title = '', ...subtitle] = tracedAbout(figure, narrowing, options);
  const list = dossierList('dossiers', title, figure, groups, options, narrowing);
  return {
    language: messages.language,
    title,
    subtitle,
    warning,
    sheets: [
      {
        name: messages.report.columns.dossiers,
        heading: warning === null ? subtitle : [warning, ...subtitle],
        sections: [list],
      },
    ],
  };
}
