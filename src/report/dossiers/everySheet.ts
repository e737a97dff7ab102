import { type CountedDossier, everyDossier } from '../../casefile/listed/everyDossier.ts';
import { formatCount } from '../../messages/index.ts';
import { levelsOf } from '../figures/levels.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Section, Sheet } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';
import { criterionColumns } from './criterionColumns.ts';
import { BESIDE, type ListColumn, listColumns } from './listShape.ts';

/** The rows of the sheet of dossiers, where nobody says how many. */
export const WORKBOOK_ROWS = 200_000;

/** How many dossiers there are to list, and how many of them the workbook has. */
export function listedCounts({ placement }: ReportJson, { workbookRows }: BuildOptions): { all: number; held: number } {
  const all = placement.caseload + placement.notAccepted + placement.unplaced;
  return { all, held: Math.min(all, workbookRows ?? WORKBOOK_ROWS) };
}

/** The sheet of every dossier with all that it is counted by, to filter and to pivot on. */
export function everySheet(json: ReportJson, options: BuildOptions): Sheet {
  return { name: options.messages.dossiers.sheet, heading: [], sections: [everySection(json, options)] };
}

function everySection(json: ReportJson, options: BuildOptions): Section {
  const { db, window, plan, reveal, messages, unit } = options;
  const { dossiers: words, language } = messages;
  const { all, held } = listedCounts(json, options);
  const shown = (n: number) => formatCount(n, language);
  const listed = listColumns(reveal, messages);
  const columns: ListColumn<CountedDossier>[] = [
    ...listed,
    ...criterionColumns(new Set(listed.map(({ heading }) => heading)), messages),
    ...levelColumn(json, options),
  ];
  return {
    id: 'dossiers',
    title: words.title,
    notes: [words.note, ...(held < all ? [words.held(shown(held), shown(all))] : [])],
    columns,
    ...(held < all ? { most: held } : {}),
    rows: async function* (most?: number) {
      let no = 0;
      for await (const batch of everyDossier(db, window, {
        unit,
        form: plan.form06a,
        ...(most === undefined ? {} : { most }),
      }))
        yield batch.map((dossier) => {
          no++;
          return { cells: columns.map(({ cell }) => cell(dossier, no)), style: 'body' };
        });
    },
  };
}

/** The level of the unit, where there are several. */
function levelColumn(json: ReportJson, { plan, messages }: BuildOptions): ListColumn<CountedDossier>[] {
  const levels = levelsOf(json.units, plan, json.plan.asOf, messages);
  if (levels.size === 0) return [];
  return [{ ...BESIDE, key: 'level', heading: messages.page.level, cell: ({ unit }) => levels.get(unit) ?? null }];
}
