/** Words of the roll-forward sheet. */
export const rollForward = {
  sheet: 'Cân đối kỳ',
  total: 'Cân đối hồ sơ qua từng kỳ: tất cả các đơn vị',
  units: 'Cân đối hồ sơ qua từng kỳ: từng đơn vị',
  balanceNote:
    'Tồn đầu kỳ + tiếp nhận trong kỳ = đã giải quyết + tồn cuối kỳ. Tồn cuối kỳ của kỳ trước là tồn đầu kỳ của kỳ sau: đã đối chiếu từng hồ sơ.',
  stateNote:
    'Tình trạng cuối mỗi kỳ được dựng lại theo ngày ghi trong dữ liệu: hồ sơ xong sau ngày cuối kỳ là hồ sơ tồn của kỳ đó.',
  undatedNote:
    'Hồ sơ có trạng thái đã kết thúc nhưng không có ngày kết thúc được tính là đã giải quyết trong kỳ tiếp nhận.',
  part: 'Kỳ',
  span: (from: string, to: string) => `${from} – ${to}`,
  whole: (from: string, to: string) => `Cả thời kỳ ${from} – ${to}`,
  opening: 'Tồn đầu kỳ',
  received: 'Tiếp nhận trong kỳ',
  caseload: 'Phải giải quyết',
  settled: 'Đã giải quyết',
  late: 'Trong đó: quá hạn',
  closing: 'Tồn cuối kỳ',
  overdueClosing: 'Trong đó: đã quá hạn',
};
