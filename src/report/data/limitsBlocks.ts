import { inspectionLaw } from '../../law/inspection.ts';
import { formatCount, formatDay, type Messages } from '../../messages/index.ts';
import { loadRules } from '../../rules/index.ts';
import { capitalised } from '../../text/capitalised.ts';
import type { DocumentBlock } from '../ground/narrative.ts';
import type { BuildOptions } from '../ground/options.ts';
import { planTitle } from '../ground/planTitle.ts';
import type { ReportJson } from '../schema/schema.ts';
import { unknownWordText } from './wordMeanings.ts';

const MOST_WORDS = 10;

/** Part VI: what the data and the legal basis leave open. */
export function limitsBlocks(json: ReportJson, { plan, messages, unit }: BuildOptions): DocumentBlock[] {
  const {
    document: { limits: words },
    report,
    language,
  } = messages;
  const n = (count: number) => formatCount(count, language);
  const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
  const problems = json.problems.map(({ code, count, first }) =>
    words.problem(report.problems[code as keyof typeof report.problems], n(count), first),
  );
  const unknown = unknownWords(json, messages);
  const day = (iso: string) => formatDay(iso, language);
  const used = [json.plan.from, json.plan.to, json.plan.carriedBefore];
  // A window of one's own has no other basis than who chose it.
  const days = (planTitle(json, plan) === null ? [] : [plan.from, plan.to, plan.carriedBefore])
    .filter(({ day: iso, verified }, at) => !verified && iso === used[at])
    .map(({ day: iso, source }) => `${day(iso)} (${source})`);
  const laws = loadRules()
    .filter(({ id, verified }) => !verified && json.findings.some(({ rule, count }) => rule === id && count > 0))
    .flatMap(({ law }) => law.split('; '));
  const inspection = inspectionLaw(json.plan.asOf)
    .filter(({ verified }) => !verified)
    .map(({ source }) => source);
  const unverified = [...days, ...inspection, ...new Set(laws)];
  return [
    paragraph(words.data),
    ...(unit === undefined ? [] : [paragraph(words.otherUnits)]),
    ...(problems.length + unknown.length === 0
      ? [paragraph(words.none)]
      : [paragraph(words.intro), { kind: 'items' as const, items: [...problems, ...unknown] }]),
    ...(unverified.length === 0
      ? []
      : [paragraph(words.unverified), { kind: 'items' as const, items: unverified.map(capitalised) }]),
  ];
}

function unknownWords({ unknownWords: unknown }: ReportJson, messages: Messages): string[] {
  const {
    document: { limits },
    report,
    language,
  } = messages;
  return (Object.keys(unknown) as (keyof typeof unknown)[])
    .filter((column) => unknown[column].length > 0)
    .map((column) => {
      const shown = unknown[column]
        .slice(0, MOST_WORDS)
        .map((one) => unknownWordText(one, formatCount(one.count, language), messages));
      return limits.unknownWords(report.wordColumns[column], shown.join(', '));
    });
}
