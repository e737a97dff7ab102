import { countFindings, type FindingCount, listFindings } from '../../casefile/signs/findingLists.ts';
import type { Messages } from '../../messages/index.ts';
import { loadRules, type RuleId } from '../../rules/index.ts';
import type { Link } from '../ground/link.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Cell, Column, Section, SectionRow, Sheet } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';
import { findingText } from './findingText.ts';

/** The sheets of signs: how many by rule and unit with what each rule means; and every sign with its dossier, to filter. */
export async function findingsSheets(json: ReportJson, options: BuildOptions): Promise<Sheet[]> {
  const { db, messages, unit } = options;
  const { rules: words } = messages;
  const counts = await countFindings(db, { unit });
  return [
    { name: words.sheet, heading: [words.note], sections: [summarySection(json, counts, messages)] },
    {
      name: words.listSheet,
      heading: [words.note],
      sections: [findingsList(options)],
    },
  ];
}

function summarySection(json: ReportJson, counts: FindingCount[], messages: Messages): Section {
  const { rules: words, report } = messages;
  const others = counts.some(({ unit }) => unit === null) && json.units.every(({ unit }) => unit !== null);
  const units = [...json.units.map(({ unit }) => unit), ...(others ? [null] : [])];
  const byPlace = new Map(counts.map(({ rule, unit, count }) => [JSON.stringify([rule, unit]), count]));
  const first: Column[] = [
    { key: 'rule', heading: words.columns.rule, kind: 'text', width: 11 },
    { key: 'name', heading: words.columns.name, kind: 'text', width: 34 },
    { key: 'severity', heading: words.columns.severity, kind: 'text', width: 14 },
    { key: 'status', heading: words.columns.status, kind: 'text', width: 18 },
    { key: 'count', heading: words.columns.count, kind: 'count', width: 12 },
  ];
  const last: Column[] = [
    { key: 'law', heading: words.columns.law, kind: 'text', width: 40 },
    { key: 'meaning', heading: words.columns.meaning, kind: 'text', width: 60, aside: true },
    { key: 'falseAlarm', heading: words.columns.falseAlarm, kind: 'text', width: 44, aside: true },
  ];
  const rows = json.findings.map(({ rule, severity, status, count, law }): SectionRow => {
    const { title, meaning, falseAlarm } = words.texts[rule as RuleId];
    const numbers: Cell[] = [count, ...units.map((unit) => byPlace.get(JSON.stringify([rule, unit])) ?? 0)];
    // A rule that could not be asked found nothing and cleared nobody: no number, not a zero.
    const shown = status === 'run' ? numbers : numbers.map(() => null);
    const cells = [rule, title, words.severities[severity], words.statuses[status], ...shown, law, meaning, falseAlarm];
    const places = [undefined, ...units];
    const links = places.map((unit, at): [number, Link] => [first.length - 1 + at, { figure: 'findings', rule, unit }]);
    return { cells, style: 'body', links: new Map(links) };
  });
  const unitColumns = units.map(
    (unit, index): Column => ({
      key: `unit-${index + 1}`,
      heading: unit ?? report.notStated,
      kind: 'count',
      width: 12,
    }),
  );
  return {
    id: 'findings-by-rule',
    title: words.summary,
    notes: [],
    columns: [...first, ...unitColumns, ...last],
    rows,
  };
}

/** Every sign with its dossier, or the first `most`. */
export function findingsList(
  { db, messages, unit }: Pick<BuildOptions, 'db' | 'messages' | 'unit'>,
  most?: number,
): Section {
  const { rules: words, report } = messages;
  const names = new Map(loadRules().map(({ id }) => [id as string, words.texts[id].title]));
  return {
    id: 'findings',
    title: words.list,
    notes: [],
    columns: [
      { key: 'rule', heading: words.columns.rule, kind: 'text', width: 11 },
      { key: 'name', heading: words.columns.name, kind: 'text', width: 34 },
      { key: 'code', heading: report.columns.code, kind: 'code', width: 25 },
      { key: 'unit', heading: report.unit, kind: 'text', width: 24 },
      { key: 'value', heading: words.columns.value, kind: 'text', width: 60 },
      { key: 'base', heading: words.columns.base, kind: 'text', width: 30 },
      { key: 'place', heading: report.columns.place, kind: 'text', width: 36, aside: true },
    ],
    rows: async function* () {
      for await (const batch of listFindings(db, { unit, most })) {
        yield batch.map(({ rule, code, unit, value, base, place }) => ({
          cells: [
            rule,
            names.get(rule) ?? rule,
            code,
            unit ?? report.notStated,
            findingText(value, messages),
            base === null ? null : findingText(base, messages),
            place,
          ],
          style: 'body' as const,
        }));
      }
    },
  };
}
