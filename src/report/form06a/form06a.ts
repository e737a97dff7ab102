import {
  FORM_KINDS,
  FORM_ORDER,
  type FormCounts,
  type FormSettings,
  formFigureId,
  sumForm,
  withSums,
} from '../../casefile/figures/form06a.ts';
import { formatCount, type Messages } from '../../messages/index.ts';
import type { Link } from '../ground/link.ts';
import type { Cell, Column, Formula, Section, SectionRow } from '../ground/report.ts';
import { ROMAN } from '../ground/roman.ts';

/** A row of the form: a unit or a field, with the counts it sums. */
export interface FormRow {
  name: string;
  /** Whose dossiers the row counts. */
  of: Pick<Link, 'unit' | 'field'>;
  /** The group it stands in, such as the units of the province; rows of one group follow one another. */
  group?: string | undefined;
  counts: FormCounts[];
}

/** Positions of the form's columns (1)–(13) among the cells; the control follows. */
const COLUMN = {
  no: 0,
  name: 1,
  all: 2,
  online: 3,
  direct: 4,
  carriedIn: 5,
  settled: 6,
  early: 7,
  onTime: 8,
  late: 9,
  pending: 10,
  inTime: 11,
  overdue: 12,
  control: 13,
} as const;

const SUMS = new Map<number, Formula>([
  [COLUMN.all, { sum: 'cells', plus: [COLUMN.online, COLUMN.direct, COLUMN.carriedIn] }],
  [COLUMN.settled, { sum: 'cells', plus: [COLUMN.early, COLUMN.onTime, COLUMN.late] }],
  [COLUMN.pending, { sum: 'cells', plus: [COLUMN.inTime, COLUMN.overdue] }],
  [COLUMN.control, { sum: 'cells', plus: [COLUMN.all], minus: [COLUMN.settled, COLUMN.pending] }],
]);

/** Columns (3) to (13) and the control. */
const FORM_CELLS = Object.values(COLUMN).filter((at) => at > COLUMN.name);

/** Form II.06a/VPCP/KSTT (domain notes §1.1) with its sums and its control (3) = (7) + (11) as live formulas. */
export function formSection(
  id: string,
  title: string,
  nameHeading: string,
  rows: FormRow[],
  settings: FormSettings,
  messages: Messages,
  of: Pick<Link, 'unit'> = {},
): Section {
  const { form } = messages.report;
  const names = [...new Set(rows.map(({ group }) => group))];
  const groups = names.map((name) => ({ name, own: rows.filter(({ group }) => group === name) }));
  const body = groups.flatMap(({ name, own }, index) => [
    ...(name === undefined || groups.length === 1 ? [] : [groupRow(ROMAN[index] ?? '', name, own, settings)]),
    ...own.map((row, at) => formRow(at + 1, row, settings)),
  ]);
  const all = rows.flatMap(({ counts }) => counts);
  const total: SectionRow = {
    cells: [null, form.total, ...formCells(all)],
    style: 'total',
    formulas: new Map(FORM_CELLS.map((at) => [at, SUMS.get(at) ?? { sum: 'rows' }])),
    links: formLinks(of, settings),
  };
  return {
    id,
    title,
    notes: formNotes(all, settings, messages),
    columns: formColumns(nameHeading, messages),
    rows: [...body, total],
  };
}

/** A group's sums stand above its rows, as on the form. */
function groupRow(no: string, name: string, rows: FormRow[], settings: FormSettings): SectionRow {
  const sums = FORM_CELLS.map((at): [number, Formula] => [at, SUMS.get(at) ?? { sum: 'next', rows: rows.length }]);
  return {
    cells: [no, name, ...formCells(rows.flatMap(({ counts }) => counts))],
    style: 'group',
    formulas: new Map(sums),
    links: formLinks({ level: name }, settings),
  };
}

function formRow(no: number, { name, of, counts }: FormRow, settings: FormSettings): SectionRow {
  return { cells: [no, name, ...formCells(counts)], style: 'body', formulas: SUMS, links: formLinks(of, settings) };
}

function formLinks(of: Omit<Link, 'figure'>, settings: FormSettings): Map<number, Link> {
  const columns = FORM_ORDER.map((column) => formFigureId(column, settings));
  return new Map(columns.map((figure, at): [number, Link] => [COLUMN.all + at, { figure, ...of }]));
}

function formCells(counts: FormCounts[]): Cell[] {
  const c = withSums(sumForm(counts).columns);
  const control = c.received - c.settled - c.pending;
  return [
    c.received,
    c.online,
    c.direct,
    c.carriedIn,
    c.settled,
    c.early,
    c.onTime,
    c.late,
    c.pending,
    c.inTime,
    c.overdue,
    control,
  ];
}

function formColumns(nameHeading: string, { report: { form } }: Messages): Column[] {
  const count = (key: string, number: string, heading: string, groups: string[]): Column => ({
    key,
    number,
    heading,
    groups,
    kind: 'count',
    width: 10,
  });
  return [
    { key: 'no', number: '(1)', heading: form.no, kind: 'count', width: 6 },
    { key: 'name', number: '(2)', heading: nameHeading, kind: 'text', width: 40 },
    count('received', '(3)', form.sum, [form.received]),
    count('online', '(4)', form.online, [form.received, form.thereof]),
    count('direct', '(5)', form.direct, [form.received, form.thereof]),
    count('carriedIn', '(6)', form.carriedIn, [form.received]),
    count('settled', '(7)', form.sum, [form.settled]),
    count('early', '(8)', form.early, [form.settled]),
    count('onTime', '(9)', form.onTime, [form.settled]),
    count('late', '(10)', form.late, [form.settled]),
    count('pending', '(11)', form.sum, [form.pending]),
    count('inTime', '(12)', form.inTime, [form.pending]),
    count('overdue', '(13)', form.late, [form.pending]),
    { key: 'control', heading: form.control, kind: 'count', width: 11 },
  ];
}

/** What the plan's settings did with the dossiers that the form has no column for. */
function formNotes(counts: FormCounts[], settings: FormSettings, { language, report }: Messages): string[] {
  const { apart } = sumForm(counts);
  return FORM_KINDS.map((kind) => {
    const notes: Record<string, string | ((n: string) => string)> = report.form.notes[kind];
    const note = notes[settings[kind]] as string | ((n: string) => string);
    return typeof note === 'string' ? note : note(formatCount(apart[kind], language));
  });
}
