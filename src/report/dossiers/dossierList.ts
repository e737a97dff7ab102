import type { FigureId } from '../../casefile/figures/figures.ts';
import type { Narrowing } from '../../casefile/figures/narrowing.ts';
import { type Group, type TracedDossier, traceFigure } from '../../casefile/figures/trace.ts';
import type { Messages } from '../../messages/index.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Cell, Column, Section, SectionRow } from '../ground/report.ts';

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
  const parted = PARTED[figure];
  const row = (dossier: TracedDossier): SectionRow => {
    const { unit: name, field } = dossier;
    const part = parted?.figures[dossier[parted.by] ?? ''];
    return { cells: listCells(dossier, reveal, messages), style: 'body', of: { unit: name, field, part } };
  };
  return {
    id,
    title,
    notes: [],
    figure,
    ...(parted ? { parts: Object.values(parted.figures) } : {}),
    columns: listColumns(reveal, messages),
    rows: async function* () {
      for await (const batch of traceFigure(db, window, figure, {
        ...narrowing,
        ...{ groups, partBy: parted?.by, form: plan.form06a },
      }))
        yield batch.map(row);
    },
  };
}

/** What the dossiers of a list differ in, and the figures that these are. */
const PARTED: Record<string, { by: 'timeliness' | 'outcome'; figures: Record<string, FigureId> }> = {
  overdue: { by: 'timeliness', figures: { overdue: 'pending.overdue', late: 'settled.late' } },
  refusedInAll: { by: 'outcome', figures: { refused: 'refused', notAccepted: 'notAccepted' } },
};

function listColumns(reveal: boolean, { report: { columns: words, unit, field, procedure } }: Messages): Column[] {
  const columns: Column[] = [
    { key: 'code', heading: words.code, kind: 'code', width: 26 },
    { key: 'unit', heading: unit, kind: 'text', width: 24 },
    { key: 'field', heading: field, kind: 'text', width: 18 },
    { key: 'procedureCode', heading: words.procedureCode, kind: 'code', width: 11 },
    { key: 'procedureName', heading: procedure, kind: 'text', width: 34 },
    { key: 'channel', heading: words.channel, kind: 'text', width: 12 },
    { key: 'received', heading: words.received, kind: 'moment', width: 17 },
    { key: 'due', heading: words.due, kind: 'moment', width: 17 },
    { key: 'finished', heading: words.finished, kind: 'moment', width: 17 },
    { key: 'outcome', heading: words.outcome, kind: 'text', width: 16 },
    { key: 'timeliness', heading: words.placement, kind: 'text', width: 16 },
    { key: 'workingDaysLate', heading: words.workingDaysLate, kind: 'count', width: 10 },
    { key: 'reason', heading: words.reason, kind: 'text', width: 32 },
    { key: 'officer', heading: words.officer, kind: 'text', width: 18 },
    { key: 'place', heading: words.place, kind: 'text', width: 36 },
  ];
  return reveal ? [...columns, { key: 'applicant', heading: words.applicant, kind: 'text', width: 22 }] : columns;
}

function listCells(dossier: TracedDossier, reveal: boolean, { report: words }: Messages): Cell[] {
  const { outcome, channel, timeliness } = dossier;
  const cells: Cell[] = [
    dossier.code,
    dossier.unit ?? words.notStated,
    dossier.field ?? words.notStated,
    dossier.procedureCode,
    dossier.procedureName ?? words.notStated,
    channel === null ? null : words.channels[channel as keyof typeof words.channels],
    dossier.received,
    dossier.due,
    dossier.finished,
    outcome === null ? null : words.outcomes[outcome as keyof typeof words.outcomes],
    timeliness === null ? null : words.timeliness[timeliness as keyof typeof words.timeliness],
    dossier.workingDaysLate,
    dossier.reason,
    dossier.officer,
    `${dossier.source} › ${dossier.row}`,
  ];
  return reveal ? [...cells, dossier.applicant] : cells;
}
