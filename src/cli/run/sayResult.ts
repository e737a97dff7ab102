import type { ReportJson } from '../../report/schema/schema.ts';
import { OutputError } from '../failure.ts';
import type { AnalyzeFlags } from '../options/analyzeOptions.ts';
import type { Terminal } from '../terminal.ts';

/** Prints the result of a run: the summary, or the bytes of report.json. Why it could not be is given; null when it was, or nobody reads it. */
export function sayResult(
  report: ReportJson,
  files: string[],
  flags: AnalyzeFlags,
  terminal: Terminal,
): Promise<OutputError | null> {
  return unprinted(say(report, files, flags, terminal));
}

async function say(report: ReportJson, files: string[], flags: AnalyzeFlags, terminal: Terminal): Promise<void> {
  if (flags.json) {
    const { printReportJson } = await import('../../write/json.ts');
    return terminal.out(printReportJson(report));
  }
  if (flags.quiet) return;
  const { printSummary } = await import('../../write/screen/summary.ts');
  await terminal.out(printSummary(report, { folder: flags.out, files }, terminal), true);
}

/** Why a result could not be printed; null when it was, or when nobody reads it. The report stands whatever it is. */
async function unprinted(printing: Promise<void>): Promise<OutputError | null> {
  try {
    await printing;
    return null;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    return error.isClosed ? null : error;
  }
}
