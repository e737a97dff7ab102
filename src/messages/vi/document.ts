import type { Hint } from '../../law/checklist.ts';

/** Words of the draft report report.docx, in the layout of Nghị định 30/2020/NĐ-CP. */
export const document = {
  head: {
    superior: '………………………………',
    agency: 'ĐOÀN THANH TRA ………………',
    number: 'Số: ……/BC-……',
    place: '……………, ngày …… tháng …… năm ……',
    draft: 'DỰ THẢO',
    kind: 'BÁO CÁO',
    subject: 'Kết quả phân tích dữ liệu hồ sơ thủ tục hành chính',
    ofUnit: (unit: string) => `tại ${unit}`,
    about: (plan: string) => `(theo ${plan})`,
  },
  closing: {
    recipients: 'Nơi nhận:',
    recipientLines: ['- ………………………………;', '- ………………………………;', '- Lưu: ……………………….'],
    authority: 'TM. ĐOÀN THANH TRA',
    office: 'TRƯỞNG ĐOÀN',
    signature: '(Ký, ghi rõ họ tên)',
    name: '………………………………',
  },
  annex: (number: string) => `Phụ lục ${number}`,
  attached: '(Kèm theo Báo cáo số ……/BC-…… ngày …… tháng …… năm ……)',
  internal: 'TÀI LIỆU NỘI BỘ: có thông tin cá nhân chưa che, bảo quản theo quy định về dữ liệu cá nhân.',
  parts: {
    scope: 'PHẠM VI VÀ DỮ LIỆU',
    results: 'KẾT QUẢ TIẾP NHẬN, GIẢI QUYẾT',
    carriedOver: 'HỒ SƠ TIẾP NHẬN TRƯỚC NGÀY MỐC CHUYỂN SANG',
    late: 'HỒ SƠ QUÁ HẠN, BỊ TỪ CHỐI VÀ NGUYÊN NHÂN',
    signs: 'DẤU HIỆU CẦN ĐỐI CHIẾU',
    limits: 'GIỚI HẠN CỦA DỮ LIỆU',
    compared: 'ĐỐI CHIẾU SỐ LIỆU ĐƠN VỊ BÁO CÁO',
    indicators: 'CHỈ SỐ PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP',
    checklist: 'NỘI DUNG KIỂM TRA TRỰC TIẾP TẠI ĐƠN VỊ',
    opinions: 'NHẬN XÉT, KIẾN NGHỊ',
  },
  scope: {
    basis: (laws: string) => `Căn cứ: ${laws}.`,
    ownWindow: 'Thời kỳ do người lập báo cáo chọn, không theo thời kỳ của một kế hoạch thanh tra.',
    window: (from: string, to: string, asOf: string) =>
      `Thời kỳ: từ ngày ${from} đến ngày ${to}; tình trạng hồ sơ được xác định lại đến hết ngày ${asOf} theo ngày ghi trong dữ liệu, không theo trạng thái hiện tại.`,
    deadline: {
      instant:
        'Hạn trả kết quả được so theo giờ khi cả hạn và kết quả có ghi giờ, còn lại theo ngày; ngày hẹn trả được tính là đúng hạn.',
      day: 'Hạn trả kết quả được so theo ngày; ngày hẹn trả được tính là đúng hạn.',
    },
    sources: (files: string, rows: string) =>
      `Dữ liệu gồm ${files} bảng trong các tệp do đơn vị cung cấp, ${rows} dòng.`,
    proof: 'Cân đối số dòng và số hồ sơ như sau; không có dòng nào bị bỏ qua mà không nêu lý do:',
    unread: (n: string) =>
      `Có ${n} tệp không đọc được hoặc không có bảng hồ sơ: số liệu dưới đây CHƯA gồm các tệp này.`,
    complete: 'Mọi tệp được giao đều đọc được.',
    noFile: (units: string) => `Không có tệp dữ liệu của: ${units}.`,
    reproducible:
      'Cùng tệp dữ liệu, kế hoạch và tùy chọn thì cho cùng số liệu; mỗi số truy được đến từng dòng của tệp nguồn.',
  },
  results: {
    all: 'Chung các đơn vị',
    compared: 'So sánh các đơn vị',
    caseload: (caseload: string, carriedIn: string, received: string) =>
      `Tổng số hồ sơ phải giải quyết trong kỳ là ${caseload}, gồm ${carriedIn} hồ sơ từ kỳ trước chuyển sang và ${received} hồ sơ tiếp nhận trong kỳ.`,
    channels: (direct: string, online: string, share: string, post: string, unstated: string) =>
      `Trong số tiếp nhận: trực tiếp ${direct}, trực tuyến ${online} (${share}), qua bưu chính công ích ${post}, không rõ hình thức nộp ${unstated}.`,
    settled: (settled: string, early: string, onTime: string, late: string, noDue: string) =>
      `Đã giải quyết ${settled} hồ sơ: trước hạn ${early}, đúng hạn ${onTime}, quá hạn ${late}, không xác định được hạn ${noDue}.`,
    onTime: (share: string, without: string) =>
      `Tỷ lệ giải quyết trước và đúng hạn là ${share} số hồ sơ đã giải quyết có hạn; không kể hồ sơ giải quyết ngay trong ngày là ${without}.`,
    pending: (pending: string, inTime: string, overdue: string, paused: string, noDue: string) =>
      `Đang giải quyết ${pending} hồ sơ: trong hạn ${inTime}, quá hạn ${overdue}, tạm dừng ${paused}, không có hạn ${noDue}.`,
    refused: (refused: string, withdrawn: string, notAccepted: string, share: string) =>
      `Từ chối giải quyết ${refused} hồ sơ, rút hồ sơ ${withdrawn}; từ chối tiếp nhận ${notAccepted} hồ sơ, không tính vào số phải giải quyết. Tỷ lệ từ chối, tính cả từ chối tiếp nhận, là ${share}.`,
    noDossiers: (unit: string) => `${unit} không có hồ sơ nào trong dữ liệu được cung cấp.`,
    fieldsTitle: (unit: string) => `Kết quả theo lĩnh vực: ${unit}`,
    onTimeShare: 'Tỷ lệ trước và đúng hạn',
    formNote: 'Biểu số II.06a/VPCP/KSTT của từng đơn vị ở Phụ lục I.',
  },
  carriedOver: {
    meaning: (cut: string) =>
      `Hồ sơ chuyển qua là hồ sơ tiếp nhận trước ngày ${cut} và chưa xong trước ngày đó; số này trùng một phần với số tiếp nhận trong kỳ nên không cộng vào số phải giải quyết.`,
    counts: (all: string, before: string, inside: string) =>
      `Có ${all} hồ sơ chuyển qua: ${before} tiếp nhận trước thời kỳ thanh tra, ${inside} tiếp nhận trong thời kỳ.`,
    ends: (settled: string, pending: string, overdue: string) =>
      `Đến cuối kỳ đã giải quyết ${settled}, đang giải quyết ${pending}; quá hạn ${overdue}.`,
    doubt: (cut: string) =>
      `Ngày mốc ${cut} lấy theo thông tin đã công bố, chưa đối chiếu được với văn bản kế hoạch; số liệu theo các ngày mốc khác được đặt cạnh để Đoàn quyết định.`,
  },
  late: {
    overdue: (overdue: string, share: string, late: string, pending: string) =>
      `Quá hạn ${overdue} hồ sơ (${share} số phải giải quyết): ${late} hồ sơ đã giải quyết và ${pending} hồ sơ đang giải quyết.`,
    notStated: (notStated: string, of: string, share: string) =>
      `Có ${notStated} trên ${of} hồ sơ quá hạn hoặc bị từ chối không nêu nguyên nhân (${share}).`,
    cause: (cause: string, n: string, share: string) => `${cause}: ${n} hồ sơ (${share})`,
    causesTitle: 'Nguyên nhân hồ sơ quá hạn:',
    procedures: 'Thủ tục có nhiều hồ sơ quá hạn nhất',
    fields: 'Lĩnh vực có hồ sơ quá hạn',
    classNote: 'Nguyên nhân được xếp nhóm theo từ khóa trong lý do ghi ở tệp, là gợi ý để đối chiếu với hồ sơ giấy.',
    refusedTitle: 'Lý do từ chối giải quyết:',
    none: 'Không có hồ sơ quá hạn.',
    mainCause: 'Nguyên nhân chính',
  },
  signs: {
    summary: (rules: string, found: string, high: string) =>
      `Đã rà soát theo ${rules} quy tắc có đủ dữ liệu: ${found} dấu hiệu, trong đó ${high} ở mức cao.`,
    noData: (rules: string) =>
      `Không đủ dữ liệu để rà soát theo các quy tắc: ${rules}. Không rà soát được không có nghĩa là không vi phạm.`,
    byRule: 'Dấu hiệu theo từng quy tắc',
    one: (title: string, n: string, severity: string) => `${title}: ${n} dấu hiệu, mức ${severity}.`,
    shared: (n: string, share: string, units: string) => `Ở ${n} hồ sơ được rà soát (${share}): ${units}.`,
    ofUnit: (unit: string, n: string, share: string) => `${unit} ${n} (${share})`,
    typical: (dossiers: string) => `Hồ sơ tiêu biểu: ${dossiers}.`,
    law: (law: string) => `Căn cứ: ${law}.`,
    meaning: (text: string) => `Ý nghĩa: ${text}`,
    alarm: (text: string) => `Dễ nhầm khi: ${text}`,
    deadlines: (stretched: string, withTerm: string, off: string) =>
      `Hạn trả trên phiếu dài hơn thời hạn theo quy định ở ${stretched} trên ${withTerm} hồ sơ có thời hạn trong danh mục; ${off} hồ sơ có hạn trả tính từ ngày làm việc kế tiếp ngày tiếp nhận được liệt kê riêng.`,
    deadlinesTitle: 'Hạn trả so với thời hạn theo quy định',
  },
  limits: {
    intro: 'Các vấn đề của dữ liệu đã gặp khi đọc; chi tiết từng dòng ở trang "Vấn đề dữ liệu" của report.xlsx:',
    problem: (text: string, n: string, first: string) => `${text}: ${n} (đầu tiên: ${first})`,
    none: 'Không gặp vấn đề nào khi đọc dữ liệu.',
    unknownWords: (column: string, words: string) => `Từ chưa nhận biết ở cột ${column}: ${words}`,
    unverified: 'Căn cứ và mốc thời gian chưa đối chiếu được với văn bản gốc:',
    data: 'Số liệu chỉ phản ánh những gì đơn vị đã ghi vào phần mềm; cần đối chiếu với hồ sơ giấy trước khi kết luận.',
    otherUnits: 'Số dòng, tệp nguồn và vấn đề dữ liệu nêu ở đây là của mọi tệp được giao, không riêng đơn vị này.',
  },
  checklist: {
    intro:
      'Những nội dung của kế hoạch mà dữ liệu hồ sơ không thể hiện, để Đoàn kiểm tra tại đơn vị. Gợi ý từ dữ liệu (nếu có) chỉ để chọn nơi xem trước.',
    law: (law: string) => `Quy định: ${law}`,
    toVerify: (law: string) => `Quy định: ${law} (cần đối chiếu văn bản).`,
    see: 'Cần xem:',
    hint: (text: string) => `Gợi ý từ dữ liệu: ${text}`,
    findings: 'Kết quả kiểm tra:',
  },
  hints: {
    timeliness: (share: string, overdue: string) =>
      `tỷ lệ trước và đúng hạn ${share}; ${overdue} hồ sơ quá hạn cần có chỉ đạo, đôn đốc.`,
    unlisted: (n: string, of: string) =>
      `${n} trên ${of} thủ tục đã giải quyết không có trong danh mục vào ngày tiếp nhận.`,
    stretched: (n: string) => `${n} hồ sơ có hạn trả trên phiếu dài hơn quy định.`,
    online: (share: string, digitised: string) => `tiếp nhận trực tuyến ${share}; số hóa khi tiếp nhận ${digitised}.`,
    refused: (refused: string, noReason: string) => `${refused} hồ sơ bị từ chối, ${noReason} không nêu lý do.`,
    signs: (high: string, rules: string) => `${high} dấu hiệu mức cao theo các quy tắc ${rules}.`,
    notStated: (n: string, of: string) => `${n} trên ${of} hồ sơ quá hạn hoặc bị từ chối không nêu nguyên nhân.`,
    noData: 'không có dữ liệu',
  } satisfies Record<Hint | 'noData', unknown>,
  compared: {
    intro: (tables: string, same: string, differing: string) =>
      `Đã đối chiếu ${tables} biểu số liệu do các đơn vị báo cáo với hồ sơ của cùng thời kỳ, tính lại theo biểu II.06a/VPCP/KSTT: ${same} biểu khớp, ${differing} biểu có chênh lệch.`,
    leftOut: 'Không đối chiếu được:',
    left: (path: string, why: string) => `${path}: ${why}`,
    why: {
      'beyond-window': 'kỳ báo cáo nằm ngoài thời kỳ của dữ liệu',
      'unknown-unit': 'đơn vị báo cáo không có trong dữ liệu',
      'no-unit': 'biểu không ghi đơn vị báo cáo',
      'no-layout': 'không có biểu nào theo mẫu đã biết',
      'no-tables': 'loại tệp không có biểu đọc được',
    } as Record<string, string>,
    moreBroken: (n: string) => `Biểu còn tự sai ở ${n} chỗ khác; xem report.xlsx.`,
    without: (units: string) => `Đơn vị có hồ sơ nhưng chưa có biểu nào để đối chiếu: ${units}.`,
    allOf: (layout: string, from: string, to: string) =>
      `Các biểu đã đối chiếu (biểu ${layout}, từ ngày ${from} đến ngày ${to})`,
    of: (unit: string, place: string) => `${unit} (${place})`,
    all: 'Các biểu đã đối chiếu',
    note: 'Số báo cáo và số tính lại là của dòng tổng, biểu không có dòng tổng thì cộng các dòng; "chưa rõ" là phần chênh mà không cách tính nào giải thích được.',
    cells: 'Ô so được',
    differing: 'Ô chênh',
    reported: 'Báo cáo',
    recomputed: 'Tính lại',
    table: (unit: string, layout: string, from: string, to: string, place: string) =>
      `${unit}: biểu ${layout}, từ ngày ${from} đến ngày ${to} (${place})`,
    moreLetters: (n: string) => `Còn ${n} dòng khác của biểu có chênh lệch về hồ sơ quá hạn.`,
  },
  opinions: {
    intro: 'Phần này do Đoàn ghi sau khi đối chiếu số liệu với hồ sơ giấy và nghe đơn vị giải trình.',
    parts: ['Nhận xét chung', 'Tồn tại, hạn chế', 'Nguyên nhân, trách nhiệm', 'Kiến nghị, biện pháp xử lý'],
    end: 'Trên đây là báo cáo kết quả phân tích dữ liệu hồ sơ thủ tục hành chính./.',
  },
  annexes: {
    forms: 'BIỂU SỐ II.06a/VPCP/KSTT',
    pending: 'DANH SÁCH HỒ SƠ ĐANG GIẢI QUYẾT QUÁ HẠN',
    settled: 'DANH SÁCH HỒ SƠ ĐÃ GIẢI QUYẾT QUÁ HẠN',
    refused: 'DANH SÁCH HỒ SƠ BỊ TỪ CHỐI',
    carriedOver: 'DANH SÁCH HỒ SƠ CHUYỂN QUA',
    causes: 'NGUYÊN NHÂN THEO ĐƠN VỊ, LĨNH VỰC, THỦ TỤC',
    signs: 'DANH SÁCH DẤU HIỆU',
  },
  continued: (title: string) => `${title} (tiếp theo)`,
  cut: (shown: string, total: string, rest: string) => `Hiện ${shown} trên ${total} dòng. ${rest}`,
  rest: (file: string) => `Toàn bộ ở report.xlsx và ${file}.`,
};
