import type { ComparedTable } from '../../casefile/compare/compare.ts';
import type { Counted } from '../../casefile/compare/counted.ts';
import { movedDossiers } from '../../casefile/compare/moved.ts';
import { countingRules } from '../../casefile/compare/rules.ts';
import type { Database } from '../../casefile/store/database.ts';
import type { Messages } from '../../messages/index.ts';
import { listColumns } from '../dossiers/listShape.ts';
import type { Report, Section } from '../ground/report.ts';
import { cellsSection } from './cellsSheets.ts';
import { openingLines } from './why.ts';

/** A table compared, with the dossiers of its period. */
export interface Compared {
  compared: ComparedTable;
  counted: Counted;
}

export interface ComparedOptions {
  db: Database;
  reveal: boolean;
  messages: Messages;
  /** The profile that was asked for. */
  profile: string | null;
}

/** Compared tables as a report: their cells with what explains them, and the dossiers that each rule moves. */
export function comparedReport(done: Compared[], options: ComparedOptions): Report {
  const { messages, reveal, profile } = options;
  const { workbook } = messages.compare;
  const warning = reveal ? messages.page.internal : null;
  const above = warning === null ? [] : [warning];
  return {
    language: messages.language,
    title: workbook.title,
    warning,
    subtitle: [],
    sheets: [
      {
        name: workbook.cells,
        heading: [...above, workbook.title],
        sections: done.map(({ compared }, at) => cellsSection(compared, at + 1, profile, messages)),
      },
      { name: workbook.dossiers, heading: [...above, workbook.dossiers], sections: [dossiersSection(done, options)] },
    ],
  };
}

function dossiersSection(done: Compared[], { db, reveal, messages }: ComparedOptions): Section {
  const { workbook } = messages.compare;
  const columns = listColumns(reveal, messages);
  const said = new Map(countingRules().map((rule) => [rule.id, rule.said[messages.language] ?? rule.said.en]));
  return {
    id: 'compared-dossiers',
    title: workbook.dossiers,
    notes: [],
    columns: [
      { key: 'table', heading: workbook.table, kind: 'text', width: 26 },
      { key: 'rule', heading: workbook.rule, kind: 'text', width: 30 },
      ...columns,
    ],
    rows: async function* () {
      let no = 0;
      for (const { compared, counted } of done) {
        const [place = ''] = openingLines(compared, messages);
        for (const rule of compared.rules) {
          for await (const batch of movedDossiers(db, rule, compared, counted))
            yield batch.map((dossier) => {
              no++;
              const own = columns.map(({ cell }) => cell(dossier, no));
              return { cells: [place, said.get(rule) ?? rule, ...own], style: 'body' as const };
            });
        }
      }
    },
  };
}
