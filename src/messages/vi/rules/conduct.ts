import type { RuleId } from '../../../rules/ids.ts';
import type { RuleText } from './text.ts';

/** Texts of the rules about apologies, supplements, refusals and due dates. */
export const conduct = {
  RF02: {
    title: 'Quá hạn không có phiếu xin lỗi',
    meaning: 'Hồ sơ đã qua ngày hẹn trả nhưng tệp không ghi phiếu xin lỗi và hẹn lại ngày trả kết quả.',
    reading:
      'Đối chiếu hồ sơ giấy xem đã lập phiếu (Mẫu số 04) hay chưa; hạn trả, ngày có kết quả và số ngày làm việc quá hạn ghi bên cạnh.',
    falseAlarm: 'Phiếu chỉ lập trên giấy; ngày trả cho công dân bị ghi thay ngày có kết quả.',
  },
  RF03: {
    title: 'Phiếu xin lỗi lập muộn',
    meaning: 'Ngày phiếu xin lỗi không sớm hơn ngày hẹn trả ít nhất một ngày.',
    reading: 'So ngày phiếu với ngày hẹn trả ban đầu; hồ sơ có kết quả trước ngày hẹn không bị xét.',
    falseAlarm: 'Ngày ghi là ngày nhập phần mềm, không phải ngày ký phiếu.',
  },
  RF04: {
    title: 'Hẹn lại ngày trả quá một lần',
    meaning: 'Hồ sơ được hẹn lại hoặc gia hạn nhiều lần, hoặc các tệp ghi từ ba ngày hẹn trả khác nhau.',
    reading: 'Xem số lần hẹn lại và các ngày hẹn trả đã ghi; mỗi lần hẹn lại phải có phiếu.',
    falseAlarm: 'Tạm dừng chờ bổ sung làm phần mềm tự lùi ngày hẹn.',
  },
  RF04b: {
    title: 'Hẹn lại ngày trả không có phiếu xin lỗi',
    meaning:
      'Ngày hẹn trả muộn hơn ngày hẹn ban đầu, hoặc tệp ghi có gia hạn, nhưng không có phiếu xin lỗi và hẹn lại.',
    reading: 'Đối chiếu ngày hẹn ban đầu với ngày hẹn sau; xem hồ sơ giấy có phiếu xin lỗi và hẹn lại không.',
    falseAlarm: 'Tạm dừng chờ bổ sung hoặc chờ nghĩa vụ tài chính làm phần mềm tự lùi ngày hẹn.',
  },
  RF05: {
    title: 'Yêu cầu bổ sung nhiều lần',
    meaning: 'Hồ sơ bị yêu cầu bổ sung quá một lần.',
    reading: 'Đối chiếu các phiếu yêu cầu bổ sung (Mẫu số 02): lần đầu đã hướng dẫn đầy đủ chưa.',
    falseAlarm: 'Công dân bổ sung sai giấy tờ nên phải yêu cầu lại.',
  },
  RF06: {
    title: 'Yêu cầu bổ sung muộn',
    meaning: 'Yêu cầu bổ sung sau thời hạn kể từ ngày tiếp nhận, hoặc sát, sau ngày hẹn trả.',
    reading: 'Tính bằng ngày làm việc từ ngày tiếp nhận; đối chiếu thời hạn riêng của lĩnh vực.',
    falseAlarm: 'Pháp luật chuyên ngành cho thời hạn dài hơn; ngày ghi là lần bổ sung sau cùng.',
  },
  RF07: {
    title: 'Từ chối không ghi lý do',
    meaning: 'Hồ sơ từ chối hoặc trả lại mà ô lý do trống hoặc quá ngắn.',
    reading: 'Đối chiếu phiếu từ chối (Mẫu số 03) trong hồ sơ giấy.',
    falseAlarm: 'Lý do nằm ở cột khác hoặc chỉ có trên phiếu giấy.',
  },
  RF08: {
    title: 'Lý do từ chối rập khuôn',
    meaning: 'Một câu lý do chiếm phần lớn hồ sơ từ chối của đơn vị.',
    reading: 'So tỷ lệ tại đơn vị với tỷ lệ của cùng câu đó ở tất cả đơn vị.',
    falseAlarm: 'Phần mềm có sẵn mẫu câu để chọn.',
  },
  RF09: {
    title: 'Ngày hẹn trả dài hơn quy định',
    meaning: 'Ngày hẹn trả sau ngày phải trả tính theo danh mục thủ tục.',
    reading: 'So ngày hẹn trả với ngày tính theo quy định; xem từng ngày bằng "audit explain".',
    falseAlarm: 'Danh mục ghi "ngày" hay "ngày làm việc" không khớp; thời hạn khác nhau theo hình thức nộp.',
  },
} satisfies Partial<Record<RuleId, RuleText>>;
