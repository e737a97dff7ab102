import type { Narrowing } from '../../casefile/figures/narrowing.ts';
import { type Group, traceFigure } from '../../casefile/figures/trace.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Section } from '../ground/report.ts';
import { listColumns } from './listShape.ts';

/** The dossiers behind a figure, narrowed, as a list by unit and field in the order of `groups`, streamed from the case file. */
export function dossierList(
  id: string,
  title: string,
  figure: string,
  groups: Group[],
  options: BuildOptions,
  narrowing: Narrowing = { unit: options.unit },
): Section {
  const { db, window, plan, reveal, messages } = options;
  const columns = listColumns(reveal, messages);
  return {
    id,
    title,
    notes: [],
    columns,
    rows: async function* () {
      let no = 0;
      for await (const batch of traceFigure(db, window, figure, {
        ...narrowing,
        ...{ groups, partBy: PARTED[figure], form: plan.form06a },
      }))
        yield batch.map((dossier) => {
          no++;
          return { cells: columns.map(({ cell }) => cell(dossier, no)), style: 'body' };
        });
    },
  };
}

/** What the dossiers of a list differ in, by which those of a unit are ordered. */
const PARTED: Record<string, 'timeliness' | 'outcome'> = { overdue: 'timeliness', refusedInAll: 'outcome' };
