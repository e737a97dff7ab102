import { expect, test } from 'vitest';
import { countFigures } from '../../../src/casefile/figures/count.ts';
import { traceFigure } from '../../../src/casefile/figures/trace.ts';
import { FACTS, LISTED_FIGURES, type Listed, listDossiers } from '../../../src/casefile/listed/listed.ts';
import type { Database } from '../../../src/casefile/store/database.ts';
import { loadPlan } from '../../../src/plan/load.ts';
import { PLAN_WINDOW, withCsv, withFixtures } from '../caseOf.ts';

async function listed(db: Database, more: { most?: number; mostGroups?: number; unit?: string } = {}): Promise<Listed> {
  const { form06a: form } = await loadPlan('2960-kh-ttcp');
  return listDossiers(db, PLAN_WINDOW, { form, most: 1e6, mostGroups: 1e6, ...more });
}

const countIn = ({ groups, patterns }: Listed, figure: string) => {
  const place = LISTED_FIGURES.indexOf(figure);
  return groups.count.reduce((sum, n, at) => sum + (patterns[groups.pattern[at] ?? -1]?.[place] === '1' ? n : 0), 0);
};

test('groups and dossiers hold as many of each figure as the figure counts, of every unit, field and procedure', () =>
  withFixtures(async (db) => {
    const list = await listed(db);
    const leaves = await countFigures(db, PLAN_WINDOW);
    const { groups, values, patterns, dossiers } = list;
    const sums = new Map<string, number>();
    const add = (key: string, n: number) => sums.set(key, (sums.get(key) ?? 0) + n);
    const leafOf = (group: number) =>
      JSON.stringify(
        (['unit', 'field', 'procedure'] as const).map((fact) => values[fact]?.[groups.facts[fact]?.[group] ?? 0]),
      );
    groups.count.forEach((n, group) => {
      LISTED_FIGURES.forEach((id, place) => {
        if (patterns[groups.pattern[group] ?? -1]?.[place] === '1') add(`${id} ${leafOf(group)}`, n);
      });
    });
    for (const { unit, field, procedure, figures } of leaves) {
      const leaf = JSON.stringify([unit, field, procedure && JSON.stringify([procedure.code, procedure.name])]);
      for (const [id, n] of Object.entries(figures)) expect(sums.get(`${id} ${leaf}`) ?? 0, `${id} ${leaf}`).toBe(n);
    }
    const counted = groups.count.map(() => 0);
    for (const group of dossiers.group) counted[group] = (counted[group] ?? 0) + 1;
    expect(counted).toEqual(groups.count);
    expect(['unplaced', 'before', 'after'].map((placement) => countIn(list, placement))).toEqual([3, 213, 70]);
  }));

test('a dossier stands there as its trace tells it, overdue ones first, then refusals, then by day', () =>
  withFixtures(async (db) => {
    const { dossiers, groups, patterns } = await listed(db);
    const traced = new Map<string, object>();
    for (const figure of ['caseload', 'notAccepted', 'unplaced', 'before', 'after'])
      for await (const batch of traceFigure(db, PLAN_WINDOW, figure))
        for (const one of batch) traced.set(`${one.source} ${one.row}`, one);
    const iso = (seconds: number | null | undefined) =>
      seconds == null
        ? null
        : new Date(seconds * 1000)
            .toISOString()
            .slice(0, 19)
            .replace(/T00:00:00$/, '');
    dossiers.group.forEach((_, at) => {
      const place = `${dossiers.source[at]} ${dossiers.row[at]}`;
      expect(traced.get(place), place).toMatchObject({
        code: dossiers.code[at],
        received: iso(dossiers.received[at]),
        due: iso(dossiers.due[at]),
        finished: iso(dossiers.finished[at]),
        workingDaysLate: dossiers.late[at],
        reason: dossiers.reason[at],
      });
    });
    expect(traced.size).toBe(dossiers.group.length);
    const ranks = dossiers.group.map((group) => {
      const pattern = patterns[groups.pattern[group] ?? -1] ?? '';
      const found = ['overdue', 'refused', 'notAccepted', 'unplaced'].findIndex(
        (id) => pattern[LISTED_FIGURES.indexOf(id)] === '1',
      );
      if (found >= 0) return found;
      return pattern[LISTED_FIGURES.indexOf('caseload')] === '1' ? 4 : 5;
    });
    expect(ranks).toEqual([...ranks].sort());
    const last = dossiers.received
      .filter((_, at) => ranks[at] === 4)
      .map((moment) => Math.floor((moment ?? 0) / 86_400));
    expect(last).toEqual([...last].sort((a, b) => a - b));
  }));

test('beyond the most dossiers the counts stay those of all, and beyond the most groups officers are no fact', () =>
  withFixtures(async (db) => {
    const all = await listed(db);
    const few = await listed(db, { most: 200, mostGroups: all.groups.count.length - 1 });
    expect(all.facts).toEqual(FACTS);
    expect(few.facts).toEqual(FACTS.filter((fact) => fact !== 'officer'));
    expect(few.dossiers.code).toEqual(all.dossiers.code.slice(0, 200));
    for (const figure of LISTED_FIGURES) expect(countIn(few, figure), figure).toBe(countIn(all, figure));
  }));

test('what no row states is the first value of its fact, and persons are not there', () =>
  withCsv(
    'Mã hồ sơ,Đơn vị,Người nộp,Ngày tiếp nhận\nA-1,Sở Y tế,Nguyễn Văn Thử,01/03/2022\nA-2,,Trần Thị Mẫu,02/03/2022\n',
    async (db) => {
      const { groups, values, dossiers } = await listed(db);
      expect(values.unit).toEqual([null, 'Sở Y tế']);
      expect(groups.facts.unit?.toSorted()).toEqual([0, 1]);
      expect(groups.facts.officer).toEqual([0, 0]);
      expect(dossiers.applicant).toEqual([null, null]);
      const own = await listed(db, { unit: 'Sở Y tế' });
      expect(own.dossiers.code).toEqual(['A-1']);
    },
  ));
