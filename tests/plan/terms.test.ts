import { describe, expect, it } from 'vitest';
import { readTerm, statesNoTerm } from '../../src/plan/terms.ts';

describe('readTerm', () => {
  it.each([
    ['3 Ngày làm việc', 3, 'workingDay'],
    ['15 Ngày', 15, 'day'],
    ['8 Giờ', 8, 'hour'],
    ['2 Tháng', 2, 'month'],
    ['0.5 Ngày làm việc', 0.5, 'workingDay'],
    ['1,5 ngày làm việc', 1.5, 'workingDay'],
    ['15 NGÀY LÀM VIỆC', 15, 'workingDay'],
    ['03 (ba) ngày làm việc', 3, 'workingDay'],
    ['05(năm) ngày', 5, 'day'],
    ['15 ngày (làm việc)', 15, 'workingDay'],
    ['Không quá 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', 15, 'workingDay'],
    ['Trong thời hạn 30 ngày theo Nghị định 61/2018/NĐ-CP', 30, 'day'],
    ['Tổng cộng: 15 ngày làm việc (15 ngày làm việc)', 15, 'workingDay'],
    ['30 ngày, trong đó: Sở 20 ngày, UBND tỉnh 10 ngày', 30, 'day'],
    ['10 ngày làm việc; không quá 10 ngày làm việc', 10, 'workingDay'],
    ['24 giờ làm việc', 24, 'hour'],
    ['Trong ngày', 0, 'workingDay'],
    ['Ngay trong ngày làm việc', 0, 'workingDay'],
    ['Trả kết quả trong ngày', 0, 'workingDay'],
    ['Trả kết quả ngay', 0, 'workingDay'],
    ['0 ngày làm việc', 0, 'workingDay'],
    ['5 working days', 5, 'workingDay'],
    ['1 month', 1, 'month'],
    [' 7\u00a0ngày '.normalize('NFD'), 7, 'day'],
  ])('%s', (text, amount, unit) => {
    expect(readTerm(text)).toEqual({ amount, unit });
  });

  it.each([
    '',
    '15',
    'Không quy định',
    '3-5 ngày làm việc',
    'Từ 3 đến 5 ngày',
    '7 ngày làm việc hoặc 7 ngày',
    'Trước ngày 15 tháng 3',
    'Trước ngày 15/3',
    'ngày 15 tháng 3 năm 2022',
    '1,5 tháng',
    'Chậm nhất là ngay trước khi tàu rời cảng',
    'Trước khi tàu cập cảng hoặc vào vị trí neo đậu an toàn tại cảng.',
    'Thủ tục được coi là kết thúc kể từ khi người làm thủ tục nộp đầy đủ các giấy tờ theo quy định',
    '2 năm',
    'Trong ngày làm việc tiếp theo',
    ...['l', 'là', 'làm', 'làm v', 'làm vi', 'làm việ'].map((rest) => `15 ngày ${rest}`),
    '2O ngày',
    'O5 ngày làm việc',
    '2 0 ngày',
    '1?5 ngày',
    '1\uFFFD ngày làm việc',
    '15 ng\u0000ày',
    '20 Ngày làm việc20 Ngày làm việc',
    '2020 ngày làm việc',
    '120 tháng',
  ])('does not guess: %s', (text) => {
    expect(readTerm(text)).toBeNull();
  });
});

describe('a clause for mountainous communes', () => {
  const clause = 'xã miền núi, hải đảo, vùng sâu, vùng xa, vùng có điều kiện kinh tế - xã hội khó khăn';
  it.each([
    [`- 20 ngày làm việc.\n- Đối với các ${clause} thì thời gian thực hiện 30 ngày làm việc.`, 20, 30],
    [`- 20 ngày làm việc.\n- Đối với các ${clause} thì thời gian thực hiện tăng thêm 10 ngày.`, 20, 30],
    ['20 ngày làm việc; xã miền núi 30 ngày làm việc', 20, 30],
    ['20 ngày làm việc, đối với xã miền núi được cộng thêm không quá 10 ngày làm việc', 20, 30],
    ['20 ngày làm việc (các xã vùng cao: 30 ngày làm việc)', 20, 30],
    ['30 ngày làm việc đối với xã miền núi; 20 ngày làm việc đối với các xã còn lại', 20, 30],
    ['Xã không thuộc miền núi: 20 ngày làm việc. Xã miền núi: 30 ngày làm việc', 20, 30],
    [
      '20 ngày làm việc, trong đó: Chi nhánh 15 ngày làm việc, Sở 5 ngày làm việc. Đối với xã miền núi 30 ngày làm việc',
      20,
      30,
    ],
    ['Không quá 1.5 ngày làm việc. Xã miền núi: 2,5 ngày làm việc', 1.5, 2.5],
  ])('%s', (text, amount, there) => {
    expect(readTerm(text)).toEqual({ amount, unit: 'workingDay', mountainous: { amount: there, unit: 'workingDay' } });
  });

  it('may count another kind of days', () => {
    const mountainous = { amount: 25, unit: 'day' };
    expect(readTerm('15 ngày làm việc. Xã miền núi: 25 ngày')).toEqual({ amount: 15, unit: 'workingDay', mountainous });
  });

  it.each([
    ['no other term', 'Đối với xã miền núi: 30 ngày'],
    ['two of them', '15 ngày; xã miền núi 25 ngày; xã vùng cao 35 ngày'],
    ['two other terms', '10 ngày; 15 ngày; xã miền núi 25 ngày'],
    ['a shorter one', '30 ngày, xã miền núi 20 ngày'],
    ['working days added to days', '30 ngày; xã miền núi thêm 10 ngày làm việc'],
    ['a part of a month added', '1 tháng; xã miền núi thêm 10 ngày'],
  ])('does not guess: %s', (_, text) => {
    expect(readTerm(text)).toBeNull();
  });
});

describe('statesNoTerm', () => {
  it.each([
    ['Không quy định', true],
    ['Không quy định thời hạn', true],
    ['', true],
    ['-', true],
    ['Không quá 3 ngày', false],
    ['3', false],
  ])('%s: %s', (text, none) => {
    expect(statesNoTerm(text)).toBe(none);
  });
});
