import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Diff, diffCases } from '../../casefile/diff/diff.ts';
import { diffReport } from '../../report/diff/diffReport.ts';
import { warnedCsv } from '../../write/csv.ts';
import { diffCsv, diffJson, diffTable } from '../../write/screen/differences.ts';
import { warned } from '../../write/screen/revealed.ts';
import { EXIT, UsageError } from '../failure.ts';
import { memoryOf } from '../options/analyzeOptions.ts';
import type { Terminal } from '../terminal.ts';
import { withScratch } from '../work/workFolder.ts';
import { type KnownCase, knownCase } from './withCase.ts';
import { checkOut, writeOut } from './writeOut.ts';

export interface DiffFlags {
  format?: DiffFormat;
  out?: string;
  force?: boolean;
  memory: string;
}

type DiffFormat = 'table' | 'json' | 'csv' | 'xlsx';
const IN_FILES: readonly DiffFormat[] = ['xlsx', 'csv', 'json'];

/** Compares two cases and tells what differs. Returns the exit code: 1 when anything does. */
export async function runDiff(before: string, after: string, flags: DiffFlags, terminal: Terminal): Promise<number> {
  const { messages } = terminal;
  const format = formatOf(flags, terminal);
  const memory = memoryOf(flags, messages);
  if (flags.out !== undefined) checkOut(flags.out, { messages, force: flags.force ?? false });
  const a = await knownCase(before, terminal);
  const b = await knownCase(after, terminal);
  if (asked(a) !== asked(b)) throw new UsageError(messages.faults.usage.otherPlan(asked(a), asked(b)));
  return withScratch(async (spill) => {
    const diff = await diffCases({ a: a.path, b: b.path }, a.window, { memory, spill });
    try {
      await tell(
        diff,
        messages.diff.cases(before, after),
        { ...flags, format, reveal: a.reveal || b.reveal },
        terminal,
      );
      const { gone, come, changed } = diff.counts;
      return gone + come + changed + diff.figures.length === 0 ? EXIT.complete : EXIT.findings;
    } finally {
      diff.close();
    }
  });
}

/** What a run was asked, by which two are comparable. */
function asked({ plan, window: { from, to, asOf, cut, deadline } }: KnownCase): string {
  return `${plan.id}, ${from} – ${to}, ${asOf}, ${cut}, ${deadline}`;
}

function formatOf({ format, out }: DiffFlags, { messages }: Terminal): DiffFormat {
  const { usage } = messages.faults;
  if (out === undefined) {
    if (format === 'xlsx') throw new UsageError(usage.needsOut(format));
    return format ?? 'table';
  }
  if (format !== undefined) return format;
  const end = IN_FILES.find((one) => extname(out).toLowerCase() === `.${one}`);
  if (end === undefined)
    throw new UsageError(usage.badValue('--out', out, IN_FILES.map((one) => `.${one}`).join(' | ')));
  return end;
}

async function tell(
  diff: Diff,
  about: string,
  { format, out, force, reveal }: DiffFlags & { format: DiffFormat; reveal: boolean },
  terminal: Terminal,
): Promise<void> {
  const { messages } = terminal;
  const columns = out === undefined ? terminal.columns : Number.POSITIVE_INFINITY;
  const warning = reveal ? messages.page.internal : null;
  const print = () => {
    if (format === 'json') return diffJson(diff, reveal);
    if (format === 'csv') return out === undefined ? diffCsv(diff) : warnedCsv(diffCsv(diff), warning);
    return warned(warning, diffTable(diff, { about, columns, messages }));
  };
  if (out === undefined) {
    for await (const text of print()) await terminal.out(text);
    return;
  }
  await writeOut(out, { messages, force: force ?? false }, async (path) => {
    if (format === 'xlsx') {
      const { writeWorkbook } = await import('../../write/xlsx.ts');
      return writeWorkbook(diffReport(diff, about, reveal, messages), path);
    }
    const file = await open(path, 'w');
    try {
      for await (const text of print()) await file.write(text);
    } finally {
      await file.close();
    }
  });
}
