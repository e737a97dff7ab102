/**
 * Invented dossiers for the rules. Each case is one export: its columns by fact, and rows of cells parted by `|` with the rules
 * that must find the row behind `=>`. All rules run over all rows of all cases at once. Moments are ISO; the window is that of
 * the plan, 15 Jul 2021 to 30 Nov 2023. Findings on a group of dossiers stand in `groups`: rule, unit, value, base.
 */
export interface RuleCase {
  about: string;
  columns: string;
  rows: string[];
  groups?: string[];
}

const times = <T>(n: number, row: (nth: number) => T): T[] => Array.from({ length: n }, (_, index) => row(index + 1));
const two = (n: number) => String(n).padStart(2, '0');

const APOLOGY: RuleCase[] = [
  {
    about: 'RF02: late without an apology',
    columns: 'code|received|due|finished|status|apology',
    rows: [
      'A1|2022-03-01|2022-03-08|2022-03-10|Đã trả kết quả| => RF02',
      'A2|2022-03-01|2022-03-08|2022-03-10|Đã trả kết quả|Không => RF02',
      'A3|2022-03-01|2022-03-08|2022-03-10|Đã trả kết quả|Chưa có => RF02',
      'A4|2022-03-01|2022-03-08||Đang xử lý|- => RF02',
      'A5|2022-03-01|2022-03-08|2022-03-10|Đã trả kết quả|Số 12/PXL =>',
      'A6|2022-03-01|2022-03-08|2022-03-08|Đã trả kết quả| =>',
      // paused is not overdue
      'A7|2023-11-01|2023-11-08||Chờ bổ sung| =>',
      // received after the window
      'A8|2023-12-01|2023-12-04|2023-12-08|Đã trả kết quả| =>',
    ],
  },
  {
    about: 'RF03: apology less than a day before the date first promised',
    columns: 'code|received|due|originalDue|finished|status|apologyAt',
    rows: [
      'B1|2022-03-01|2022-03-08||2022-03-10|Đã trả kết quả|2022-03-08 => RF03',
      'B2|2022-03-01|2022-03-08||2022-03-10|Đã trả kết quả|2022-03-07 =>',
      'B3|2022-03-01|2022-03-08||2022-03-10|Đã trả kết quả| => RF02',
      // ready in time: no apology was due
      'B4|2022-03-01|2022-03-08||2022-03-07|Đã trả kết quả|2022-03-09 =>',
      // set again: judged by the first date
      'B5|2022-03-01|2022-03-15|2022-03-08|2022-03-14|Đã trả kết quả|2022-03-09 => RF03',
      'B6|2022-03-01|2022-03-15|2022-03-08|2022-03-14|Đã trả kết quả|2022-03-04 =>',
      // a day that cannot be read is an apology all the same
      'B7|2022-03-01|2022-03-08||2022-03-10|Đã trả kết quả|ngày 7 =>',
    ],
  },
  {
    about: 'RF04: the date was set again more than once',
    columns: 'code|received|due|originalDue|finished|status|extensions',
    rows: [
      'C1|2022-03-01|2022-03-08||2022-03-08|Đã trả kết quả|2 => RF04',
      'C2|2022-03-01|2022-03-08||2022-03-08|Đã trả kết quả|3 lần => RF04',
      'C3|2022-03-01|2022-03-08||2022-03-08|Đã trả kết quả|1 =>',
      // the day of an extension, not a number of them
      'C4|2022-03-01|2022-03-08||2022-03-08|Đã trả kết quả|12/05/2022 =>',
      'C5|2022-03-01|2022-03-15|2022-03-08|2022-03-15|Đã trả kết quả| =>',
      // with the next case: three different due dates
      'C6|2022-03-01|2022-03-15|2022-03-08|2022-03-15|Đã trả kết quả| => RF04 RF22',
      'C7|2022-03-01|2022-03-08||2022-03-08|Đã trả kết quả| => RF22',
    ],
  },
  {
    about: 'RF04, RF22: the same codes in another export',
    columns: 'code|received|due|finished|status',
    rows: ['C6|2022-03-01|2022-03-22||Đang xử lý', 'C7|2022-03-01|2022-03-10||Đang xử lý'],
  },
];

const SUPPLEMENT: RuleCase[] = [
  {
    about: 'RF05, RF06: supplements',
    columns: 'code|received|due|finished|status|supplementCount|supplementAt',
    rows: [
      'D1|2022-03-01|2022-03-22|2022-03-21|Đã trả kết quả|2|2022-03-02 => RF05',
      'D2|2022-03-01|2022-03-22|2022-03-21|Đã trả kết quả|1|2022-03-02 =>',
      'D3|2022-03-01|2022-03-22|2022-03-21|Đã trả kết quả|1|2022-03-07 => RF06',
      'D4|2022-03-01|2022-03-22|2022-03-21|Đã trả kết quả|1|2022-03-04 =>',
      // a holiday and a weekend between
      'D5|2022-04-29|2022-05-20|2022-05-19|Đã trả kết quả|1|2022-05-06 =>',
      // a short term: the last day but one is still soon
      'D6|2022-03-01|2022-03-03|2022-03-03|Đã trả kết quả|1|2022-03-02 =>',
      'D7|2022-03-01|2022-03-07|2022-03-07|Đã trả kết quả|1|2022-03-04 => RF06',
      'D8|2022-03-01|2022-03-22|2022-03-21|Đã trả kết quả|| =>',
    ],
  },
  {
    about: 'RF18: paused for long',
    columns: 'code|received|due|finished|status|supplementAt',
    rows: [
      'E1|2023-08-01|2023-12-29||Chờ bổ sung|2023-08-03 => RF18',
      'E2|2023-10-30|2023-12-29||Chờ bổ sung|2023-11-01 =>',
      'E3|2023-08-01|2023-12-29||Tạm dừng| => RF18',
      'E4|2023-10-02|2023-12-29||Tạm dừng| =>',
      'E5|2023-08-01|2023-12-29||Đang xử lý| =>',
    ],
  },
];

const REFUSAL: RuleCase[] = [
  {
    about: 'RF07: refused without a reason',
    columns: 'code|submitted|received|due|finished|status|refusalReason|reason',
    rows: [
      'F1|2022-03-01|2022-03-01|2022-03-08|2022-03-07|Trả lại|| => RF07',
      'F2|2022-03-01|2022-03-01|2022-03-08|2022-03-07|Trả lại|.| => RF07',
      'F3|2022-03-01|2022-03-01|2022-03-08|2022-03-07|Trả lại|Thiếu HS| => RF07',
      'F4|2022-03-01|2022-03-01|2022-03-08|2022-03-07|Trả lại|Thiếu bản sao giấy chứng nhận| =>',
      'F5|2022-03-01|2022-03-01|2022-03-08|2022-03-07|Trả lại|.|Thửa đất đang có tranh chấp =>',
      'F6|2022-03-01||||Từ chối tiếp nhận|| => RF07',
      'F7|2022-03-01||||Từ chối tiếp nhận|Không thuộc thẩm quyền| =>',
      'F8|2022-03-01|2022-03-01|2022-03-08|2022-03-07|Đã trả kết quả|| =>',
    ],
  },
  {
    about: 'RF08: one sentence for all refusals of a unit; the others vary, or are few',
    columns: 'code|unit|received|due|finished|status|refusalReason',
    rows: [
      ...times(
        10,
        (n) => `G${n}|Đơn vị một lý do|2022-03-01|2022-03-08|2022-03-07|Trả lại|Hồ sơ chưa hợp lệ${n % 2 ? '.' : ''}`,
      ),
      'G11|Đơn vị một lý do|2022-03-01|2022-03-08|2022-03-07|Trả lại|Thửa đất đang có tranh chấp',
      ...times(8, (n) => `G2${n}|Đơn vị nhiều lý do|2022-03-01|2022-03-08|2022-03-07|Trả lại|Hồ sơ chưa hợp lệ`),
      ...times(
        3,
        (n) => `G3${n}|Đơn vị nhiều lý do|2022-03-01|2022-03-08|2022-03-07|Trả lại|Thiếu giấy tờ số ${n} theo mẫu`,
      ),
      ...times(9, (n) => `G4${n}|Đơn vị ít từ chối|2022-03-01|2022-03-08|2022-03-07|Trả lại|Hồ sơ chưa hợp lệ`),
    ],
    groups: ['RF08|Đơn vị một lý do|share=10/11; reason=Hồ sơ chưa hợp lệ|share=27/36'],
  },
  {
    about: 'RF19: withdrawn or returned on the due day or after it',
    columns: 'code|unit|received|due|finished|status|reason',
    rows: [
      'H1|Đơn vị rút|2022-03-01|2022-03-08|2022-03-08|Công dân rút hồ sơ| => RF19',
      'H2|Đơn vị rút|2022-03-01|2022-03-08|2022-03-10|Trả lại|Thiếu bản sao giấy chứng nhận => RF19',
      'H3|Đơn vị rút|2022-03-01|2022-03-08|2022-03-07|Công dân rút hồ sơ| =>',
      // due on the day of receipt
      'H4|Đơn vị rút|2022-03-01|2022-03-01|2022-03-01|Công dân rút hồ sơ| =>',
      'H5|Đơn vị rút|2022-03-01|2022-03-08|2022-03-08|Đã trả kết quả| =>',
    ],
  },
];

const MOMENTS: RuleCase[] = [
  {
    about: 'RF10, RF11, RF15: due, receipt and result',
    columns: 'code|received|due|finished|status',
    rows: [
      'I1|2022-03-08|2022-03-07|2022-03-07|Đã trả kết quả => RF10 RF11',
      'I2|2022-03-08|2022-03-08|2022-03-08|Đã trả kết quả =>',
      'I3|2022-03-01 08:00:00|2022-03-08 17:00:00|2022-03-01 08:05:00|Đã trả kết quả => RF11',
      // on the spot; late enough; the term is short; a refusal needs no time
      'I4|2022-03-01 08:00:00|2022-03-01 17:00:00|2022-03-01 08:05:00|Đã trả kết quả =>',
      'I5|2022-03-01 08:00:00|2022-03-08 17:00:00|2022-03-01 08:10:00|Đã trả kết quả =>',
      'I6|2022-03-01 08:00:00|2022-03-03 17:00:00|2022-03-01 08:05:00|Đã trả kết quả =>',
      'I7|2022-03-01 08:00:00|2022-03-08 17:00:00|2022-03-01 08:05:00|Công dân rút hồ sơ =>',
      'I8|2022-03-01 08:00:00|2022-03-08 17:00:00|2022-03-01 07:55:00|Đã trả kết quả => RF11',
      'I9|2022-03-01 08:00:00|2022-03-08 17:00:00|2022-03-08 17:00:00|Đã trả kết quả => RF15',
      'I10|2022-03-01 08:00:00|2022-03-08 17:00:00|2022-03-08 16:59:59|Đã trả kết quả =>',
      // all three at once: settled on the spot
      'I11|2022-03-01 08:00:00|2022-03-01 08:00:00|2022-03-01 08:00:00|Đã trả kết quả =>',
      'I12|2022-03-01 08:00:00|2022-03-08|2022-03-08|Đã trả kết quả =>',
    ],
  },
  {
    about: 'RF15: an export without hours is not judged',
    columns: 'code|received|due|finished|status',
    rows: ['J1|2022-03-01|2022-03-08|2022-03-08|Đã trả kết quả =>'],
  },
  {
    about: 'RF16: what the export says of its own timeliness',
    columns: 'code|received|due|finished|status|declaredTimeliness',
    rows: [
      'K1|2022-03-01|2022-03-08|2022-03-10|Đã trả kết quả|Đúng hạn => RF16',
      'K2|2022-03-01|2022-03-08|2022-03-07|Đã trả kết quả|Quá hạn => RF16',
      'K3|2022-03-01|2022-03-08|2022-03-10|Đã trả kết quả|Quá hạn =>',
      // early is on time; within the day software may compare by session
      'K4|2022-03-01|2022-03-08|2022-03-07|Đã trả kết quả|Đúng hạn =>',
      'K5|2022-03-01|2022-03-08 11:30:00|2022-03-08 15:00:00|Đã trả kết quả|Đúng hạn =>',
      'K6|2022-03-01|2022-03-08||Đang xử lý|Còn hạn => RF16',
      'K7|2022-03-01|2022-03-08|2022-03-10|Đã trả kết quả| =>',
      // late by now, not yet in the window
      'K8|2023-11-20|2023-12-29||Đang xử lý|Quá hạn =>',
    ],
  },
  {
    about: 'RF17: online dossiers received after more than eight office hours',
    columns: 'code|channel|submitted|received|due|finished|status',
    rows: [
      'L1|Trực tuyến|2022-03-01 08:00:00|2022-03-02 09:00:00|2022-03-09|2022-03-08|Đã trả kết quả => RF17',
      'L2|Trực tuyến|2022-03-01 08:00:00|2022-03-02 08:00:00|2022-03-09|2022-03-08|Đã trả kết quả =>',
      // over a weekend; after hours
      'L3|Trực tuyến|2022-03-04 16:30:00|2022-03-07 16:00:00|2022-03-14|2022-03-11|Đã trả kết quả =>',
      'L4|Trực tuyến|2022-03-01 22:00:00|2022-03-02 17:30:00|2022-03-09|2022-03-08|Đã trả kết quả =>',
      'L5|Trực tiếp|2022-03-01 08:00:00|2022-03-03 09:00:00|2022-03-09|2022-03-08|Đã trả kết quả =>',
      // days without hours: only what is sure
      'L6|Trực tuyến|2022-03-01|2022-03-02|2022-03-09|2022-03-08|Đã trả kết quả =>',
      'L7|Trực tuyến|2022-03-01|2022-03-04|2022-03-09|2022-03-08|Đã trả kết quả => RF17',
    ],
  },
  {
    about: 'RF20, RF33: results without a date, results not handed over',
    columns: 'code|received|due|finished|returned|status',
    rows: [
      'M1|2022-03-01|2022-03-08|||Đã trả kết quả => RF20',
      'M2|2022-03-01|2022-03-08|chưa rõ||Đã trả kết quả =>',
      'M3|2022-03-01|2022-03-08|||Đang xử lý =>',
      'M4|2022-03-01|2022-03-08|2022-03-07||Đã có kết quả => RF33',
      'M5|2022-03-01|2022-03-08|2022-03-07|2022-05-10|Đã trả kết quả =>',
      'M6|2022-03-01|2022-03-08|2022-03-07|2023-12-04|Đã trả kết quả => RF33',
      'M7|2023-11-01|2023-11-08|2023-11-07||Đã có kết quả =>',
      'M8|2022-03-01|2022-03-08|2022-03-07||Công dân rút hồ sơ =>',
      'M9|2022-03-01|2022-03-08|2022-03-07|hôm sau|Đã trả kết quả =>',
    ],
  },
  {
    about: 'RF21: impossible years, and days after the export (31 Jan 2024)',
    columns: 'code|received|due|finished|status',
    rows: [
      'N1|2012-03-01|2012-03-08|2012-03-07|Đã trả kết quả => RF21',
      'N2|2022-03-01|2055-03-08||Đang xử lý => RF21',
      'N3|2024-02-01|2024-02-20||Đang xử lý => RF21',
      'N4|2022-03-01|2022-03-08|2024-02-07|Đã trả kết quả => RF21',
      'N5|2024-01-31|2024-02-20||Đang xử lý =>',
      'N6|2022-03-01|2024-03-08||Đang xử lý =>',
      'N7|2015-01-05|2015-01-12|2015-01-09|Đã trả kết quả =>',
    ],
  },
  {
    about: 'RF24: receipt and result on days of rest',
    columns: 'code|channel|received|due|finished|status',
    rows: [
      'O1|Trực tiếp|2022-03-05|2022-03-15|2022-03-14|Đã trả kết quả => RF24',
      'O2|Trực tuyến|2022-03-05|2022-03-15|2022-03-14|Đã trả kết quả =>',
      'O3|Trực tuyến|2022-03-04|2022-03-15|2022-03-13|Đã trả kết quả => RF24',
      'O4|Trực tiếp|2022-05-03|2022-05-16|2022-05-13|Đã trả kết quả => RF24',
      'O5|Trực tiếp|2022-05-04|2022-05-16|2022-05-13|Đã trả kết quả =>',
    ],
  },
];

const CODES: RuleCase[] = [
  {
    about: 'RF12: the day of the code, in all its forms',
    columns: 'code|submitted|received|due|finished|status',
    rows: [
      'H41.71-220301-0001|2022-03-01|2022-03-01|2022-03-08|2022-03-07|Đã trả kết quả =>',
      'H41.71-220301-0002|2022-03-03|2022-03-03|2022-03-10|2022-03-09|Đã trả kết quả => RF12',
      '000.00.71.H41-220301-0003|2022-03-03|2022-03-03|2022-03-10|2022-03-09|Đã trả kết quả => RF12',
      '00.71.H41-220301-0004|2022-03-03|2022-03-03|2022-03-10|2022-03-09|Đã trả kết quả => RF12',
      'H41.71-220301-0005|2022-03-01|2022-03-02|2022-03-10|2022-03-09|Đã trả kết quả =>',
      'H41.71-220302-0006|2022-03-01|2022-03-03|2022-03-10|2022-03-09|Đã trả kết quả => RF12',
      // no day of the calendar, or no code of the form
      'H41.71-221399-0007|2022-03-03|2022-03-03|2022-03-10|2022-03-09|Đã trả kết quả =>',
      'BN-220301-8|2022-03-03|2022-03-03|2022-03-10|2022-03-09|Đã trả kết quả =>',
    ],
  },
  {
    about: 'RF12b: numbers of a day against the clock',
    columns: 'code|channel|submitted|received|due|finished|status',
    rows: [
      'H41.72-220301-0001|Trực tiếp|2022-03-01 08:00:07|2022-03-01 08:00:07|2022-03-08|2022-03-07|Đã trả kết quả =>',
      'H41.72-220301-0002|Trực tiếp|2022-03-01 10:00:07|2022-03-01 10:00:07|2022-03-08|2022-03-07|Đã trả kết quả =>',
      'H41.72-220301-0003|Trực tiếp|2022-03-01 09:00:07|2022-03-01 09:00:07|2022-03-08|2022-03-07|Đã trả kết quả => RF12b',
      // a second counter a few minutes behind
      'H41.72-220301-0004|Trực tiếp|2022-03-01 09:30:07|2022-03-01 09:30:07|2022-03-08|2022-03-07|Đã trả kết quả =>',
      'H41.72-220301-0005|Trực tiếp|2022-03-01 09:20:07|2022-03-01 09:20:07|2022-03-08|2022-03-07|Đã trả kết quả =>',
      // the code was given at submission
      'H41.72-220301-0006|Trực tuyến|2022-03-01 09:40:07|2022-03-01 16:00:07|2022-03-08|2022-03-07|Đã trả kết quả =>',
      'H41.72-220301-0007|Trực tiếp|2022-03-01 10:10:07|2022-03-01 10:10:07|2022-03-08|2022-03-07|Đã trả kết quả =>',
      // another agency has its own numbers
      'H41.73-220301-0008|Trực tiếp|2022-03-01 08:00:07|2022-03-01 08:00:07|2022-03-08|2022-03-07|Đã trả kết quả =>',
    ],
  },
  {
    about: 'RF12c: five receipts in one second',
    columns: 'code|unit|received|due|finished|status',
    rows: [
      ...times(5, (n) => `P${n}|Đơn vị nhập loạt|2022-03-01 09:15:33|2022-03-08|2022-03-07|Đã trả kết quả => RF12c`),
      ...times(4, (n) => `P1${n}|Đơn vị nhập loạt|2022-03-01 09:15:34|2022-03-08|2022-03-07|Đã trả kết quả =>`),
      // software that keeps minutes only
      ...times(6, (n) => `P2${n}|Đơn vị nhập loạt|2022-03-01 09:16:00|2022-03-08|2022-03-07|Đã trả kết quả =>`),
    ],
  },
  {
    about: 'RF12d: entered at night or on a day of rest, with an hour',
    columns: 'code|channel|received|due|finished|status',
    rows: [
      'Q1|Trực tiếp|2022-03-01 21:30:10|2022-03-08|2022-03-07|Đã trả kết quả => RF12d',
      'Q2|Trực tiếp|2022-03-01 05:30:10|2022-03-08|2022-03-07|Đã trả kết quả => RF12d',
      'Q3|Trực tiếp|2022-03-05 09:30:10|2022-03-15|2022-03-14|Đã trả kết quả => RF12d RF24',
      'Q4|Trực tuyến|2022-03-01 21:30:10|2022-03-08|2022-03-07|Đã trả kết quả =>',
      'Q5|Trực tiếp|2022-03-01 17:45:10|2022-03-08|2022-03-07|Đã trả kết quả =>',
      'Q6|Trực tiếp|2022-03-01|2022-03-08|2022-03-07|Đã trả kết quả =>',
    ],
  },
  {
    about: 'RF22: one code in two rows of a file',
    columns: 'code|received|due|finished|status',
    rows: [
      'R1|2022-03-01|2022-03-08|2022-03-07|Đã trả kết quả => RF22',
      'R1|2022-03-01|2022-03-08|2022-03-07|Đã trả kết quả => RF22',
      'R2|2022-03-01|2022-03-08|2022-03-07|Đã trả kết quả =>',
    ],
  },
  {
    about: 'RF22: the branch of the registration office and its district list one dossier with equal facts',
    columns: 'code|receivingUnit|received|due|finished|status',
    rows: ['R2|Bộ phận một cửa khác|2022-03-01|2022-03-08|2022-03-07|Đã trả kết quả =>'],
  },
  {
    about: 'RF23: two numbers of 60 missing in one day, against a counter with gaps everywhere',
    columns: 'code|unit|received|due|finished|status',
    rows: [
      ...[1, 2, 3].flatMap((day) =>
        times(20, (n) => n)
          .filter((n) => day !== 2 || (n !== 7 && n !== 8))
          .map(
            (n) => `H41.74-22030${day}-00${two(n)}|Đơn vị dãy số|2022-03-0${day}|2022-03-15|2022-03-14|Đã trả kết quả`,
          ),
      ),
      ...times(
        10,
        (n) => `H41.75-220301-00${two(n * 3)}|Đơn vị dãy số|2022-03-01|2022-03-15|2022-03-14|Đã trả kết quả`,
      ),
    ],
    groups: ['RF23|Đơn vị dãy số|series=H41.74-220302; count=2; missing=7, 8|share=2/60'],
  },
];

const PEOPLE: RuleCase[] = [
  {
    about: 'RF13: a new dossier of the same person right after the old one ended',
    columns: 'code|unit|procedureCode|applicant|applicantId|received|due|finished|status|reason',
    rows: [
      'S1|Đơn vị nhập lại|1.900001|Người Một|000000000001|2022-03-01|2022-03-08|2022-03-07|Công dân rút hồ sơ| =>',
      'S2|Đơn vị nhập lại|1.900001|Người  MỘT|000000000001|2022-03-09|2022-03-16|2022-03-15|Đã trả kết quả| => RF13',
      // another procedure, another person, long after
      'S3|Đơn vị nhập lại|1.900002|Người Một|000000000001|2022-03-09|2022-03-16|2022-03-15|Đã trả kết quả| =>',
      'S4|Đơn vị nhập lại|1.900001|Người Một|000000000002|2022-03-09|2022-03-16|2022-03-15|Đã trả kết quả| =>',
      'S5|Đơn vị nhập lại|1.900001|Người Một|000000000001|2022-05-09|2022-05-16|2022-05-13|Đã trả kết quả| =>',
      // granted, though late: nothing is left to reset
      'S6|Đơn vị nhập lại|1.900001|Người Ba|000000000003|2022-03-01|2022-03-08|2022-03-10|Đã trả kết quả|Chờ ý kiến phối hợp =>',
      'S7|Đơn vị nhập lại|1.900001|Người Ba|000000000003|2022-03-14|2022-03-21|2022-03-18|Đã trả kết quả| =>',
      // open and overdue
      'S8|Đơn vị nhập lại|1.900001|Người Bốn|000000000004|2022-03-01|2022-03-08||Đang xử lý|Chờ ý kiến phối hợp =>',
      'S9|Đơn vị nhập lại|1.900001|Người Bốn|000000000004|2022-03-14|2022-03-21|2022-03-18|Đã trả kết quả| => RF13',
    ],
  },
  {
    about: 'RF27: one phone for many online dossiers',
    columns: 'code|unit|channel|applicant|applicantPhone|received|due|finished|status',
    rows: [
      ...times(
        10,
        (n) =>
          `T${n}|Đơn vị nộp hộ|Trực tuyến|Người số ${n % 3}|0900 000 001|2022-03-${two(n < 6 ? 1 : 2)}|2022-03-15|2022-03-14|Đã trả kết quả => RF27`,
      ),
      // nine; one company over many days; direct
      ...times(
        9,
        (n) =>
          `T1${n}|Đơn vị nộp hộ|Trực tuyến|Người số ${n}|0900 000 002|2022-03-01|2022-03-15|2022-03-14|Đã trả kết quả =>`,
      ),
      ...times(
        12,
        (n) =>
          `T2${n}|Đơn vị nộp hộ|Trực tuyến|Công ty Ví Dụ|0900 000 003|2022-${two(n)}-14|2022-12-29|2022-12-28|Đã trả kết quả =>`,
      ),
      ...times(
        12,
        (n) =>
          `T4${n}|Đơn vị nộp hộ|Trực tiếp|Người số ${n}|0900 000 004|2022-03-01|2022-03-15|2022-03-14|Đã trả kết quả =>`,
      ),
      // one person, all on one day
      ...times(
        10,
        (n) =>
          `T6${n}|Đơn vị nộp hộ|Trực tuyến|Người Năm|0900 000 005|2022-03-03|2022-03-15|2022-03-14|Đã trả kết quả => RF27`,
      ),
    ],
  },
];

const UNITS: RuleCase[] = [
  {
    about: 'RF14: thirty results on the last working day of a month, and on a day in the middle of another',
    columns: 'code|unit|received|due|finished|status',
    rows: [
      ...[
        '01',
        '02',
        '03',
        '04',
        '07',
        '08',
        '09',
        '10',
        '11',
        '14',
        '15',
        '16',
        '17',
        '18',
        '21',
        '22',
        '23',
        '24',
        '25',
      ].flatMap((day) => times(2, (n) => `U${day}${n}|Đơn vị dồn|2022-02-25|2022-05-05|2022-03-${day}|Đã trả kết quả`)),
      ...times(30, (n) => `U9${n}|Đơn vị dồn|2022-02-25|2022-05-05|2022-03-31|Đã trả kết quả`),
      ...times(30, (n) => `U8${n}|Đơn vị dồn|2022-02-25|2022-05-05|2022-04-13|Đã trả kết quả`),
    ],
    groups: ['RF14|Đơn vị dồn|finished=2022-03-31; count=30|median=2; spread=0'],
  },
  {
    about: 'RF25: not digitised after the day of the roadmap',
    columns: 'code|unit|received|due|finished|status|digitised',
    rows: [
      'V1|Sở Y tế|2022-06-01|2022-06-08|2022-06-07|Đã trả kết quả|Không => RF25',
      'V2|Sở Y tế|2022-05-31|2022-06-08|2022-06-07|Đã trả kết quả|Không =>',
      'V3|UBND huyện Nghi Lộc|2022-06-01|2022-06-08|2022-06-07|Đã trả kết quả|Không =>',
      'V4|UBND huyện Nghi Lộc|2022-12-01|2022-12-08|2022-12-07|Đã trả kết quả|Chưa => RF25',
      'V5|Sở Y tế|2022-06-01|2022-06-08|2022-06-07|Đã trả kết quả|Có =>',
      // not known; a unit without a day
      'V6|Sở Y tế|2022-06-01|2022-06-08|2022-06-07|Đã trả kết quả| =>',
      'V7|Đơn vị ngoài kế hoạch|2022-12-01|2022-12-08|2022-12-07|Đã trả kết quả|Không =>',
    ],
  },
  {
    about: 'RF34: causes of lateness left blank',
    columns: 'code|unit|received|due|finished|status|reason',
    rows: [
      ...times(7, (n) => `W${n}|Đơn vị bỏ trống|2022-03-01|2022-03-08|2022-03-10|Đã trả kết quả|Chờ ý kiến phối hợp`),
      ...times(2, (n) => `W1${n}|Đơn vị bỏ trống|2022-03-01|2022-03-08|2022-03-10|Đã trả kết quả|`),
      'W20|Đơn vị bỏ trống|2022-03-01|2022-03-08|2022-03-10|Đã trả kết quả|Lý do khác',
      ...times(8, (n) => `W3${n}|Đơn vị ghi đủ|2022-03-01|2022-03-08|2022-03-10|Đã trả kết quả|Chờ ý kiến phối hợp`),
      ...times(2, (n) => `W4${n}|Đơn vị ghi đủ|2022-03-01|2022-03-08|2022-03-10|Đã trả kết quả|`),
      ...times(9, (n) => `W5${n}|Đơn vị ít quá hạn|2022-03-01|2022-03-08|2022-03-10|Đã trả kết quả|`),
    ],
    groups: ['RF34|Đơn vị bỏ trống|share=3/10|share=14/32'],
  },
];

export const CASES: RuleCase[] = [...APOLOGY, ...SUPPLEMENT, ...REFUSAL, ...MOMENTS, ...CODES, ...PEOPLE, ...UNITS];
