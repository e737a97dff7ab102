/** Words of `audit compare`. */
export const compare = {
  columns: {
    3: 'Tiếp nhận',
    4: 'Trực tuyến',
    5: 'Trực tiếp, bưu chính',
    6: 'Từ kỳ trước',
    7: 'Đã giải quyết',
    8: 'Trước hạn',
    9: 'Đúng hạn',
    10: 'Giải quyết quá hạn',
    11: 'Đang giải quyết',
    12: 'Trong hạn',
    13: 'Đang quá hạn',
  } as Record<number, string>,
  head: { row: 'Dòng', column: 'Cột', reported: 'Báo cáo', recomputed: 'Tính lại', difference: 'Chênh', why: 'Vì sao' },
  workbook: {
    title: 'Đối chiếu số liệu đơn vị báo cáo',
    cells: 'Đối chiếu',
    dossiers: 'Hồ sơ chênh',
    table: 'Biểu',
    rule: 'Quy tắc',
    unexplained: 'Chưa rõ',
  },
  place: (path: string, sheet: string) => `${path} › ${sheet}`,
  about: (layout: string, unit: string, from: string, to: string) =>
    `Biểu ${layout} · ${unit} · từ ngày ${from} đến ngày ${to}`,
  layouts: { 'II.06a': 'II.06a/VPCP/KSTT', '06a': '06a (Thông tư 02/2017/TT-VPCP)', summary: 'tổng hợp' },
  allUnits: 'mọi đơn vị',
  agrees: (cells: string) => `Khớp: ${cells} ô đều bằng số tính lại từ hồ sơ.`,
  differs: (differing: string, cells: string) => `Chênh ở ${differing} trên ${cells} ô so sánh được.`,
  identity: (row: string, rule: string, left: string, right: string) =>
    `Biểu tự sai ở dòng "${row}": ${rule} nhưng ${left} ≠ ${right}.`,
  letter: {
    heading: 'Câu dùng cho văn bản',
    late: 'quá hạn',
    overdue: 'đang giải quyết đã quá hạn',
    sentence: (row: string, reported: string, recomputed: string, difference: string, why: string) =>
      `${row} – Báo cáo: ${reported}; tính lại: ${recomputed}; chênh ${difference}${why ? `: ${why}` : ''}.`,
  },
  effect: (n: string, said: string) => `${n} ${said}`,
  added: (n: string, said: string) => `${n} ${said} (cộng thêm)`,
  unexplained: (n: string) => `${n} chưa rõ vì sao`,
  rules: (rules: string) => `Cách tính giải thích được nhiều nhất: ${rules}.`,
  noRules: 'Không cách tính nào khác giải thích được phần chênh.',
  greedy: 'Quá bốn quy tắc: các quy tắc sau được thêm lần lượt, không thử mọi tổ hợp.',
  alternatives: (sets: string) => `Cho cùng số liệu: ${sets}.`,
  profile: (id: string, explains: string, of: string) =>
    `Gần nhất là cách tính "${id}": giải thích ${explains} trên ${of}.`,
  byProfile: (id: string, explains: string, of: string) => `Cách tính "${id}" giải thích ${explains} trên ${of}.`,
  unmatched: (rows: string) => `Dòng của biểu không có trong dữ liệu: ${rows}.`,
  missing: (names: string) => `Có hồ sơ nhưng biểu không có dòng: ${names}.`,
  unread: (column: string, row: string, value: string) =>
    `Không phải số, nên không so: cột ${column}, dòng ${row}: "${value}".`,
  andMore: (names: string, n: string) => `${names} và ${n} tên khác`,
  moreUnread: (n: string) => `Còn ${n} ô khác không phải số, nên không so.`,
  listed: (rule: string, does: string) => `Hồ sơ theo quy tắc ${rule}: ${does}`,
  profiles: {
    sheet: 'Theo cách tính',
    title: 'Biểu II.06a theo cách tính của từng nơi',
    profile: 'Cách tính',
    onTime: 'Tỷ lệ trước và đúng hạn',
    moved: 'Hồ sơ đổi ô',
    note: 'Mỗi cách tính là số liệu của cùng những hồ sơ này nếu đếm như nơi đó; số liệu của chương trình là cách tính "law". Tỷ lệ = ((8) + (9)) / (7).',
    own: 'cách tính của chương trình',
    about: (id: string, rules: string, source: string) => `${id}: ${rules}. Nguồn: ${source}.`,
  },
  faults: {
    beyond: (place: string, from: string, to: string, first: string, last: string) =>
      `${place}: kỳ báo cáo từ ${from} đến ${to} nằm ngoài kỳ của dữ liệu đã phân tích, từ ${first} đến ${last}; phân tích lại với kỳ đó, hoặc dùng --force để vẫn so sánh.`,
    unknownUnit: (place: string, unit: string, nearest: string) =>
      `${place}: đơn vị báo cáo "${unit}" không có trong dữ liệu${nearest ? `; gần nhất là "${nearest}"` : ''}; biểu này không so được.`,
    needsUnit: (place: string) =>
      `${place}: biểu không ghi đơn vị báo cáo mà dữ liệu có nhiều đơn vị; ghi rõ bằng --unit.`,
    noLayout: (path: string) =>
      `${path}: không có biểu nào theo mẫu đã biết (II.06a, 06a, bảng tổng hợp kết quả giải quyết); xem các dòng tiêu đề của biểu.`,
    noTables: (path: string) =>
      `${path}: loại tệp này không có biểu đọc được (đã thử XLSX, XLS, ODS, HTML, CSV và DOCX); mở tệp rồi lưu biểu thành .xlsx hoặc .docx và chạy lại, bản quét thì nhập lại số vào bảng tính.`,
    noPeriod: (place: string, from: string, to: string) =>
      `${place}: biểu không ghi kỳ báo cáo; so với kỳ của dữ liệu, từ ${from} đến ${to}.`,
    noPeriods: (path: string, n: string, from: string, to: string) =>
      `${path}: ${n} biểu không ghi kỳ báo cáo; so với kỳ của dữ liệu, từ ${from} đến ${to}.`,
    noRule: (rule: string, rules: string) =>
      `--dossiers: quy tắc "${rule}" không giải thích biểu nào; các quy tắc đã dùng: ${rules || 'không có'}.`,
  },
};
