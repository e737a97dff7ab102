/** What `--timing` prints. */
export const timing = {
  head: 'Thời gian từng bước (giây):',
  all: 'cộng',
  stages: {
    opened: 'mở tệp, nhận dạng cột',
    read: 'đọc dòng',
    built: 'lập hồ sơ, xác định hạn trả',
    counted: 'tính số liệu',
    judged: 'xét thời hạn, nguyên nhân, dấu hiệu',
    xlsx: 'có report.xlsx',
    html: 'có report.html',
    docx: 'có report.docx',
    json: 'có report.json',
    csv: 'có csv/',
    written: 'đóng hồ sơ tính toán',
  },
};
