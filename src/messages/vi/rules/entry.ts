import type { RuleId } from '../../../rules/ids.ts';
import type { RuleText } from './text.ts';

/** Texts of the rules about how dossiers and their dates were entered. */
export const entry = {
  RF10: {
    title: 'Ngày hẹn trả trước ngày tiếp nhận',
    meaning: 'Ngày hẹn trả đứng trước ngày tiếp nhận.',
    reading: 'Xem giấy tiếp nhận và hẹn trả kết quả; một trong hai ngày ghi sai.',
    falseAlarm: 'Hồ sơ trả ngay được nhập lại sau.',
  },
  RF11: {
    title: 'Có kết quả trước hoặc ngay khi tiếp nhận',
    meaning: 'Kết quả có trước lúc tiếp nhận, hoặc chỉ vài phút sau dù thủ tục có hạn nhiều ngày.',
    reading: 'Có thể việc đã giải quyết xong mới nhập hồ sơ; đối chiếu ngày ký kết quả.',
    falseAlarm: 'Thủ tục trả ngay như chứng thực, hộ tịch.',
  },
  RF12: {
    title: 'Mã hồ sơ mang ngày khác',
    meaning: 'Ngày trong mã hồ sơ khác cả ngày tiếp nhận và ngày nộp.',
    reading: 'Mã được cấp tự động trong ngày; ngày khác là dấu hiệu nhập lùi hoặc nhập gộp.',
    falseAlarm: 'Chuyển dữ liệu từ phần mềm cũ; hồ sơ gửi qua bưu chính.',
  },
  RF12b: {
    title: 'Số thứ tự mã ngược thời gian',
    meaning: 'Trong cùng cơ quan và ngày, số sau được tiếp nhận sớm hơn số trước.',
    reading: 'Xem hai mã liền nhau và giờ tiếp nhận của từng mã.',
    falseAlarm: 'Hai quầy cùng nhập; mã cấp khi mở mẫu, giờ ghi khi lưu.',
  },
  RF12c: {
    title: 'Nhiều hồ sơ cùng một giây',
    meaning: 'Nhiều hồ sơ của một đơn vị được tiếp nhận đúng cùng một giây.',
    reading: 'Dấu hiệu nhập hàng loạt; xem ai nhập và nhập từ đâu.',
    falseAlarm: 'Đồng bộ từ Cổng dịch vụ công hoặc chuyển dữ liệu.',
  },
  RF12d: {
    title: 'Tiếp nhận ban đêm',
    meaning: 'Hồ sơ không nộp trực tuyến có giờ tiếp nhận ban đêm.',
    reading: 'Bộ phận một cửa không làm việc vào giờ đó; xem có phải nhập bù.',
    falseAlarm: 'Bưu chính, chuyển dữ liệu.',
  },
  RF12e: {
    title: 'Mã của đơn vị khác',
    meaning: 'Phần mã cơ quan trong mã hồ sơ thuộc về một đơn vị khác với đơn vị ghi ở dòng.',
    reading:
      'Phần mã nào của đơn vị nào được rút ra từ chính đa số hồ sơ của lần chạy. Đối chiếu với sổ tiếp nhận: hồ sơ được nhập ở đâu, ai giải quyết.',
    falseAlarm: 'Bộ phận một cửa tiếp nhận hộ mà tệp không ghi đơn vị tiếp nhận; đơn vị mới tách, nhập.',
  },
  RF13: {
    title: 'Nhập lại để tính hạn mới',
    meaning:
      'Cùng người, cùng thủ tục, cùng đơn vị có hồ sơ mới ngay sau khi hồ sơ trước bị rút, trả lại hoặc quá hạn.',
    reading: 'So hai hồ sơ giấy: thành phần như nhau là dấu hiệu tính lại hạn.',
    falseAlarm: 'Công dân nộp hồ sơ mới thật sự sau khi hoàn thiện giấy tờ; trùng họ tên khi tệp không có số giấy tờ.',
  },
  RF14: {
    title: 'Dồn kết quả vào cuối tháng',
    meaning: 'Số hồ sơ có kết quả trong những ngày làm việc cuối tháng tăng vọt so với ngày thường của đơn vị.',
    reading: 'So số trong ngày với trung vị và độ lệch thường gặp của đơn vị.',
    falseAlarm: 'Đợt cao điểm giải quyết có thật.',
  },
  RF15: {
    title: 'Giờ có kết quả trùng giờ hẹn trả',
    meaning: 'Thời điểm có kết quả bằng đúng thời điểm hẹn trả, mà đơn vị không quen ghi giờ ấy ở các ngày khác.',
    reading: 'Phần mềm có lệnh đặt lại hồ sơ quá hạn ghi đúng như vậy; xem nhật ký xử lý.',
    falseAlarm: 'Kết quả được hẹn giờ trả tự động.',
  },
  RF16: {
    title: 'Tiến độ tự ghi khác kết quả tính lại',
    meaning: 'Tệp ghi đúng hạn nhưng các ngày cho thấy quá hạn, hoặc ngược lại.',
    reading: 'So từ ghi ở cột tiến độ với ngày hẹn trả và ngày có kết quả.',
    falseAlarm: 'Phần mềm so theo buổi, hoặc trừ thời gian tạm dừng mà tệp không ghi.',
  },
  RF17: {
    title: 'Hồ sơ trực tuyến tiếp nhận chậm',
    meaning: 'Hồ sơ nộp trực tuyến chờ tiếp nhận quá số giờ làm việc cho phép.',
    reading: 'Chỉ đếm giờ làm việc từ lúc nộp đến lúc tiếp nhận.',
    falseAlarm: 'Nộp ngoài giờ; địa phương làm việc theo giờ khác.',
  },
} satisfies Partial<Record<RuleId, RuleText>>;
