import { formatCount, type Messages } from '../../messages/index.ts';
import type { RuleId } from '../../rules/index.ts';
import type { BuildOptions } from '../build.ts';
import { indicatorSheets } from '../indicators/indicatorsSheet.ts';
import type { Section } from '../report.ts';
import type { ReportJson } from '../schema.ts';
import { countSeverities } from '../signs/findings.ts';
import type { DocumentBlock } from './document.ts';

/** Part V: every rule that found something, with its article and its usual false alarm; then due dates and indicators. */
export function signsBlocks(json: ReportJson, { plan, messages }: BuildOptions): DocumentBlock[] {
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
    ...deadlinesBlocks(json, messages),
    { kind: 'heading', level: 2, text: words.indicatorsTitle },
    ...indicatorSheets(json.indicators, plan, messages)
      .flatMap(({ sections }) => sections)
      .filter(({ id }) => id === 'indicators')
      .map((section): DocumentBlock => ({ kind: 'table', section: valuesAlone(section) })),
  ];
}

function deadlinesBlocks(
  { deadlines }: ReportJson,
  { document: { signs: words }, language }: Messages,
): DocumentBlock[] {
  if (deadlines === null) return [];
  const n = (count: number) => formatCount(count, language);
  return [
    { kind: 'heading', level: 2, text: words.deadlinesTitle },
    { kind: 'paragraph', text: words.deadlines(n(deadlines.stretched), n(deadlines.withTerm), n(deadlines.offByOne)) },
  ];
}

/** How an indicator is computed stands in the workbook; a standing page has room for names and values. */
function valuesAlone(section: Section): Section {
  const kept = section.columns.flatMap(({ key }, at) => (key === 'how' || key === 'indicator' ? [] : [at]));
  const rows = Array.isArray(section.rows) ? section.rows : [];
  return {
    ...section,
    columns: kept.flatMap((at) => section.columns[at] ?? []),
    rows: rows.map(({ cells, style }) => ({ cells: kept.map((at) => cells[at] ?? null), style })),
  };
}
