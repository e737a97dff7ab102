// A seeded CSV of invented dossiers, 17 columns wide, lifelike enough that neither dictionary nor dates are trivial.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { random as seeded } from '../fixtures/prng.js';

const HEADER =
  'STT,Mã hồ sơ,Đơn vị giải quyết,Lĩnh vực,Mã TTHC,Tên thủ tục hành chính,Hình thức nộp,Ngày nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Ngày trả kết quả,Trạng thái,Lý do,Cán bộ xử lý,Người nộp,Số điện thoại';
const UNITS = ['Sở Tài nguyên và Môi trường', 'Sở Y tế', 'UBND huyện Nghi Lộc', 'UBND huyện Quỳ Hợp'];
const CHANNELS = ['Trực tiếp', 'Trực tuyến', 'Bưu chính công ích'];
const OPEN = ['Đang xử lý', 'Chờ bổ sung'];
const CLOSED = ['Đã trả kết quả', 'Đã có kết quả', 'Trả lại', 'Công dân rút hồ sơ'];
const REASONS = [
  '',
  '',
  '',
  'Hồ sơ nhiều, cán bộ quá tải',
  'Chờ ý kiến phối hợp của đơn vị liên quan',
  'Vướng mắc về quy hoạch',
];
const DAY = 86_400_000;
const START = Date.UTC(2021, 2, 1);

/**
 * @param {string} path
 * @param {number} rows
 */
export async function makeCsv(path, rows) {
  const { next } = seeded(2960);
  const below = (/** @type {number} */ n) => Math.floor(next() * n);
  const file = createWriteStream(path);
  let text = `${HEADER}\n`;
  for (let n = 1; n <= rows; n++) {
    const unit = below(UNITS.length);
    const field = below(12);
    const procedure = field * 20 + below(20);
    const received = START + below(1000) * DAY + (7.5 * 3600 + below(34_000)) * 1000;
    const due = received + (3 + below(30)) * DAY;
    const open = below(12) === 0;
    const finished = open ? null : received + below(36) * DAY + below(20_000) * 1000;
    const day = new Date(received).toISOString().slice(2, 10).replaceAll('-', '');
    const cells = [
      n,
      `H41.${10 + unit}-${day}-${String(n).padStart(6, '0')}`,
      UNITS[unit],
      `Lĩnh vực ${field}`,
      `1.${String(100_000 + procedure)}`,
      `"Thủ tục cấp giấy phép số ${procedure}, loại có dấu phẩy và tên dài như thật của thủ tục hành chính"`,
      CHANNELS[below(3)],
      show(received - 3_600_000),
      show(received),
      show(due),
      finished ? show(finished) : '',
      finished ? show(finished + DAY) : '',
      open ? OPEN[below(2)] : CLOSED[Math.min(3, below(9))],
      REASONS[below(REASONS.length)] ? `"${REASONS[below(REASONS.length)]}"` : '',
      `Cán bộ ${below(60)}`,
      `Nguyễn Vô Danh ${below(200_000)}`,
      `0900${String(below(1e6)).padStart(6, '0')}`,
    ];
    text += `${cells.join(',')}\n`;
    if (text.length > 1 << 20) {
      if (!file.write(text)) await once(file, 'drain');
      text = '';
    }
  }
  file.end(text);
  await once(file, 'finish');
}

/** @param {number} time */
function show(time) {
  const iso = new Date(time).toISOString();
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 19)}`;
}
