import type { FormKind } from '../../casefile/figures/form06a.ts';

/** Words of form II.06a/VPCP/KSTT. */
export const form = {
  code: 'Biểu số II.06a/VPCP/KSTT',
  decree: 'Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020',
  title: 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC',
  allUnits: 'Tình hình, kết quả giải quyết thủ tục hành chính của các đơn vị (theo Biểu số II.06a/VPCP/KSTT)',
  period: 'Kỳ báo cáo: …………………………',
  days: (from: string, to: string) => `(Từ ngày ${from} đến ngày ${to})`,
  levels: { province: 'CẤP TỈNH', district: 'CẤP HUYỆN', commune: 'CẤP XÃ', other: 'NGOÀI KẾ HOẠCH' },
  abolished: (level: string, last: string) => `${level} (đến hết ngày ${last})`,
  reportingUnit: (unit: string) => `- Đơn vị báo cáo: ${unit}`,
  receivingUnit: '- Đơn vị nhận báo cáo: …………………………',
  measure: 'Đơn vị tính: Số hồ sơ TTHC',
  no: 'STT',
  field: 'Lĩnh vực, công việc giải quyết',
  received: 'Số hồ sơ nhận giải quyết',
  sum: 'Tổng số',
  thereof: 'Trong kỳ',
  online: 'Trực tuyến',
  direct: 'Trực tiếp, dịch vụ bưu chính',
  carriedIn: 'Từ kỳ trước',
  settled: 'Số lượng hồ sơ đã giải quyết',
  early: 'Trước hạn',
  onTime: 'Đúng hạn',
  late: 'Quá hạn',
  pending: 'Số lượng hồ sơ đang giải quyết',
  inTime: 'Trong hạn',
  control: 'Kiểm tra: (3) − (7) − (11)',
  total: 'TỔNG SỐ',
  notes: {
    refused: {
      byTimeliness: 'Hồ sơ từ chối giải quyết được tính trong cột (7) theo thời hạn của chính hồ sơ.',
      onTime: 'Hồ sơ từ chối giải quyết được tính là đúng hạn ở cột (9).',
      apart: (n: string) => `${n} hồ sơ từ chối giải quyết không tính trong biểu.`,
    },
    withdrawn: {
      byTimeliness: 'Hồ sơ rút, hủy được tính trong cột (7) theo thời hạn của chính hồ sơ.',
      onTime: 'Hồ sơ rút, hủy được tính là đúng hạn ở cột (9).',
      apart: (n: string) => `${n} hồ sơ rút, hủy không tính trong biểu.`,
    },
    noDue: {
      onTime:
        'Hồ sơ không có hạn trả được tính là đúng hạn ở cột (9), trong hạn ở cột (12), như cách tính của các cổng dịch vụ công.',
      apart: (n: string) => `${n} hồ sơ không có hạn trả không tính trong biểu.`,
    },
    paused: {
      inTime: 'Hồ sơ tạm dừng, chờ bổ sung được tính là trong hạn ở cột (12).',
      apart: (n: string) => `${n} hồ sơ tạm dừng, chờ bổ sung không tính trong biểu.`,
    },
    unstatedChannel: {
      direct: 'Hồ sơ không rõ hình thức nộp được tính ở cột (5).',
      apart: (n: string) => `${n} hồ sơ không rõ hình thức nộp không tính trong biểu.`,
    },
  } satisfies Record<FormKind, unknown>,
};
