import {
  CAUSE_FIGURES,
  type CauseCounts,
  type CauseFigure,
  countCauses,
  proveCauses,
  unclassedTexts,
} from '../../casefile/causes/causeCounts.ts';
import type { Narrowing } from '../../casefile/figures/narrowing.ts';
import type { Database } from '../../casefile/store/database.ts';
import { nfc } from '../../text/fold.ts';
import { CAUSES, type Cause } from '../../vocabulary/causes.ts';
import { byName, type CountTree } from '../figures/tree.ts';
import type { CauseRow, CausesJson } from '../schema/causes.ts';

const MOST_TEXTS = 50;

/** Counts the causes of overdue, refused and not-accepted dossiers. Throws BrokenSum when they do not sum to the figures. */
export async function causesOf(db: Database, tree: CountTree, narrowing: Narrowing = {}): Promise<CausesJson> {
  const units = new Set(tree.units.map(({ unit }) => unit));
  const leaves = (await countCauses(db)).filter(({ unit }) => units.has(unit));
  proveTree(leaves, tree);
  const total = (rows: CauseCounts[]) => rows.reduce((sum, { dossiers }) => sum + dossiers, 0);
  return {
    causes: matrix(leaves),
    causeDetails: details(leaves),
    causeShares: { notStated: total(leaves.filter(({ cause }) => cause === 'notStated')), of: total(leaves) },
    unclassedReasons: mostFrequent(await unclassedTexts(db, narrowing)),
  };
}

function proveTree(leaves: CauseCounts[], { total, units }: CountTree): void {
  proveCauses('total', leaves, total.figures);
  for (const { unit, figures, fields } of units) {
    const own = leaves.filter((leaf) => leaf.unit === unit);
    proveCauses(`unit ${unit}`, own, figures);
    for (const { field, figures: whole, procedures } of fields) {
      const inField = own.filter((leaf) => leaf.field === field);
      proveCauses(`unit ${unit}, field ${field}`, inField, whole);
      for (const { code, name, figures: parts } of procedures) {
        const ofProcedure = inField.filter(
          ({ procedure }) => (procedure?.code ?? null) === code && (procedure?.name ?? null) === name,
        );
        proveCauses(`unit ${unit}, field ${field}, procedure ${code ?? name}`, ofProcedure, parts);
      }
    }
  }
}

function matrix(leaves: CauseCounts[]): CauseRow[] {
  const cells = grouped(leaves, ({ unit, field, procedure, cause }) => [unit, field, procedure, cause]);
  return cells
    .map(({ first: { unit, field, procedure, cause }, sums }) => ({ unit, field, procedure, cause, ...sums }))
    .sort(
      (a, b) =>
        byName(a.unit, b.unit) ||
        byName(a.field, b.field) ||
        byName(a.procedure?.name ?? null, b.procedure?.name ?? null) ||
        byName(a.procedure?.code ?? null, b.procedure?.code ?? null) ||
        byCause(a.cause, b.cause),
    );
}

function details(leaves: CauseCounts[]): CausesJson['causeDetails'] {
  return grouped(leaves, ({ cause, sub }) => [cause, sub])
    .map(({ first: { cause, sub }, sums }) => ({ cause, sub, ...sums }))
    .sort((a, b) => byCause(a.cause, b.cause) || sum(b) - sum(a) || byName(a.sub, b.sub));
}

/** Sums counts with an equal key. */
function grouped(leaves: CauseCounts[], keyOf: (leaf: CauseCounts) => unknown) {
  const groups = new Map<string, CauseCounts[]>();
  for (const leaf of leaves) {
    const key = JSON.stringify(keyOf(leaf));
    const group = groups.get(key);
    if (group) group.push(leaf);
    else groups.set(key, [leaf]);
  }
  return [...groups.values()].map((group) => ({
    first: group[0] as CauseCounts,
    sums: Object.fromEntries(
      CAUSE_FIGURES.map((figure) => [figure, group.reduce((total, leaf) => total + leaf[figure], 0)]),
    ) as Record<CauseFigure, number>,
  }));
}

const sum = (row: Record<CauseFigure, number>) => CAUSE_FIGURES.reduce((total, figure) => total + row[figure], 0);
const byCause = (a: Cause, b: Cause) => CAUSES.indexOf(a) - CAUSES.indexOf(b);

/** Texts of one spelling are one. */
function mostFrequent(texts: { text: string; count: number }[]): CausesJson['unclassedReasons'] {
  const counts = new Map<string, number>();
  for (const { text, count: n } of texts) {
    const shown = nfc(text);
    counts.set(shown, (counts.get(shown) ?? 0) + n);
  }
  return [...counts]
    .map(([text, n]) => ({ text, count: n }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_TEXTS);
}
