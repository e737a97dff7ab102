/** Running the command of a manifest again. */
export const replay = {
  summary: 'chạy lại lệnh ghi trong manifest.json trên đúng các tệp đầu vào, rồi so từng tệp kết quả',
  given: 'thư mục báo cáo, hoặc tệp manifest.json',
  states: {
    differs: 'chạy lại ra khác',
    unmade: 'chạy lại không ra tệp này',
    extra: 'chạy lại ra thêm',
  },
  versions: {
    tool: (was: string, is: string) => `Báo cáo do phiên bản ${was} lập, chạy lại bằng phiên bản ${is}.`,
    engine: (was: string, is: string) => `Báo cáo tính bằng DuckDB ${was}, chạy lại bằng DuckDB ${is}.`,
  },
  whole: (folder: string, n: string) => `${folder}: chạy lại ra đúng như đã lập, ${n} tệp giống nhau.`,
  broken: (folder: string, n: string) => `${folder}: ${n} tệp không giống với lần chạy lại.`,
  notRun: (folder: string, n: string) =>
    `${folder}: không chạy lại được, ${n} tệp không còn hoặc đã đổi; chỉ thư mục chứa đúng các tệp đầu vào bằng --inputs.`,
};

/** Why a report is not run again. */
export const replayFaults = {
  stdin: (folder: string) =>
    `${folder}: báo cáo này đọc dữ liệu từ đầu vào chuẩn (audit analyze -), nơi không còn gì để chạy lại; lưu dữ liệu thành tệp rồi phân tích tệp đó.`,
  tooOld: (folder: string, made: string, now: string) =>
    `${folder}: manifest.json do phiên bản ${made} lập chưa ghi đủ để chạy lại bằng phiên bản ${now}; chạy "audit analyze" rồi so bằng "audit diff".`,
};
