import { type TracedDossier, traceFirst } from '../../casefile/figures/trace.ts';
import type { Messages } from '../../messages/index.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Column, Section, SectionRow } from '../ground/report.ts';

/** The first dossiers of a figure, at most `most`, as the annexes of official reports have it (domain notes §1.5). */
export function annexList(figure: string, most: number, options: BuildOptions): Section {
  const { db, window, messages, unit, reveal } = options;
  return {
    id: `annex-${figure}`,
    title: '',
    notes: [],
    columns: columnsOf(figure, reveal, messages),
    rows: async function* () {
      const first = await traceFirst(db, window, figure, { unit, most });
      yield first.map((dossier, at) => rowOf(at + 1, figure, dossier, options));
    },
  };
}

/** Of what was refused it is asked whether that was at receipt, not for how long it was late. */
const byOutcome = (figure: string) => figure === 'refusedInAll';

function columnsOf(
  figure: string,
  reveal: boolean,
  { report: { columns: words, unit, field, form } }: Messages,
): Column[] {
  const columns: Column[] = [
    { key: 'no', heading: form.no, kind: 'count', width: 7 },
    { key: 'code', heading: words.code, kind: 'code', width: 22 },
    { key: 'received', heading: words.received, kind: 'moment', width: 12 },
    { key: 'due', heading: words.due, kind: 'moment', width: 12 },
    { key: 'finished', heading: words.finished, kind: 'moment', width: 12 },
    { key: 'unit', heading: unit, kind: 'text', width: 18 },
    { key: 'field', heading: field, kind: 'text', width: 14 },
    byOutcome(figure)
      ? { key: 'outcome', heading: words.outcome, kind: 'text', width: 12 }
      : { key: 'late', heading: words.workingDaysLate, kind: 'count', width: 8 },
    { key: 'reason', heading: words.reason, kind: 'text', width: 22 },
    { key: 'place', heading: words.place, kind: 'text', width: 22 },
  ];
  return reveal ? [...columns, { key: 'applicant', heading: words.applicant, kind: 'text', width: 16 }] : columns;
}

function rowOf(
  no: number,
  figure: string,
  dossier: TracedDossier,
  { reveal, messages: { report } }: BuildOptions,
): SectionRow {
  const { outcome, workingDaysLate } = dossier;
  const outcomes: Record<string, string> = report.outcomes;
  const cells = [
    no,
    dossier.code,
    dossier.received,
    dossier.due,
    dossier.finished,
    dossier.unit ?? report.notStated,
    dossier.field ?? report.notStated,
    byOutcome(figure) ? (outcome === null ? report.notStated : (outcomes[outcome] ?? outcome)) : workingDaysLate,
    dossier.reason,
    `${dossier.source} › ${dossier.row}`,
  ];
  return { cells: reveal ? [...cells, dossier.applicant] : cells, style: 'body' };
}
