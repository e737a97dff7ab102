import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIGURES } from '../../src/casefile/figures/figures.ts';
import { messagesOf } from '../../src/messages/index.ts';
import { loadPlan } from '../../src/plan/load.ts';
import { buildReport } from '../../src/report/build.ts';
import { buildReportJson } from '../../src/report/json.ts';
import { buildPage } from '../../src/report/page/build.ts';
import type { Page } from '../../src/report/page/page.ts';
import type { ReportJson } from '../../src/report/schema/schema.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { PLAN_WINDOW, withCase, withFiles } from '../casefile/caseOf.ts';
import { FIXTURES } from '../e2e/run.ts';

const exports = readdirSync(FIXTURES)
  .filter((file) => /\.(csv|xlsx)$/.test(file))
  .map((file) => join(FIXTURES, file));

function withPage(
  use: (page: Page, json: ReportJson) => void,
  unit?: string,
  language: 'vi' | 'en' = 'vi',
  paths = exports,
) {
  return withCase(paths, async (db) => {
    const plan = await loadPlan('2960-kh-ttcp');
    const run = { tool: '0', plan, window: PLAN_WINDOW, vocabulary: loadVocabulary(), unread: [], unit };
    const json = await buildReportJson(db, run);
    const options = { db, window: PLAN_WINDOW, plan, reveal: false, messages: messagesOf(language) };
    const ofUnit = { ...options, ...(unit === undefined ? {} : { unit }) };
    use(await buildPage(json, await buildReport(json, ofUnit), ofUnit), json);
  });
}

const rowsIn = ({ section }: Page['lists'][number]) => (Array.isArray(section.rows) ? section.rows : []);

test('every figure above zero has its list, with dossiers of every unit and field that has some', () =>
  withPage((page, json) => {
    const lists = new Map(page.lists.map((list) => [list.figure, list]));
    for (const { id } of FIGURES) {
      const list = lists.get(id);
      expect(list?.total ?? 0, id).toBe(json.totals[id]);
      for (const { unit, fields } of json.units) {
        for (const { field, figures } of fields) {
          const own = list ? rowsIn(list).filter(({ of }) => of?.unit === unit && of.field === field) : [];
          expect(own.length > 0, `${id} ${unit} ${field}`).toBe(figures[id] > 0);
          expect(own.length).toBeLessThanOrEqual(figures[id]);
        }
      }
    }
    expect([...lists.keys()].filter((id) => id.startsWith('form.'))).toEqual(['form.5', 'form.9', 'form.12']);
  }));

test('every number that links has a list that holds as many dossiers or says where they are', () =>
  withPage((page) => {
    const lists = new Map(page.lists.map((list) => [list.figure, list]));
    const blocks = page.parts.flatMap(({ blocks: own }) => own);
    const sections = blocks.flatMap((block) => ('section' in block ? [block.section] : []));
    let links = 0;
    for (const { rows } of sections) {
      for (const row of Array.isArray(rows) ? rows : []) {
        for (const [column, { figure, unit, field }] of row.links ?? []) {
          const value = Number(row.cells[column] ?? 0);
          if (value === 0) continue;
          const list = lists.get(figure);
          expect(list, figure).toBeDefined();
          const inPlace = list
            ? rowsIn(list).filter(
                ({ of }) => (unit === undefined || of?.unit === unit) && (field === undefined || of?.field === field),
              )
            : [];
          expect(inPlace.length).toBeGreaterThan(0);
          expect(inPlace.length).toBeLessThanOrEqual(value);
          expect(list?.rest).toMatch(/csv/);
          links++;
        }
      }
    }
    expect(links).toBeGreaterThan(300);
  }));

test('the page of one unit holds that unit alone, in English too', () =>
  withPage(
    (page, json) => {
      expect(json.units.map(({ unit }) => unit)).toEqual(['Sở Y tế']);
      const units = new Set(page.lists.flatMap((list) => rowsIn(list).map(({ of }) => of?.unit)));
      expect([...units]).toEqual(['Sở Y tế']);
      expect(page.lists.find(({ figure }) => figure === 'caseload')?.rest).toContain('--unit "Sở Y tế"');
      expect(page.subtitle).toContain('Of one unit alone: Sở Y tế');
    },
    'Sở Y tế',
    'en',
  ));

test('a case of very many fields has lists of units, so that the page stays small enough to open', () => {
  const lines = Array.from({ length: 1800 }, (_, at) => `A-${at},Sở Y tế,Lĩnh vực ${at % 900},01/03/2022,10/03/2022`);
  const csv = `Mã hồ sơ,Đơn vị,Lĩnh vực,Ngày tiếp nhận,Ngày hẹn trả\n${lines.join('\n')}\n`;
  return withFiles({ 'a.csv': csv }, (paths) =>
    withPage(
      (page, json) => {
        expect(json.units.find(({ unit }) => unit === 'Sở Y tế')?.fields).toHaveLength(900);
        const rows = page.lists.map((list) => rowsIn(list).length);
        expect(Math.min(...rows)).toBeGreaterThan(0);
        expect(rows.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(6000);
        expect(page.listNote).toContain('rất nhiều lĩnh vực');
      },
      undefined,
      'vi',
      paths,
    ),
  );
});
