import { expect, test } from 'vitest';
import { unitMatcher } from '../../../src/casefile/dossiers/units.ts';
import { loadPlan } from '../../../src/plan/load.ts';

const plan = await loadPlan('2960-kh-ttcp');
const match = unitMatcher(plan);
const LAND = 'Sở Tài nguyên và Môi trường';
const NGHI_LOC = 'UBND huyện Nghi Lộc';
const QUY_HOP = 'UBND huyện Quỳ Hợp';

test.each([
  // a department, its short forms, its units
  ['Sở Y tế', 'Sở Y tế'],
  ['SYT', 'Sở Y tế'],
  ['Sở Y tế tỉnh Nghệ An', 'Sở Y tế'],
  ['SỞ Y TẾ NGHỆ AN', 'Sở Y tế'],
  ['Bộ phận một cửa - Sở Y tế', 'Sở Y tế'],
  ['Chi cục ATVSTP', 'Sở Y tế'],
  ['Chi cục An toàn vệ sinh thực phẩm tỉnh Nghệ An', 'Sở Y tế'],
  ['Chi cục DS-KHHGĐ', 'Sở Y tế'],
  ['TT Giám định Y khoa', 'Sở Y tế'],
  ['SỞ TN VÀ MT', LAND],
  ['Sở TN&MT', LAND],
  ['Sở TNMT', LAND],
  ['STNMT', LAND],
  ['Bộ phận một cửa Sở TN&MT', LAND],
  ['Chi cục BVMT', LAND],
  ['Chi cục Biển', LAND],
  ['Văn phòng Đăng ký QSDĐ', LAND],
  ['VP ĐKĐĐ', LAND],
  ['VP Đăng ký đất đai', LAND],
  ['Chi nhánh VPĐKĐĐ huyện Nghi Lộc', LAND],
  ['Chi nhánh Văn phòng Đăng ký đất đai huyện Nghi Lộc', LAND],
  ['CNVPĐKĐĐ Quỳ Hợp', LAND],
  ['CNVPĐK Nghi Lộc', LAND],
  // of another province, or no department at all
  ['Sở Y tế Hà Tĩnh', null],
  ['Sở Y tế tỉnh Hà Tĩnh', null],
  ['So Y te Ha Tinh', null],
  ['Chi cục ATVSTP tỉnh Hà Tĩnh', null],
  ['Sở TNMT Hà Tĩnh', null],
  ['Cơ sở Y tế tư nhân', null],
  ['Sở Xây dựng', null],
  // a district, its short forms, its units
  ['Nghi Lộc', NGHI_LOC],
  ['H. Nghi Lộc', NGHI_LOC],
  ['huyen Nghi Loc', NGHI_LOC],
  ['Ủy ban nhân dân huyện Nghi Lộc', NGHI_LOC],
  ['Qùy Hợp', QUY_HOP],
  ['Quì hợp', QUY_HOP],
  ['UBND huyện Nghi Lộc, tỉnh Nghệ An', NGHI_LOC],
  ['Bộ phận TN&TKQ - UBND huyện Nghi Lộc', NGHI_LOC],
  ['Bộ phận TN&TKQ UBND H. Nghi Lộc', NGHI_LOC],
  ['BP TN&TKQ huyện Quỳ Hợp', QUY_HOP],
  ['Bộ phận một cửa huyện Quỳ Hợp', QUY_HOP],
  ['Trung tâm HCC huyện Nghi Lộc', NGHI_LOC],
  ['Trung tâm Phục vụ hành chính công huyện Nghi Lộc', NGHI_LOC],
  ['Phòng TNMT huyện Nghi Lộc', NGHI_LOC],
  ['Phòng Tài nguyên và Môi trường huyện Nghi Lộc', NGHI_LOC],
  ['Phong Tai nguyen va Moi truong huyen Nghi Loc', NGHI_LOC],
  ['Phòng Y tế huyện Nghi Lộc', NGHI_LOC],
  ['Phòng Lao động - Thương binh và Xã hội huyện Quỳ Hợp, tỉnh Nghệ An', QUY_HOP],
  ['Huyện Nghi Lộc - Phòng Tư pháp', NGHI_LOC],
  // of another district, of another body in the district, or of nobody that is known
  ['Phòng TNMT huyện Diễn Châu', null],
  ['Phòng Tư pháp', null],
  ['UBND huyện Nghi Xuân, tỉnh Hà Tĩnh', null],
  ['Phòng Tư pháp huyện Nghi Lộc, tỉnh Hà Tĩnh', null],
  ['Chi cục Thuế huyện Nghi Lộc', null],
  ['Công an huyện Nghi Lộc', null],
  ['Trung tâm Y tế huyện Nghi Lộc', null],
  ['Phòng Khám bệnh - Trung tâm Y tế huyện Nghi Lộc', null],
  ['Phòng giao dịch NHCSXH huyện Nghi Lộc', null],
  ['Văn phòng Công chứng huyện Nghi Lộc', null],
  // a commune that nobody lists is a unit of its own, and so is the commune that bears the name of the district since July 2025
  ['UBND xã Nghi Văn', null],
  ['UBND xã Nghi Văn, huyện Nghi Lộc', null],
  ['Bo phan mot cua xa Nghi Van huyen Nghi Loc', null],
  ['UBND xã Nghi Lộc', null],
  ['Phòng Kinh tế xã Nghi Lộc', null],
])('"%s" is the unit %s of the plan', (text, unit) => {
  expect(match(text)).toBe(unit);
});

test.each([
  ['UBND xã Nghi Văn', NGHI_LOC],
  ['Xã Nghi Văn', NGHI_LOC],
  ['UBND xã Nghi Văn, huyện Nghi Lộc', NGHI_LOC],
  ['Bộ phận một cửa xã Nghi Văn', NGHI_LOC],
  ['UBND thị trấn Quán Hành', NGHI_LOC],
  ['UBND xã Nghi Vạn', null],
  ['UBND xã Nghi Văn, huyện Diễn Châu', null],
  ['Trạm Y tế xã Nghi Văn', null],
  ['Hợp tác xã Nghi Văn', null],
])('where the plan lists "xã Nghi Văn" and "thị trấn Quán Hành" of the district, "%s" is %s', (text, unit) => {
  const communes = ['xã Nghi Văn', 'thị trấn Quán Hành'];
  const units = plan.units.map((one) => (one.name === NGHI_LOC ? { ...one, communes } : one));
  expect(unitMatcher({ ...plan, units })(text)).toBe(unit);
});

test.each([
  ['SNV', ['Sở Nội vụ'], null],
  ['Sở NV', ['Sở Nội vụ'], null],
  ['Sở Nội vụ', ['Sở Nội vụ'], 'Sở Nội vụ'],
  ['Sở LĐTB&XH', ['Sở Lao động - Thương binh và Xã hội'], 'Sở Lao động - Thương binh và Xã hội'],
  ['Quỳ Hợp', ['UBND huyện Quỳ Hợp', 'UBND thị trấn Quỳ Hợp'], null],
  ['huyện Quỳ Hợp', ['UBND huyện Quỳ Hợp', 'UBND thị trấn Quỳ Hợp'], 'UBND huyện Quỳ Hợp'],
  ['VPĐKĐĐ', [LAND, 'Sở Nông nghiệp và Môi trường'], null],
])('a short form of two is neither\'s: "%s" in a plan with %j is %s', (text, names, unit) => {
  const [first] = plan.units;
  const units = names.flatMap((name) => (first ? [{ ...first, name }] : []));
  expect(unitMatcher({ ...plan, units })(text)).toBe(unit);
});
