import { expect, test } from 'vitest';
import type { Level } from '../../../src/law/offices.ts';
import { messagesOf } from '../../../src/messages/index.ts';
import { byLevel, levelHeading } from '../../../src/report/figures/levels.ts';
import type { UnitJson } from '../../../src/report/schema/schema.ts';

const messages = messagesOf('vi');

test.each<[Level | null, string, string]>([
  ['province', '2023-11-30', 'CẤP TỈNH'],
  ['district', '2023-11-30', 'CẤP HUYỆN'],
  ['district', '2025-06-30', 'CẤP HUYỆN'],
  ['district', '2025-07-01', 'CẤP HUYỆN (đến hết ngày 30/06/2025)'],
  ['commune', '2025-06-30', 'CẤP XÃ'],
  ['commune', '2025-07-01', 'CẤP XÃ'],
  ['district', '1999-01-01', 'CẤP HUYỆN'],
  [null, '2025-07-01', 'NGOÀI KẾ HOẠCH'],
])('the group of level %s in a report as of %s is headed "%s"', (level, asOf, heading) => {
  expect(levelHeading(level, asOf, messages)).toBe(heading);
});

test('a ward of the plan stands under communes, never under districts', () => {
  const units = ['UBND phường Trường Vinh', 'Sở Y tế', 'UBND xã Nghi Lộc', 'Sở Xây dựng'];
  const counted = units.map((unit) => ({ unit }) as UnitJson);
  const level: Record<string, Level> = { 'Sở Y tế': 'province' };
  const plan = {
    units: units.slice(0, 3).map((name) => ({
      ...{ name, level: level[name] ?? 'commune', mountainous: false, aliases: [], subunits: [], communes: [] },
    })),
  };
  expect(byLevel(counted, plan, '2026-06-30', messages).map(({ heading, unit }) => `${heading}: ${unit.unit}`)).toEqual(
    ['CẤP TỈNH: Sở Y tế', 'CẤP XÃ: UBND phường Trường Vinh', 'CẤP XÃ: UBND xã Nghi Lộc', 'NGOÀI KẾ HOẠCH: Sở Xây dựng'],
  );
});
