import fc from 'fast-check';
import { expect, test } from 'vitest';
import { globOfMasked, maskPath } from '../../src/text/shown.ts';

test.each([
  ['ho so ông Nguyễn Văn Zq 038123456789.xlsx', 'ho so ông … ….xlsx'],
  ['Bà Trần Thị Zq/thang 3.csv', 'Bà …/thang 3.csv'],
  ['ong nguyen van zq.CSV', 'ong ….CSV'],
  ['ông Nguyễn Văn ZQ.XLSX', 'ông ….XLSX'],
  ['so-y-te 0912345678.xlsx', 'so-y-te ….xlsx'],
  ['so-y-te_0912.345.678.ods', 'so-y-te_….ods'],
  ['zq.ten@vi-du.example.csv', '….csv'],
  ['goi.zip/CMND 186012345.xls', 'goi.zip/CMND ….xls'],
  ['ĐT 38123471', 'ĐT …'],
])('a path names nobody: %s', (written, shown) => {
  expect(maskPath(written)).toBe(shown);
  expect(globOfMasked(shown)).toBe(shown.replaceAll('…', '*'));
});

test.each([
  'so-y-te/export_20231231_083000.xlsx',
  'xuat 31-12-2023 08305 (2).csv',
  'thong_ke_01_02_2023_153000.csv',
  'ho-so_2021_2023_01.xlsx',
  'ho-so 15.07.2021-30.11.2023.xlsx',
  'epoch-1700000000000.json.gz',
  '202312310830.csv',
  'Anh Sơn.xlsx',
  'UBND huyện Anh Sơn/xã Bà Điểm.csv',
  'H41.14-220301-0001.csv',
  'trang … 2.csv',
  '-',
])('a path without persons stays: %s', (path) => {
  expect(maskPath(path)).toBe(path);
});

test('a number of a person is in no masked path, whatever stands around it', () => {
  const around = fc.stringMatching(/^[a-z _-]{0,6}$/);
  const person = fc.constantFrom('038123456789', '0912345678', '186012345', '040201234567');
  fc.assert(
    fc.property(around, person, around, (before, number, after) => {
      expect(maskPath(`${before}${number}${after}.xlsx`)).not.toContain(number);
    }),
  );
});
