import type { Plan } from '../plan/schema.ts';
import type { Database } from './database.ts';
import type { Figure } from './figures.ts';
import { verdictOf, type Window } from './window.ts';

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
function formFigures(settings: FormSettings): (Figure & { id: FormColumn })[] {
  const apart = FORM_KINDS.filter((kind) => settings[kind] === 'apart').map((kind) => KINDS[kind]);
  const inForm = ['in_caseload', ...apart.map((kind) => `NOT ${kind}`)].join(' AND ');
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

/** Sums form counts. */
export function sumForm(counts: FormCounts[]): Pick<FormCounts, 'columns' | 'apart'> {
  const sum = <K extends string>(keys: readonly K[], of: (one: FormCounts) => Record<K, number>) =>
    Object.fromEntries(keys.map((key) => [key, counts.reduce((total, one) => total + of(one)[key], 0)])) as Record<
      K,
      number
    >;
  return { columns: sum(FORM_COLUMNS, (one) => one.columns), apart: sum(FORM_KINDS, (one) => one.apart) };
}
