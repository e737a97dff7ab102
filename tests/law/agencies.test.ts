import { expect, test } from 'vitest';
import { levelReader } from '../../src/law/agencies.ts';
import type { Level } from '../../src/law/offices.ts';

/** In 2023, under province, district and commune; and since July 2025, under province and commune. */
test.each<[string, Level | null, Level | null]>([
  ['Sở Xây dựng', 'province', 'province'],
  ['SỞ XÂY DỰNG TỈNH NGHỆ AN', 'province', 'province'],
  ['So Xay dung', 'province', 'province'],
  ['Sở Lao động - Thương binh và Xã hội', 'province', 'province'],
  ['Bộ phận một cửa Sở Y tế', 'province', 'province'],
  ['Phòng Nghiệp vụ Dược - Sở Y tế', 'province', 'province'],
  ['UBND tỉnh Nghệ An', 'province', 'province'],
  ['Văn phòng UBND tỉnh', 'province', 'province'],
  ['Bảo hiểm xã hội tỉnh Nghệ An', 'province', 'province'],
  ['Chi cục Kiểm lâm', 'province', 'province'],
  ['Phòng Công chứng số 1', 'province', 'province'],
  ['Chi nhánh Văn phòng Đăng ký đất đai huyện Đô Lương', 'province', 'province'],
  ['UBND thành phố Hà Nội', 'province', 'province'],
  ['UBND TP Đà Nẵng', 'province', 'province'],
  ['UBND thành phố Huế', 'district', 'province'],
  ['UBND thành phố Vinh', 'district', null],
  ['UBND thành phố Thủ Đức, thành phố Hồ Chí Minh', 'district', null],
  ['UBND thành phố', null, null],
  ['UBND huyện Nghi Lộc', 'district', 'district'],
  ['UBND huyen Nghi Loc', 'district', 'district'],
  ['Ủy ban nhân dân quận 1', 'district', 'district'],
  ['UBND quan 1', 'district', 'district'],
  ['UBND thị xã Thái Hòa', 'district', 'district'],
  ['Bộ phận TN&TKQ huyện Quỳ Hợp', 'district', 'district'],
  ['Chi cục Thuế huyện Đô Lương', 'district', 'district'],
  ['Phòng Lao động - Thương binh và Xã hội', 'district', 'commune'],
  ['Phòng Tư pháp huyện Nghi Lộc', 'district', 'district'],
  ['Phòng Kinh tế', 'district', 'commune'],
  ['UBND xã Nghi Văn', 'commune', 'commune'],
  ['UBND xã Nghi Văn, huyện Nghi Lộc', 'commune', 'commune'],
  ['UBND phường Trường Vinh', 'commune', 'commune'],
  ['UBND thị trấn Quán Hành', 'commune', 'commune'],
  ['Trung tâm Phục vụ hành chính công xã Nghi Lộc', 'commune', 'commune'],
  ['Ban Quản lý khu kinh tế Đông Nam', null, null],
  ['Ban Quan ly khu kinh te Dong Nam', null, null],
  ['Cơ sở khám bệnh Hoa Sen', null, null],
  ['Hợp tác xã Dịch vụ', null, null],
  ['Department of Buildings', null, null],
  ['', null, null],
])('"%s" is of level %s in 2023, of level %s since July 2025', (name, before, since) => {
  expect([levelReader('2023-11-30')(name), levelReader('2025-07-01')(name)]).toEqual([before, since]);
});
