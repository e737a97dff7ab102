import { expect, test } from 'vitest';
import { unitMatcher } from '../../../src/casefile/dossiers/units.ts';
import { loadPlan } from '../../../src/plan/load.ts';

const match = unitMatcher(await loadPlan('2960-kh-ttcp'));

test.each([
  ['Sở Y tế', 'Sở Y tế'],
  ['Sở Y tế tỉnh Nghệ An', 'Sở Y tế'],
  ['SỞ Y TẾ NGHỆ AN', 'Sở Y tế'],
  ['Bộ phận một cửa - Sở Y tế', 'Sở Y tế'],
  ['Sở Y tế Hà Tĩnh', null],
  ['Sở Y tế tỉnh Hà Tĩnh', null],
  ['So Y te Ha Tinh', null],
  ['Bộ phận TN&TKQ UBND H. Nghi Lộc', 'UBND huyện Nghi Lộc'],
  ['UBND huyện Nghi Lộc, tỉnh Nghệ An', 'UBND huyện Nghi Lộc'],
  ['Chi nhánh Văn phòng Đăng ký đất đai huyện Nghi Lộc', 'Sở Tài nguyên và Môi trường'],
  ['UBND huyện Nghi Xuân, tỉnh Hà Tĩnh', null],
])('"%s" is the unit %s of the plan', (text, unit) => {
  expect(match(text)).toBe(unit);
});
