import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheets from '@e965/xlsx';
import { expect, test } from 'vitest';
import { FIGURES } from '../../src/casefile/figures/figures.ts';
import { type ReportJson, reportSchema } from '../../src/report/schema/schema.ts';
import { audit, FIXTURES, inFolder } from '../e2e/run.ts';

/** The rows of a sheet as another library reads them. */
function rowsOf(book: sheets.WorkBook, name: string): (string | number | null)[][] {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheets.utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null });
}

test('another library reads the numbers of report.json in the workbook: every figure, the form, the lists', () =>
  inFolder((folder) => {
    const out = join(folder, 'r');
    const run = audit(['analyze', FIXTURES, '--format', 'xlsx,json', '--out', out, '--quiet']);
    expect(run.exit, run.err).toBe(0);
    const json: ReportJson = reportSchema.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
    const book = sheets.read(readFileSync(join(out, 'report.xlsx')), { dense: true });
    const summary = rowsOf(book, 'Tổng hợp (2)');
    for (const { id } of FIGURES) {
      const row = summary.find((cells) => cells.at(-1) === id || cells.includes(id));
      const expected = [...json.units.map(({ figures }) => figures[id]), json.totals[id]];
      expect(row?.slice(2, 2 + expected.length), id).toEqual(expected);
    }
    for (const { unit, figures: f, fields } of json.units) {
      const rows = rowsOf(book, unit ?? '');
      const header = rows.findIndex((cells) => cells[0] === '(1)');
      const form = rows.slice(header + 1, header + 2 + fields.length);
      const shown = (figures: typeof f) => [
        figures.caseload,
        figures['received.online'],
        figures.received - figures['received.online'],
        figures.carriedIn,
        figures.settled,
        figures['settled.early'],
        figures['settled.onTime'] + figures['settled.noDue'],
        figures['settled.late'],
        figures.pending,
        figures.pending - figures['pending.overdue'],
        figures['pending.overdue'],
        0,
      ];
      expect(
        form.map((cells) => cells.slice(2, 14)),
        unit ?? '',
      ).toEqual([...fields.map(({ figures }) => shown(figures)), shown(f)]);
    }
    for (const [name, figure] of [
      ['Chuyển qua', 'carriedOver'],
      ['Quá hạn', 'overdue'],
      ['Từ chối', 'refusedInAll'],
    ] as const) {
      const places = rowsOf(book, name).filter((cells) => / › \d+$/.test(String(cells[16])));
      expect(places.length, name).toBe(json.totals[figure]);
    }
  }));
