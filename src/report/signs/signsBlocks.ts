import { formatCount, type Messages } from '../../messages/index.ts';
import type { RuleId } from '../../rules/index.ts';
import type { DocumentBlock } from '../ground/narrative.ts';
import type { ReportJson } from '../schema/schema.ts';
import { countSeverities } from './findings.ts';

/** Part V: every rule that found something, with its article and its usual false alarm. */
export function signsBlocks(json: ReportJson, messages: Messages): DocumentBlock[] {
  const {
    document: { signs: words },
    rules,
    language,
  } = messages;
  const n = (count: number) => formatCount(count, language);
  const asked = json.findings.filter(({ status }) => status === 'run');
  const without = json.findings.filter(({ status }) => status === 'no-data').map(({ rule }) => rule);
  const { high, medium, low } = countSeverities(asked);
  const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
  const found = asked.filter(({ count }) => count > 0);
  return [
    paragraph(rules.note),
    paragraph(words.summary(n(asked.length), n(high + medium + low), n(high))),
    ...(without.length === 0 ? [] : [paragraph(words.noData(without.join(', ')))]),
    ...found.flatMap(({ rule, count, severity, law }): DocumentBlock[] => {
      const { title, meaning, falseAlarm } = rules.texts[rule as RuleId];
      return [
        { kind: 'heading', level: 3, text: words.one(`${rule} – ${title}`, n(count), rules.severities[severity]) },
        { kind: 'items', items: [words.law(law), words.meaning(meaning), words.alarm(falseAlarm)] },
      ];
    }),
  ];
}
