import { formatDay, type Messages } from '../messages/index.ts';
import type { Section } from './report.ts';
import type { ReportJson } from './schema.ts';

/** The carried-over dossiers by each of the cut days, side by side. */
export function cutsSection(json: ReportJson, { report: words, language }: Messages): Section {
  const cuts = Object.entries(json.carriedOverAt);
  const planCut = cuts.findIndex(([cut]) => cut === json.plan.carriedBefore);
  return {
    id: 'carried-over-at',
    title: words.cutsTitle,
    notes: [words.cutsNote(formatDay(json.plan.carriedBefore, language)), words.overlapNote],
    columns: cuts.map(([cut]) => ({
      key: cut,
      heading: words.cutBefore(formatDay(cut, language)),
      kind: 'count',
      width: 26,
    })),
    rows: [{ cells: cuts.map(([, n]) => n), style: 'body', links: new Map([[planCut, { figure: 'carriedOver' }]]) }],
  };
}
