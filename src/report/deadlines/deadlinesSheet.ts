import {
  countDeadlines,
  DEADLINE_KINDS,
  type DeadlineRow,
  listDeadlines,
  unreadTerms,
} from '../../casefile/deadlines/deadlines.ts';
import type { Database } from '../../casefile/store/database.ts';
import type { Messages } from '../../messages/index.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Cell, Column, Section, SectionRow, Sheet } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';

/** The sheet of due dates against the law; none when the run had no catalogue of procedures. */
export async function deadlinesSheets(json: ReportJson, options: BuildOptions): Promise<Sheet[]> {
  if (json.deadlines === null) return [];
  const { db, window, messages, unit } = options;
  const { deadlines: words } = messages;
  const list = (id: string, kind: 'stretched' | 'offByOne', notes: string[]): Section => ({
    id,
    title: words.lists[kind],
    notes,
    columns: listColumns(messages),
    rows: async function* () {
      for await (const batch of listDeadlines(db, window, kind, { unit }))
        yield batch.map((row) => listRow(row, messages));
    },
  });
  return [
    {
      name: words.sheet,
      heading: [],
      sections: [
        await countsSection(json, options),
        list('stretched-deadlines', 'stretched', [words.signNote, words.extraNote]),
        list('off-by-one-deadlines', 'offByOne', [words.offByOneNote]),
        await unreadSection(db, messages),
      ],
    },
  ];
}

async function countsSection(json: ReportJson, options: BuildOptions): Promise<Section> {
  const { db, window, messages, unit } = options;
  const { deadlines: words, report } = messages;
  const counts = await countDeadlines(db, window, json.placement.caseload, { unit });
  const rows = json.units.flatMap(({ unit: name }): SectionRow[] => {
    const own = counts.get(name);
    if (own === undefined) return [];
    return [{ cells: [name ?? report.notStated, ...DEADLINE_KINDS.map((kind) => own[kind])], style: 'body' }];
  });
  const totals = DEADLINE_KINDS.map((kind) => json.deadlines?.[kind] ?? 0);
  const total: SectionRow = {
    cells: [report.total, ...totals],
    style: 'total',
    formulas: new Map(DEADLINE_KINDS.map((_, at) => [at + 1, { sum: 'rows' as const }])),
  };
  return {
    id: 'deadlines',
    title: words.counts,
    notes: [words.sourceNote, words.countingNote],
    columns: [
      { key: 'unit', heading: report.unit, kind: 'text', width: 26 },
      ...DEADLINE_KINDS.map((kind): Column => ({ key: kind, heading: words.kinds[kind], kind: 'count', width: 13 })),
    ],
    rows: [...rows, total],
  };
}

async function unreadSection(db: Database, { deadlines: words, report }: Messages): Promise<Section> {
  const rows = (await unreadTerms(db)).map(({ code, channel, text, row }): SectionRow => {
    const shown = channel === null ? null : report.channels[channel as keyof typeof report.channels];
    return { cells: [code, shown, text, row], style: 'body' };
  });
  return {
    id: 'unread-terms',
    title: words.lists.unread,
    notes: [],
    columns: [
      { key: 'code', heading: report.columns.procedureCode, kind: 'code', width: 26 },
      { key: 'channel', heading: report.columns.channel, kind: 'text', width: 16 },
      { key: 'text', heading: words.columns.term, kind: 'text', width: 36 },
      { key: 'row', heading: words.columns.row, kind: 'count', width: 12 },
    ],
    rows,
  };
}

function listColumns({ deadlines: words, report }: Messages): Column[] {
  return [
    { key: 'code', heading: report.columns.code, kind: 'code', width: 26 },
    { key: 'unit', heading: report.unit, kind: 'text', width: 22 },
    { key: 'procedureName', heading: report.procedure, kind: 'text', width: 36 },
    { key: 'received', heading: report.columns.received, kind: 'moment', width: 15 },
    { key: 'slipDue', heading: words.columns.slipDue, kind: 'day', width: 13 },
    { key: 'legalDue', heading: words.columns.legalDue, kind: 'day', width: 13 },
    { key: 'difference', heading: words.columns.difference, kind: 'count', width: 12 },
    { key: 'term', heading: words.columns.term, kind: 'text', width: 24 },
    { key: 'decision', heading: words.columns.decision, kind: 'text', width: 20 },
    { key: 'procedureCode', heading: report.columns.procedureCode, kind: 'code', width: 14, aside: true },
    { key: 'place', heading: report.columns.place, kind: 'text', width: 36, aside: true },
  ];
}

function listRow(row: DeadlineRow, { deadlines: words, report }: Messages): SectionRow {
  const cells: Cell[] = [
    row.code,
    row.unit ?? report.notStated,
    row.procedureName ?? report.notStated,
    row.received,
    row.slipDue,
    row.legalDue,
    row.difference,
    termText(row, words),
    row.decision,
    row.procedureCode,
    `${row.source} › ${row.row}`,
  ];
  return { cells, style: 'body' };
}

/** "15 ngày làm việc + 10 ngày miền núi". */
function termText({ termAmount, termUnit, extraDays }: DeadlineRow, words: Messages['deadlines']): string {
  return words.term(termAmount, termUnit, extraDays);
}
