import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCsv } from '../../scripts/bench/make-csv.js';
import { random } from '../../scripts/fixtures/prng.js';
import type { PageDossiers } from '../../src/report/dossiers/listed.ts';
import { type ReportJson, reportSchema } from '../../src/report/schema/schema.ts';
import { type Dossiers, openDossiers } from '../../src/write/html/page/dossiers.js';
import { audit } from './run.ts';

/** More dossiers than the page holds. */
const ROWS = 60_000;

let folder: string;
let file: string;
let json: ReportJson;
let dossiers: Dossiers;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-many-'));
  const csv = join(folder, 'a.csv');
  await makeCsv(csv, ROWS);
  const out = join(folder, 'r');
  const run = audit(['analyze', csv, '--format', 'html,json', '--out', out, '--quiet']);
  expect(run.exit, run.err).toBe(0);
  file = join(out, 'report.html');
  json = reportSchema.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
  const data = /<script type="application\/json" id="dossiers">(.*)<\/script>/.exec(readFileSync(file, 'utf8'))?.[1];
  dossiers = openDossiers(JSON.parse(data ?? '') as PageDossiers);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('fifty thousand dossiers are in the page, which is small enough to be sent', () => {
  expect(json.totals.caseload).toBeGreaterThan(50_000);
  expect(dossiers.page.dossiers.group).toHaveLength(50_000);
  expect(statSync(file).size).toBeLessThan(25e6);
});

test('of five hundred figures of units, fields and procedures, each is counted in the page as in report.json', () => {
  const { int } = random(13);
  const places = json.units.flatMap(({ unit, figures, fields }) => [
    { facts: { unit }, figures },
    ...fields.flatMap(({ field, figures: ofField, procedures }) => [
      { facts: { unit, field }, figures: ofField },
      ...procedures.map(({ code, name, figures: own }) => ({
        facts: { unit, field, procedure: [code, name].filter((part) => part !== null).join(' – ') },
        figures: own,
      })),
    ]),
  ]);
  const ids = Object.keys(json.totals) as (keyof ReportJson['totals'])[];
  let held = 0;
  let some = 0;
  for (let n = 0; n < 500; n++) {
    const { facts, figures } = places[int(0, places.length - 1)] as (typeof places)[number];
    const figure = ids[int(0, ids.length - 1)] as (typeof ids)[number];
    const asked = Object.entries(facts).map(([fact, value]): [string, number] => [
      fact,
      dossiers.placeOf(fact, value ?? '') ?? -1,
    ]);
    const ask = { figure, facts: Object.fromEntries(asked) };
    const found = dossiers.list(ask).length;
    const says = JSON.stringify([facts, figure]);
    expect(dossiers.count(ask), says).toBe(figures[figure]);
    expect(found, says).toBeLessThanOrEqual(figures[figure]);
    // What is kept first is there whole.
    if (/^(overdue|refused|notAccepted)/.test(figure) && figure !== 'overdueFirst') {
      expect(found, says).toBe(figures[figure]);
      held++;
    }
    if (figures[figure] > 0) some++;
  }
  expect(held).toBeGreaterThan(50);
  expect(some).toBeGreaterThan(100);
});

test('counts narrowed by channel, month and officer are of all dossiers, and add up to the whole', () => {
  const ask = { figure: 'caseload', facts: {} };
  for (const { key } of dossiers.page.facts) {
    const sum = dossiers.countBy(ask, key).reduce((total, n) => total + n, 0);
    expect(sum, key).toBe(json.totals.caseload);
  }
  const online = dossiers.placeOf('channel', 'Trực tuyến') ?? -1;
  expect(dossiers.count({ figure: 'received', facts: { channel: online } })).toBe(json.totals['received.online']);
  const months = dossiers.page.values.period ?? [];
  const [from, to] = [months.indexOf('01/2022'), months.indexOf('12/2022')];
  const ofYear = dossiers.count({ figure: 'received', facts: {}, from, to });
  const parts = Array.from({ length: 12 }, (_, at) =>
    dossiers.count({ figure: 'received', facts: { period: from + at } }),
  );
  expect(ofYear).toBe(parts.reduce((sum, n) => sum + n, 0));
  expect(ofYear).toBe(json.rollForward.total.find(({ from: day }) => day === '2022-01-01')?.received);
});
