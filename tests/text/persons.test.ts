import { expect, test } from 'vitest';
import { maskPersons, maskRow, mayNamePerson } from '../../src/text/persons.ts';

test.each([
  ['Chờ ông Nguyễn Văn A ký', 'Chờ ông … ký'],
  ['Bà Trần Thị Đào chưa nộp', 'Bà … chưa nộp'],
  ['ÔNG NGUYỄN VĂN A', 'ÔNG …'],
  ['Ông (bà) Nguyễn Văn A chưa nộp', 'Ông (bà) … chưa nộp'],
  ['Ông/Bà: Nguyễn Văn A', 'Ông/Bà: …'],
  ['ông, bà Nguyễn Văn A và chị Lê Thị B', 'ông, bà … và chị …'],
  ['hộ ông Lô Văn Bốn', 'hộ ông …'],
  ['Người nộp: Zzqx', 'Người nộp: …'],
  ['chủ hồ sơ – Vi Thị Mận vắng', 'chủ hồ sơ – … vắng'],
  ['ông nguyễn văn a chưa', 'ông …'],
  ['Ong Nguyen Van A', 'Ong …'],
  ['anh N.V.A vắng', 'anh … vắng'],
  ['Bà Nguyễn Thị B'.normalize('NFD'), 'Bà …'],
  ['Ông Zzqx SĐT 0911222333 chưa bổ sung', 'Ông … SĐT … chưa bổ sung'],
  ['gọi số 0900 000 750 không nghe', 'gọi số … không nghe'],
  ['CCCD 040099998888.', 'CCCD ….'],
  ['CMND 182345678, 182 345 678, 182.345.678', 'CMND …, …, …'],
  ['+84 912 345 678; (0238) 3 844 844; (+84)912345678', '…; …; …'],
  ['0912 - 345 - 678 hoặc 0912/345/678', '… hoặc …'],
  ['0912\u00a0345\u00a0678', '…'],
  ['ĐT: 38442211', 'ĐT: …'],
  ['hộp thư a.b-c@vi-du.example.vn nhé', 'hộp thư … nhé'],
  ['a.b (at) vi-du.vn', '…'],
])('%j is shown as %j', (text, shown) => {
  expect(maskPersons(text)).toBe(shown);
  // The engine hands over no other text.
  expect(text).toMatch(new RegExp(mayNamePerson()));
});

test.each([
  'Theo Nghị định 43/2014/NĐ-CP ngày 15/05/2014',
  'ông bà chưa thống nhất',
  'Kế toán chị',
  'Thị trấn Quỳ Hợp',
  'huyện Anh Sơn chưa trả lời',
  'UBND huyện Anh Sơn; xã Bà Điểm, đường Bà Triệu, TT. Anh Sơn, UBND Anh Sơn',
  'phường Hai Bà Trưng, tỉnh Bà Rịa - Vũng Tàu',
  'Hồ sơ H41.14-220301-0001 và 000.00.19.H41-220301-0001',
  'Thủ tục 1.003001.000.00.00.H41',
  'từ 01.03.2022 đến 15-03-2022, 2022-03-01 08:00',
  'hẹn 01.03.2022 08.00',
  'giai đoạn 2020 - 2021, 2021-2022',
  '20220301080000',
  'Số 38442211/QĐ-UBND',
  'người nộp hồ sơ chưa bổ sung',
  'Diện tích 1.234,5 m2, 25.000.000 đồng',
  'nhanh chóng, thanh toán, tranh chấp',
])('%j stays', (text) => {
  expect(maskPersons(text)).toBe(text);
});

test.each([
  ['trả lại NGUYỄN THỊ MẪU vắng', 'trả lại … vắng'],
  ['nguyen  thi mau', '…'],
  ['Nguyễn Thị Mẫu'.normalize('NFD'), '…'],
  ['Nguyễn Thị Mẫus', 'Nguyễn Thị Mẫus'],
  ['hộ chiếu B1234567, Xóm Ba, xã Đông', 'hộ chiếu …, …'],
])('of the row of Nguyễn Thị Mẫu %j is shown as %j', (text, shown) => {
  expect(maskRow(text, ['Nguyễn Thị Mẫu', 'B1234567', 'Xóm Ba, xã Đông', 'Lý'])).toBe(shown);
});
