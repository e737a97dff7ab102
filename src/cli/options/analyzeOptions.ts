import type { Window } from '../../casefile/store/window.ts';
import type { Messages } from '../../messages/index.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Split } from '../../plan/windowParts.ts';
import { UsageError } from '../failure.ts';
import { isoDay } from './days.ts';

/** The options of `analyze` as the command line and the AUDIT_* variables give them. */
export interface AnalyzeFlags {
  out: string;
  plan: string;
  mapping?: string;
  unit?: string;
  from?: string;
  to?: string;
  carriedBefore?: string;
  asOf?: string;
  deadline?: 'instant' | 'day';
  unitBy?: 'settle' | 'receive';
  split?: Split;
  failOn?: 'high' | 'medium' | 'low' | 'none';
  profile?: string;
  compare?: string;
  exportedOn?: string;
  procedures?: string;
  format?: string;
  memory: string;
  workbookRows?: string;
  strict?: boolean;
  timing?: boolean;
  force?: boolean;
  quiet?: boolean;
  json?: boolean;
  reveal?: boolean;
  share?: boolean;
}

/** The window that flags and plan give: flag, else plan. Throws UsageError on days that are none or out of order. */
export function windowOf(flags: AnalyzeFlags, plan: Plan, messages: Messages): Window {
  const { usage } = messages.faults;
  for (const [option, value] of [
    ['--from', flags.from],
    ['--to', flags.to],
    ['--as-of', flags.asOf],
    ['--carried-before', flags.carriedBefore],
    ['--exported-on', flags.exportedOn],
  ] as const) {
    if (value !== undefined && isoDay(value) !== value) throw new UsageError(usage.badValue(option, value, usage.day));
  }
  const from = flags.from ?? plan.from.day;
  const to = flags.to ?? plan.to.day;
  if (from > to) throw new UsageError(usage.order(from, to));
  const asOf = flags.asOf !== undefined && flags.asOf < to ? flags.asOf : to;
  if (asOf < from) throw new UsageError(usage.order(from, asOf));
  const ownWindow = flags.from !== undefined || flags.to !== undefined;
  const planCut = plan.carriedBefore.day;
  const holdsCut = from <= planCut && planCut <= to;
  const cut = flags.carriedBefore ?? (ownWindow && !holdsCut ? from : planCut);
  return { from, to, asOf, cut, deadline: flags.deadline ?? plan.deadline };
}

/** Checks a memory size such as 512MB. Throws UsageError. */
export function memoryOf(flags: Pick<AnalyzeFlags, 'memory'>, { faults }: Messages): string {
  if (/^\d+(\.\d+)?\s*([KMGT]i?B)$/i.test(flags.memory)) return flags.memory;
  throw new UsageError(faults.usage.badValue('--memory', flags.memory, faults.usage.memory));
}

/** Checks how many rows the sheet of dossiers may have; without the option the report's own number holds. Throws UsageError. */
export function workbookRowsOf(
  { workbookRows: given }: Pick<AnalyzeFlags, 'workbookRows'>,
  { faults }: Messages,
): { workbookRows?: number } {
  if (given === undefined) return {};
  const rows = Number(given);
  if (/^\d+$/.test(given) && rows <= MOST_WORKBOOK_ROWS) return { workbookRows: rows };
  throw new UsageError(faults.usage.badValue('--workbook-rows', given, faults.usage.workbookRows));
}

/** A sheet of Excel has 1,048,576 rows; the first of them are the heading. */
const MOST_WORKBOOK_ROWS = 1_000_000;
