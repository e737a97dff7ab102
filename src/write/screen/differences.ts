import CliTable from 'cli-table3';
import type { Diff } from '../../casefile/diff/diff.ts';
import { DIFF_SIGNS } from '../../casefile/diff/signs.ts';
import { formatCount, type Messages } from '../../messages/index.ts';
import { placeText } from '../../report/diff/diffReport.ts';
import { factName, factValue } from '../../report/diff/diffWords.ts';
import { figureName } from '../../report/ground/figureName.ts';
import { jsonText } from '../../text/jsonText.ts';
import { csvLine } from '../csv.ts';
import { personsMark } from './revealed.ts';
import { shortened, wrapped } from './wrapped.ts';

/** The differences as a JSON object, list after list. */
export async function* diffJson(diff: Diff, reveal: boolean): AsyncGenerator<string> {
  yield `{\n"schema": "audit-diff/1",\n${reveal ? `"persons": ${jsonText(personsMark(reveal).persons)},\n` : ''}"gone": `;
  yield* jsonList(diff.gone());
  yield ',\n"come": ';
  yield* jsonList(diff.come());
  yield ',\n"changed": ';
  yield* jsonList(diff.changed());
  yield `,\n"figures": ${jsonText(diff.figures)}\n}\n`;
}

async function* jsonList(batches: AsyncIterable<object[]>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const batch of batches) {
    for (const one of batch) {
      yield separator + jsonText(one);
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]' : '\n]';
}

/** The dossiers that differ as CSV without byte order mark: a line a dossier that is gone or come, and a line a fact of one that changed. */
export async function* diffCsv(diff: Diff): AsyncGenerator<string> {
  const heads = [
    'change',
    'code',
    'unit',
    'fact',
    'before',
    'after',
    'signs',
    'source',
    'row',
    'sourceAfter',
    'rowAfter',
  ];
  yield `${csvLine(heads)}\n`;
  for (const change of ['gone', 'come'] as const) {
    for await (const batch of diff[change]()) {
      yield batch
        .map(({ code, unit, source, row }) => {
          const place = change === 'gone' ? [source, row, null, null] : [null, null, source, row];
          return `${csvLine([change, code, unit, null, null, null, null, ...place])}\n`;
        })
        .join('');
    }
  }
  for await (const batch of diff.changed()) {
    for (const { code, unit, facts, signs, before, after } of batch) {
      const rest = [signs.join(' '), before.source, before.row, after.source, after.row];
      yield facts
        .map((one) => `${csvLine(['changed', code, unit, one.fact, one.before, one.after, ...rest])}\n`)
        .join('');
    }
  }
}

const MOST_CHANGED = 20;
const WIDEST = 160;

/** What differs, to be read: counts, signs, figures of all units, and the first dossiers that changed. */
export async function* diffTable(
  diff: Diff,
  { about, columns, messages }: { about: string; columns: number; messages: Messages },
): AsyncGenerator<string> {
  const { diff: words, language } = messages;
  const number = (n: number) => formatCount(n, language);
  const width = Math.min(columns, WIDEST);
  const line = (text: string) => `${wrapped(text, width)}\n`;
  yield line(about);
  const { gone, come, changed } = diff.counts;
  if (gone + come + changed + diff.figures.length === 0) {
    yield line(words.same);
    return;
  }
  yield line(words.counts(number(gone), number(come), number(changed)));
  const signs = DIFF_SIGNS.filter((sign) => diff.signs[sign] > 0);
  if (signs.length > 0) yield `\n${words.signsHeading}\n`;
  for (const sign of signs) yield line(`  ${number(diff.signs[sign])} × ${words.signs[sign]}`);
  yield figuresTable(diff, width, messages);
  yield* changedLines(diff, line, messages);
}

function figuresTable({ figures }: Diff, width: number, messages: Messages): string {
  const { columns } = messages.diff;
  const moved = figures.filter(({ unit }) => unit === null);
  if (moved.length === 0) return '';
  const numbers = ['before', 'after', 'left', 'came'] as const;
  const table = new CliTable({
    head: [columns.figure, ...numbers.map((key) => columns[key])],
    colWidths: [Math.max(20, width - 4 * 12 - 6), 12, 12, 12, 12],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const figure of moved) {
    table.push([figureName(figure.id, messages), ...numbers.map((key) => formatCount(figure[key], messages.language))]);
  }
  return `\n${table.toString()}\n`;
}

async function* changedLines(diff: Diff, line: (text: string) => string, messages: Messages): AsyncGenerator<string> {
  const { diff: words, language } = messages;
  let shown = 0;
  if (diff.counts.changed > 0) yield `\n${words.sheets.changed}\n`;
  for await (const batch of diff.changed()) {
    for (const { code, unit, facts, signs, after } of batch.slice(0, MOST_CHANGED - shown)) {
      shown++;
      yield line(`${code ?? placeText(after)} · ${unit ?? messages.report.notStated}`);
      for (const { fact, ...values } of facts) {
        const say = (value: string | null) => shortened(factValue(fact, value, messages) ?? messages.report.notStated);
        yield line(`  ${factName(fact, messages)}: ${say(values.before)} → ${say(values.after)}`);
      }
      for (const sign of signs) yield line(`  ! ${words.signs[sign]}`);
    }
    if (shown === MOST_CHANGED) break;
  }
  if (shown < diff.counts.changed) {
    yield `${line(words.more(formatCount(shown, language), formatCount(diff.counts.changed, language)))}`;
  }
}
