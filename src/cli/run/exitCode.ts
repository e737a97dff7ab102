import type { RemarkCode } from '../../casefile/store/remarkCodes.ts';
import type { InputError } from '../../intake/errors.ts';
import type { Severity } from '../../report/schema/findings.ts';
import type { ReportJson } from '../../report/schema/schema.ts';
import { countSeverities } from '../../report/signs/findings.ts';
import { EXIT } from '../failure.ts';
import type { AnalyzeFlags } from '../options/analyzeOptions.ts';
import type { Terminal } from '../terminal.ts';

/** From which severity up a sign makes the run fail. */
const AT_OR_ABOVE: Record<Severity | 'none', Severity[]> = {
  none: [],
  high: ['high'],
  medium: ['high', 'medium'],
  low: ['high', 'medium', 'low'],
};

/** Remarks that say that an input was read only in part. */
const INCOMPLETE: readonly string[] = ['cut-line', 'mixed-tables', 'formula-without-value'] satisfies RemarkCode[];

/** Was an input read only in part? Then the figures are not complete. */
export function isIncomplete(report: ReportJson): boolean {
  return report.problems.some(({ code }) => INCOMPLETE.includes(code));
}

/** The exit code of a written report (spec section 2): an incomplete input, or a table of --compare that was left out, outranks signs. Says why on the error stream. */
export function exitCode(
  faults: InputError[],
  report: ReportJson,
  { strict = false, failOn = 'none' }: AnalyzeFlags,
  { err, messages }: Terminal,
): number {
  if (faults.length > 0 || isIncomplete(report)) {
    err(`${messages.faults.incomplete}\n`);
    return EXIT.incomplete;
  }
  if ((report.compared?.left.length ?? 0) > 0) {
    err(`${messages.faults.notAllCompared}\n`);
    return EXIT.incomplete;
  }
  if (strict && report.rows.rejected > 0) return EXIT.incomplete;
  const counts = countSeverities(report.findings);
  if (failOn === 'none' || AT_OR_ABOVE[failOn].every((severity) => counts[severity] === 0)) return EXIT.complete;
  err(`${messages.rules.terminal.exceeds(messages.rules.severities[failOn])}\n`);
  return EXIT.findings;
}
