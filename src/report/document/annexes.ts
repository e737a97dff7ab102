import type { Messages } from '../../messages/index.ts';
import { annexList } from '../dossiers/annexList.ts';
import type { DocumentBlock } from '../ground/narrative.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Report, Section } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';
import { findingsList } from '../signs/findingsSheet.ts';
import type { Annex } from './document.ts';

/** Rows of a list that go onto paper; the others are in the workbook and the CSV files. */
const MOST_ROWS = 1000;

/** The annexes: the official form of each unit, then lists, the first rows of each. A list without a row is left out. */
export function annexesOf(json: ReportJson, report: Report, options: BuildOptions): Annex[] {
  const { messages } = options;
  const { annexes: words } = messages.document;
  const t = json.totals;
  const list = (title: string, figure: string, total: number, file: string): Annex[] =>
    total === 0 ? [] : [{ title, blocks: [listBlock(annexList(figure, MOST_ROWS, options), total, file, messages)] }];
  const found = json.findings.reduce((sum, { count }) => sum + count, 0);
  const sections = (id: string) => report.sheets.flatMap((sheet) => sheet.sections).filter((one) => one.id === id);
  const signs = findingsList(options, MOST_ROWS);
  const [causes] = sections('causes');
  return [
    { title: words.forms, blocks: formBlocks(json, report, messages) },
    ...list(words.pending, 'pending.overdue', t['pending.overdue'], 'csv/overdue.csv'),
    ...list(words.settled, 'settled.late', t['settled.late'], 'csv/overdue.csv'),
    ...list(words.refused, 'refusedInAll', t.refusedInAll, 'csv/refused.csv'),
    ...list(words.carriedOver, 'carriedOver', t.carriedOver, 'csv/carriedOver.csv'),
    ...(causes === undefined || json.causes.length === 0
      ? []
      : [
          {
            title: words.causes,
            blocks: [listBlock({ ...causes, title: '' }, json.causes.length, 'csv/causes.csv', messages)],
          },
        ]),
    ...(found === 0
      ? []
      : [{ title: words.signs, blocks: [listBlock({ ...signs, title: '' }, found, 'csv/findings.csv', messages)] }]),
  ];
}

function formBlocks(json: ReportJson, report: Report, messages: Messages): DocumentBlock[] {
  const sections = report.sheets.flatMap((sheet) => sheet.sections);
  const several = json.units.length > 1;
  return sections
    .filter(({ id }) => (several && id === 'form-06a') || /^form-06a-\d+$/.test(id))
    .map((section, at): DocumentBlock => {
      const unit = json.units[Number(section.id.slice('form-06a-'.length)) - 1];
      const title = section.id === 'form-06a' ? section.title : (unit?.unit ?? messages.report.notStated);
      // The control is for those who check; the form itself has 13 columns.
      // Notes are the same for all: they stand below the first.
      const notes = at === 0 ? section.notes : [];
      return { kind: 'table', section: { ...section, title, notes, columns: section.columns.slice(0, -1) } };
    });
}

function listBlock(section: Section, total: number, file: string, { document: words }: Messages): DocumentBlock {
  return { kind: 'list', section, total, most: MOST_ROWS, rest: words.rest(file) };
}
