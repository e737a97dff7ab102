import type { Database } from '../casefile/store/database.ts';
import type { Window } from '../casefile/store/window.ts';
import { formatDay, type Messages } from '../messages/index.ts';
import type { Plan } from '../plan/schema.ts';
import { causesSheets } from './causes/causesSheet.ts';
import { dataSections, sourceSections } from './dataSections.ts';
import { deadlinesSheets } from './deadlines/deadlinesSheet.ts';
import { dossierList } from './evidence.ts';
import { cutsSection } from './figures/cutsSection.ts';
import { formCounts } from './form06a/formCounts.ts';
import { summarySheet, unitSheet } from './form06a/formSheets.ts';
import { indicatorSheets } from './indicators/indicatorsSheet.ts';
import type { Report } from './report.ts';
import { rollForwardSheet } from './rollForward/rollForwardSheet.ts';
import type { ReportJson } from './schema.ts';
import { findingsSheets } from './signs/findingsSheet.ts';
import { tracesSheet } from './tracesSheet.ts';

export interface BuildOptions {
  db: Database;
  window: Window;
  plan: Plan;
  reveal: boolean;
  messages: Messages;
  /** The only unit that the report is about; null is "not stated", without it all are. The counts are narrowed already. */
  unit?: string | null;
}

/** The report as a reader gets it, in sheets and sections, from the counts of report.json and the rows of the case file. */
export async function buildReport(json: ReportJson, options: BuildOptions): Promise<Report> {
  const { db, window, plan, messages } = options;
  const { report: words, language } = messages;
  const day = (iso: string) => formatDay(iso, language);
  const form = await formCounts(json, options);
  const subtitle = [
    plan.title,
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
    sheets: [
      summarySheet(json, form, subtitle, options),
      ...json.units.map((unit, index) => unitSheet(unit, index, form, options)),
      {
        name: words.sheets.carriedOver,
        heading: [],
        sections: [cutsSection(json, plan, messages), list('carriedOver', 'carriedOver')],
      },
      { name: words.sheets.overdue, heading: [], sections: [list('overdue', 'overdue')] },
      { name: words.sheets.refused, heading: [], sections: [list('refused', 'refusedInAll')] },
      ...causesSheets(json, messages),
      rollForwardSheet(json.rollForward, messages),
      ...deadlines,
      ...indicatorSheets(json.indicators, plan, messages),
      ...(await findingsSheets(json, options)),
      { name: words.sheets.problems, heading: [], sections: dataSections(json, db, messages) },
      { name: words.sheets.sources, heading: [], sections: sourceSections(json, messages) },
      tracesSheet(json, form, options),
    ],
  };
}
