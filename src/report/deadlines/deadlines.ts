import {
  countDeadlines,
  DEADLINE_KINDS,
  hasTerms,
  sumDeadlines,
  unreadTerms,
} from '../../casefile/deadlines/deadlines.ts';
import type { Narrowing } from '../../casefile/figures/narrowing.ts';
import type { Database } from '../../casefile/store/database.ts';
import type { Window } from '../../casefile/store/window.ts';
import type { DeadlinesJson } from '../schema/deadlines.ts';

/** Terms not read that report.json names; the workbook has all. */
const MOST_UNREAD = 20;

/** Throws BrokenSum when a dossier of the caseload has no kind. */
export async function deadlinesOf(
  db: Database,
  window: Window,
  caseload: number,
  narrowing: Narrowing,
): Promise<DeadlinesJson> {
  if (!(await hasTerms(db))) return null;
  const { noTerm, ...kinds } = sumDeadlines((await countDeadlines(db, window, caseload, narrowing)).values());
  const unread = await unreadTerms(db);
  const distinct = unread
    .map(({ code, text }) => ({ code, text }))
    .filter(({ code, text }, at) => unread.findIndex((one) => one.code === code && one.text === text) === at);
  return {
    withTerm: DEADLINE_KINDS.reduce((sum, kind) => sum + (kind === 'noTerm' ? 0 : kinds[kind]), 0),
    ...kinds,
    noTerm,
    unreadTerms: distinct.slice(0, MOST_UNREAD),
    unreadTermCount: unread.length,
  };
}
