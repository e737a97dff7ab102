/** Writing the dossiers of a case for other programs. */
export const exported = {
  summary:
    'ghi các hồ sơ của tệp dữ liệu phân tích ra Parquet hoặc CSV, không có thông tin cá nhân; analyze đọc lại được tệp Parquet',
  format: 'dạng tệp: parquet, csv (mặc định theo đuôi tệp)',
  out: 'tệp để ghi: .parquet hoặc .csv',
  written: (out: string, n: string) => `Đã ghi ${n} hồ sơ vào ${out}, không có thông tin cá nhân.`,
};
