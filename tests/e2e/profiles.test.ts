import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { audit, FIXTURES, inFolder } from './run.ts';

interface Form {
  columns: Record<string, number>;
  onTimeShare: { part: number; whole: number };
  moved: number;
}
type Profile = { id: string; rules: string[]; total: Form; units: (Form & { unit: string })[] };

test(
  'form II.06a by other ways of counting, in report.json and a sheet; again from the case',
  () =>
    inFolder(async (folder) => {
      const run = (...args: string[]) => audit(args, { cwd: folder });
      expect(run('analyze', FIXTURES, '--profile', 'law,la')).toMatchObject({ exit: 2, out: '' });
      expect(existsSync(join(folder, 'audit-report'))).toBe(false);
      const made = run('analyze', FIXTURES, '--profile', 'law, TD,opencps', '--format', 'json,xlsx', '--quiet');
      expect(made.exit, made.err).toBe(0);
      const { profiles, totals, units } = JSON.parse(readFileSync(join(folder, 'audit-report', 'report.json'), 'utf8'));
      const [law, td, opencps] = profiles as [Profile, Profile, Profile];
      expect([law.id, td.id, opencps.id]).toEqual(['law', 'td', 'opencps']);
      expect(law.total).toMatchObject({
        columns: {
          'form.3': totals.caseload,
          'form.4': totals['received.online'],
          'form.6': totals.carriedIn,
          'form.7': totals.settled,
          'form.8': totals['settled.early'],
          'form.9': totals['settled.onTime'] + totals['settled.noDue'],
          'form.10': totals['settled.late'],
          'form.11': totals.pending,
          'form.13': totals['pending.overdue'],
        },
        moved: 0,
      });
      expect(td.total.columns['form.10']).toBeLessThan(law.total.columns['form.10'] as number);
      expect(td.total.moved).toBeGreaterThan(0);
      // What citizens withdrew is not in the form, so that (3) is less by just these.
      expect(opencps.total.columns['form.7']).toBe(totals.settled - totals['settled.withdrawn']);
      for (const { total, units: own } of [law, td, opencps]) {
        const { columns: c, onTimeShare } = total;
        const of = (column: number) => c[`form.${column}`] as number;
        expect([of(3), of(7), of(11)]).toEqual([of(4) + of(5) + of(6), of(8) + of(9) + of(10), of(12) + of(13)]);
        expect(onTimeShare).toEqual({ part: of(8) + of(9), whole: of(7) });
        expect(own.map(({ unit }) => unit)).toEqual(units.map(({ unit }: { unit: string }) => unit));
        for (const id of Object.keys(c)) expect(own.reduce((sum, one) => sum + (one.columns[id] ?? 0), 0)).toBe(c[id]);
      }
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(join(folder, 'audit-report', 'report.xlsx'));
      expect(book.worksheets.map(({ name }) => name)).toContain('Theo cách tính');
      expect(run('report', 'audit-report', '--out', 'again', '--format', 'json').exit).toBe(0);
      expect(readFileSync(join(folder, 'again', 'report.json'), 'utf8')).toBe(
        readFileSync(join(folder, 'audit-report', 'report.json'), 'utf8'),
      );
    }),
  60_000,
);
