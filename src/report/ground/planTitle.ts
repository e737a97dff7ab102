import type { Plan } from '../../plan/schema.ts';

/**
 * The title of the plan, for a report on its own window (or one that begins on another day that the plan names); null for any other
 * window, which the plan is no basis of. Days are ISO.
 */
export function planTitle({ plan: asked }: { plan: { from: string; to: string } }, plan: Plan): string | null {
  const begins = [plan.from, ...plan.fromAlternatives].some(({ day }) => day === asked.from);
  return begins && plan.to.day === asked.to ? plan.title : null;
}
