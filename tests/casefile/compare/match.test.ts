import { expect, test } from 'vitest';
import { nameMeant, subjectOf } from '../../../src/casefile/compare/match.ts';

const UNITS = ['Sở Y tế', 'UBND huyện Nghi Lộc', 'UBND xã Nghi Văn', 'UBND xã Nghi Vạn'];

test.each([
  ['SỞ Y TẾ', 'Sở Y tế'],
  ['So Y te', 'Sở Y tế'],
  ['Ủy ban nhân dân huyện Nghi Lộc', 'UBND huyện Nghi Lộc'],
  ['UBND H. Nghi Lộc', 'UBND huyện Nghi Lộc'],
  ['UBND xã Nghi Vạn', 'UBND xã Nghi Vạn'],
  // Two names that differ in their marks alone: which is meant nobody knows.
  ['UBND xa Nghi Van', undefined],
  ['Sở Y tế Hà Tĩnh', undefined],
])('%s is %s', (label, meant) => expect(nameMeant(label, UNITS)).toBe(meant));

test('a row is of what its column says before it is of anything else', () => {
  const names = { unit: ['Đất đai'], field: ['Đất đai', 'Hộ tịch'], procedure: ['1.003001', 'Cấp giấy chứng nhận'] };
  const of = (label: string) => subjectOf(label, 'field', names, ['(không ghi)']);
  expect(of('ĐẤT ĐAI')).toEqual({ by: 'field', name: 'Đất đai' });
  expect(of('1.003001.000.00.00.H41 - Cấp giấy')).toEqual({ by: 'procedure', name: '1.003001' });
  expect(of('Cấp giấy chứng nhận')).toEqual({ by: 'procedure', name: 'Cấp giấy chứng nhận' });
  expect(of('Không ghi')).toEqual({ by: 'field', name: null });
  expect(of('Chứng thực')).toBeNull();
});
