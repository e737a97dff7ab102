// Writes dossiers as an export the way a one-stop department's software would, with the headings of domain.md §5.2.
import type { Channel, NaiveDossier, Status } from './dossier.ts';

const CHANNEL_WORDS: Record<Channel, string> = {
  direct: 'Trực tiếp',
  online: 'Trực tuyến',
  post: 'Bưu chính công ích',
};

/** One well-known word for each status (domain.md §5.4). */
export const STATUS_WORDS: Record<Status, string> = {
  new: 'Mới đăng ký',
  received: 'Được tiếp nhận',
  processing: 'Đang xử lý',
  waiting_supplement: 'Yêu cầu bổ sung giấy tờ',
  waiting_finance: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  stopped: 'Dừng xử lý',
  withdrawn: 'Công dân yêu cầu rút hồ sơ',
  cancelled: 'Hủy',
  returned_unresolved: 'Trả lại',
  result_ready: 'Đã xử lý xong',
  done: 'Đã trả kết quả',
  interop: 'interoperating', // domain.md knows no Vietnamese word for it
  refused_reception: 'Từ chối tiếp nhận',
  refusal_ambiguous: 'Từ chối',
  unknown: 'Trạng thái lạ',
};

export const HEADINGS = [
  'Mã hồ sơ',
  'Đơn vị giải quyết',
  'Lĩnh vực',
  'Mã TTHC',
  'Tên TTHC',
  'Hình thức nộp',
  'Ngày nộp',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Ngày hẹn trả ban đầu',
  'Ngày có kết quả',
  'Trạng thái',
  'Lý do',
];

/** `more` adds columns: a heading and the cell of each dossier by its index. */
export function toCsv(
  dossiers: readonly NaiveDossier[],
  more: { heading: string; cells: readonly string[] }[] = [],
): string {
  const added = (index: number) => more.map(({ cells }) => cells[index] ?? '');
  const lines = [
    [...HEADINGS, ...more.map(({ heading }) => heading)],
    ...dossiers.map((dossier, index) => [...cellsOf(dossier), ...added(index)]),
  ];
  return csvLines(lines);
}

/** Rows of cells as CSV. */
export function csvLines(rows: readonly string[][]): string {
  return rows.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('');
}

/** The cells under HEADINGS, moments as `write` forms them. */
export function cellsOf(dossier: NaiveDossier, write: (moment: string | null) => string = toVietnameseDate): string[] {
  return [
    dossier.code ?? '',
    dossier.unit ?? '',
    dossier.field ?? '',
    dossier.procedureCode ?? '',
    dossier.procedureName ?? '',
    dossier.channel === null ? '' : CHANNEL_WORDS[dossier.channel],
    write(dossier.submitted),
    write(dossier.received),
    write(dossier.due),
    write(dossier.firstDue),
    write(dossier.finished),
    dossier.status === null ? '' : STATUS_WORDS[dossier.status],
    dossier.reason ?? '',
  ];
}

/** dd/mm/yyyy, with the hour when one is written (00:00:00 too). */
export function toVietnameseDate(moment: string | null): string {
  if (moment === null) return '';
  const date = `${moment.slice(8, 10)}/${moment.slice(5, 7)}/${moment.slice(0, 4)}`;
  return moment.length > 10 ? `${date} ${moment.slice(11)}` : date;
}

/** RFC 4180: a cell with a comma, a quote or a line break stands in quotes, quotes in it are doubled. */
function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
