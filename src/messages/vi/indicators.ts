import type { IndicatorId } from '../../casefile/indicators/indicators.ts';

/** Words on the indicators of Quyết định 766/QĐ-TTg and of the inspection's other contents. */
export const indicators = {
  sheet: 'Chỉ số',
  detailSheet: 'Chỉ số chi tiết',
  title: 'Các chỉ số phục vụ người dân, doanh nghiệp',
  details: 'Chỉ số theo đơn vị, lĩnh vực, kèm tử số và mẫu số',
  noData: 'không có dữ liệu',
  noDataNote:
    '"Không có dữ liệu": tệp không có cột tương ứng, hoặc không có danh mục thủ tục; không có nghĩa là 0 %. "–": không có hồ sơ nào thuộc diện tính.',
  partlyNote:
    'Ô trống và từ chưa nhận biết không được tính. Số chung chỉ gồm những đơn vị có dữ liệu. Cột chỉ đánh dấu "có" thì ô trống được hiểu là "không".',
  referenceNote:
    'Bộ chỉ số theo Quyết định 766/QĐ-TTg có từ giữa năm 2022: số liệu của thời gian trước đó chỉ để tham khảo.',
  roadmap: {
    province: (day: string) => `ngày ${day} đối với cấp tỉnh`,
    district: (day: string) => `${day} đối với cấp huyện`,
    commune: (day: string) => `${day} đối với cấp xã`,
  },
  roadmapNote: (days: string) =>
    `Số hóa khi tiếp nhận được tính từ ${days} (lộ trình theo Nghị định 107/2021/NĐ-CP, cần đối chiếu với văn bản).`,
  indicator: 'Chỉ số',
  how: 'Cách tính',
  part: 'Tử số',
  whole: 'Mẫu số',
  value: 'Giá trị',
  days: (days: string) => `${days} ngày làm việc`,
  names: {
    digitisedOnReceipt: 'Số hóa hồ sơ khi tiếp nhận',
    digitalResult: 'Kết quả giải quyết điện tử',
    paidOnline: 'Thanh toán trực tuyến',
    online: 'Nộp hồ sơ trực tuyến',
    onlineOffered: 'Nộp trực tuyến, trong các thủ tục có cung cấp trực tuyến',
    handlingDays: 'Thời gian giải quyết trung bình',
    handlingAgainstTerm: 'Thời gian giải quyết so với thời hạn theo quy định',
    onTimeA: 'Tỷ lệ đúng hạn, công thức A',
    onTimeB: 'Tỷ lệ đúng hạn, công thức B',
    onTimeC: 'Tỷ lệ đúng hạn, công thức C',
    onTimeAWithoutOnSpot: 'Công thức A, không kể giải quyết ngay trong ngày',
    onTimeBWithoutOnSpot: 'Công thức B, không kể giải quyết ngay trong ngày',
    onTimeCWithoutOnSpot: 'Công thức C, không kể giải quyết ngay trong ngày',
    notInCatalogue: 'Thủ tục không có trong danh mục vào ngày tiếp nhận',
  } satisfies Record<IndicatorId, string>,
  hows: {
    digitisedOnReceipt: 'hồ sơ đã số hóa / hồ sơ tiếp nhận trong kỳ, từ ngày theo lộ trình',
    digitalResult: 'hồ sơ có kết quả điện tử / hồ sơ đã trả kết quả',
    paidOnline: 'hồ sơ thanh toán trực tuyến / hồ sơ có ghi cách nộp phí, lệ phí',
    online: 'trực tuyến / (trực tuyến + trực tiếp + bưu chính), hồ sơ tiếp nhận trong kỳ',
    onlineOffered: 'như trên, chỉ các thủ tục mà danh mục có thời hạn nộp trực tuyến vào ngày tiếp nhận',
    handlingDays: 'tổng số ngày làm việc từ ngày tiếp nhận đến ngày có kết quả / số hồ sơ đã giải quyết',
    handlingAgainstTerm: 'số ngày làm việc đã dùng / số ngày làm việc theo thời hạn của danh mục, cùng các hồ sơ',
    onTimeA: '(trước hạn + đúng hạn) / đã giải quyết có hạn trả',
    onTimeB: '(trước hạn + đúng hạn) / (đã giải quyết có hạn trả + đang giải quyết quá hạn)',
    onTimeC: '1 − (quá hạn đã và đang giải quyết) / (tiếp nhận + từ kỳ trước)',
    onTimeAWithoutOnSpot: 'công thức A, trừ hồ sơ xong ngay trong ngày tiếp nhận',
    onTimeBWithoutOnSpot: 'công thức B, trừ hồ sơ xong ngay trong ngày tiếp nhận',
    onTimeCWithoutOnSpot: 'công thức C, trừ hồ sơ xong ngay trong ngày tiếp nhận',
    notInCatalogue: 'số thủ tục có hồ sơ tiếp nhận ngoài danh mục / số thủ tục có hồ sơ (theo mã quốc gia)',
  } satisfies Record<IndicatorId, string>,
};
