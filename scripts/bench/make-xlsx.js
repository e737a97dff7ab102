// A workbook of invented dossiers, 17 columns: texts as shared strings and four real date cells a row.
import ExcelJS from 'exceljs';
import { random as seeded } from '../fixtures/prng.js';

/**
 * @param {string} path
 * @param {number} rows
 */
export async function makeXlsx(path, rows) {
  const { next } = seeded(2960);
  const below = (/** @type {number} */ n) => Math.floor(next() * n);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: true });
  const sheet = workbook.addWorksheet('HoSo');
  sheet
    .addRow([
      'Mã hồ sơ',
      'Đơn vị',
      'Lĩnh vực',
      'Tên TTHC',
      'Ngày nộp',
      'Ngày tiếp nhận',
      'Ngày hẹn trả',
      'Ngày có kết quả',
      ...Array.from({ length: 9 }, (_, at) => `Cột ${at}`),
    ])
    .commit();
  for (let n = 1; n <= rows; n++) {
    const received = Date.UTC(2021, 2, 1) + below(90_000_000) * 1000;
    const dates = [0, 3600, 864_000, 700_000].map((seconds) => new Date(received + seconds * 1000));
    const texts = Array.from({ length: 9 }, (_, at) => `Nội dung ${at} số ${below(500)}`);
    const row = sheet.addRow([
      `H41.10-${n}`,
      'Sở Y tế',
      `Lĩnh vực ${below(12)}`,
      `Thủ tục ${below(200)}`,
      ...dates,
      ...texts,
    ]);
    for (let column = 5; column <= 8; column++) row.getCell(column).numFmt = 'dd/mm/yyyy hh:mm:ss';
    row.commit();
  }
  await workbook.commit();
}
