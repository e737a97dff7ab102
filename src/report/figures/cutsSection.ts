import { formatDay, type Messages } from '../../messages/index.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Section } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';

/** The carried-over dossiers by each of the cut days, side by side. */
export function cutsSection(json: ReportJson, plan: Plan, { report: words, language }: Messages): Section {
  const cuts = Object.entries(json.carriedOverAt);
  const planCut = cuts.findIndex(([cut]) => cut === json.plan.carriedBefore);
  return {
    id: 'carried-over-at',
    title: words.cutsTitle,
    notes: [
      ...(cutIsDoubtful(json, plan) ? [words.cutsNote(formatDay(json.plan.carriedBefore, language))] : []),
      words.overlapNote,
    ],
    columns: cuts.map(([cut]) => ({
      key: cut,
      heading: words.cutBefore(formatDay(cut, language)),
      kind: 'count',
      width: 26,
    })),
    rows: [{ cells: cuts.map(([, n]) => n), style: 'body', links: new Map([[planCut, { figure: 'carriedOver' }]]) }],
  };
}

/** Is the cut-off day that of the plan, and not yet checked against its text? A day of the user's own is the user's. */
export function cutIsDoubtful({ plan: used }: ReportJson, { carriedBefore }: Plan): boolean {
  return used.carriedBefore === carriedBefore.day && !carriedBefore.verified;
}
