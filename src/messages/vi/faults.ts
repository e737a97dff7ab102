import type { InputFault, MappingFault } from '../../intake/errors.ts';
import type { Skipped } from '../../intake/sheets/input.ts';
import { query } from './query.ts';
import { replayFaults } from './replay.ts';

/** What went wrong, each in one sentence: where, what was seen, what was tried, what to do. */
export const faults = {
  input: {
    'missing-path': (path: string) => `${path}: không có tệp hay thư mục này; kiểm tra lại đường dẫn.`,
    'nul-bytes': (path: string) =>
      `${path}: tệp có byte NUL nên không phải tệp văn bản CSV; xuất lại tệp từ phần mềm một cửa.`,
    'unknown-format': (path: string) =>
      `${path}: không nhận ra định dạng tệp (đã thử CSV, XLSX, XLS, ODS và HTML); xuất lại dưới dạng CSV hoặc XLSX.`,
    'unknown-encoding': (path: string) =>
      `${path}: không nhận ra mã chữ của tệp (đã thử UTF-8, UTF-16, Windows-1258, Windows-1252, TCVN3, VNI); ghi mã vào tệp mapping (ví dụ encoding: tcvn3) hoặc lưu lại tệp dưới dạng "CSV UTF-8".`,
    'not-workbook': (path: string, detail: string) =>
      `${path}: không phải bảng tính (XLSX, XLS, ODS) đọc được${detail ? ` (${detail})` : ''}; mở bằng Excel rồi lưu lại dưới dạng .xlsx.`,
    truncated: (path: string, detail: string) =>
      `${path}: bảng tính bị cắt cụt hoặc hỏng${detail ? ` (${detail})` : ''}; sao chép lại tệp gốc.`,
    encrypted: (path: string) => `${path}: tệp có mật khẩu; bỏ mật khẩu rồi chạy lại.`,
    'bad-archive': (path: string, detail: string) =>
      `${path}: không giải nén được${detail ? ` (${detail})` : ''}; giải nén bằng tay rồi chạy lại với các tệp bên trong.`,
    'too-large': (path: string, detail: string) =>
      `${path}: vượt giới hạn an toàn khi đọc${detail ? ` (${detail})` : ''}; kiểm tra tệp có bị hỏng không.`,
    unreadable: (path: string, detail: string) => `${path}: không mở được tệp (${detail}); kiểm tra quyền đọc.`,
    'no-file': (path: string) =>
      `${path}: là ống dẫn hoặc thiết bị, không phải tệp; ghi ra tệp rồi chạy lại, hoặc đưa dữ liệu CSV qua đầu vào chuẩn: … | audit analyze -`,
    unforeseen: (path: string, detail: string) =>
      `${path}: chương trình gặp lỗi ngoài dự kiến khi đọc tệp này (${detail}), số liệu không có tệp này; mở bằng Excel, lưu lại dưới dạng .xlsx rồi chạy lại.`,
    'no-table': (path: string, detail: string) =>
      detail
        ? `${path}: danh sách không có dòng tiêu đề; lưu dòng dưới đây thành một tệp mapping (các cột được đoán theo giá trị, kiểm tra và bổ sung) rồi chạy lại với --mapping <tệp mapping>:\n${detail}`
        : `${path}: không tìm thấy dòng tiêu đề của bảng hồ sơ trong 60 dòng đầu (cần ít nhất mã hồ sơ và một cột ngày); chạy "audit inspect <tệp> --write-mapping <tệp mapping>" rồi sửa tệp đó và dùng với --mapping.`,
    'no-input': (path: string) => `${path}: không có tệp dữ liệu nào khớp; kiểm tra lại thư mục hoặc mẫu tên tệp.`,
    'submitted-only': (path: string, mapping: string) =>
      `${path}: chỉ có ngày nộp, và không tệp nào khác ghi ngày tiếp nhận của các hồ sơ này, nên không tính được; nếu ngày nộp là ngày tiếp nhận, lưu dòng dưới đây thành một tệp mapping rồi chạy lại với --mapping <tệp mapping>:\n${mapping}`,
    'own-report': (path: string) =>
      `${path}: là báo cáo hoặc danh sách do chính chương trình này lập, không phải tệp xuất từ phần mềm một cửa, nên không đọc (nếu đọc sẽ đếm lại một phần hồ sơ); chỉ ra các tệp xuất gốc, hoặc dùng "audit report", "audit trace" với báo cáo cũ.`,
    archive: (path: string, detail: string) =>
      `${path}: tệp nén ${detail}, chương trình không giải nén được loại này; hãy giải nén rồi chỉ ra các tệp bên trong.`,
    'web-archive': (path: string, detail: string) =>
      `${path}: trang web hoặc thư điện tử lưu gộp trong một tệp (${detail}), chưa đọc được; hãy mở ra và lưu bảng thành .xlsx hoặc CSV.`,
    numbers: (path: string, detail: string) =>
      `${path}: tài liệu Apple ${detail}, chưa đọc được; hãy xuất ra .xlsx hoặc CSV từ phần mềm đó.`,
    database: (path: string, detail: string) =>
      `${path}: cơ sở dữ liệu (${detail}), chưa đọc được; hãy xuất bảng hồ sơ ra .xlsx hoặc CSV.`,
    json: (path: string) => `${path}: tệp JSON, chưa đọc được; hãy xuất danh sách hồ sơ ra .xlsx hoặc CSV.`,
    'data-file': (path: string, detail: string) =>
      `${path}: tệp dữ liệu ${detail}, chưa đọc được; hãy xuất ra .xlsx hoặc CSV.`,
    'other-markup': (path: string, detail: string) =>
      `${path}: ${detail} thuộc loại chưa đọc được (đã thử HTML, XML Spreadsheet 2003, OpenDocument dạng một tệp); hãy xuất danh sách ra .xlsx hoặc CSV.`,
  } satisfies Record<InputFault, unknown>,
  /** Như trên, vài chữ, dùng trong danh sách. */
  why: {
    'missing-path': 'không tìm thấy',
    'nul-bytes': 'văn bản có byte NUL',
    'unknown-format': 'không rõ định dạng',
    'unknown-encoding': 'không rõ bảng mã',
    'not-workbook': 'không phải bảng tính đọc được',
    truncated: 'bị cắt cụt hoặc hỏng',
    encrypted: 'có mật khẩu',
    'bad-archive': 'tệp nén không giải nén được',
    'too-large': 'vượt giới hạn đọc an toàn',
    unreadable: 'không mở được',
    'no-file': 'ống dẫn hoặc thiết bị',
    unforeseen: 'lỗi ngoài dự kiến khi đọc',
    'no-table': 'không thấy bảng hồ sơ',
    'no-input': 'không có tệp nào khớp',
    'submitted-only': 'chỉ có ngày nộp, không có ngày tiếp nhận',
    'own-report': 'báo cáo do chính chương trình này lập',
    archive: 'tệp nén chưa hỗ trợ (RAR, 7z …)',
    'web-archive': 'trang web lưu gộp hoặc thư điện tử',
    numbers: 'Apple Numbers hoặc Pages',
    database: 'cơ sở dữ liệu',
    json: 'JSON',
    'data-file': 'tệp dữ liệu của phần mềm khác',
    'other-markup': 'XML loại khác',
    'no-export': 'không phải tệp dữ liệu',
    'same-content': 'trùng nội dung với tệp khác',
  } satisfies Record<InputFault | Skipped['why'], string>,
  mapping: {
    unreadable: (place: string, seen: string) =>
      `${place}: không mở được tệp mapping${seen ? ` (${seen})` : ''}; kiểm tra lại đường dẫn và quyền đọc.`,
    'too-large': (place: string, seen: string, expected: string) =>
      `${place}: tệp mapping dài ${seen} byte, quá mức ${expected} byte; kiểm tra xem có đưa nhầm tệp không.`,
    yaml: (place: string, seen: string) =>
      `${place}: tệp mapping không đúng cú pháp YAML${seen ? ` (dòng ${seen.replace(':', ', cột ')})` : ' (tham chiếu & và * lặp vòng, quá nhiều, hoặc ngoặc lồng quá sâu)'}; sửa lại theo mẫu trong docs/mapping.md.`,
    schema: (place: string, seen: string, expected: string) =>
      seen
        ? `${place}: khóa "${seen}" không hợp lệ; cần ${expected}.`
        : `${place}: nội dung tệp mapping không hợp lệ; cần ${expected}.`,
    unmatched: (place: string, _seen: string, expected: string) =>
      `Tệp mapping: mục files có match "${place}" không khớp với tệp dữ liệu nào; tên tệp gần nhất hoặc các tệp đang đọc: ${expected}.`,
    'no-heading': (place: string) =>
      `${place}: tệp mapping chỉ ghi chữ cái của cột, mà không tìm thấy dòng tiêu đề; ghi thêm headerRow: số dòng tiêu đề, hoặc headerRow: 0 nếu bảng không có tiêu đề.`,
    'missing-column': (place: string, seen: string, expected: string) =>
      `${place}: tệp mapping ghi cột ${seen} nhưng bảng không có cột này; gần nhất là: ${expected}.`,
    'missing-sheet': (place: string, seen: string, expected: string) =>
      `${place}: không có trang tính "${seen}"; các trang có: ${expected}.`,
    'missing-header-row': (place: string, seen: string) =>
      `${place}: headerRow ${seen} không phải một dòng có chữ trong 200 dòng có chữ đầu tiên.`,
    'submitted-only': (place: string, seen: string, expected: string) =>
      `${place}: chỉ có ngày nộp ("${seen}"), không có ngày tiếp nhận; nếu ngày nộp là ngày tiếp nhận, lưu dòng dưới đây thành một tệp mapping rồi chạy lại với --mapping <tệp mapping>:\n${expected}`,
  } satisfies Record<MappingFault, unknown>,
  /** Kinds of value that a key of a mapping file takes. */
  mappingKinds: {
    'other-key': 'một khóa khác (xem docs/mapping.md)',
    keys: 'các dòng "khóa: giá trị"',
    list: 'một danh sách, như ["A", "B"]',
    text: 'một chữ hoặc số',
    day: 'ngày dạng 2023-12-29 hoặc 29/12/2023',
    letter: 'chữ cái của cột, như C hoặc AB',
    row: 'số dòng: 1, 2, 3 …, hoặc 0 khi bảng không có tiêu đề',
    sheet: 'tên trang tính hoặc số thứ tự 1, 2, 3 …',
  },
  plan: (file: string, key: string, seen: string, expected: string) =>
    `Kế hoạch ${file}${key ? `, khóa ${key}` : ''}: thấy ${seen}; cần ${expected}.`,
  planWords: {
    calendarShort: (id: string, from: string, to: string, windowFrom: string, windowTo: string) =>
      `Lịch làm việc "${id}" chỉ có từ ngày ${from} đến ngày ${to}, không đủ cho kỳ từ ngày ${windowFrom} đến ngày ${windowTo}: ngoài khoảng đó không tính được số ngày làm việc quá hạn và các dấu hiệu dựa vào ngày làm việc; bổ sung năm còn thiếu vào tệp lịch.`,
    tab: 'dấu tab ở đầu dòng',
    brokenYaml: 'chỗ không đúng cú pháp YAML',
    kinds: {
      string: 'một chữ',
      number: 'một số',
      boolean: 'true hoặc false',
      array: 'một danh sách, như ["A", "B"]',
      object: 'các dòng "khóa: giá trị"',
      record: 'các dòng "khóa: giá trị"',
    },
    nothing: 'không có gì',
    unknownKey: 'khóa không dùng đến',
    valid: 'giá trị hợp lệ',
    readable: 'tệp YAML đọc được, hoặc mã kế hoạch có sẵn',
    yaml: (line: number, column: number) => `YAML đúng cú pháp (dòng ${line}, cột ${column})`,
    other: (key: string) => `một giá trị khác ${key}`,
  },
  usage: {
    unknownOption: (seen: string, nearest: string) =>
      `Không có tùy chọn ${seen}${nearest ? `; gần nhất là ${nearest}` : ''}; xem "audit --help".`,
    unknownCommand: (seen: string, nearest: string) =>
      `Không có lệnh ${seen}${nearest ? `; gần nhất là ${nearest}` : ''}; xem "audit --help".`,
    missingArgument: (seen: string) => `Thiếu ${seen}; xem "audit --help".`,
    missingValue: (seen: string) => `Tùy chọn ${seen} cần một giá trị.`,
    tooMany: 'Thừa tham số; xem "audit --help".',
    badValue: (option: string, seen: string, expected: string) =>
      `${option}: không dùng được giá trị "${seen}"; cần ${expected}.`,
    day: 'ngày dạng dd/mm/yyyy hoặc yyyy-mm-dd',
    workbookRows: 'số từ 0 đến 1000000',
    memory: 'dung lượng như 512MB hoặc 2GB',
    order: (from: string, to: string) => `Ngày đầu kỳ ${from} sau ngày cuối kỳ ${to}.`,
    reportExists: (folder: string) =>
      `Thư mục ${folder} đã có; dùng --force để ghi đè báo cáo cũ hoặc --out để chọn thư mục khác.`,
    fileThere: (file: string) => `Tệp ${file} đã có; dùng --force để ghi đè hoặc chọn tên khác.`,
    noFolder: (folder: string) => `Không có thư mục ${folder} để ghi tệp vào; tạo thư mục trước hoặc chọn chỗ khác.`,
    notReport: (folder: string) =>
      `Thư mục ${folder} không phải báo cáo của chương trình này nên không ghi đè; chọn thư mục khác bằng --out.`,
    cannotWrite: (path: string, code: string) =>
      `Không ghi được ${path} (${code}); kiểm tra quyền ghi hoặc chọn chỗ khác.`,
    noManifest: (folder: string) =>
      `${folder}: không có manifest.json của chương trình này nên không kiểm tra được; chỉ đúng thư mục báo cáo.`,
    noCase: (file: string) =>
      `Không mở được tệp dữ liệu phân tích ${file}; chạy "audit analyze" trước, hoặc chỉ đúng tệp case.duckdb.`,
    otherVersion: (file: string, made: string, now: string) =>
      `${file} do phiên bản ${made || '(không rõ)'} tạo, chương trình này là phiên bản ${now}; chạy lại "audit analyze" trên các tệp xuất.`,
    caseInside: (folder: string) =>
      `Thư mục ${folder} chứa chính tệp dữ liệu đang đọc nên không ghi đè; chọn thư mục khác bằng --out.`,
    revealedCase: (file: string) =>
      `${file} lưu thông tin cá nhân chưa che; thêm --reveal để ghi tài liệu nội bộ, hoặc chạy lại "audit analyze" không có --reveal.`,
    exportRevealed: (file: string) =>
      `${file} lưu thông tin cá nhân chưa che nên không ghi ra để dùng chung; chạy lại "audit analyze" không có --reveal.`,
    nothingToReveal: (file: string) =>
      `${file} không lưu thông tin cá nhân; chạy lại "audit analyze" với --reveal nếu cần tài liệu nội bộ.`,
    jsonOfUnit: 'report.json luôn gồm mọi đơn vị: bỏ json khỏi --format, hoặc bỏ --unit.',
    unknownFigure: (seen: string, nearest: string) =>
      `Không có chỉ tiêu "${seen}"${nearest ? `; gần nhất là ${nearest}` : ''}.`,
    unknownName: (option: string, seen: string, nearest: string) =>
      `${option}: không có "${seen}" trong dữ liệu${nearest ? `; gần nhất là "${nearest}"` : ''}.`,
    otherPlan: (before: string, after: string) =>
      `Hai lần phân tích không cùng kế hoạch và kỳ nên không so sánh được (${before}; ${after}); chạy lại "audit analyze" với cùng kế hoạch và cùng các ngày.`,
    needsOut: (format: string) => `--format ${format} cần --out TỆP.${format}.`,
    wholeNumber: 'một số nguyên từ 1 trở lên',
    query,
    replay: replayFaults,
    formats: (seen: string, known: string) => `--format: không có định dạng "${seen}"; dùng: ${known}.`,
  },
  nothing: 'Không có hồ sơ nào thuộc kỳ phân tích: không ghi báo cáo.',
  incomplete: 'Có tệp không đọc được: số liệu chưa đầy đủ.',
  notAllCompared: 'Có biểu không đối chiếu được; số liệu tính từ hồ sơ vẫn đầy đủ.',
  brokenSum: (detail: string) =>
    `Lỗi của chương trình: một phép cộng không khớp (${detail}). Không ghi báo cáo; hãy gửi thông báo này cho người phát triển.`,
  writer: (file: string, detail: string) =>
    `${file}: không ghi được do lỗi của chương trình (${detail}); các tệp khác của báo cáo đã ghi đủ. Hãy gửi thông báo này cho người phát triển.`,
  interrupted: 'Đã dừng theo yêu cầu; không ghi gì.',
};
