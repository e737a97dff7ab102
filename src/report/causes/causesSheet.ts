import { CAUSE_FIGURES, type CauseFigure } from '../../casefile/causes/causeCounts.ts';
import { formatCount, formatShare, type Messages } from '../../messages/index.ts';
import { CAUSES, type Cause } from '../../vocabulary/causes.ts';
import type { Link } from '../ground/link.ts';
import type { Cell, Column, Formula, Section, SectionRow, Sheet } from '../ground/report.ts';
import { share } from '../ground/share.ts';
import { unitName } from '../ground/unitName.ts';
import type { CausesJson } from '../schema/causes.ts';
import type { ReportJson } from '../schema/schema.ts';

/** The sheets of causes: units × causes for each figure, sub-causes, the texts no keyword knows; then the whole matrix. */
export function causesSheets(json: ReportJson, messages: Messages): Sheet[] {
  const { causes: words } = messages;
  const units = CAUSE_FIGURES.map((figure) => unitSection(figure, json, messages));
  return [
    {
      name: words.sheet,
      heading: [],
      sections: [...units, detailsSection(json, messages), unclassedSection(json, messages)],
    },
    { name: words.matrixSheet, heading: [], sections: [matrixSection(json, messages)] },
  ];
}

const NAME_WIDTH = 44;
const FIRST = 1;
/** Of the matrix. */
const MATRIX_FIRST = 5;
const TOTAL = FIRST + CAUSES.length;
const NOT_STATED = FIRST + CAUSES.indexOf('notStated');

/** One figure: a row for each unit, a column for each cause, their total as a live sum. */
function unitSection(figure: CauseFigure, json: ReportJson, messages: Messages): Section {
  const { causes: words, report, language } = messages;
  const { notStated, of } = json.causeShares;
  const counts = (rows: CausesJson['causes']): Cell[] => {
    const cells = CAUSES.map((cause) => rows.reduce((sum, row) => sum + (row.cause === cause ? row[figure] : 0), 0));
    const total = cells.reduce((sum, cell) => sum + cell, 0);
    return [...cells, total, share(cells[NOT_STATED - FIRST] ?? 0, total)];
  };
  const across: [number, Formula] = [TOTAL, { sum: 'cells', plus: CAUSES.map((_, index) => FIRST + index) }];
  const down = CAUSES.map((_, index): [number, Formula] => [FIRST + index, { sum: 'rows' }]);
  const shown = (n: number) => formatCount(n, language);
  const notes = [
    words.classNote,
    words.coordinationNote,
    words.notStatedNote(shown(notStated), shown(of), formatShare(notStated, of, language)),
  ];
  return {
    id: `causes-${figure === 'notAccepted' ? 'not-accepted' : figure}`,
    title: words.titles[figure],
    notes: figure === 'overdue' ? notes : [],
    columns: [
      { key: 'unit', heading: report.unit, kind: 'text', width: NAME_WIDTH },
      ...CAUSES.map((cause) => causeColumn(cause, messages)),
      { key: 'total', heading: report.total, kind: 'count', width: 12 },
      { key: 'notStatedShare', heading: words.notStatedShare, kind: 'share', width: 12 },
    ],
    rows: [
      ...json.units.map(
        ({ unit, fields }): SectionRow => ({
          cells: [unitName({ unit, fields }, messages), ...counts(json.causes.filter((row) => row.unit === unit))],
          style: 'body',
          formulas: new Map([across]),
          links: causeLinks({ figure, unit }, messages),
        }),
      ),
      {
        cells: [report.total, ...counts(json.causes)],
        style: 'total',
        formulas: new Map([...down, across]),
        links: causeLinks({ figure }, messages),
      },
    ],
  };
}

function causeLinks(of: Link, { causes: words }: Messages): Map<number, Link> {
  const each = CAUSES.map((cause, at): [number, Link] => [FIRST + at, { ...of, cause: words.names[cause] }]);
  return new Map([...each, [TOTAL, of]]);
}

/** Coordination stands beside policy under one group. */
function causeColumn(cause: Cause, { causes: words }: Messages): Column {
  const column: Column = { key: cause, heading: words.names[cause], kind: 'count', width: 13 };
  if (cause === 'policy') return { ...column, heading: words.policyOnly, groups: [words.policyGroup] };
  return cause === 'coordination' ? { ...column, groups: [words.policyGroup] } : column;
}

function countColumns({ causes: words }: Messages): Column[] {
  return CAUSE_FIGURES.map((figure) => ({ key: figure, heading: words.counts[figure], kind: 'count', width: 13 }));
}

function detailsSection({ causeDetails }: ReportJson, messages: Messages): Section {
  const { causes: words, report } = messages;
  const names: Record<string, string> = words.subs;
  const nameOf = (cause: Cause, sub: string | null) =>
    sub === null ? words.names[cause] : `${words.names[cause]}: ${names[sub] ?? sub}`;
  const body = causeDetails.map(
    ({ cause, sub, ...counts }): SectionRow => ({
      cells: [nameOf(cause, sub), ...CAUSE_FIGURES.map((one) => counts[one])],
      style: 'body',
    }),
  );
  const total = CAUSE_FIGURES.map((one) => causeDetails.reduce((sum, row) => sum + row[one], 0));
  return {
    id: 'cause-details',
    title: words.details,
    notes: [words.matrixNote],
    columns: [{ key: 'cause', heading: words.group, kind: 'text', width: NAME_WIDTH }, ...countColumns(messages)],
    rows: [
      ...body,
      {
        cells: [report.total, ...total],
        style: 'total',
        formulas: new Map(CAUSE_FIGURES.map((_, index): [number, Formula] => [index + 1, { sum: 'rows' }])),
      },
    ],
  };
}

function matrixSection({ causes: rows }: ReportJson, messages: Messages): Section {
  const { causes: words, report } = messages;
  // By its code where it has one, else by its name; where these differ from row to row a filter would show others too.
  const place = ({ unit, field }: CausesJson['causes'][number], by: unknown) => JSON.stringify([unit, field, by]);
  const known = new Map<string, Set<string>>();
  for (const row of rows)
    for (const by of [row.procedure?.code, row.procedure?.name]) {
      const key = place(row, by ?? null);
      known.set(key, (known.get(key) ?? new Set()).add(JSON.stringify(row.procedure)));
    }
  return {
    id: 'causes',
    title: words.matrix,
    notes: [words.matrixNote],
    columns: [
      { key: 'unit', heading: report.unit, kind: 'text', width: 32 },
      { key: 'field', heading: report.field, kind: 'text', width: 26 },
      { key: 'procedureCode', heading: report.columns.procedureCode, kind: 'code', width: 13 },
      { key: 'procedureName', heading: report.procedure, kind: 'text', width: 44 },
      { key: 'cause', heading: words.group, kind: 'text', width: 26 },
      ...countColumns(messages),
    ],
    rows: rows.map((row) => {
      const { unit, field, procedure, cause } = row;
      const code = procedure?.code ?? null;
      const name = procedure?.name ?? report.notStated;
      const isTold = known.get(place(row, code ?? procedure?.name ?? null))?.size === 1;
      const of = { unit, field, cause: words.names[cause], procedure: code === null ? { name } : { code } };
      const links = CAUSE_FIGURES.map((figure, at): [number, Link] => [MATRIX_FIRST + at, { figure, ...of }]);
      return {
        cells: [
          unit ?? report.notStated,
          field ?? report.notStated,
          code,
          name,
          words.names[cause],
          ...CAUSE_FIGURES.map((one) => row[one]),
        ],
        style: 'body',
        ...(isTold ? { links: new Map(links) } : {}),
      };
    }),
  };
}

function unclassedSection({ unclassedReasons }: ReportJson, { causes: words, report }: Messages): Section {
  return {
    id: 'unclassed-reasons',
    title: words.unclassed,
    notes: [words.unclassedNote],
    columns: [
      { key: 'text', heading: words.text, kind: 'text', width: NAME_WIDTH },
      { key: 'count', heading: report.columns.count, kind: 'count', width: 13 },
    ],
    rows: unclassedReasons.map(({ text, count }) => ({ cells: [text, count], style: 'body' })),
  };
}
