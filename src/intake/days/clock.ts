import { WEEKDAY } from './writing.ts';

/** The hour beside a day; a day alone has that of midnight. */
export interface Clock {
  hour: number;
  minute: number;
  second: number;
  /** The zone written behind the hour is UTC itself. */
  zulu: boolean;
}

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, zulu: false };

const FRACTION = String.raw`(?:[.,:]\d{1,9})?`;
const HALF = String.raw`(?:buoi )?(a\.?m|p\.?m|sa|ch|sang|trua|chieu|toi|dem)\b\.?`;
/** 8:30, 8:30:05.123 */
const COLONS = String.raw`(\d{1,2}) ?: ?(\d{1,2})(?: ?[:'] ?(\d{1,2})${FRACTION})?['"hs]?`;
/** 8h, 8h30, 8g30p05, 8h30'05", 8 giờ 30 phút 05 giây and what lies between */
const WORDS = String.raw`(\d{1,2}) ?(?:gio|g|h)(?: ?:? ?(\d{1,2})(?: ?(?:phut|ph|p|m|'|:)(?: ?(\d{1,2})${FRACTION} ?(?:giay|gi|s|"|')?)?)?)?`;
/** 08.30, 08.30.05.123456 */
const DOTS = String.raw`(\d{1,2})\.(\d{2})(?:\.(\d{2})${FRACTION})?`;
/** An offset: a lone minus is one behind seconds only, else 07:30-11:30 is a span of hours. */
const ZONE = String.raw` ?\(?(z|(?:gmt|utc)(?: ?[+-] ?\d{1,2}(?::?\d{2})?)?|\+\d{1,2}(?::?\d{2})?|(?<=:\d\d:\d\d(?:[.,]\d+)?)-\d{2}(?::?\d{2})?|ict|sgt|hkt|jst|kst|cst|est|edt|pst|pdt|cet|cest|msk)\)?(?: ?\([^()\d]{1,40}\)|\[[a-z_/]+\])?`;
const ASIDE = String.raw`(?:${WEEKDAY}|luc|vao|hoi|at|on|ngay|[\s,;:()|/-])*`;
const clocks = [COLONS, WORDS, DOTS].map(
  (form) => new RegExp(`^t?${ASIDE}(?:${HALF} )?${form}(?: ?${HALF})?(?:${ZONE})?${ASIDE}$`),
);
const HALF_ALONE = String.raw`(?:(?:buoi )?(?:sang|trua|chieu|toi)\b)?`;
const NO_CLOCK = new RegExp(`^${ASIDE}${HALF_ALONE}${ASIDE}$`);
/** 083005 behind a packed day. */
const PACKED = /^[t ]?(\d{2})(\d{2})(\d{2})?(z)?$/;
/** A day alone may carry the zone of its software: it stays that day. */
const ZONED_DAY = /^(?:z|[+-]\d{2}:\d{2})$/;

/** The hour in what stands before and after a day; null when that says anything else, or two hours. */
export function readClock(before: string, after: string): Clock | null {
  const [early, late] = [sideClock(before.trim()), sideClock(after.trim())];
  if (early === null || late === null) return null;
  if (early === 'none') return late === 'none' ? MIDNIGHT : late;
  return late === 'none' ? early : null;
}

function sideClock(text: string): Clock | 'none' | null {
  if (text === '' || ZONED_DAY.test(text) || NO_CLOCK.test(text)) return 'none';
  const packed = PACKED.exec(text);
  if (packed) {
    const [, hour, minute, second = '0', zone] = packed;
    return clockOf(Number(hour), Number(minute), Number(second), zone);
  }
  for (const form of clocks) {
    const found = form.exec(text);
    if (!found) continue;
    const [, early, hour, minute = '0', second = '0', late, zone] = found;
    if (early && late) return null;
    const ofDay = hourOfDay(Number(hour), (early ?? late)?.replaceAll('.', ''));
    return ofDay === null ? null : clockOf(ofDay, Number(minute), Number(second), zone);
  }
  return null;
}

/** The hour of 24 by the half of the day it is said with; "14 giờ chiều", "17:00 CH" and "0:30 SA" are said too. */
function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  const afternoon = ['pm', 'ch', 'trua', 'chieu', 'toi', 'dem'].includes(half);
  if (hour > 12) return afternoon ? hour : null;
  // Twelve in the evening is midnight of one day or the other; the small hours of the night are those of the morning.
  if (half === 'toi' || half === 'dem') {
    if (hour === 12) return null;
    if (half === 'dem' && hour < 5) return hour;
  }
  if (hour === 0) return afternoon ? null : hour;
  if (half === 'trua' && hour > 9) return hour;
  return (hour % 12) + (afternoon ? 12 : 0);
}

/** 24:00 is the day that it closes, without an hour. */
function clockOf(hour: number, minute: number, second: number, zone: string | undefined): Clock | null {
  const offset = offsetMinutes(zone);
  if (offset === null) return null;
  if (hour === 24 && minute === 0 && second === 0) return MIDNIGHT;
  if (hour > 23 || minute > 59 || second > 59) return null;
  return { hour, minute, second, zulu: offset === 0 };
}

/** Minutes east of UTC; undefined where no zone is written, or one by a name; null where no zone is so far away. */
function offsetMinutes(zone: string | undefined): number | null | undefined {
  if (zone === undefined) return undefined;
  if (['z', 'utc', 'gmt'].includes(zone)) return 0;
  const found = /([+-]) ?(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!found) return undefined;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return minutes > 14 * 60 ? null : minutes * (found[1] === '-' && minutes > 0 ? -1 : 1);
}
