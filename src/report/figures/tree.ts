import { type Counts, type LeafCounts, sumCounts } from '../../casefile/figures/count.ts';
import { proveCounts } from '../../casefile/figures/proof.ts';
import { sharesOf } from '../../casefile/figures/shares.ts';
import type { UnitJson } from '../schema/schema.ts';

const vietnamese = new Intl.Collator('vi');

/** Vietnamese order, ties by code point; what is not stated comes last. */
export function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return vietnamese.compare(a, b) || (a < b ? -1 : Number(a > b));
}

/** Counts of all dossiers and of every unit, its fields and their procedures, sorted. */
export interface CountTree {
  total: Counts;
  units: UnitJson[];
}

/**
 * Sums the counts of procedures to fields, units and the total, proving every sum on the way. The units of the plan are
 * there even without a row. Throws BrokenSum.
 */
export function countTree(leaves: LeafCounts[], planUnits: string[]): CountTree {
  const total = proven('total', leaves);
  const names = new Set([...planUnits, ...leaves.map(({ unit }) => unit)]);
  const units = [...names].sort(byName).map((unit) => {
    const own = leaves.filter((leaf) => leaf.unit === unit);
    const { figures } = proven(`unit ${unit}`, own);
    return {
      unit,
      inPlan: unit !== null && planUnits.includes(unit),
      figures,
      shares: sharesOf(figures),
      fields: fieldsOf(own),
    };
  });
  return { total, units };
}

/** The tree of one unit alone; it is the total. Throws BrokenSum. */
export function unitTree(leaves: LeafCounts[], planUnits: string[], unit: string | null): CountTree {
  const { total, units } = countTree(
    leaves.filter((leaf) => leaf.unit === unit),
    unit === null ? [] : [unit],
  );
  return { total, units: units.map((one) => ({ ...one, inPlan: unit !== null && planUnits.includes(unit) })) };
}

function fieldsOf(leaves: LeafCounts[]): UnitJson['fields'] {
  const names = [...new Set(leaves.map(({ field }) => field))].sort(byName);
  return names.map((field) => {
    const own = leaves.filter((leaf) => leaf.field === field);
    return { field, figures: proven(`field ${field}`, own).figures, procedures: proceduresOf(own) };
  });
}

function proceduresOf(leaves: LeafCounts[]): UnitJson['fields'][number]['procedures'] {
  return leaves
    .map((leaf) => ({
      code: leaf.procedure?.code ?? null,
      name: leaf.procedure?.name ?? null,
      figures: proven(`procedure ${leaf.procedure?.code ?? leaf.procedure?.name}`, [leaf]).figures,
    }))
    .sort((a, b) => byName(a.name, b.name) || byName(a.code, b.code));
}

function proven(place: string, leaves: LeafCounts[]): Counts {
  const counts = sumCounts(leaves);
  proveCounts(place, counts);
  return counts;
}
