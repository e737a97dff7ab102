import CliTable from 'cli-table3';
import { formatCount } from '../../messages/index.ts';
import type { ReportJson, UnitJson } from '../../report/schema/schema.ts';
import type { SummaryOptions } from './summaryOptions.ts';

const COLUMNS = [
  ['caseload', 'caseload'],
  ['received', 'received'],
  ['online', 'received.online'],
  ['carriedIn', 'carriedIn'],
  ['settled', 'settled'],
  ['late', 'settled.late'],
  ['pending', 'pending'],
  ['overdue', 'pending.overdue'],
  ['refused', 'refused'],
] as const satisfies [string, keyof ReportJson['totals']][];

type Shown = (typeof COLUMNS)[number];

const NARROWEST_NAME = 14;
const WIDEST_NAME = 44;
/** The longest word of a heading. */
const NARROWEST_NUMBER = 6;
const WIDEST_NUMBER = 11;
const NO_LINES = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'],
  ].map((part) => [part, '']),
);

/**
 * The units with their main figures, those of the plan first. A screen too narrow for all columns gets them as several tables,
 * one under the other: no number is ever cut.
 */
export function unitTables(report: ReportJson, options: SummaryOptions): string {
  const { language } = options.messages;
  const longest = Math.max(...COLUMNS.map(([, id]) => formatCount(report.totals[id], language).length));
  const least = Math.max(NARROWEST_NUMBER, longest);
  const fitting = Math.floor((options.columns - NARROWEST_NAME) / (least + 1));
  const tables = Math.ceil(COLUMNS.length / Math.max(1, Math.min(COLUMNS.length, fitting)));
  const each = Math.ceil(COLUMNS.length / tables);
  return Array.from({ length: tables }, (_, at) =>
    unitTable(report, COLUMNS.slice(at * each, (at + 1) * each), least, options),
  ).join('\n\n');
}

function unitTable(report: ReportJson, shown: readonly Shown[], least: number, options: SummaryOptions): string {
  const { columns, color, messages } = options;
  const { report: words, commands } = messages;
  const heads = commands.summary.columns;
  const room = Math.floor((columns - NARROWEST_NAME) / shown.length) - 1;
  const numberWidth = Math.max(least, Math.min(room, WIDEST_NUMBER));
  const nameWidth = Math.min(WIDEST_NAME, Math.max(NARROWEST_NAME, columns - shown.length * (numberWidth + 1)));
  const table = new CliTable({
    head: [heads.unit, ...shown.map(([key]) => heads[key])],
    colWidths: [nameWidth, ...shown.map(() => numberWidth)],
    colAligns: ['left', ...shown.map(() => 'right' as const)],
    wordWrap: true,
    chars: { ...NO_LINES, middle: ' ' },
    style: { head: color ? ['cyan'] : [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  const numbers = (figures: ReportJson['totals']) => shown.map(([, id]) => formatCount(figures[id], messages.language));
  for (const unit of inPlanFirst(report.units)) {
    const name = unit.unit ?? words.notStated;
    table.push([unit.fields.length === 0 ? `${name} (${words.noFile})` : name, ...numbers(unit.figures)]);
  }
  table.push([words.total, ...numbers(report.totals)]);
  return table.toString().replace(/ +$/gm, '');
}

function inPlanFirst(units: UnitJson[]): UnitJson[] {
  return [...units.filter(({ inPlan }) => inPlan), ...units.filter(({ inPlan }) => !inPlan)];
}
