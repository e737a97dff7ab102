import type { Messages } from '../../messages/index.ts';
import type { DocumentBlock } from '../ground/narrative.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Section } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';
import { indicatorSheets } from './indicatorsSheet.ts';

/** Units that stand side by side on a standing page. */
const MOST_UNITS = 6;

/** The indicators of the units side by side, values alone; of many units in several tables, each with the total. */
export function indicatorsBlocks(json: ReportJson, { plan, messages }: BuildOptions): DocumentBlock[] {
  return indicatorSheets(json.indicators, plan, messages)
    .flatMap(({ sections }) => sections)
    .filter(({ id }) => id === 'indicators')
    .flatMap((section) => parted(section, messages))
    .map((section): DocumentBlock => ({ kind: 'table', section }));
}

/** How an indicator is computed stands in the workbook; a standing page has room for names and values. */
function parted(section: Section, { document }: Messages): Section[] {
  const at = (is: (key: string) => boolean) => section.columns.flatMap(({ key }, index) => (is(key) ? [index] : []));
  const names = at((key) => key === 'label');
  const groups = at((key) => key.startsWith('group'));
  const units = groups.slice(0, -1);
  const tables = Math.max(1, Math.ceil(units.length / MOST_UNITS));
  // Tables of about as many units each: a last one of one unit would look forgotten.
  const start = (table: number) => Math.floor((table * units.length) / tables);
  return Array.from({ length: tables }, (_, table) => {
    const kept = [...names, ...units.slice(start(table), start(table + 1)), ...groups.slice(-1)];
    const title = table === 0 ? section.title : document.continued(section.title);
    const notes = table === tables - 1 ? section.notes : [];
    return { ...columnsOf(section, kept), title, notes };
  });
}

function columnsOf(section: Section, kept: number[]): Section {
  const rows = Array.isArray(section.rows) ? section.rows : [];
  return {
    ...section,
    columns: kept.flatMap((at) => section.columns[at] ?? []),
    rows: rows.map(({ cells, style }) => ({ cells: kept.map((at) => cells[at] ?? null), style })),
  };
}
