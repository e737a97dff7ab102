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
    xlsx: 'ghi report.xlsx',
    html: 'ghi report.html',
    docx: 'ghi report.docx',
    json: 'ghi report.json',
    csv: 'ghi csv/',
    written: 'đóng hồ sơ tính toán',
  },
};
