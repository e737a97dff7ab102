import type { TracedDossier } from '../../casefile/figures/trace.ts';
import type { Messages } from '../../messages/index.ts';
import type { Cell, Column } from '../ground/report.ts';

/** A column of a list of dossiers, and what a dossier has in it. */
export interface ListColumn<D> extends Column {
  cell: (dossier: D, no: number) => Cell;
}

/** A dossier in a list; where its other rows stand, `audit trace` says. */
export type ListedDossier = Omit<TracedDossier, 'otherRows'>;

/** The columns that every list of dossiers has. On paper the first of them, as many as can be read on a page across. */
export function listColumns(reveal: boolean, { report: words }: Messages): ListColumn<ListedDossier>[] {
  const { columns: headings, notStated } = words;
  const word = (of: Record<string, string>, value: string | null) =>
    value === null ? notStated : (of[value] ?? value);
  const columns: ListColumn<ListedDossier>[] = [
    { key: 'no', heading: words.form.no, kind: 'count', width: 6, cell: (_, no) => no },
    { key: 'code', heading: headings.code, kind: 'code', width: 25, cell: ({ code }) => code },
    { key: 'unit', heading: words.unit, kind: 'text', width: 20, cell: ({ unit }) => unit ?? notStated },
    { key: 'field', heading: words.field, kind: 'text', width: 16, cell: ({ field }) => field ?? notStated },
    {
      key: 'procedureName',
      heading: words.procedure,
      kind: 'text',
      width: 30,
      cell: ({ procedureName }) => procedureName ?? notStated,
    },
    { key: 'received', heading: headings.received, kind: 'moment', width: 15, cell: ({ received }) => received },
    { key: 'due', heading: headings.due, kind: 'moment', width: 15, cell: ({ due }) => due },
    { key: 'finished', heading: headings.finished, kind: 'moment', width: 15, cell: ({ finished }) => finished },
    {
      key: 'timeliness',
      heading: headings.placement,
      kind: 'text',
      width: 14,
      cell: ({ timeliness, outcome }) => {
        if (timeliness !== null) return word(words.timeliness, timeliness);
        // What was not accepted has neither days nor a deadline: the word says why.
        return outcome === 'notAccepted' ? words.placements.notAccepted : null;
      },
    },
    {
      key: 'workingDaysLate',
      heading: headings.workingDaysLate,
      kind: 'count',
      width: 10,
      cell: ({ workingDaysLate }) => workingDaysLate,
    },
    { key: 'reason', heading: headings.reason, kind: 'text', width: 24, cell: ({ reason }) => reason },
    { ...BESIDE, key: 'procedureCode', heading: headings.procedureCode, width: 14, cell: (d) => d.procedureCode },
    { ...BESIDE, key: 'channel', heading: headings.channel, cell: ({ channel }) => word(words.channels, channel) },
    { ...BESIDE, key: 'outcome', heading: headings.outcome, cell: ({ outcome }) => word(words.outcomes, outcome) },
    {
      ...BESIDE,
      key: 'submitted',
      heading: headings.submitted,
      kind: 'moment',
      width: 15,
      cell: ({ submitted }) => submitted,
    },
    { ...BESIDE, key: 'officer', heading: headings.officer, width: 18, cell: ({ officer }) => officer },
    { ...BESIDE, key: 'place', heading: headings.place, width: 36, cell: ({ source, row }) => `${source} › ${row}` },
  ];
  if (!reveal) return columns;
  return [
    ...columns,
    { ...BESIDE, key: 'applicant', heading: headings.applicant, width: 22, cell: (d) => d.applicant },
  ];
}

/** A column that stands on the screen to the right of what is printed. */
export const BESIDE = { kind: 'text', width: 16, aside: true } as const;
