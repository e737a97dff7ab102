import type { DocumentBlock } from '../ground/narrative.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Section } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';
import { indicatorSheets } from './indicatorsSheet.ts';

/** The indicators of the units side by side, values alone. */
export function indicatorsBlocks(json: ReportJson, { plan, messages }: BuildOptions): DocumentBlock[] {
  return indicatorSheets(json.indicators, plan, messages)
    .flatMap(({ sections }) => sections)
    .filter(({ id }) => id === 'indicators')
    .map((section): DocumentBlock => ({ kind: 'table', section: valuesAlone(section) }));
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
