/** What `--timing` prints. */
export const timing = {
  head: 'Thời gian từng bước (giây):',
  all: 'cộng',
  ready: (file: string) => `có ${file}`,
  stages: {
    opened: 'mở tệp, nhận dạng cột',
    read: 'đọc dòng',
    built: 'lập hồ sơ, xác định hạn trả',
    counted: 'tính số liệu',
    judged: 'xét thời hạn, nguyên nhân, dấu hiệu',
    written: 'đóng hồ sơ tính toán',
  },
};
