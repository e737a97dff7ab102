// A seeded CSV of invented dossiers, 17 columns wide, as the software of a one-stop department exports them: in the order of
// receipt, numbered by unit and day, most of them granted in time, some citizens often. What is rare in life is rare here, or
// the rules would be measured by how fast they write signs.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { random as seeded } from '../fixtures/prng.js';

const HEADER =
  'STT,Mã hồ sơ,Đơn vị giải quyết,Lĩnh vực,Mã TTHC,Tên thủ tục hành chính,Hình thức nộp,Ngày nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Ngày trả kết quả,Trạng thái,Lý do,Cán bộ xử lý,Người nộp,Số điện thoại';
const UNITS = ['Sở Tài nguyên và Môi trường', 'Sở Y tế', 'UBND huyện Nghi Lộc', 'UBND huyện Quỳ Hợp'];
const CHANNELS = ['Trực tiếp', 'Trực tuyến', 'Bưu chính công ích'];
const REASONS = [
  'Hồ sơ nhiều, cán bộ quá tải',
  'Chờ ý kiến phối hợp của đơn vị liên quan',
  'Vướng mắc về quy hoạch',
  'Hồ sơ thiếu giấy tờ, đã hướng dẫn bổ sung',
];
const SECOND = 1000;
const HOUR = 3600 * SECOND;
const WORKDAYS = workdays(Date.UTC(2021, 2, 1), Date.UTC(2023, 11, 31));

/**
 * @param {string} path
 * @param {number} rows
 */
export async function makeCsv(path, rows) {
  const dossier = dossiers(rows);
  const file = createWriteStream(path);
  let text = `${HEADER}\n`;
  for (let n = 1; n <= rows; n++) {
    text += `${dossier(n).join(',')}\n`;
    if (text.length > 1 << 20) {
      if (!file.write(text)) await once(file, 'drain');
      text = '';
    }
  }
  file.end(text);
  await once(file, 'finish');
}

/**
 * The cells of the n-th of so many dossiers, asked for in order.
 * @param {number} rows
 */
function dossiers(rows) {
  const { int, chance, pick } = seeded(2960);
  let today = -1;
  /** @type {number[]} */
  let numbers = [];
  return (/** @type {number} */ n) => {
    const place = ((n - 1) / rows) * (WORKDAYS.length - 60);
    const day = Math.floor(place);
    if (day !== today) {
      today = day;
      numbers = UNITS.map(() => 0);
    }
    const unit = int(0, UNITS.length - 1);
    const number = (numbers[unit] ?? 0) + 1;
    numbers[unit] = number;
    const procedure = int(0, 239);
    const channel = int(0, 2);
    const received = at(day, 7.5 * HOUR + Math.floor((place - day) * 33_000) * SECOND);
    const submitted = received - (channel === 1 ? int(1, 40_000) : int(30, 900)) * SECOND;
    const term = 3 + (procedure % 27);
    const late = chance(0.04);
    const taken = late ? term + int(1, 30) : int(1, term);
    const open = chance(0.06) || day + taken >= WORKDAYS.length;
    const finished = open ? null : at(day + taken, 8 * HOUR + int(0, late ? 30_000 : 3600) * SECOND);
    const refused = !open && chance(0.04);
    const status = open ? 'Đang xử lý' : refused ? pick(['Trả lại', 'Công dân rút hồ sơ']) : 'Đã trả kết quả';
    const citizen = int(0, 399_999);
    return [
      n,
      `H41.${10 + unit}-${show(received).slice(8, 10)}${show(received).slice(3, 5)}${show(received).slice(0, 2)}-${String(number).padStart(4, '0')}`,
      UNITS[unit],
      `Lĩnh vực ${Math.floor(procedure / 20)}`,
      `1.${String(100_000 + procedure)}`,
      `"Thủ tục cấp giấy phép số ${procedure}, loại có dấu phẩy và tên dài như thật của thủ tục hành chính"`,
      CHANNELS[channel],
      show(submitted),
      show(received),
      show(at(day + term, received % (24 * HOUR))),
      finished === null ? '' : show(finished),
      finished === null ? '' : show(finished + int(0, 7) * HOUR),
      status,
      late || refused || chance(0.2) ? `"${pick(REASONS)}"` : '',
      `Cán bộ ${unit * 15 + int(0, 14)}`,
      `Nguyễn Vô Danh ${citizen}`,
      `0900${String(citizen).padStart(6, '0')}`,
    ];
  };
}

/** A time of the n-th working day, milliseconds. @param {number} day @param {number} time */
function at(day, time) {
  return (WORKDAYS[Math.min(day, WORKDAYS.length - 1)] ?? 0) + time;
}

/** Mondays to Fridays. @param {number} from @param {number} to */
function workdays(from, to) {
  const days = [];
  for (let day = from; day <= to; day += 24 * HOUR) if (new Date(day).getUTCDay() % 6 !== 0) days.push(day);
  return days;
}

/** @param {number} time */
function show(time) {
  const iso = new Date(time).toISOString();
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 19)}`;
}
