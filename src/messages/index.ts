import { en } from './en.ts';
import type { Language } from './language.ts';
import { type Messages, vi } from './vi.ts';

export { LANGUAGES, type Language } from './language.ts';
export type { Messages } from './vi.ts';

const CATALOGS: Record<Language, Messages> = { vi, en };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function messagesOf(language: Language): Messages {
  return CATALOGS[language];
}

/** A whole number as it is read: 1.234 in Vietnamese, 1,234 in English. Not by Intl, which differs from one Node to the next. */
export function formatCount(n: number, language: Language): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
}

/** A percentage with one decimal, halves rounded up, from integers only; "–" of nothing. */
export function formatShare(part: number, whole: number, language: Language): string {
  if (whole === 0) return '–';
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  const percent = formatCount(Math.floor(tenths / 10), language);
  return language === 'vi' ? `${percent},${tenths % 10} %` : `${percent}.${tenths % 10}%`;
}

/** A share with the two numbers that it is of: "90,0 % (90/100)"; "–" of nothing. */
export function formatRatio({ part, whole }: { part: number; whole: number }, language: Language): string {
  if (whole === 0) return '–';
  return `${formatShare(part, whole, language)} (${formatCount(part, language)}/${formatCount(whole, language)})`;
}

/** A share from 0 to 1 as a percentage with one decimal, halves rounded up; exact shares are formatShare's. */
export function formatPart(share: number, language: Language): string {
  return formatShare(Math.round(share * 1e6), 1e6, language);
}

/** A day YYYY-MM-DD as it is read: 15/07/2021 in Vietnamese, 15 Jul 2021 in English. Other text is given back as it is. */
export function formatDay(iso: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return iso;
  return language === 'vi' ? `${day}/${month}/${year}` : `${Number(day)} ${name} ${year}`;
}
