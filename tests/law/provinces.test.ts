import { expect, test } from 'vitest';
import { provinceReader } from '../../src/law/provinces.ts';

test.each([
  ['Sở Y tế Hà Tĩnh', 'Hà Tĩnh'],
  ['SỞ Y TẾ TỈNH HÀ TĨNH', 'Hà Tĩnh'],
  ['So Y te Ha Tinh', 'Hà Tĩnh'],
  ['Sở Y tế - Nghệ An', 'Nghệ An'],
  ['Sở Y tế TP Hồ Chí Minh', 'Hồ Chí Minh'],
  ['Sở Y tế Thừa Thiên Huế', 'Thừa Thiên Huế'],
  ['Sở Y tế', null],
  ['UBND xã Hòa Bình', null],
  ['UBND thị trấn Hòa Bình', null],
  ['Hà Tĩnh', null],
  ['Chi cục Hà Tĩnh thuộc Sở', null],
])('"%s" ends with the province %s', (name, province) => {
  expect(provinceReader()(name)).toBe(province);
});
