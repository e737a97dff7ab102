import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Changed, diffCases, type OneSided } from '../../../src/casefile/diff/diff.ts';
import type { MovedFigure } from '../../../src/casefile/diff/figuresMoved.ts';
import { COUNTED } from '../../../src/casefile/diff/sides.ts';
import { conditionOf, TRACED_JOINS } from '../../../src/casefile/figures/trace.ts';
import { verdictOf } from '../../../src/casefile/figures/verdict.ts';
import { PLAN_WINDOW, withCsv } from '../caseOf.ts';
import { naiveDiff, rewrite, type Told, toldRows } from './naive.ts';

let folder: string;
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-diff-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEADINGS = [
  'code',
  'unit',
  'procedureName',
  'received',
  'due',
  'finished',
  'outcome',
  'officer',
  'reason',
] as const;
const HEADING_LINE =
  'Mã hồ sơ,Cơ quan giải quyết,Tên thủ tục,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái,Cán bộ xử lý,Lý do';
const STATUS: Record<string, string> = {
  granted: 'Đã trả kết quả',
  pending: 'Đang xử lý',
  refused: 'Từ chối giải quyết',
  withdrawn: 'Công dân rút hồ sơ',
};

function csvOf(rows: Told[]): string {
  const cell = (row: Told, key: (typeof HEADINGS)[number]) =>
    key === 'outcome' ? (STATUS[row.outcome] ?? '') : (row[key] ?? '').replace(/(?<=\d)T(?=\d)/, ' ');
  return [HEADING_LINE, ...rows.map((row) => HEADINGS.map((key) => cell(row, key)).join(','))].join('\n');
}

/** Figures that are counted a second way, by what a trace lists; the others go through the same lines. */
const TRACED = ['caseload', 'carriedIn', 'settled', 'settled.late', 'pending.overdue', 'overdue', 'refused', 'before'];

/** Where each figure has which dossiers, by unit. */
type Members = Map<string, Set<string>>;

async function caseFile(rows: Told[]): Promise<{ path: string; members: Members }> {
  const path = join(folder, `${files++}.duckdb`);
  const members: Members = new Map();
  await withCsv(
    csvOf(rows),
    async (db) => {
      for (const id of TRACED) members.set(id, new Set());
      const placed = await db.rows<{
        member: string;
        ids: string;
      }>(`SELECT concat(coalesce(r.code, 'row ' || place.row_number), '|', u.name) AS member,
          concat_ws(' ', ${TRACED.map((id) => `CASE WHEN ${conditionOf(id, undefined)} THEN '${id}' END`).join(', ')}) AS ids
        FROM ${verdictOf(PLAN_WINDOW)} v ${TRACED_JOINS}`);
      for (const { member, ids } of placed) for (const id of ids.split(' ')) members.get(id)?.add(member);
      await db.run('CHECKPOINT');
    },
    { path, judged: false },
  );
  return { path, members };
}

async function diffOf(a: string, b: string) {
  const diff = await diffCases({ a, b }, PLAN_WINDOW, { memory: '256MB', spill: folder });
  const all = async <T>(batches: AsyncGenerator<T[]>) => {
    const found: T[] = [];
    for await (const batch of batches) found.push(...batch);
    return found;
  };
  try {
    const lists = {
      gone: await all<OneSided>(diff.gone()),
      come: await all<OneSided>(diff.come()),
      changed: await all<Changed>(diff.changed()),
    };
    return { ...lists, figures: diff.figures, counts: diff.counts, signs: diff.signs };
  } finally {
    diff.close();
  }
}

/** The figures that moved, of all units and of each, by sets of dossiers. */
function movedBy(before: Members, after: Members): MovedFigure[] {
  return COUNTED.filter(({ id }) => TRACED.includes(id)).flatMap(({ id }) => {
    const was = [...(before.get(id) ?? [])];
    const is = [...(after.get(id) ?? [])];
    const unitOf = (member: string) => member.slice(member.indexOf('|') + 1);
    const codeOf = (member: string) => member.slice(0, member.indexOf('|'));
    const move = (unit: string | null, a: string[], b: string[]): MovedFigure => ({
      ...{ id, unit, before: a.length, after: b.length },
      left: a.filter((one) => !b.includes(one)).length,
      came: b.filter((one) => !a.includes(one)).length,
    });
    const of = (unit: string, all: string[]) => all.filter((member) => unitOf(member) === unit);
    const units = [...new Set([...was, ...is].map(unitOf))].sort();
    return [
      move(null, was.map(codeOf), is.map(codeOf)),
      ...units.map((unit) => move(unit, of(unit, was), of(unit, is))),
    ].filter(({ left, came }) => left + came > 0);
  });
}

test('planted rewrites are all found, each with its facts and signs, and no untouched dossier is', async () => {
  const found: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(toldRows, fc.infiniteStream(fc.nat()), async (rows, random) => {
      const next = () => random.next().value as number;
      const rewritten = rewrite(rows, next);
      const [a, b] = [await caseFile(rows), await caseFile(rewritten)];
      const diff = await diffOf(a.path, b.path);
      const naive = naiveDiff(rows, rewritten);
      expect(diff.gone.map(({ code, unit }) => [code, unit]).sort()).toEqual(naive.gone.sort());
      expect(diff.come.map(({ code, unit }) => [code, unit]).sort()).toEqual(naive.come.sort());
      const told = diff.changed.map(({ code, unit, facts, signs }) => ({
        ...{ code, unit, signs: signs.toSorted() },
        facts: facts.toSorted((x, y) => (x.fact < y.fact ? -1 : 1)),
      }));
      const byCode = (x: { code: string | null }, y: { code: string | null }) =>
        (x.code ?? '') < (y.code ?? '') ? -1 : 1;
      expect(told.sort(byCode)).toEqual(naive.changed.sort(byCode));
      expect(diff.figures.filter(({ id }) => TRACED.includes(id))).toEqual(movedBy(a.members, b.members));
      for (const { signs } of naive.changed) for (const sign of signs) found[sign] = (found[sign] ?? 0) + 1;
    }),
    { numRuns: 10, endOnFailure: true },
  );
  expect(Object.keys(found).sort()).toEqual([
    'code-reused',
    'due-moved-after-passing',
    'finished-set-to-due',
    'late-turned-refused-or-withdrawn',
    'received-moved-later',
  ]);
}, 180_000);

test('a case differs in nothing from itself, and rows in another order are the same dossiers', async () => {
  const rows = fc.sample(toldRows, { numRuns: 1, seed: 5 })[0]?.filter(({ code }) => code !== null) ?? [];
  const [a, b] = [await caseFile(rows), await caseFile(rows.toReversed())];
  for (const [x, y] of [
    [a, a],
    [a, b],
  ] as const) {
    const { counts, figures } = await diffOf(x.path, y.path);
    expect({ counts, figures }).toEqual({ counts: { gone: 0, come: 0, changed: 0 }, figures: [] });
  }
});

test('a register number in another unit is another dossier, unless day and procedure are the same', async () => {
  const base: Told = {
    code: '12/TN',
    unit: 'Sở Y tế',
    procedureName: 'Cấp phép',
    received: '2022-03-01',
    due: '2022-03-10',
    finished: null,
    outcome: 'pending',
    officer: null,
    reason: null,
  };
  const diffWith = async (over: Partial<Told>) =>
    (await diffOf((await caseFile([base])).path, (await caseFile([{ ...base, ...over }])).path)).counts;
  expect(await diffWith({ unit: 'UBND huyện Quỳ Hợp' })).toEqual({ gone: 0, come: 0, changed: 1 });
  expect(await diffWith({ unit: 'UBND huyện Quỳ Hợp', received: '2022-04-01' })).toEqual({
    gone: 1,
    come: 1,
    changed: 0,
  });
  expect(await diffWith({ received: '2022-04-01' })).toEqual({ gone: 0, come: 0, changed: 1 });
});

test('a name that most rows spell otherwise does not touch the others', async () => {
  const row = (n: number, unit: string): Told => ({
    code: `H41.14-220301-000${n}`,
    unit,
    procedureName: 'Cấp phép',
    received: '2022-03-01',
    due: '2022-03-10',
    finished: null,
    outcome: 'pending',
    officer: null,
    reason: null,
  });
  const spelled = 'Trung tâm hành chính';
  const before = [row(1, spelled), row(2, spelled), row(3, spelled.toUpperCase())];
  const after = [
    row(1, spelled),
    row(3, spelled.toUpperCase()),
    row(4, spelled.toUpperCase()),
    row(5, spelled.toUpperCase()),
  ];
  const { counts } = await diffOf((await caseFile(before)).path, (await caseFile(after)).path);
  expect(counts).toEqual({ gone: 1, come: 2, changed: 0 });
});
