import { formatCount, type Messages } from '../../messages/index.ts';
import type { ReportJson } from '../schema/schema.ts';
import { unknownWordText } from './wordMeanings.ts';

/** Values and words told of one kind; all stand in the report. */
const MOST_VALUES = 6;

/** Something to see to before the figures are used, and the values that it proposes. */
export interface Attention {
  text: string;
  proposed: string[];
}

/** Remarks on the data by kind, the gravest first. */
export function remarksToSee({ problems }: ReportJson, { language, report: words, commands }: Messages): Attention[] {
  return problems.map(({ code, count, first, values = [] }) => ({
    text: commands.summary.problem(
      formatCount(count, language),
      words.problems[code as keyof typeof words.problems],
      first,
    ),
    proposed: values.length > MOST_VALUES ? [...values.slice(0, MOST_VALUES), '…'] : values,
  }));
}

/** Words that no vocabulary knows, a line a column. */
export function wordsToSee({ unknownWords }: ReportJson, messages: Messages): string[] {
  const { language, report: words, commands } = messages;
  return (Object.keys(unknownWords) as (keyof ReportJson['unknownWords'])[])
    .filter((column) => unknownWords[column].length > 0)
    .map((column) => {
      const shown = unknownWords[column]
        .slice(0, MOST_VALUES)
        .map((one) => unknownWordText(one, formatCount(one.count, language), messages));
      return commands.summary.unknownWords(words.wordColumns[column], shown.join(', '));
    });
}

/** All that a reader of the page must know of the data: inputs that were not read, units without any, remarks, unknown words. */
export function attentionLines(json: ReportJson, messages: Messages): string[] {
  const { document, report: words, language } = messages;
  const missing = json.units.filter(({ fields }) => fields.length === 0).map(({ unit }) => unit ?? words.notStated);
  return [
    ...(json.unread.length === 0 ? [] : [document.scope.unread(formatCount(json.unread.length, language))]),
    ...(missing.length === 0 ? [] : [document.scope.noFile(missing.join('; '))]),
    ...remarksToSee(json, messages).map(({ text }) => text),
    ...wordsToSee(json, messages),
  ];
}
