import { type Criterion, filterValues } from '../../casefile/figures/criteria.ts';
import { FIGURES, PLACEMENTS, type Placement } from '../../casefile/figures/figures.ts';
import { type FormPlace, formFilter } from '../../casefile/figures/form06a.ts';
import { formatCount, type Messages } from '../../messages/index.ts';
import type { Link } from '../ground/link.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Opened } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';
import { criterionWords } from './criterionColumns.ts';
import { listedCounts } from './everySheet.ts';

/** The figures whose dossiers have a list of their own. */
export const OWN_LISTS = {
  carriedOver: 'carriedOver',
  overdue: 'overdue',
  refusedInAll: 'refused',
} as const satisfies Record<string, keyof Messages['report']['sheets']>;

/** Dossiers of other periods, which the sheet has not. */
const ELSEWHERE: readonly string[] = ['before', 'after'] satisfies Placement[];

/**
 * What a number opens: the list of its figure, or the sheet of all dossiers with the filter to set. A place in a list would be another after
 * the list is sorted.
 */
export function openedBy(json: ReportJson, options: BuildOptions): (link: Link) => Opened | undefined {
  const { messages } = options;
  const { dossiers: words, report, causes, rules, page, language } = messages;
  const { all, held } = listedCounts(json, options);
  const partly = held < all ? ` ${words.partly(formatCount(held, language))}` : '';
  return ({ figure, unit, field, period, cause, level, procedure, rule }) => {
    // No list of the workbook has a column of months.
    if (period !== undefined) return undefined;
    if (ELSEWHERE.includes(figure))
      return { section: 'traces', tip: words.elsewhere(`audit trace ${figure} --format csv`) };
    const ofUnit = unit === undefined ? [] : [equal(report.unit, [unit ?? report.notStated], messages)];
    if (rule !== undefined)
      return {
        section: 'findings',
        tip: words.filter(rules.listSheet, [equal(rules.columns.rule, [rule], messages), ...ofUnit].join('; ')),
      };
    const own = OWN_LISTS[figure as keyof typeof OWN_LISTS];
    const isWhole = [unit, field, cause, level, procedure].every((one) => one === undefined);
    if (own !== undefined && isWhole) return { section: own, tip: words.whole(report.sheets[own]) };
    const narrowed = [
      ...(cause === undefined ? [] : [equal(causes.group, [cause], messages)]),
      ...(field === undefined ? [] : [equal(report.field, [field ?? report.notStated], messages)]),
      ...ofUnit,
      ...(level === undefined ? [] : [equal(page.level, [level], messages)]),
      ...procedureFilter(procedure, messages),
    ];
    const filter = [filterText(figure, messages), ...narrowed].join('; ');
    return { section: 'dossiers', tip: words.filter(words.sheet, filter) + partly };
  };
}

function procedureFilter(procedure: Link['procedure'], messages: Messages): string[] {
  if (procedure === undefined) return [];
  const { columns, procedure: heading } = messages.report;
  return 'code' in procedure
    ? [equal(columns.procedureCode, [procedure.code], messages)]
    : [equal(heading, [procedure.name], messages)];
}

/** The filter that leaves just the dossiers of a figure on the sheet: "Column = value; …". */
export function filterText(figure: string, messages: Messages): string {
  return filterOf(figure)
    .map(({ by, values }) => {
      const { heading, values: words } = criterionWords(by, messages);
      return equal(
        heading,
        values.map((value) => words[value] ?? value),
        messages,
      );
    })
    .join('; ');
}

function filterOf(figure: string): { by: Criterion | FormPlace; values: string[] }[] {
  const placement = PLACEMENTS.find((id) => id === figure);
  const filter = FIGURES.find(({ id }) => id === figure)?.is ?? (placement ? { placement } : undefined);
  if (filter !== undefined) return filterValues(filter).map(({ criterion, values }) => ({ by: criterion, values }));
  const form = formFilter(figure);
  if (form === undefined) throw new Error(`nothing counts ${figure}`);
  return [{ by: form.place, values: form.columns }];
}

const equal = (heading: string, values: string[], { dossiers }: Messages) =>
  `${heading} = ${values.join(` ${dossiers.or} `)}`;
