import { expect, test } from 'vitest';
import { messagesOf } from '../../src/messages/index.ts';
import { loadPlan } from '../../src/plan/load.ts';
import { buildReport } from '../../src/report/build.ts';
import type { Report, Section, SectionRow } from '../../src/report/ground/report.ts';
import { buildReportJson } from '../../src/report/json.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { PLAN_WINDOW, withFixtures } from '../casefile/caseOf.ts';

async function rowsOf(section: Section): Promise<SectionRow[]> {
  if (Array.isArray(section.rows)) return section.rows;
  const rows: SectionRow[] = [];
  for await (const batch of section.rows()) rows.push(...batch);
  return rows;
}

function sectionOf(report: Report, id: string): Section {
  const found = report.sheets.flatMap(({ sections }) => sections).find((section) => section.id === id);
  if (!found) throw new Error(`no section ${id}`);
  return found;
}

test('every list is as long as the number it stands behind, however often it is read, in both languages', () =>
  withFixtures(async (db) => {
    const plan = await loadPlan('2960-kh-ttcp');
    const json = await buildReportJson(db, {
      tool: '0',
      plan,
      window: PLAN_WINDOW,
      vocabulary: loadVocabulary(),
      unread: [],
    });
    for (const language of ['vi', 'en'] as const) {
      const messages = messagesOf(language);
      const report = await buildReport(json, { db, window: PLAN_WINDOW, plan, reveal: false, messages });
      const lengths = async () =>
        Object.fromEntries(
          await Promise.all(
            ['carriedOver', 'overdue', 'refused', 'problem-rows', 'uncounted', 'repeats'].map(async (id) => [
              id,
              (await rowsOf(sectionOf(report, id))).length,
            ]),
          ),
        );
      const expected = {
        carriedOver: json.totals.carriedOver,
        overdue: json.totals.overdue,
        refused: json.totals.refusedInAll,
        'problem-rows': json.problems.reduce((sum, { count }) => sum + count, 0),
        uncounted: json.rows.layout + json.rows.rejected,
        repeats: json.rows.repeats,
      };
      expect(await lengths()).toEqual(expected);
      expect(await lengths(), 'read again').toEqual(expected);
    }
  }));

test('the official form: (3) = (4) + (5) + (6) = (7) + (11) on every row, and its sums are those of report.json', () =>
  withFixtures(async (db) => {
    const plan = await loadPlan('2960-kh-ttcp');
    const options = { tool: '0', plan, window: PLAN_WINDOW, vocabulary: loadVocabulary(), unread: [] };
    const json = await buildReportJson(db, options);
    const settings = {
      refused: 'onTime',
      withdrawn: 'apart',
      noDue: 'apart',
      paused: 'apart',
      unstatedChannel: 'apart',
    } as const;
    for (const form06a of [plan.form06a, { ...plan.form06a, ...settings }]) {
      const messages = messagesOf('vi');
      const report = await buildReport(json, {
        db,
        window: PLAN_WINDOW,
        plan: { ...plan, form06a },
        reveal: false,
        messages,
      });
      for (const id of ['form-06a', 'form-06a-1', 'form-06a-2', 'form-06a-3', 'form-06a-4']) {
        for (const { cells } of await rowsOf(sectionOf(report, id))) {
          const sum = (...columns: number[]) => columns.reduce((total, column) => total + Number(cells[column - 1]), 0);
          expect(sum(3)).toBe(sum(4, 5, 6));
          expect(sum(7)).toBe(sum(8, 9, 10));
          expect(sum(11)).toBe(sum(12, 13));
          expect(sum(3), id).toBe(sum(7, 11));
          expect(cells[13], 'control').toBe(0);
        }
      }
      if (form06a !== plan.form06a) continue;
      const total = (await rowsOf(sectionOf(report, 'form-06a'))).at(-1)?.cells.slice(2, 13);
      const t = json.totals;
      expect(total).toEqual([
        t.caseload,
        t['received.online'],
        t.received - t['received.online'],
        t.carriedIn,
        t.settled,
        t['settled.early'],
        t['settled.onTime'] + t['settled.noDue'],
        t['settled.late'],
        t.pending,
        t.pending - t['pending.overdue'],
        t['pending.overdue'],
      ]);
    }
  }));
