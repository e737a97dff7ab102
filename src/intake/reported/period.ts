import { fold } from '../../text/fold.ts';

/** First and last day of a period, ISO. */
export interface Period {
  from: string;
  to: string;
}

const DAY = String.raw`(\d{1,2}) (?:thang )?(\d{1,2}) (?:nam )?(\d{4})`;
const FROM_TO = new RegExp(`(?:tu|ke tu) (?:ngay )?${DAY} (?:den|toi) (?:het )?(?:ngay )?${DAY}`);
const FROM_TO_ISO =
  /(?:tu|ke tu) (?:ngay )?(\d{4}) (\d{1,2}) (\d{1,2}) (?:den|toi) (?:het )?(?:ngay )?(\d{4}) (\d{1,2}) (\d{1,2})/;
const QUARTER = /quy (i{1,3}|iv|[1-4]) (?:nam )?(\d{4})/;
const FIRST_MONTHS = /(\d{1,2}) thang (?:dau )?nam (\d{4})/;
const LAST_MONTHS = /(\d{1,2}) thang cuoi nam (\d{4})/;
const MONTH = /(?<!\d )thang (\d{1,2}) (?:nam )?(\d{4})/;
const YEAR = /(?:ky bao cao|bao cao|ky|so lieu) nam (\d{4})|^nam (\d{4})$/;
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** The period that the lines above a table state ("Từ ngày … đến ngày …", "Quý III năm 2022"); null when none does. */
export function periodOf(lines: string[]): Period | null {
  const folded = lines.map(fold);
  for (const read of [fromTo, named]) {
    for (const line of folded) {
      const period = read(line);
      if (period !== null && isDay(period.from) && isDay(period.to) && period.from <= period.to) return period;
    }
  }
  return null;
}

function fromTo(line: string): Period | null {
  const [, d1 = '', m1 = '', y1 = '', d2 = '', m2 = '', y2 = ''] = FROM_TO.exec(line) ?? [];
  if (y1 !== '') return { from: iso(y1, m1, d1), to: iso(y2, m2, d2) };
  const [, a = '', b = '', c = '', d = '', e = '', f = ''] = FROM_TO_ISO.exec(line) ?? [];
  return a === '' ? null : { from: iso(a, b, c), to: iso(d, e, f) };
}

function named(line: string): Period | null {
  const quarter = QUARTER.exec(line);
  if (quarter) {
    const said = quarter[1] ?? '';
    const place = ROMAN.includes(said) ? ROMAN.indexOf(said) : Number(said) - 1;
    return months(Number(quarter[2]), place * 3 + 1, place * 3 + 3);
  }
  const last = LAST_MONTHS.exec(line);
  if (last) return months(Number(last[2]), 13 - Number(last[1]), 12);
  const first = FIRST_MONTHS.exec(line);
  if (first) return months(Number(first[2]), 1, Number(first[1]));
  const month = MONTH.exec(line);
  // "Nghệ An, ngày 5 tháng 12 năm 2023" is the day of the paper.
  if (month && !/ngay \d{1,2} thang/.test(line)) return months(Number(month[2]), Number(month[1]), Number(month[1]));
  const year = YEAR.exec(line);
  return year ? months(Number(year[1] ?? year[2]), 1, 12) : null;
}

function months(year: number, first: number, last: number): Period {
  const end = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return { from: iso(String(year), String(first), '1'), to: iso(String(year), String(last), String(end)) };
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}
