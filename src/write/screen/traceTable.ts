import CliTable from 'cli-table3';
import type { TracedDossier } from '../../casefile/figures/trace.ts';
import { formatCount, formatDay, type Messages } from '../../messages/index.ts';
import { jsonText } from '../../text/jsonText.ts';
import { csvLine } from '../csv.ts';

export interface TraceOptions {
  format: 'table' | 'csv' | 'json';
  /** Are persons shown? Only a case made with --reveal has them. */
  reveal: boolean;
  /** Most rows of a table; the rest are counted. */
  most: number;
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
  else yield* printJson(batches, keys);
}

async function* printCsv(batches: AsyncIterable<TracedDossier[]>, keys: Key[]): AsyncGenerator<string> {
  yield `${csvLine(keys)}\n`;
  for await (const batch of batches) {
    yield batch.map((dossier) => `${csvLine(keys.map((key) => dossier[key]))}\n`).join('');
  }
}

async function* printJson(batches: AsyncIterable<TracedDossier[]>, keys: Key[]): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const batch of batches) {
    for (const dossier of batch) {
      yield separator + jsonText(Object.fromEntries(keys.map((key) => [key, dossier[key]])));
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

async function* printTable(
  batches: AsyncIterable<TracedDossier[]>,
  { most, messages }: TraceOptions,
): AsyncGenerator<string> {
  const { report: words, commands, language } = messages;
  const table = new CliTable({
    head: [
      words.columns.code,
      words.unit,
      words.columns.received,
      words.columns.due,
      words.columns.finished,
      words.columns.placement,
      words.columns.place,
    ],
    style: { head: [], border: [], compact: true },
  });
  let count = 0;
  for await (const batch of batches) {
    for (const dossier of batch.slice(0, Math.max(0, most - count))) table.push(cells(dossier, messages));
    count += batch.length;
  }
  yield `${table.toString()}\n`;
  const shown = Math.min(count, most);
  const number = (n: number) => formatCount(n, language);
  yield `${shown < count ? commands.summary.trace(number(count), number(shown)) : commands.summary.traced(number(count))}\n`;
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
