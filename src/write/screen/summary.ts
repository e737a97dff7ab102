import { Chalk } from 'chalk';
import { formatCount, formatDay, formatRatio, type Messages } from '../../messages/index.ts';
import { differing } from '../../report/compare/why.ts';
import { remarksToSee, wordsToSee } from '../../report/data/attention.ts';
import { proofLines } from '../../report/figures/proofLines.ts';
import type { ReportJson } from '../../report/schema/schema.ts';
import { countSeverities } from '../../report/signs/findings.ts';
import { plainText } from '../../text/plainText.ts';
import type { SummaryOptions } from './summaryOptions.ts';
import { unitTables } from './unitTable.ts';
import { wrapped } from './wrapped.ts';

/** Problems shown on the terminal; the rest are in the report. */
const MOST_PROBLEMS = 6;

/**
 * The summary of a run for the terminal: the units, the proof, what needs attention, where the files are. No line is longer than the
 * terminal is wide, unless a single number is.
 */
export function printSummary(
  found: ReportJson,
  written: { folder: string; files: string[] },
  options: SummaryOptions,
): string {
  const { messages } = options;
  const { report: words, commands } = messages;
  const report = withoutCodes(found);
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const day = (iso: string) => formatDay(iso, messages.language);
  const head = [
    chalk.bold(words.title),
    words.period(day(report.plan.from), day(report.plan.asOf)),
    words.deadline[report.plan.deadline],
  ];
  const lines = [
    '',
    ...proofLines(report, messages),
    shareLine(report, messages),
    carriedOverLine(report, messages),
    ...startsLines(report, messages),
    findingsLine(report, messages),
    ...comparedLines(report, messages),
    ...attention(report, messages).map((line, at) => (at === 0 ? chalk.yellow.bold(line) : line)),
    '',
    chalk.bold(commands.summary.written(plainText(written.folder), written.files.join(', '))),
    '',
  ];
  const fitted = (texts: string[]) => texts.map((text) => wrapped(text, options.columns));
  return [...fitted(head), '', unitTables(report, options), ...fitted(lines)].join('\n');
}

/** The report with nothing in its texts that a terminal obeys: colours are for the program alone to set. */
function withoutCodes(report: ReportJson): ReportJson {
  const clean = (_: string, value: unknown) => (typeof value === 'string' ? plainText(value) : value);
  return JSON.parse(JSON.stringify(report), clean) as ReportJson;
}

/** Why no dossier of a run stands in the caseload: where all of them stand, and what the data lack. */
export function printNothing(report: ReportJson, options: SummaryOptions): string {
  const { messages } = options;
  const lines = [messages.faults.nothing, ...proofLines(report, messages), ...attention(report, messages)];
  return lines.map((text) => wrapped(text, options.columns)).join('\n');
}

function shareLine({ shares }: ReportJson, { language, commands }: Messages): string {
  return commands.summary.onTime(
    formatRatio(shares.onTimeShare, language),
    formatRatio(shares.onTimeShareNotSpot, language),
  );
}

/** The caseload by each day on which the window may begin; nothing where there is one alone. */
function startsLines({ windowAt }: ReportJson, { language, commands }: Messages): string[] {
  const starts = Object.entries(windowAt);
  if (starts.length < 2) return [];
  const parts = starts.map(([day, { caseload, ...main }]) =>
    commands.summary.windowAt(
      formatDay(day, language),
      formatCount(caseload, language),
      formatCount(main['settled.late'] + main['pending.overdue'], language),
    ),
  );
  return [commands.summary.starts(parts.join('; '))];
}

function carriedOverLine(report: ReportJson, { language, commands }: Messages): string {
  const parts = Object.entries(report.carriedOverAt).map(([day, n]) =>
    commands.summary.carriedOverAt(formatCount(n, language), formatDay(day, language)),
  );
  return commands.summary.carriedOver(parts.join('; '));
}

/** Signs by severity, and how many rules could not be asked. */
function findingsLine({ findings }: ReportJson, { language, rules: { terminal: words } }: Messages): string {
  const counts = countSeverities(findings);
  const count = (n: number) => formatCount(n, language);
  const found =
    counts.high + counts.medium + counts.low === 0
      ? words.none
      : words.found(count(counts.high), count(counts.medium), count(counts.low));
  const without = findings.filter(({ status }) => status === 'no-data').length;
  return without === 0 ? found : `${found}; ${words.noData(count(without))}`;
}

/** How many tables that units reported agree; nothing without --compare. */
function comparedLines({ compared }: ReportJson, { language, document: { compared: words } }: Messages): string[] {
  if (compared === undefined) return [];
  const n = (count: number) => formatCount(count, language);
  const off = compared.tables.filter(({ rows }) => differing(rows).length > 0).length;
  return [words.intro(n(compared.tables.length), n(compared.tables.length - off), n(off))];
}

function attention(report: ReportJson, messages: Messages): string[] {
  const { summary } = messages.commands;
  const problems = remarksToSee(report, messages).map(({ text, proposed }) => [
    `  ${text}`,
    ...proposed.map((value) => `    ${value}`),
  ]);
  const more = problems.length - MOST_PROBLEMS;
  const lines = [
    ...problems.slice(0, MOST_PROBLEMS).flat(),
    ...(more > 0 ? [`  ${summary.more(formatCount(more, messages.language))}`] : []),
    ...wordsToSee(report, messages).map((text) => `  ${text}`),
  ];
  return lines.length === 0 ? [] : ['', summary.attention, ...lines];
}
