/** Words of `audit inspect`. */
export const inspect = {
  summary: 'xem chương trình hiểu tệp thế nào: định dạng, tiêu đề, cột, từ lạ',
  writeMapping: 'ghi tệp mapping để chỉnh sửa',
  check: {
    unit: (unit: string, from: string) => `KIỂM TRA: đơn vị "${unit}" lấy từ ${from}; bảng không có cột đơn vị.`,
    from: {
      constant: 'tệp mapping',
      option: '--unit',
      title: 'dòng tiêu đề',
      sheet: 'tên trang tính',
      file: 'tên tệp',
      folder: 'tên thư mục',
    },
    noUnit: 'KIỂM TRA: bảng không ghi đơn vị; thêm dòng constants: { unit: "Tên đơn vị" }.',
    columns: 'KIỂM TRA: các cột được đoán theo giá trị; sửa và bổ sung.',
    open: 'CẦN SỬA: chưa biết cột nào là mã hồ sơ, cột nào là ngày tiếp nhận; bảng chưa đọc được cho đến khi ghi columns.',
    proposed:
      'KIỂM TRA: những cột chưa hiểu có thể là nội dung ghi sau dấu # ở cuối mục này; đúng thì bỏ dấu # và đưa lên columns.',
    submitted: (heading: string) =>
      `KIỂM TRA: không có ngày tiếp nhận; "${heading}" (ngày nộp) được dùng làm ngày tiếp nhận.`,
  },
  likelyUnits: 'Tên đơn vị có thể là một: giữ những dòng đúng và bỏ dấu # ở đầu các dòng dưới đây.',
  mappingComment: (path: string, facts: string) => [
    `Cách đọc ${path}; sửa rồi dùng: audit analyze ${path} --mapping <tệp này>`,
    'columns: chỉ những cột ghi ở đây mới được đọc; các cột khác của tệp liệt kê ở cuối.',
    `Nội dung khai được: ${facts}.`,
  ],
  hidden: 'trang ẩn',
  notRead: '(không đọc)',
  columns: { letter: 'Cột', heading: 'Tiêu đề', fact: 'Hiểu là', understood: 'Đọc được', samples: 'Ví dụ' },
  format: (format: string, encoding: string | null, delimiter: string | null) =>
    `Định dạng ${format}${encoding === null ? '' : `, mã ${encoding}`}${delimiter === null ? '' : `, phân cách "${delimiter === '\t' ? 'TAB' : delimiter}"`}`,
  guessed: (encoding: string, evidence: string) =>
    `Mã ${encoding} là phỏng đoán (${evidence}); nếu sai, ghi encoding trong tệp mapping.`,
  header: (row: string, rows: string) => `Tiêu đề ở dòng ${row}; xem thử ${rows} dòng`,
  doubled: (heading: string) => `Cột "${heading}" không đọc: đã có cột khác cho cùng nội dung.`,
  dates: (fact: string, day: string, month: string, either: string) =>
    `Cột ${fact}: ${day} ô chắc chắn ngày/tháng, ${month} ô chắc chắn tháng/ngày, ${either} ô đọc được cả hai cách.`,
  unknownWord: (fact: string, word: string, count: string, nearest: string | null) =>
    `Từ chưa nhận biết ở cột ${fact}: "${word}" (${count})${nearest === null ? '' : `, gần với "${nearest}"`}.`,
  ambiguousWord: (fact: string, word: string, count: string, meanings: string) =>
    `Từ chưa rõ nghĩa ở cột ${fact}: "${word}" (${count}), có thể là: ${meanings}; ghi nghĩa đúng vào values của tệp mapping.`,
  taken: (name: string, id: string) => `${name} (${id})`,
  likely: (name: string, id: string) => `(không đọc) có thể là: ${name} (${id})`,
  overview: {
    title: (tables: string) => `${tables} bảng`,
    columns: { place: 'Tệp › trang', unit: 'Đơn vị', rows: 'Dòng xem', known: 'Cột hiểu được', lacking: 'Còn thiếu' },
    of: (known: string, all: string) => `${known}/${all}`,
    units: (first: string, more: string) => `${first} và ${more} tên khác`,
    unitFrom: (unit: string, from: string) => `${unit} (theo ${from})`,
    noUnit: 'chưa rõ',
    nothing: 'đủ',
    next: 'Bảng còn thiếu cột hoặc chưa rõ đơn vị: audit inspect … --write-mapping <tệp> ghi sẵn các dòng cần khai, sửa rồi dùng audit analyze … --mapping <tệp>.',
  },
  guide: {
    summary: 'hỏi từng tệp (đơn vị nào, cột này là gì) rồi ghi tệp mapping; chỉ dùng trên màn hình dòng lệnh',
    unit: (place: string, likely: string) =>
      likely === ''
        ? `${place}: hồ sơ của đơn vị nào? (Enter: chưa rõ)`
        : `${place}: hồ sơ của đơn vị nào? (Enter: ${likely})`,
    proposed: (place: string, column: string, fact: string) =>
      `${place}: cột "${column}" có phải là "${fact}" không? (c/k, Enter: không)`,
    column: (place: string, fact: string) => `${place}: cột nào là "${fact}"? (chữ cái của cột, Enter: chưa rõ)`,
    yes: 'c có y yes',
    noTerminal: '--guide hỏi trên màn hình dòng lệnh, ở đây không có; dùng --write-mapping <tệp> rồi sửa tệp đó.',
    written: (file: string, path: string) =>
      `Đã ghi ${file}; xem lại rồi chạy: audit analyze ${path} --mapping ${file}`,
  },
};
