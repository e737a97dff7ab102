import type { RuleId } from '../../../rules/ids.ts';
import type { RuleText } from './text.ts';

/** Texts of the rules about the state of dossiers and of the data. */
export const state = {
  RF18: {
    title: 'Tạm dừng kéo dài',
    meaning: 'Hồ sơ còn tạm dừng (chờ bổ sung, chờ nghĩa vụ tài chính, dừng xử lý) quá lâu.',
    reading: 'Đếm ngày từ khi yêu cầu bổ sung, không có thì từ ngày tiếp nhận, đến ngày tính.',
    falseAlarm: 'Chờ nghĩa vụ tài chính về đất đai, thuế theo luật chuyên ngành.',
  },
  RF19: {
    title: 'Rút, trả lại khi đến hạn',
    meaning: 'Hồ sơ được rút đúng ngày hẹn trả hoặc sau đó, hay bị trả lại khi đã qua ngày hẹn.',
    reading: 'Đối chiếu đơn rút hồ sơ; bên cạnh là tỷ lệ rút, trả lại của đơn vị.',
    falseAlarm: 'Công dân tự rút; quyết định từ chối đến hạn mới ký.',
  },
  RF20: {
    title: 'Đã xong nhưng không có ngày',
    meaning: 'Trạng thái đã kết thúc nhưng tệp không ghi ngày có kết quả.',
    reading: 'Không tính được đúng hạn hay quá hạn; lấy ngày từ hồ sơ giấy.',
    falseAlarm: 'Cột ngày không được xuất cho loại hồ sơ này.',
  },
  RF21: {
    title: 'Ngày không thể có',
    meaning: 'Ngày sau ngày xuất tệp, hoặc năm quá xa.',
    reading: 'Nêu --exported-on để xét ngày trong tương lai; không nêu thì chỉ xét năm vô lý.',
    falseAlarm: 'Gõ nhầm năm.',
  },
  RF22: {
    title: 'Mã hồ sơ trùng',
    meaning: 'Một mã hồ sơ đứng ở nhiều dòng của một tệp, hoặc ở nhiều tệp với nội dung khác nhau.',
    reading: 'Chỉ một dòng được tính; các dòng khác ghi bên cạnh.',
    falseAlarm: 'Chi nhánh Văn phòng Đăng ký đất đai và huyện cùng liệt kê một hồ sơ.',
  },
  RF23: {
    title: 'Khuyết số thứ tự mã hồ sơ',
    meaning: 'Dãy số trong ngày của một cơ quan bị khuyết, trong khi các ngày khác gần như đủ.',
    reading: 'Số khuyết có thể là hồ sơ bị xóa; so với tỷ lệ khuyết chung của cơ quan.',
    falseAlarm: 'Tệp chỉ xuất một phần; số dùng cho đơn vị khác; dòng không đọc được.',
  },
  RF24: {
    title: 'Tiếp nhận hoặc có kết quả vào ngày nghỉ',
    meaning: 'Ngày tiếp nhận (không kể trực tuyến) hoặc ngày có kết quả là ngày nghỉ.',
    reading: 'Xem lịch nghỉ, ngày làm bù; đối chiếu giấy tiếp nhận.',
    falseAlarm: 'Nộp trực tuyến; buổi tiếp nhận thứ Bảy.',
  },
  RF25: {
    title: 'Không số hóa',
    meaning: 'Hồ sơ tiếp nhận từ ngày bắt buộc số hóa của cấp đó nhưng tệp ghi không số hóa.',
    reading: 'Ngày bắt buộc lấy theo lộ trình trong kế hoạch.',
    falseAlarm: 'Tệp không xuất cột này đầy đủ.',
  },
  RF27: {
    title: 'Nhiều hồ sơ trực tuyến từ một số',
    meaning:
      'Nhiều hồ sơ trực tuyến của nhiều người dùng chung một số điện thoại, hoặc một người nộp nhiều trong một ngày.',
    reading: 'So người nộp chỉ bằng mã băm, không hiện danh tính; bên cạnh là tỷ lệ trong hồ sơ trực tuyến của đơn vị.',
    falseAlarm: 'Bưu điện, dịch vụ, đại diện nộp hộ.',
  },
  RF29: {
    title: 'Thủ tục chưa công bố',
    meaning: 'Mã thủ tục không có trong danh mục còn hiệu lực ngày tiếp nhận.',
    reading: 'So với danh mục đưa vào bằng --procedures và quyết định công bố.',
    falseAlarm: 'Danh mục thiếu hoặc mã cũ.',
  },
  RF33: {
    title: 'Có kết quả nhưng chưa trả',
    meaning: 'Kết quả có đã lâu mà đến ngày tính chưa trả cho công dân.',
    reading: 'Đếm ngày từ ngày có kết quả đến ngày tính.',
    falseAlarm: 'Công dân chưa đến nhận.',
  },
  RF34: {
    title: 'Quá hạn không rõ nguyên nhân',
    meaning: 'Phần lớn hồ sơ quá hạn của đơn vị để trống nguyên nhân hoặc chỉ ghi "khác".',
    reading: 'So tỷ lệ của đơn vị với tỷ lệ chung.',
    falseAlarm: 'Nguyên nhân ghi ở nơi khác.',
  },
} satisfies Partial<Record<RuleId, RuleText>>;
