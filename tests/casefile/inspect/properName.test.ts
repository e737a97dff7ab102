import { expect, test } from 'vitest';
import { properName } from '../../../src/casefile/inspect/properName.ts';

test.each([
  ['SỞ XÂY DỰNG', 'Sở Xây dựng'],
  ['SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG', 'Sở Tài nguyên và Môi trường'],
  ['UBND HUYỆN NGHI LỘC', 'UBND huyện Nghi Lộc'],
  ['UBND THỊ XÃ CỬA LÒ', 'UBND thị xã Cửa Lò'],
  ['CHI CỤC KIỂM LÂM', 'Chi cục Kiểm lâm'],
  ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'Trung tâm Phục vụ hành chính công'],
  ['PHÒNG TƯ PHÁP HUYỆN QUỲ HỢP', 'Phòng Tư pháp huyện Quỳ Hợp'],
  ['HUYỆN KỲ SƠN', 'Huyện Kỳ Sơn'],
  ['BAN DÂN TỘC', 'Ban Dân tộc'],
  ['SO Y TE', 'Sở Y tế'],
  ['Sở Y tế', 'Sở Y tế'],
  ['STNMT', 'STNMT'],
])('a title in capitals "%s" names "%s"', (title, name) => {
  expect(properName(title, ['SỞ Y TẾ', 'Sở Y tế'])).toBe(name);
});
