import type { Plan } from '../../plan/schema.ts';
import type { Database } from '../store/database.ts';
import type { Window } from '../store/window.ts';
import type { FigureId } from './figures.ts';
import { verdictOf } from './verdict.ts';

/** Columns (4), (5), (6), (8), (9), (10), (12), (13) of form II.06a/VPCP/KSTT, and the dossiers the form leaves out. */
export const FORM_COLUMNS = ['online', 'direct', 'carriedIn', 'early', 'onTime', 'late', 'inTime', 'overdue'] as const;
/** Kinds of dossiers that the form has no column for. */
export const FORM_KINDS = ['refused', 'withdrawn', 'noDue', 'paused', 'unstatedChannel'] as const;

export type FormColumn = (typeof FORM_COLUMNS)[number];
export type FormKind = (typeof FORM_KINDS)[number];
export type FormSettings = Plan['form06a'];

export interface FormCounts {
  unit: string | null;
  field: string | null;
  columns: Record<FormColumn, number>;
  /** Dossiers left out by the plan's settings, by kind; one may be of several kinds. */
  apart: Record<FormKind, number>;
}

const KINDS: Record<FormKind, string> = {
  refused: "(is_settled AND outcome IS NOT DISTINCT FROM 'refused')",
  withdrawn: "(is_settled AND outcome IS NOT DISTINCT FROM 'withdrawn')",
  noDue: "(in_caseload AND timeliness = 'noDue')",
  paused: "(is_pending AND timeliness = 'paused')",
  unstatedChannel: '(is_received AND channel IS NULL)',
};

/** The form's columns as conditions over verdict(), as the plan's settings place what the form has no column for. */
function formFigures(settings: FormSettings): { id: FormColumn; when: string }[] {
  const inForm = inTheForm(settings);
  const asOnTime = (['refused', 'withdrawn'] as const)
    .filter((kind) => settings[kind] === 'onTime')
    .map((kind) => KINDS[kind]);
  const forced = asOnTime.length > 0 ? `(${asOnTime.join(' OR ')})` : 'false';
  return [
    { id: 'online', when: `${inForm} AND is_received AND channel = 'online'` },
    { id: 'direct', when: `${inForm} AND is_received AND channel IS DISTINCT FROM 'online'` },
    { id: 'carriedIn', when: `${inForm} AND is_carried_in` },
    { id: 'early', when: `${inForm} AND is_settled AND timeliness = 'early' AND NOT ${forced}` },
    { id: 'onTime', when: `${inForm} AND is_settled AND (timeliness IN ('onTime', 'noDue') OR ${forced})` },
    { id: 'late', when: `${inForm} AND is_settled AND timeliness = 'late' AND NOT ${forced}` },
    { id: 'inTime', when: `${inForm} AND is_pending AND timeliness <> 'overdue'` },
    { id: 'overdue', when: `${inForm} AND is_pending AND timeliness = 'overdue'` },
  ];
}

function inTheForm(settings: FormSettings): string {
  const apart = FORM_KINDS.filter((kind) => settings[kind] === 'apart').map((kind) => KINDS[kind]);
  return ['in_caseload', ...apart.map((kind) => `NOT ${kind}`)].join(' AND ');
}

/** Number of each column on the form, and the figure that has just its dossiers where no setting moves any. */
const NUMBERED: { column: FormColumn | FormSum; number: number; figure?: FigureId }[] = [
  { column: 'received', number: 3, figure: 'caseload' },
  { column: 'online', number: 4, figure: 'received.online' },
  { column: 'direct', number: 5 },
  { column: 'carriedIn', number: 6, figure: 'carriedIn' },
  { column: 'settled', number: 7, figure: 'settled' },
  { column: 'early', number: 8, figure: 'settled.early' },
  { column: 'onTime', number: 9 },
  { column: 'late', number: 10, figure: 'settled.late' },
  { column: 'pending', number: 11, figure: 'pending' },
  { column: 'inTime', number: 12 },
  { column: 'overdue', number: 13, figure: 'pending.overdue' },
];

/** Sums of the form: columns (3), (7) and (11). */
export type FormSum = 'received' | 'settled' | 'pending';

/** Columns (3) to (13) in the order of the form. */
export const FORM_ORDER = NUMBERED.map(({ column }) => column);

/** The ids by which the columns of the form are traced: `form.3` to `form.13`. */
export const FORM_IDS = NUMBERED.map(({ number }) => `form.${number}`);

/** The id that traces a column: that of a figure where one has just its dossiers, else `form.` and its number. */
export function formFigureId(column: FormColumn | FormSum, settings: FormSettings): string {
  const moved = Object.values(settings).some((setting) => setting === 'apart') || forcesOnTime(settings);
  const found = NUMBERED.find((one) => one.column === column);
  return (moved ? undefined : found?.figure) ?? `form.${found?.number}`;
}

const forcesOnTime = ({ refused, withdrawn }: FormSettings) => refused === 'onTime' || withdrawn === 'onTime';

/** The condition over verdict() of `form.3` to `form.13`; undefined for any other id. */
export function formCondition(id: string, settings: FormSettings): string | undefined {
  const column = NUMBERED.find(({ number }) => id === `form.${number}`)?.column;
  const inForm = inTheForm(settings);
  if (column === 'received') return inForm;
  if (column === 'settled' || column === 'pending') return `${inForm} AND is_${column}`;
  return formFigures(settings).find((figure) => figure.id === column)?.when;
}

/** The two places of a dossier on the form: how it came, and what became of it. */
export const FORM_PLACES = {
  formCame: ['online', 'direct', 'carriedIn'],
  formWent: ['early', 'onTime', 'late', 'inTime', 'overdue'],
} as const satisfies Record<string, FormColumn[]>;
export type FormPlace = keyof typeof FORM_PLACES;

/** What the sums of the form are of. */
const SUMMED: Record<FormSum, FormColumn[]> = {
  received: ['online', 'direct', 'carriedIn'],
  settled: ['early', 'onTime', 'late'],
  pending: ['inTime', 'overdue'],
};

/** The columns of one of its two places that make up `form.3` to `form.13`; undefined for any other id. */
export function formFilter(id: string): { place: FormPlace; columns: FormColumn[] } | undefined {
  const column = NUMBERED.find(({ number }) => id === `form.${number}`)?.column;
  if (column === undefined) return undefined;
  const columns = column in SUMMED ? SUMMED[column as FormSum] : [column as FormColumn];
  const came: readonly FormColumn[] = FORM_PLACES.formCame;
  return { place: columns.every((one) => came.includes(one)) ? 'formCame' : 'formWent', columns };
}

/** Where a dossier stands on the form, as an expression over verdict(); NULL for one that the settings leave out. */
export function formPlace(place: FormPlace, settings: FormSettings): string {
  const places: readonly FormColumn[] = FORM_PLACES[place];
  const cases = formFigures(settings)
    .filter(({ id }) => places.includes(id))
    .map(({ id, when }) => `WHEN ${when} THEN '${id}'`);
  return `CASE ${cases.join(' ')} END`;
}

/** Fills form II.06a by unit and field. Columns (3) = (7) + (11) by construction of its conditions. */
export async function countForm(db: Database, window: Window, settings: FormSettings): Promise<FormCounts[]> {
  const count = (when: string, id: string) => `(count(*) FILTER (WHERE ${when}))::INTEGER AS "${id}"`;
  const apart = (kind: FormKind) => (settings[kind] === 'apart' ? KINDS[kind] : 'false');
  const columns = [
    ...formFigures(settings).map(({ id, when }) => count(when, id)),
    ...FORM_KINDS.map((kind) => count(apart(kind), `apart.${kind}`)),
  ];
  const rows = await db.rows(`SELECT u.name AS unit_name, f.name AS field_name, counted.*
    FROM (SELECT unit, field, ${columns.join(', ')} FROM ${verdictOf(window)} GROUP BY unit, field) counted
    LEFT JOIN unit u ON u.id = counted.unit LEFT JOIN field f ON f.id = counted.field`);
  return rows.map((row) => ({
    unit: row.unit_name as string | null,
    field: row.field_name as string | null,
    columns: Object.fromEntries(FORM_COLUMNS.map((id) => [id, row[id]])) as Record<FormColumn, number>,
    apart: Object.fromEntries(FORM_KINDS.map((kind) => [kind, row[`apart.${kind}`]])) as Record<FormKind, number>,
  }));
}

/** A row of the form with its sums (3) = (4) + (5) + (6), (7) = (8) + (9) + (10), (11) = (12) + (13). */
export function withSums(c: Record<FormColumn, number>): Record<FormColumn | FormSum, number> {
  return {
    ...c,
    received: c.online + c.direct + c.carriedIn,
    settled: c.early + c.onTime + c.late,
    pending: c.inTime + c.overdue,
  };
}

/** Sums form counts. */
export function sumForm(counts: FormCounts[]): Pick<FormCounts, 'columns' | 'apart'> {
  const sum = <K extends string>(keys: readonly K[], of: (one: FormCounts) => Record<K, number>) =>
    Object.fromEntries(keys.map((key) => [key, counts.reduce((total, one) => total + of(one)[key], 0)])) as Record<
      K,
      number
    >;
  return { columns: sum(FORM_COLUMNS, (one) => one.columns), apart: sum(FORM_KINDS, (one) => one.apart) };
}
