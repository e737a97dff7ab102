import type { Narrowing } from '../../casefile/figures/narrowing.ts';
import { countFindings, rulesRun } from '../../casefile/signs/findingLists.ts';
import type { Database } from '../../casefile/store/database.ts';
import { loadRules } from '../../rules/index.ts';
import type { FindingsJson, Severity } from '../schema/findings.ts';

/** The findings of a case by rule, in the order of the rules. */
export async function findingsOf(db: Database, narrowing: Narrowing): Promise<FindingsJson> {
  const statuses = new Map((await rulesRun(db)).map(({ rule, status }) => [rule, status]));
  const counts = await countFindings(db, narrowing);
  return loadRules().map(({ id, name, severity, law }) => {
    const own = counts.filter(({ rule }) => rule === id);
    const count = own.reduce((sum, { count: n }) => sum + n, 0);
    return { rule: id, name, severity, count, law, status: statuses.get(id) ?? 'no-data' };
  });
}

/** Signs of each severity. */
export function countSeverities(findings: FindingsJson): Record<Severity, number> {
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).reduce((sum, { count: n }) => sum + n, 0);
  return { high: count('high'), medium: count('medium'), low: count('low') };
}
