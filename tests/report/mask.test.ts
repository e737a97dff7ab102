import { expect, test } from 'vitest';
import { maskPersons } from '../../src/report/ground/mask.ts';

test.each([
  ['Chờ ông Nguyễn Văn A ký', 'Chờ ông *** ký'],
  ['Bà Trần Thị Đào chưa nộp', 'Bà *** chưa nộp'],
  ['gọi số 0900 000 750 không nghe', 'gọi số *** không nghe'],
  ['CCCD 040099998888.', 'CCCD ***.'],
  ['Theo Nghị định 43/2014/NĐ-CP ngày 15/05/2014', 'Theo Nghị định 43/2014/NĐ-CP ngày 15/05/2014'],
  ['ông bà chưa thống nhất', 'ông bà chưa thống nhất'],
  ['Kế toán chị', 'Kế toán chị'],
  ['Thị trấn Quỳ Hợp', 'Thị trấn Quỳ Hợp'],
])('%j is shown as %j', (text, shown) => {
  expect(maskPersons(text)).toBe(shown);
});
