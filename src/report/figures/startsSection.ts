import { MAIN_FIGURES } from '../../casefile/figures/windowStarts.ts';
import { formatDay, type Messages } from '../../messages/index.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Link } from '../ground/link.ts';
import type { Column, Section, SectionRow } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';

/** The main figures by each day on which the window may begin, a row each. */
export function startsSection(json: ReportJson, plan: Plan, { report: words, language }: Messages): Section {
  return {
    id: 'window-at',
    title: words.startsTitle,
    notes: startIsDoubtful(json, plan) ? [words.startsNote(formatDay(json.plan.from, language))] : [],
    columns: [
      { key: 'from', heading: words.startDay, kind: 'day', width: 26 },
      ...MAIN_FIGURES.map((id): Column => ({ key: id, heading: words.figures[id], kind: 'count', width: 14 })),
    ],
    rows: Object.entries(json.windowAt).map(([from, figures]): SectionRow => {
      const links = MAIN_FIGURES.map((figure, at): [number, Link] => [at + 1, { figure }]);
      return {
        cells: [from, ...MAIN_FIGURES.map((id) => figures[id])],
        style: 'body',
        // The dossiers of the report are those of its own window.
        ...(from === json.plan.from ? { links: new Map(links) } : {}),
      };
    }),
  };
}

/** Does the window begin on the plan's day, which is not yet checked against its text? A day of the user's own is the user's. */
export function startIsDoubtful({ plan: used }: ReportJson, { from }: Plan): boolean {
  return used.from === from.day && !from.verified;
}
