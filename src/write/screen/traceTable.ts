import type { TracedDossier } from '../../casefile/figures/trace.ts';
import { formatCount, formatDay, type Messages } from '../../messages/index.ts';
import { jsonText } from '../../text/jsonText.ts';
import { csvLine } from '../csv.ts';
import { type LongTable, longTable } from './longTable.ts';
import { personsMark } from './revealed.ts';
import { fitted, wrapped } from './wrapped.ts';

export interface TraceOptions {
  format: 'table' | 'csv' | 'json';
  /** Are persons shown? Only a case made with --reveal has them. */
  reveal: boolean;
  /** Most rows of a table; the rest are counted. */
  most: number;
  /** Lines above a table: which case, which figure, which window. */
  about: string[];
  /** Width of the screen. */
  columns: number;
  messages: Messages;
}

type Key = keyof TracedDossier;

const KEYS: Key[] = [
  'code',
  'unit',
  'field',
  'procedureCode',
  'procedureName',
  'channel',
  'submitted',
  'received',
  'due',
  'finished',
  'outcome',
  'timeliness',
  'workingDaysLate',
  'reason',
  'officer',
  'applicant',
  'source',
  'row',
  'otherRows',
];

/** Prints traced dossiers, one a line: a table to read, CSV without byte order mark, or a JSON array. */
export async function* printTrace(
  batches: AsyncIterable<TracedDossier[]>,
  options: TraceOptions,
): AsyncGenerator<string> {
  const keys = KEYS.filter((key) => key !== 'applicant' || options.reveal);
  if (options.format === 'table') yield* printTable(batches, options);
  else if (options.format === 'csv') yield* printCsv(batches, keys);
  else yield* printJson(batches, keys, options);
}

async function* printCsv(batches: AsyncIterable<TracedDossier[]>, keys: Key[]): AsyncGenerator<string> {
  yield `${csvLine(keys)}\n`;
  for await (const batch of batches) {
    yield batch.map((dossier) => `${csvLine(keys.map((key) => dossier[key]))}\n`).join('');
  }
}

async function* printJson(
  batches: AsyncIterable<TracedDossier[]>,
  keys: Key[],
  { reveal }: TraceOptions,
): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const batch of batches) {
    for (const dossier of batch) {
      yield separator +
        jsonText({ ...Object.fromEntries(keys.map((key) => [key, dossier[key]])), ...personsMark(reveal) });
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** Below this a dossier takes two lines: what it is, and under it where it belongs and stands. */
const ONE_LINE = 132;
const NO_LIMIT = 200;
/** A moment without its hour, and borders; the hour goes into a second line. */
const MOMENT = 12;
const BORDERS = 6;

async function* printTable(
  batches: AsyncIterable<TracedDossier[]>,
  { most, about, columns, messages }: TraceOptions,
): AsyncGenerator<string> {
  const { commands, language } = messages;
  const width = Math.min(columns, NO_LIMIT);
  const table = width < ONE_LINE ? narrowTable(width, messages) : wideTable(width, messages);
  let count = 0;
  yield `${about.map((line) => wrapped(line, width)).join('\n')}\n`;
  for await (const batch of batches) {
    for (const dossier of batch.slice(0, Math.max(0, most - count))) {
      const text = table.add(dossier);
      if (text !== '') yield text;
    }
    count += batch.length;
  }
  yield table.end();
  const shown = Math.min(count, most);
  const number = (n: number) => formatCount(n, language);
  const closing =
    shown < count ? commands.summary.trace(number(count), number(shown)) : commands.summary.traced(number(count));
  yield `${wrapped(closing, width)}\n`;
}

/** A table that dossiers are added to; its text comes as that of a LongTable. */
interface DossierTable extends Pick<LongTable, 'end'> {
  add(dossier: TracedDossier): string;
}

function wideTable(width: number, messages: Messages): DossierTable {
  const { report: words } = messages;
  const days = [words.columns.received, words.columns.due, words.columns.finished];
  const left = width - BORDERS - 2 - MOMENT * days.length;
  const share = (part: number) => Math.floor(left * part);
  const widths = [share(0.25), share(0.25), ...days.map(() => MOMENT), share(0.18), share(0.32)];
  const head = [words.columns.code, words.unit, ...days, words.columns.placement, words.columns.place];
  const table = longTable(fitted(head, widths), widths);
  return { add: (dossier) => table.add(lined(fitted(cells(dossier, messages), widths))), end: table.end };
}

function narrowTable(width: number, messages: Messages): DossierTable {
  const { report: words } = messages;
  const days = [words.columns.received, words.columns.due, words.columns.finished];
  const left = width - BORDERS - MOMENT * days.length;
  const code = Math.max(16, Math.floor(left * 0.6));
  const widths = [code, ...days.map(() => MOMENT), Math.max(12, left - code)];
  const whole = widths.reduce((sum, one) => sum + one, widths.length - 1);
  const table = longTable(fitted([words.columns.code, ...days, words.columns.placement], widths), widths);
  return {
    add: (dossier) => {
      const [own = '', unit = '', received = '', due = '', finished = '', judged = '', place = ''] = cells(
        dossier,
        messages,
      );
      const [where = ''] = fitted([`${unit} · ${place}`], [whole - 2]);
      const under = where.split('\n').map((line) => [{ colSpan: widths.length, content: `  ${line}` }]);
      return table.add([...lined(fitted([own, received, due, finished, judged], widths)), ...under]);
    },
    end: table.end,
  };
}

/**
 * Cells of several lines as a row for each line: no rule stands between the rows of a compact table. Of one row cli-table3 measures every
 * whole cell again for each line, for a text of some thousand letters a minute.
 */
function lined(texts: string[]): string[][] {
  const lines = texts.map((text) => text.split('\n'));
  const most = Math.max(...lines.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => lines.map((own) => own[at] ?? ''));
}

function cells(dossier: TracedDossier, { report: words, language }: Messages): string[] {
  const moment = (iso: string | null) =>
    iso === null ? '' : `${formatDay(iso.slice(0, 10), language)}${iso.slice(10).replace('T', ' ')}`;
  const { timeliness, workingDaysLate } = dossier;
  const late = workingDaysLate === null ? '' : ` (${workingDaysLate})`;
  return [
    dossier.code ?? '',
    dossier.unit ?? words.notStated,
    moment(dossier.received),
    moment(dossier.due),
    moment(dossier.finished),
    timeliness === null ? '' : `${words.timeliness[timeliness as keyof typeof words.timeliness]}${late}`,
    `${dossier.source} › ${dossier.row}`,
  ];
}
