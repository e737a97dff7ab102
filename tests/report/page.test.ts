import { expect, test } from 'vitest';
import { messagesOf } from '../../src/messages/index.ts';
import { loadPlan } from '../../src/plan/load.ts';
import { buildReport } from '../../src/report/build.ts';
import type { PageRoom } from '../../src/report/dossiers/pageDossiers.ts';
import type { Link } from '../../src/report/ground/link.ts';
import { buildReportJson } from '../../src/report/json.ts';
import { buildPage } from '../../src/report/page/build.ts';
import type { Page } from '../../src/report/page/page.ts';
import type { ReportJson } from '../../src/report/schema/schema.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { openDossiers } from '../../src/write/html/page/dossiers.js';
import { placesOf } from '../../src/write/html/places.ts';
import { PLAN_WINDOW, withFixtures } from '../casefile/caseOf.ts';

function withPage(
  use: (page: Page, json: ReportJson) => void,
  more: { unit?: string; language?: 'vi' | 'en'; room?: PageRoom } = {},
) {
  const { unit, language = 'vi', room } = more;
  return withFixtures(async (db) => {
    const plan = await loadPlan('2960-kh-ttcp');
    const run = { tool: '0', plan, window: PLAN_WINDOW, vocabulary: loadVocabulary(), unread: [], unit };
    const json = await buildReportJson(db, run);
    const options = { db, window: PLAN_WINDOW, plan, reveal: false, messages: messagesOf(language) };
    const ofUnit = { ...options, ...(unit === undefined ? {} : { unit }) };
    use(await buildPage(json, await buildReport(json, ofUnit), ofUnit, room), json);
  });
}

/** What a number of the page leads to, as the page's script asks for it. */
function askOf(page: Page, { figure, ...narrowed }: Link) {
  const dossiers = openDossiers(page.dossiers);
  const facts = Object.entries(narrowed).flatMap(([fact, value]): [string, number][] => {
    if (value === undefined || (value !== null && typeof value === 'object')) return [];
    const place = dossiers.placeOf(fact, value ?? '');
    expect(place, `${fact} ${value}`).toBeDefined();
    return [[fact, place ?? -1]];
  });
  return { dossiers, ask: { figure, facts: Object.fromEntries(facts) } };
}

/** Every number above 0 that leads somewhere. */
function numbersOf(page: Page): { link: Link; value: number }[] {
  const sections = page.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('section' in block ? [block.section] : [])),
  );
  const rows = sections.flatMap(({ rows: own }) => (Array.isArray(own) ? own : []));
  const inTables = rows.flatMap(({ cells, links }) =>
    [...(links ?? [])].map(([column, link]) => ({ link, value: Number(cells[column] ?? 0) })),
  );
  const onTop = page.parts.flatMap(({ figures }) => figures.map(({ link, value }) => ({ link, value })));
  // Signs have a list of their own in the workbook alone.
  return [...onTop, ...inTables].filter(({ link, value }) => value !== 0 && link.rule === undefined);
}

test('every number of the page opens a list of exactly its dossiers, of its unit, field and figure', () =>
  withPage((page) => {
    const numbers = numbersOf(page);
    for (const { link, value } of numbers) {
      const { dossiers, ask } = askOf(page, link);
      const found = dossiers.list(ask);
      expect(found.length, JSON.stringify(link)).toBe(value);
      expect(dossiers.count(ask), JSON.stringify(link)).toBe(value);
      for (const [fact, place] of Object.entries(ask.facts)) {
        const name = page.dossiers.values[fact]?.[place];
        expect(found.every((at) => dossiers.cell(at, fact) === name)).toBe(true);
      }
    }
    expect(numbers.length).toBeGreaterThan(600);
  }));

test('the dossiers of a procedure, too, are as many as the report counts in each figure', () =>
  withPage((page, json) => {
    const dossiers = openDossiers(page.dossiers);
    let asked = 0;
    for (const { unit, fields } of json.units) {
      for (const { field, procedures } of fields) {
        for (const { code, name, figures } of procedures) {
          const procedure = [code, name].filter((part) => part !== null).join(' – ');
          const facts = Object.entries({ unit, field, procedure }).map(([fact, value]): [string, number] => [
            fact,
            dossiers.placeOf(fact, value ?? '') ?? -1,
          ]);
          for (const figure of ['caseload', 'overdue', 'notAccepted'] as const) {
            const ask = { figure, facts: Object.fromEntries(facts) };
            expect(dossiers.list(ask).length, JSON.stringify([unit, field, procedure, figure])).toBe(figures[figure]);
            asked++;
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(130);
  }));

test('when the page holds fewer dossiers than there are, the counts stay those of all, however they are narrowed', () =>
  withPage(
    (page, json) => {
      const dossiers = openDossiers(page.dossiers);
      expect(page.dossiers.dossiers.group).toHaveLength(300);
      expect(page.dossiers.leftOut).toEqual(['Thủ tục hành chính', 'Tháng tiếp nhận', 'Cán bộ xử lý']);
      const { listOf } = placesOf(page);
      for (const { link, value } of numbersOf(page)) {
        // Months are no choice any more: what asks for one leads nowhere.
        expect(listOf(link) === undefined, JSON.stringify(link)).toBe(link.period !== undefined);
        if (link.period !== undefined) continue;
        const { ask } = askOf(page, link);
        expect(dossiers.count(ask), JSON.stringify(link)).toBe(value);
      }
      const overdue = { figure: 'overdue', facts: {} };
      expect(dossiers.list(overdue).length).toBe(json.totals.overdue);
      expect(dossiers.list({ figure: 'received', facts: {} }).length).toBeLessThan(json.totals.received);
      expect(page.dossiers.figures.find(({ id }) => id === 'received')?.rest).toContain('audit trace received');
    },
    { room: { dossiers: 300, groups: 10 } },
  ));

test('the page of one unit holds that unit alone, in English too', () =>
  withPage(
    (page, json) => {
      expect(json.units.map(({ unit }) => unit)).toEqual(['Sở Y tế']);
      expect(page.dossiers.values.unit?.slice(1)).toEqual(['Sở Y tế']);
      expect(page.dossiers.figures.find(({ id }) => id === 'caseload')?.rest).toContain('--unit "Sở Y tế"');
      expect(page.subtitle).toContain('Of one unit alone: Sở Y tế');
      for (const { link, value } of numbersOf(page)) {
        const { dossiers, ask } = askOf(page, link);
        expect(dossiers.list(ask).length, JSON.stringify(link)).toBe(value);
      }
    },
    { unit: 'Sở Y tế', language: 'en' },
  ));
