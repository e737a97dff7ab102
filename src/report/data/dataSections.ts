import { listProblems, listRepeats, listUncounted } from '../../casefile/dossiers/listings.ts';
import type { Database } from '../../casefile/store/database.ts';
import { formatCount, type Messages } from '../../messages/index.ts';
import type { Cell, Column, Section, SectionRow } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';
import { meaningsText } from './wordMeanings.ts';

/** Sections on the state of the data: remarks, rows that are no dossier, repeats, unknown words. */
export function dataSections(report: ReportJson, db: Database, messages: Messages): Section[] {
  const { lists, columns, problems, layout, wordColumns } = messages.report;
  const problemText = (code: string) => problems[code as keyof typeof problems];
  const unknown = (Object.keys(report.unknownWords) as (keyof typeof report.unknownWords)[]).flatMap((fact) =>
    report.unknownWords[fact].map(({ word, count, nearest, meanings }) =>
      body([wordColumns[fact], word, count, nearest, meaningsText(meanings, messages)]),
    ),
  );
  return [
    section(
      'problems',
      lists.problems,
      [text('problem', columns.problem, 50), count('count', columns.count), text('first', columns.first, 36)],
      report.problems.map(({ code, count: n, first }) => body([problemText(code), n, first])),
    ),
    section(
      'unknown-words',
      lists.unknownWords,
      [
        text('column', columns.column, 50),
        text('word', columns.word, 12),
        count('count', columns.count),
        text('nearest', columns.nearest, 36),
        text('meanings', columns.meanings, 30),
      ],
      unknown,
    ),
    section(
      'phrase-words',
      lists.phraseWords,
      [
        text('column', columns.column, 50),
        text('word', columns.word, 12),
        count('count', columns.count),
        text('value', columns.takenAs, 36),
      ],
      (['channel', 'status'] as const).flatMap((fact) =>
        report.phraseWords[fact].map(({ word, count: n, value }) => body([wordColumns[fact], word, n, value])),
      ),
    ),
    section(
      'problem-rows',
      lists.problemRows,
      [
        text('problem', columns.problem, 50),
        text('column', columns.column, 36),
        text('value', columns.value, 36),
        text('place', columns.place, 36),
      ],
      mapped(
        () => listProblems(db),
        ({ code, heading, value, place }) => [problemText(code), heading, value, place],
      ),
    ),
    section(
      'uncounted',
      lists.uncounted,
      [text('why', columns.why, 50), text('place', columns.place, 36)],
      mapped(
        () => listUncounted(db),
        ({ kind, place }) => [layout[kind as keyof typeof layout], place],
      ),
    ),
    section(
      'repeats',
      lists.repeats,
      [code('code', columns.code, 50), text('place', columns.place, 36), text('counted', columns.counted, 36)],
      mapped(
        () => listRepeats(db),
        ({ code: dossier, place, counted }) => [dossier, place, counted],
      ),
    ),
  ];
}

/** Files and sheets read, the proof of rows and dossiers, and inputs that could not be read. */
export function sourceSections(report: ReportJson, messages: Messages): Section[] {
  const { lists, columns, placements, masked } = messages.report;
  const internal = report.persons.shown
    ? [section('internal', lists.internal, [text('note', lists.internal, 36)], [body([messages.page.internal])])]
    : [];
  const rowColumns = [
    count('rows', columns.rows),
    count('dossiers', columns.dossiers),
    count('repeats', columns.repeats),
    count('layout', columns.layout),
    count('rejected', columns.rejected),
  ];
  const sumOfRows = { sum: 'cells' as const, plus: [4, 5, 6, 7] };
  const sources = report.sources.map(
    ({ path, sheet, sha256, rows, dossiers, repeats, layout, rejected }): SectionRow => ({
      cells: [path, sheet, sha256, rows, dossiers, repeats, layout, rejected],
      style: 'body',
      formulas: new Map([[3, sumOfRows]]),
    }),
  );
  const { read, dossiers, repeats, layout, rejected } = report.rows;
  const total: SectionRow = {
    cells: [messages.report.total, null, null, read, dossiers, repeats, layout, rejected],
    style: 'total',
    formulas: new Map([3, 4, 5, 6, 7].map((at) => [at, { sum: 'rows' }])),
  };
  const placed = Object.values(report.placement).reduce((sum, n) => sum + n, 0);
  const places = Object.entries(report.placement).map(([place, n]) => ({
    ...body([placements[place as keyof typeof placements], n]),
    links: new Map([[1, { figure: place }]]),
  }));
  const sections = [
    section(
      'sources',
      lists.sources,
      [
        text('file', columns.file, 36),
        text('sheet', columns.sheet, 14),
        code('sha256', columns.hash, 24),
        ...rowColumns,
      ],
      [...sources, total],
      [masked(formatCount(report.persons.masked, messages.language))],
    ),
    section(
      'placement',
      lists.proof,
      [text('placement', columns.placement, 36), count('count', columns.count)],
      [...places, { cells: [columns.dossiers, placed], style: 'total', formulas: new Map([[1, { sum: 'rows' }]]) }],
    ),
  ];
  const nameOf = new Map(
    report.sources.map(({ id, path, sheet }) => [id, sheet === null ? path : `${path} › ${sheet}`]),
  );
  const joins = report.joins.map(({ sources: [a, b], dossiers: common, conflicts }) =>
    body([nameOf.get(a) ?? '', nameOf.get(b) ?? '', common, conflicts]),
  );
  const joined = section(
    'joins',
    lists.joins,
    [
      text('file', columns.file, 36),
      text('other', columns.otherFile, 36),
      count('dossiers', columns.dossiers),
      count('conflicts', columns.conflicts),
    ],
    joins,
  );
  const whys: Record<string, string> = messages.faults.why;
  const named = (id: 'unread' | 'skipped') => {
    const rows = report[id].map(({ path, why }) => body([path, whys[why] ?? why]));
    const heads = [text('file', columns.file, 36), text('why', columns.why, 36)];
    return rows.length === 0 ? [] : [section(id, lists[id], heads, rows)];
  };
  return [...internal, ...sections, ...(joins.length === 0 ? [] : [joined]), ...named('unread'), ...named('skipped')];
}

function section(id: string, title: string, columns: Column[], rows: Section['rows'], notes: string[] = []): Section {
  return { id, title, notes, columns, rows };
}

function body(cells: Cell[]): SectionRow {
  return { cells, style: 'body' };
}

/** Every writer reads the rows anew. */
function mapped<T>(list: () => AsyncGenerator<T[]>, cells: (row: T) => Cell[]): () => AsyncGenerator<SectionRow[]> {
  return async function* () {
    for await (const batch of list()) yield batch.map((row) => body(cells(row)));
  };
}

const text = (key: string, heading: string, width: number): Column => ({ key, heading, kind: 'text', width });
const code = (key: string, heading: string, width: number): Column => ({ key, heading, kind: 'code', width });
const count = (key: string, heading: string): Column => ({ key, heading, kind: 'count', width: 12 });
