// Writes a lifelike export without anything wrong in it, by which the false alarms of the rules are measured:
//   node scripts/clean-set.js > clean.csv && audit analyze clean.csv --exported-on 2023-12-29
// What honest offices do and what a rule may take for more: refusals on the due day in time, results some minutes after the hour,
// results typed at 17:00:00 sharp, Saturdays worked, a post office that sends for many people, dossiers due at the end of the window.
import { addDays, addWorkingDays, isWorkingDay } from './fixtures/days.js';
import { random } from './fixtures/prng.js';

const DOSSIERS = 3000;
const UNITS = [
  { name: 'Sở Tài nguyên và Môi trường', agency: '000.00.12.H41', field: 'Đất đai' },
  { name: 'Sở Y tế', agency: '000.00.19.H41', field: 'Dược phẩm' },
  { name: 'UBND huyện Nghi Lộc', agency: 'H41.31', field: 'Hộ tịch' },
  { name: 'UBND huyện Quỳ Hợp', agency: 'H41.33', field: 'Chứng thực' },
];
const HEADINGS =
  'Mã hồ sơ,Đơn vị giải quyết,Lĩnh vực,Tên thủ tục,Hình thức nộp,Người nộp,Số điện thoại,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái,Lý do,Phiếu xin lỗi';

const { int, chance } = random(2960);
const two = (/** @type {number} */ n) => String(n).padStart(2, '0');

const hour = () => `${two(chance(0.55) ? int(7, 10) : int(13, 16))}:${two(int(0, 59))}:${two(int(0, 59))}`;

/** Numbers are given in the order in which people come. @param {number} number */
function opening(number) {
  const minutes = 7 * 60 + 30 + (number - 1) * 40 + int(0, 30);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(int(0, 59))}`;
}

/** @type {Map<string, number>} */
const numbers = new Map();

/** @param {number} at */
function dossier(at) {
  const unit = UNITS[at % UNITS.length] ?? UNITS[0];
  let day = addDays('2021-07-15', int(0, 820));
  const saturday = chance(0.01);
  while (saturday ? new Date(day).getUTCDay() !== 6 : !isWorkingDay(day)) day = addDays(day, 1);
  const number = (numbers.get(`${unit?.agency}${day}`) ?? 0) + 1;
  numbers.set(`${unit?.agency}${day}`, number);
  const due = addWorkingDays(day, int(4, 18));
  const end = chance(0.12) ? due : addWorkingDays(due, -int(1, 2));
  const refused = chance(0.03);
  // On the due day half of the results are typed a little after the hour, and one in eight at the hour sharp.
  const lastMinutes = chance(0.5) ? `17:${two(int(1, 19))}:${two(int(0, 59))}` : hour();
  const sharp = chance(0.1);
  const clock = sharp ? '17:00:00' : end === due ? lastMinutes : hour();
  const agent = chance(0.02);
  const online = agent || chance(0.4);
  const person = `Người ${two(int(0, 89))} ${two(int(0, 89))}`;
  return [
    `${unit?.agency}-${day.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`,
    unit?.name,
    unit?.field,
    `Thủ tục ${int(1, 6)} ${unit?.field}`,
    online ? 'Trực tuyến' : 'Trực tiếp',
    person,
    agent ? `0900${two(at % UNITS.length)}0000` : `0912${String(at).padStart(6, '0')}`,
    `${day} ${opening(number)}`,
    `${due} 17:00:00`,
    `${end} ${clock}`,
    refused ? 'Trả lại hồ sơ' : 'Đã trả kết quả',
    refused ? `Thiếu giấy tờ số ${int(1, 400)}` : '',
    '',
  ].join(',');
}

const open = UNITS.map(({ name, agency, field }, at) =>
  [
    `${agency}-231115-9${two(at)}1`,
    name,
    field,
    `Thủ tục 1 ${field}`,
    'Trực tiếp',
    `Người cuối ${at}`,
    `0913${String(at).padStart(6, '0')}`,
  ]
    .concat(['2023-11-15 08:30:10', '2023-11-30 17:00:00', '', 'Đang xử lý', '', ''])
    .join(','),
);
process.stdout.write(
  `${[HEADINGS, ...Array.from({ length: DOSSIERS }, (_, at) => dossier(at)), ...open].join('\n')}\n`,
);
