import type { Window } from '../store/window.ts';

/** What a change of a dossier may hide; a sign accuses nobody. */
export const DIFF_SIGNS = [
  'due-moved-after-passing',
  'finished-set-to-due',
  'received-moved-later',
  'late-turned-refused-or-withdrawn',
  'code-reused',
] as const;

export type DiffSign = (typeof DIFF_SIGNS)[number];

/** The condition of each sign over a pair `a`, `b`. */
export function signConditions({ deadline }: Window): Record<DiffSign, string> {
  const after = (x: string, y: string) => `coalesce(${isAfter(x, y, deadline === 'day')}, false)`;
  const moved = (x: string, y: string) => `coalesce(${isAfter(x, y, false)}, false)`;
  const passed = 'a.due_at < a.seen_on';
  return {
    'due-moved-after-passing': `coalesce(${passed}, false) AND ${moved('b.due_at', 'a.due_at')}
      AND (a.finished_at IS NULL OR ${after('a.finished_at', 'a.due_at')})`,
    'finished-set-to-due': `b.finished_at IS NOT NULL AND a.due_at IS NOT NULL AND NOT ${after('b.finished_at', 'a.due_at')}
      AND CASE WHEN a.finished_at IS NULL THEN ${passed} ELSE ${after('a.finished_at', 'a.due_at')} END`,
    'received-moved-later': moved('b.received_at', 'a.received_at'),
    'late-turned-refused-or-withdrawn': `a.is_late AND coalesce(b.outcome IN ('refused', 'withdrawn'), false)
      AND a.outcome IS DISTINCT FROM b.outcome`,
    'code-reused': `a.code IS NOT NULL AND a.received_at::DATE <> b.received_at::DATE
      AND coalesce(a."procedureCode", a."procedureName") <> coalesce(b."procedureCode", b."procedureName")`,
  };
}

/** By the hour where both moments have one, else by the day. */
function isAfter(x: string, y: string, byDay: boolean): string {
  const hour = (moment: string) => `${moment} <> date_trunc('day', ${moment})`;
  return `CASE WHEN ${!byDay} AND ${hour(x)} AND ${hour(y)} THEN ${x} > ${y} ELSE ${x}::DATE > ${y}::DATE END`;
}
