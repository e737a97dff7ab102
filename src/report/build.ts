import { formatDay } from '../messages/index.ts';
import { causesChart } from './causes/causesChart.ts';
import { causesSheets } from './causes/causesSheet.ts';
import { cellsSheets } from './compare/cellsSheets.ts';
import { profilesSheets } from './compare/profilesSheet.ts';
import { dataSections, sourceSections } from './data/dataSections.ts';
import { deadlinesSheets } from './deadlines/deadlinesSheet.ts';
import { dossierList } from './dossiers/dossierList.ts';
import { everySheet } from './dossiers/everySheet.ts';
import { openedBy } from './dossiers/opened.ts';
import { tracesSheet } from './dossiers/tracesSheet.ts';
import { cutsSection } from './figures/cutsSection.ts';
import { timelinessChart } from './figures/figuresChart.ts';
import { startsSection } from './figures/startsSection.ts';
import { formCounts } from './form06a/formCounts.ts';
import { sharesSheet, summarySheet, unitSheet } from './form06a/formSheets.ts';
import type { BuildOptions } from './ground/options.ts';
import { planTitle } from './ground/planTitle.ts';
import type { Report } from './ground/report.ts';
import { indicatorSheets } from './indicators/indicatorsSheet.ts';
import { rollForwardSheet } from './rollForward/rollForwardSheet.ts';
import type { ReportJson } from './schema/schema.ts';
import { findingsSheets } from './signs/findingsSheet.ts';

/** The report as a reader gets it, in sheets and sections, from the counts of report.json and the rows of the case file. */
export async function buildReport(json: ReportJson, options: BuildOptions): Promise<Report> {
  const { db, window, plan, messages } = options;
  const { report: words, language } = messages;
  const day = (iso: string) => formatDay(iso, language);
  const form = await formCounts(json, options);
  const title = planTitle(json, plan);
  const subtitle = [
    ...(title === null ? [] : [title]),
    ...(options.unit === undefined ? [] : [words.ofUnit(options.unit ?? words.notStated)]),
    words.period(day(window.from), day(window.to)),
    words.asOf(day(window.asOf)),
    words.cut(day(window.cut)),
    words.deadline[window.deadline],
  ];
  const groups = json.units.flatMap(({ unit, fields }) => fields.map(({ field }) => ({ unit, field })));
  const list = (id: 'carriedOver' | 'overdue' | 'refused', figure: string) =>
    dossierList(id, words.lists[id], figure, groups, options);
  const deadlines = await deadlinesSheets(json, options);
  return {
    language,
    title: words.title,
    subtitle,
    warning: options.reveal ? messages.page.internal : null,
    opened: openedBy(json, options),
    sheets: [
      {
        ...summarySheet(json, form, subtitle, options),
        charts: [timelinessChart(json, messages).chart, causesChart(json, messages)],
      },
      ...json.units.map((unit, index) => unitSheet(unit, index, form, options)),
      sharesSheet(json, messages),
      {
        name: words.sheets.days,
        heading: [],
        sections: [cutsSection(json, plan, messages), startsSection(json, plan, messages)],
      },
      { name: words.sheets.carriedOver, heading: [], sections: [list('carriedOver', 'carriedOver')] },
      { name: words.sheets.overdue, heading: [], sections: [list('overdue', 'overdue')] },
      { name: words.sheets.refused, heading: [], sections: [list('refused', 'refusedInAll')] },
      everySheet(json, options),
      ...causesSheets(json, messages),
      rollForwardSheet(json.rollForward, json.units, messages),
      ...deadlines,
      ...indicatorSheets(json.indicators, plan, messages),
      ...profilesSheets(json.profiles, messages),
      ...cellsSheets(json.compared, messages),
      ...(await findingsSheets(json, options)),
      { name: words.sheets.problems, heading: [], sections: dataSections(json, db, messages) },
      { name: words.sheets.sources, heading: [], sections: sourceSections(json, messages) },
      tracesSheet(json, form, options),
    ],
  };
}
