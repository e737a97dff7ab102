import { type Moment, readMoment } from './dates.ts';
import type { DateOrder } from './findDay.ts';
import { englishMonth, plainWriting } from './writing.ts';

/** Forms with a name; any other is a pattern such as "yyyyMMddHHmmss" or "dd-MMM-yy HH.mm". */
export const NAMED_FORMS = ['epoch-s', 'epoch-ms', 'java', 'js'] as const;

/** 1 Jan 1990 and 2100 in seconds: what lies outside is no epoch, which tells seconds from thousandths. */
const EPOCHS = [631_152_000, 4_102_444_800] as const;
/** A number that begins with zero is one of a telephone or an identity card. */
const EPOCH = /^(?:\/date\()?([1-9]\d{8,12})(?:[.,]\d+)?(?:[+-]\d{4})?(?:\)\/?)?$/;
/** Longer runs of a letter go first. */
const TOKEN = /'([^']*)'|yyyy|yy|MMM|MM|M|dd|d|HH|H|hh|h|mm|m|ss|s|S+|a|[A-Za-z]|[^A-Za-z']+/g;
const GROUPS: Readonly<Record<string, string>> = {
  yyyy: String.raw`(?<year>\d{4})`,
  yy: String.raw`(?<year>\d{2})`,
  MMM: '(?<name>[a-z]{3,9})',
  MM: String.raw`(?<month>\d{2})`,
  M: String.raw`(?<month>\d{1,2})`,
  dd: String.raw`(?<day>\d{2})`,
  d: String.raw`(?<day>\d{1,2})`,
  HH: String.raw`(?<hour>\d{2})`,
  H: String.raw`(?<hour>\d{1,2})`,
  hh: String.raw`(?<hour>\d{2})`,
  h: String.raw`(?<hour>\d{1,2})`,
  mm: String.raw`(?<minute>\d{2})`,
  m: String.raw`(?<minute>\d{1,2})`,
  ss: String.raw`(?<second>\d{2})`,
  s: String.raw`(?<second>\d{1,2})`,
  a: '(?<half>am|pm|sa|ch)',
};

/** Is it a form: a named one, or a pattern that has a year, a month and a day, each part once, and no unknown letter? */
export function isForm(form: string): boolean {
  return (NAMED_FORMS as readonly string[]).includes(form) || patternOf(form) !== null;
}

/** How a source writes its days: what a mapping says, and the workbook. */
export interface DayWriting {
  form?: string | string[] | undefined;
  zone?: string | undefined;
  date1904?: boolean | undefined;
}

/** Epochs without a zone of their own are those of Vietnam. */
const VIETNAM = '+07:00';

/** Reads a text by the first of the forms that it has, else as without them. Epochs are in UTC: the moment is that of the zone. */
export function readForm(text: string, order: DateOrder, writing: DayWriting): Moment | null {
  const { form: forms = [], zone = VIETNAM, date1904 } = writing;
  for (const form of [forms].flat()) {
    const read = isEpoch(form) ? readEpoch(text, form === 'epoch-ms' ? 1000 : 1, zone) : readPattern(text, form);
    if (read) return read;
  }
  return readMoment(text, order, date1904);
}

/** Reads by the patterns alone a day and the hour of two columns, as one text with or without a space. */
export function readPair(day: string, hour: string, { form: forms = [] }: DayWriting): Moment | null {
  for (const form of [forms].flat().filter((one) => !isEpoch(one))) {
    const read = readPattern(`${day} ${hour}`, form) ?? readPattern(`${day}${hour}`, form);
    if (read) return read;
  }
  return null;
}

function isEpoch(form: string): boolean {
  return form.startsWith('epoch-');
}

function readEpoch(text: string, scale: number, zone: string): Moment | null {
  const [, digits] = EPOCH.exec(plainWriting(text)) ?? [];
  const seconds = Math.floor(Number(digits ?? Number.NaN) / scale);
  if (!(seconds >= EPOCHS[0] && seconds < EPOCHS[1])) return null;
  return { value: inZone(new Date(seconds * 1000).toISOString().slice(0, 19), zone), zulu: false };
}

function readPattern(text: string, form: string): Moment | null {
  const found = patternOf(form)?.exec(plainWriting(text).replace(/^(\d{8}) (\d\d):(\d\d):(\d\d)$/, '$1$2$3$4'))?.groups;
  if (!found) return null;
  const month = found.name === undefined ? Number(found.month) : englishMonth(found.name);
  const clock = `${found.hour ?? '0'}:${found.minute ?? '00'}:${found.second ?? '00'} ${found.half ?? ''}`;
  return readMoment(`${found.day}/${month}/${found.year} ${clock}`, 'dmy');
}

function patternOf(form: string): RegExp | null {
  const tokens = [...form.matchAll(TOKEN)].map(([token]) => token);
  const groups: string[] = [];
  for (const token of tokens) {
    const fraction = /^S+$/.test(token);
    if (/^[A-Za-z]/.test(token) && !fraction && GROUPS[token] === undefined) return null;
    const literalText = token.replaceAll("'", '').toLowerCase();
    groups.push(
      GROUPS[token] ?? (fraction ? String.raw`\d{1,9}` : literalText.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')),
    );
  }
  const source = groups.join('');
  const once = (part: string) => source.split(`(?<${part}>`).length === 2;
  const twice = ['hour', 'minute', 'second', 'half'].some((part) => source.split(`(?<${part}>`).length > 2);
  if (!once('year') || !once('day') || once('month') === once('name') || twice) return null;
  return new RegExp(`^${source}$`);
}

/** A moment in UTC as the wall clock of a zone such as "+07:00" shows it. */
export function inZone(moment: string, zone: string): string {
  const [hours, minutes] = zone.slice(1).split(':').map(Number) as [number, number];
  const shift = (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  return new Date(Date.parse(`${moment}Z`) + shift).toISOString().slice(0, 19);
}
